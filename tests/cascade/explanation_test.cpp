// SPDX-License-Identifier: GPL-3.0-or-later
#include "cascade/explanation.h"

#include "support/incident_from_text.h"

#include <gtest/gtest.h>

using namespace aftermap;

namespace {

/// "service<cause@cause's clock" of every explanation, with `!` where stated and `-` without edge.
std::vector<std::string> explained(std::string_view text, const EvidenceFilter& evidence = {})
{
    const Incident incident = incidentFrom(text);
    std::vector<std::string> lines;
    for (const Explanation& explanation : explanationsOf(incident, Replay(incident, evidence), evidence)) {
        EXPECT_EQ(explanation.service, incident.serviceOf(explanation.event));
        EXPECT_EQ(explanation.at, evidence.timeOf(incident.event(explanation.event)).at);
        EXPECT_LE(explanation.causeAt, explanation.at);
        if (explanation.dependency) {
            EXPECT_EQ(incident.dependent(explanation.dependency), explanation.service);
            EXPECT_EQ(incident.dependencyOf(explanation.dependency), explanation.cause);
        }
        lines.push_back((incident.service(explanation.service).id + u'<' +
                         incident.service(explanation.cause).id + u'@' +
                         formatClock(explanation.causeAt, Zone()))
                            .toStdString() +
                        (explanation.stated ? "!" : "") + (explanation.dependency ? "" : "-"));
    }
    return lines;
}

using Lines = std::vector<std::string>;

} // namespace

TEST(Explanation, FailureTravelsFromDependencyToDependent)
{
    EXPECT_EQ(explained("web > api > db | 10:00 db major | 10:05 api partial | 10:10 web degraded"),
              (Lines{"api<db@10:00", "web<api@10:05"}));
}

TEST(Explanation, NothingThatItNeedsHadFailed)
{
    EXPECT_EQ(explained("web > db | 10:00 web major"), Lines{});
    EXPECT_EQ(explained("web > db | 10:00 db major | 10:30 db ok | 11:00 web major"), Lines{});
    EXPECT_EQ(explained("web > db | 10:00 db unknown | 11:00 web major"), Lines{});
    EXPECT_EQ(explained("web > db | 10:00 web major | 11:00 db major"), Lines{});
}

TEST(Explanation, OnlyWorseningsAreExplained)
{
    EXPECT_EQ(explained("web > db | 10:00 db major | 10:05 web major | 10:10 web major"
                        "| 10:20 web recovering | 10:30 web partial | 10:40 web ok"),
              (Lines{"web<db@10:00", "web<db@10:00"}));
}

TEST(Explanation, TheHardestDependencyWins)
{
    const std::string failed = "| 10:00 h major | 10:01 c major | 10:02 s major | 10:03 u major";
    EXPECT_EQ(explained("w > u | w >soft s | w >control_plane c | w >hard h" + failed +
                        "| 10:10 w major"),
              Lines{"w<h@10:00"});
    EXPECT_EQ(explained("w > u | w >soft s | w >control_plane c" + failed + "| 10:10 w major"),
              Lines{"w<c@10:01"});
    EXPECT_EQ(explained("w > u | w >soft s" + failed + "| 10:10 w major"), Lines{"w<s@10:02"});
}

TEST(Explanation, ThenTheOneThatFailedLast)
{
    const std::string map = "w > a | w > b | 10:00 a degraded | 10:05 b major ";
    EXPECT_EQ(explained(map + "| 11:00 w major"), Lines{"w<b@10:05"});
    EXPECT_EQ(explained(map + "| 10:30 a major | 11:00 w major"), Lines{"w<a@10:30"});
    EXPECT_EQ(explained(map + "| 10:30 a degraded | 10:40 b recovering | 11:00 w major"),
              Lines{"w<b@10:05"})
        << "neither a repeated report nor a recovery is a failure";
}

TEST(Explanation, ThenTheFirstEdgeOfTheMap)
{
    EXPECT_EQ(explained("w > b | w > a | 10:00 a major | 10:00 b major | 10:30 w major"),
              Lines{"w<b@10:00"});
}

TEST(Explanation, AtOneInstantTheOrderOfTheFileDecides)
{
    EXPECT_EQ(explained("web > db | 06:48 db major | 06:48 web major"), Lines{"web<db@06:48"});
    EXPECT_EQ(explained("web > db | 06:48 web major | 06:48 db major"), Lines{});
}

TEST(Explanation, NoneWhereTheTimeIsCoarserThanTheLag)
{
    const std::string map = "web > db | 10:00 db major |";
    EXPECT_EQ(explained(map + "10:30 web major hour"), Lines{});
    EXPECT_EQ(explained(map + "10:31 web major hour"), Lines{"web<db@10:00"});
    EXPECT_EQ(explained(map + "10:07 web major quarter"), Lines{});
    EXPECT_EQ(explained(map + "10:08 web major quarter"), Lines{"web<db@10:00"});
    EXPECT_EQ(explained(map + "10:15 web major ~"), Lines{});
    EXPECT_EQ(explained(map + "18:00 web major day"), Lines{});
}

TEST(Explanation, NoneWhereTheCausesTimeIsCoarserThanTheLag)
{
    EXPECT_EQ(explained("web > db | 10:00 db major hour | 10:20 web major"), Lines{});
    EXPECT_EQ(explained("web > db | 10:00 db major hour | 10:31 web major"), Lines{"web<db@10:00"});
}

TEST(Explanation, AFrameCountsByItsOwnReportsAndAsUnknown)
{
    const std::string map = "frame cloud vm | web >hard cloud | web >soft db ";
    EXPECT_EQ(explained(map + "| 10:00 vm major | 10:10 web major"), Lines{});
    EXPECT_EQ(explained(map + "| 10:00 cloud partial | 10:10 web major"), Lines{"web<cloud@10:00"});
    EXPECT_EQ(explained(map + "| 10:00 db partial | 10:05 cloud partial | 10:10 web major"),
              Lines{"web<db@10:00"});
}

TEST(Explanation, ADependencyMayBeAffectedByAssumption)
{
    EXPECT_EQ(
        explained("web > db | 10:00 db major | open 11:00 recovering 12:00 | 11:30 web major"),
        Lines{"web<db@10:00"});
    EXPECT_EQ(
        explained("web > db | 10:00 db major | open 11:00 recovering 12:00 | 12:30 web major"),
        Lines{});
}

TEST(Explanation, NothingExplainsItself)
{
    EXPECT_EQ(explained("web > web | 10:00 web degraded | 10:10 web major"), Lines{});
}

TEST(Explanation, AStatedEventWins)
{
    const std::string map = "web > db | web > dns | 09:00 dns degraded id=x | 10:00 db major |";
    EXPECT_EQ(explained(map + "10:10 web major cause=x"), Lines{"web<dns@09:00!"});
    EXPECT_EQ(explained(map + "10:10 web major hour cause=x"), Lines{"web<dns@09:00!"});
}

TEST(Explanation, AStatedCauseNeedsNoEdge)
{
    EXPECT_EQ(explained("web | db | 10:00 db major | 10:10 web major cause=db"),
              Lines{"web<db@10:00!-"});
}

TEST(Explanation, AStatedServiceGoesBackToItsLastWorsening)
{
    const std::string map = "web > db | 09:00 db degraded | 10:00 db major | 10:20 db recovering |";
    EXPECT_EQ(explained(map + "10:30 web major cause=db"), Lines{"web<db@10:00!"});
    EXPECT_EQ(explained(map + "09:30 web major cause=db"), Lines{"web<db@09:00!"});
}

TEST(Explanation, AStatedServiceThatNeverGotWorseGoesBackToItsLastReport)
{
    EXPECT_EQ(explained("web > db | 10:00 db ok | 10:30 web major cause=db"),
              Lines{"web<db@10:00!"});
    EXPECT_EQ(explained("web > db | 10:30 web major cause=db"), Lines{"web<db@10:30!"});
    EXPECT_EQ(explained("web > db | 10:30 web major cause=db | 11:00 db major"),
              Lines{"web<db@10:30!"});
}

TEST(Explanation, AStatedCauseThatCameLaterCountsFromTheEffect)
{
    EXPECT_EQ(explained("web > db | 10:00 web major cause=x | 10:05 db major id=x"),
              Lines{"web<db@10:00!"});
}

TEST(Explanation, AStatedCauseWithoutServiceIsNotGuessedOver)
{
    EXPECT_EQ(explained("web > db | 10:00 db major | 10:00 - - id=x | 10:10 web major cause=x"),
              Lines{});
}

TEST(Explanation, StatedFactsHoldNothingInferred)
{
    const EvidenceFilter statedOnly{true, Confidence::Low, KnownBy::Hindsight};
    EXPECT_EQ(explained("api >hard:stated db | 10:00 db major | 10:05 api partial", statedOnly),
              Lines{});
    EXPECT_EQ(explained("api >hard:stated db | 10:00 db major | 10:05 api partial cause=db", statedOnly),
              Lines{"api<db@10:00!"});
    EXPECT_EQ(explained("api >hard db | 10:00 db major | 10:05 api partial cause=db", statedOnly),
              Lines{"api<db@10:00!-"});
}

TEST(Explanation, NobodyExplainsByWhatIsNotKnownYet)
{
    const EvidenceFilter byPublic{false, Confidence::Low, KnownBy::Public};
    EXPECT_EQ(explained("api > db | 10:00 db major id=x reported=10:04 | 10:05 api partial cause=x", byPublic),
              Lines{"api<db@10:04!"});
    EXPECT_EQ(explained("api > db | 10:00 db major id=x reported=10:30 | 10:05 api partial cause=x", byPublic),
              Lines{});
    EXPECT_EQ(explained("api > db | 10:00 db major reported=10:30 | 10:05 api partial", byPublic), Lines{});
}
