// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/graph_moment.h"

#include "render/narration.h"
#include "render/simple_presentation.h"
#include "support/incident_from_text.h"

#include <gtest/gtest.h>

using namespace aftermap;
using namespace std::chrono_literals;

namespace {

BoxLook lookAt(const PresentationPtr& p, const char* service, PlayTime t)
{
    return graphMoment(*p, t).boxes[serviceIn(*p->incident, service)];
}

} // namespace

TEST(GraphMoment, FadesAStartKnownToTheHourAcrossThatHour)
{
    // Notes keep the time around it busy, so that play time and story time run alike.
    const PresentationPtr p = presentationFrom("window 06:00 08:00 | db | 07:00 db partial hour | 06:20 - - | 06:40 - -"
                                               " | 07:20 - - | 07:40 - -");
    const auto at = [&](const char* clock) { return lookAt(p, "db", p->pacing.playTime(utc(clock))); };
    EXPECT_EQ(at("06:29").share, 0);
    EXPECT_EQ(at("06:29").settled.evidence, Evidence::None);
    EXPECT_NEAR(at("06:45").share, 0.25, 0.02);
    EXPECT_NEAR(at("07:15").share, 0.75, 0.02);
    EXPECT_EQ(at("07:31").share, 0);
    EXPECT_EQ(at("07:31").settled.state, ServiceState::PartialOutage);
}

TEST(GraphMoment, ShowsAPreciseChangeAtOnce)
{
    const PresentationPtr p = presentationFrom("window 06:00 09:00 | db | 07:00 db major");
    const PlayTime fails = p->pacing.playTime(utc("07:00"));
    EXPECT_EQ(lookAt(p, "db", fails - 1ms).settled.state, ServiceState::Operational);
    // Also for who steps to the event and pauses there.
    EXPECT_EQ(lookAt(p, "db", fails).settled.state, ServiceState::MajorOutage);
    EXPECT_EQ(lookAt(p, "db", fails).share, 0);
}

TEST(GraphMoment, ShowsOnTheLastFrameNothingThatComesAfterIt)
{
    // Without an assumption the state lapses just after the window; an event comes after it too.
    const PresentationPtr p =
        presentationFrom("window 06:00 09:00 | db | web | 07:00 db major | 07:30 web partial | 09:30 web ok");
    const PlayTime end = p->pacing.playTime(utc("09:00"));
    EXPECT_EQ(lookAt(p, "db", end).settled.state, ServiceState::MajorOutage);
    EXPECT_EQ(lookAt(p, "db", end).settled.evidence, Evidence::Reported);
    EXPECT_EQ(lookAt(p, "web", end).settled.state, ServiceState::PartialOutage);
}

TEST(GraphMoment, CountsWhatIsAssumedAndWhatIsUnknownApart)
{
    const PresentationPtr p = presentationFrom(
        "window 06:00 12:00 | frame cloud a b c | 07:00 a major | 07:00 b major | 07:00 c major | 08:00 c recovering"
        " | open 09:00 recovering 11:00");
    const MemberCount count = graphMoment(*p, p->pacing.playTime(utc("10:00"))).frames.at(0);
    EXPECT_EQ(count.byState[indexOf(ServiceState::Recovering)], count.assumed[indexOf(ServiceState::Recovering)]);
    EXPECT_GE(count.assumed[indexOf(ServiceState::Recovering)], 2);
    const PresentationPtr stated = presentationFrom(
        "window 06:00 12:00 | frame cloud a b | 07:00 a major | 07:00 b major | 08:00 b ok | open 09:00 recovering 11:00",
        EvidenceFilter{true, Confidence::Low, KnownBy::Hindsight});
    const MemberCount lapsed = graphMoment(*stated, stated->pacing.playTime(utc("10:00"))).frames.at(0);
    EXPECT_EQ(lapsed.expired, 1);
    EXPECT_EQ(affectedWords(lapsed).toStdString(), "0 of 2 affected, 1 unknown");
}

TEST(GraphMoment, LightsAnEdgeOnlyWhileBothEndsAreInTrouble)
{
    const PresentationPtr p = presentationFrom(
        "window 06:00 09:00 | web >hard db | 07:00 db major | 07:10 web partial | 08:00 db ok");
    const auto edgeAt = [&](const char* clock) {
        return graphMoment(*p, p->pacing.playTime(utc(clock))).edges.at(0);
    };
    EXPECT_EQ(edgeAt("07:05").active, 0);
    EXPECT_EQ(edgeAt("07:20").active, 1);
    EXPECT_TRUE(edgeAt("07:20").explains);
    EXPECT_FALSE(edgeAt("07:20").stated);
    EXPECT_EQ(edgeAt("07:20").state, ServiceState::MajorOutage);
    EXPECT_EQ(edgeAt("08:10").active, 0);
}

TEST(GraphMoment, CountsTheMembersOfAFrame)
{
    const PresentationPtr p = presentationFrom(
        "window 06:00 09:00 | frame cloud db web | web > db | 07:00 db major");
    const GraphMoment moment = graphMoment(*p, p->pacing.playTime(utc("07:30")));
    ASSERT_EQ(moment.frames.size(), 1u);
    EXPECT_EQ(moment.frames[0].total, 2);
    EXPECT_EQ(moment.frames[0].affected, 1);
    EXPECT_EQ(moment.frames[0].withoutEvidence, 1);
}

TEST(Front, ArrivesWithTheEventAndLeavesAtMostTenSecondsEarlier)
{
    const PresentationPtr p = presentationFrom(
        "window 06:00 20:00 | web >hard db | 06:10 db major | 19:00 web partial | 06:10 web degraded");
    ASSERT_FALSE(p->fronts.empty());
    for (const Front& front : p->fronts) {
        EXPECT_EQ(front.arrives, p->pacing.playTime(p->explanations[front.explanation].at));
        EXPECT_LE(front.arrives - front.leaves, 10s);
        EXPECT_GE(front.arrives - front.leaves, 900ms);
    }
}
