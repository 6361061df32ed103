// SPDX-License-Identifier: GPL-3.0-or-later
#include "replay/impact_measure.h"

#include "replay/impact_curve.h"
#include "replay/service_groups.h"
#include "support/incident_from_text.h"

#include <gtest/gtest.h>

using namespace aftermap;
using namespace Qt::StringLiterals;

namespace {

/// An outage and all that a measure is read from.
struct Outage
{
    explicit Outage(std::string_view text)
        : incident(incidentFrom(text)), replay(incident), curve(incident, replay),
          groups(serviceGroups(incident, replay))
    {
    }
    MeasureSource source() const { return {incident, replay, curve, groups}; }

    Incident incident;
    Replay replay;
    ImpactCurve curve;
    ServiceGroups groups;
};

struct Seen
{
    Instant at;
    double value;
    std::vector<double> parts;
    bool operator==(const Seen&) const = default;
};

std::vector<Seen> seen(const Outage& outage, const Measure& measure, TimeSpan span)
{
    std::vector<Seen> steps;
    visitSteps(outage.source(), measure, span, [&](const MeasureStep& step) {
        steps.push_back({step.at, step.value, {step.parts.begin(), step.parts.end()}});
    });
    return steps;
}

} // namespace

TEST(ImpactMeasure, CountsServicesAffectedAndTellsAssumedApart)
{
    const Outage outage("a | b | 10:00 a major | 10:30 b degraded | 11:00 b ok | open 12:00 recovering 13:00");
    const std::vector<Seen> steps =
        seen(outage, {MeasureKind::Affected}, {utc("10:15"), utc("12:30")});
    ASSERT_GE(steps.size(), 4u);
    EXPECT_EQ(steps.front(), (Seen{utc("10:15"), 1, {1, 0}}));
    EXPECT_EQ(steps.back(), (Seen{utc("12:00"), 1, {0, 1}}));
    EXPECT_TRUE(std::any_of(steps.begin(), steps.end(), [](const Seen& step) {
        return step == Seen{utc("10:30"), 2, {2, 0}};
    }));
}

TEST(ImpactMeasure, SaysHowManyTheEvidenceAllows)
{
    const Outage outage("a | b | c | 10:00 a major | 10:00 b major low | 10:00 c major hour"
                        " | 12:00 a ok | 12:00 b ok | 12:00 c ok");
    double low = -1, high = -1;
    visitSteps(outage.source(), {MeasureKind::Affected}, {utc("10:01"), utc("10:02")},
               [&](const MeasureStep& step) {
                   low = step.low;
                   high = step.high;
               });
    EXPECT_EQ(low, 1);  // b may not have failed at all, c may fail later
    EXPECT_EQ(high, 3);
}

TEST(ImpactMeasure, AnAffectedStateThatCostsNothingStillCountsInTheBand)
{
    const Outage outage("a | severity degraded 0 | 10:00 a degraded hour | 12:00 a ok");
    EXPECT_EQ(outage.curve.at(utc("09:45")).affectedLow, 0);
    EXPECT_EQ(outage.curve.at(utc("09:45")).affectedHigh, 1);
    EXPECT_EQ(outage.curve.at(utc("11:00")).affectedLow, 1);
}

TEST(ImpactMeasure, OneStateIsCountedAlone)
{
    const Outage outage("a | b | 10:00 a major | 10:30 b degraded | 10:45 a degraded | 11:00 a ok | 11:00 b ok");
    const Measure degraded{MeasureKind::OneState, ServiceState::DegradedPerformance};
    EXPECT_EQ(seen(outage, degraded, {utc("10:00"), utc("12:00")}),
              (std::vector<Seen>{{utc("10:00"), 0, {0, 0}},
                                 {utc("10:30"), 1, {1, 0}},
                                 {utc("10:45"), 2, {2, 0}},
                                 {utc("11:00"), 0, {0, 0}}}));
}

TEST(ImpactMeasure, GroupsStandInTheOrderOfTheirFailure)
{
    const Outage outage("frame cloud a b | frame shop c | d | 10:30 a major | 10:00 c major | 10:00 cloud major");
    ASSERT_EQ(outage.groups.titles, (std::vector<QString>{u"shop"_s, u"cloud"_s, QString()}));
    EXPECT_EQ(outage.groups.of[serviceIn(outage.incident, "cloud")], ServiceGroups::none);
    const std::vector<Seen> steps = seen(outage, {MeasureKind::ByGroup}, {utc("10:00"), utc("11:00")});
    EXPECT_EQ(steps, (std::vector<Seen>{{utc("10:00"), 1, {1, 0, 0, 0, 0, 0}},
                                        {utc("10:30"), 2, {1, 0, 1, 0, 0, 0}}}));
}

TEST(ImpactMeasure, SmallGroupsGoTogetherWhenThereAreMany)
{
    const Incident incident =
        incidentFrom("frame f1 a b c | frame f2 d e | frame f3 f | frame f4 g | h");
    const ServiceGroups groups = serviceGroups(incident, Replay(incident), 3);
    EXPECT_EQ(groups.titles, (std::vector<QString>{u"f1"_s, u"f2"_s, QString()}));
    for (const char* other : {"f", "g", "h"})
        EXPECT_EQ(groups.of[serviceIn(incident, other)], 2u) << other;
}

TEST(ImpactMeasure, NothingIsSeenOfASeries)
{
    const Outage outage("a | 10:00 a major");
    EXPECT_TRUE(seen(outage, {MeasureKind::Series}, {utc("10:00"), utc("11:00")}).empty());
}
