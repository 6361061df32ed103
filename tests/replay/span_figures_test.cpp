// SPDX-License-Identifier: GPL-3.0-or-later
#include "replay/span_figures.h"

#include "replay/impact_curve.h"
#include "replay/service_groups.h"
#include "support/incident_from_text.h"

#include <gtest/gtest.h>

using namespace aftermap;
using namespace std::chrono_literals;

namespace {

SpanFigures figuresOf(const Incident& incident, const Measure& measure, TimeSpan span)
{
    const Replay replay(incident);
    const ImpactCurve curve(incident, replay);
    const ServiceGroups groups = serviceGroups(incident, replay);
    return spanFigures({incident, replay, curve, groups}, measure, span);
}

// Half of the weight is a's, which is down for an hour; b is degraded for half an hour of it.
constexpr const char* story = "a | b | weight a 2 | weight b 2 | 10:00 a major second | 10:30 b degraded second"
                              " | 11:00 a ok second | 11:00 b ok second";

} // namespace

TEST(SpanFigures, WeightedByHand)
{
    const SpanFigures figures =
        figuresOf(incidentFrom(story), {MeasureKind::Weighted}, {utc("10:00"), utc("12:00")});
    ASSERT_TRUE(figures.steps.has_value());
    // Two services: 1 × 1 h in major outage, and 0.35 × half an hour.
    EXPECT_NEAR(figures.steps->serviceHours.value, 1.0 + 0.35 * 0.5, 1e-9);
    EXPECT_NEAR(figures.steps->mean.value, 100 * (1.0 + 0.35 * 0.5) / 2 / 2, 1e-9);
    EXPECT_NEAR(figures.steps->peak.value, 50 + 35 * 0.5, 1e-9);
    EXPECT_EQ(figures.steps->peakAt, utc("10:30"));
    EXPECT_TRUE(figures.steps->hasBand);
    EXPECT_LE(figures.steps->mean.low, figures.steps->mean.value);
    EXPECT_GE(figures.steps->mean.high, figures.steps->mean.value);
}

TEST(SpanFigures, CountedByHand)
{
    const SpanFigures figures =
        figuresOf(incidentFrom(story), {MeasureKind::Affected}, {utc("09:00"), utc("10:45")});
    EXPECT_NEAR(figures.steps->serviceHours.value, 0.75 + 0.25, 1e-9);
    EXPECT_NEAR(figures.steps->mean.value, 1.0 / 1.75, 1e-9);
    EXPECT_EQ(figures.steps->peak.value, 2);
    EXPECT_EQ(figures.steps->peakAt, utc("10:30"));
}

TEST(SpanFigures, WhoWasDownHowLong)
{
    const SpanFigures figures =
        figuresOf(incidentFrom("a | b | c | 10:00 b degraded | 10:20 b major | 10:40 b degraded | 11:00 b ok"
                               " | 10:50 a partial | open 10:55 recovering 12:00"),
                  {MeasureKind::Affected}, {utc("10:30"), utc("11:10")});
    ASSERT_EQ(figures.services.size(), 2u);
    EXPECT_EQ(figures.services[0].affected, 30min);
    EXPECT_EQ(figures.services[0].assumed, 0min);
    EXPECT_EQ(figures.services[0].worst, ServiceState::MajorOutage);
    EXPECT_EQ(figures.services[1].affected, 20min);
    EXPECT_EQ(figures.services[1].assumed, 15min);
    EXPECT_EQ(figures.services[1].worst, ServiceState::PartialOutage);
}

TEST(SpanFigures, AStepAtTheVeryEndIsOutside)
{
    const SpanFigures figures =
        figuresOf(incidentFrom(story), {MeasureKind::Affected}, {utc("10:00"), utc("10:30")});
    EXPECT_EQ(figures.steps->peak.value, 1);
    EXPECT_EQ(figures.services.size(), 1u);
}
