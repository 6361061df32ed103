// SPDX-License-Identifier: GPL-3.0-or-later
#include "replay/impact_curve.h"

#include "support/incident_from_text.h"

#include <gtest/gtest.h>

using namespace aftermap;
using enum ServiceState;

namespace {

ImpactCurve curveOf(const Incident& incident)
{
    return ImpactCurve(incident, Replay(incident));
}

Impact impactAt(std::string_view text, std::string_view clock)
{
    return curveOf(incidentFrom(text)).at(utc(clock));
}

} // namespace

TEST(ImpactCurve, WeighsSeverityByService)
{
    const Impact impact = impactAt("a | b | weight a 3 | 10:00 a major | 10:00 b partial", "10:30");
    EXPECT_DOUBLE_EQ(impact.percent(), 100 * (3 * 1.0 + 1 * 0.65) / 4);
    EXPECT_DOUBLE_EQ(impact.reported[indexOf(MajorOutage)], 75);
    EXPECT_DOUBLE_EQ(impact.reported[indexOf(PartialOutage)], 16.25);
    EXPECT_EQ(impact.affected, 2);
}

TEST(ImpactCurve, EverythingDownIsExactlyAHundred)
{
    EXPECT_EQ(
        impactAt("a | b | c | 10:00 a major | 10:00 b major | 10:00 c major", "10:30").percent(),
        100.0);
}

TEST(ImpactCurve, TellsAssumedApart)
{
    const char* const text = "a | b | 10:00 a major | 10:00 b recovering | 12:00 b ok"
                             "| open 11:00 recovering 12:00";
    const Impact impact = impactAt(text, "11:30");
    EXPECT_DOUBLE_EQ(impact.assumed[indexOf(Recovering)], 10);
    EXPECT_DOUBLE_EQ(impact.reported[indexOf(Recovering)], 10);
    EXPECT_EQ(impact.affected, 2);
    EXPECT_EQ(impact.assumedAffected, 1);
    EXPECT_EQ(impact.recovering, 2);
    EXPECT_EQ(impactAt(text, "12:00").percent(), 0);
}

TEST(ImpactCurve, FramesDoNotCount)
{
    const Incident incident = incidentFrom("frame cloud a | b | 10:00 cloud major | 10:00 a major");
    const ImpactCurve curve = curveOf(incident);
    EXPECT_EQ(curve.countedServices(), 2u);
    EXPECT_DOUBLE_EQ(curve.at(utc("10:30")).percent(), 50);
    EXPECT_EQ(curve.at(utc("10:30")).affected, 1);
}

TEST(ImpactCurve, UnknownIsNoImpactButStaysInTheDenominator)
{
    const char* const text =
        "a | b | c | affected c | 10:00 a major | 10:00 b unknown | severity unknown 1";
    EXPECT_DOUBLE_EQ(impactAt(text, "10:30").percent(), 100.0 / 3);
    EXPECT_EQ(impactAt(text, "10:30").affected, 1);
}

TEST(ImpactCurve, TimelineOverridesSeverities)
{
    EXPECT_DOUBLE_EQ(impactAt("a | severity degraded 0.9 | 10:00 a degraded", "10:30").percent(),
                     90);
}

TEST(ImpactCurve, WithoutServicesOrWeightThereIsNoImpact)
{
    EXPECT_EQ(impactAt("", "10:00").percent(), 0);
    const Impact weightless = impactAt("a | weight a 0 | 10:00 a major", "10:30");
    EXPECT_EQ(weightless.percent(), 0);
    EXPECT_EQ(weightless.high, 0);
    EXPECT_EQ(weightless.affected, 1);
    EXPECT_EQ(ImpactCurve().at(utc("10:00")), Impact());
}

TEST(ImpactCurve, HugeAndTinyWeightsNeitherOverflowNorVanish)
{
    EXPECT_DOUBLE_EQ(
        impactAt("a | b | weight a 1e308 | weight b 1e308 | 10:00 a major", "10:30").percent(), 50);
    EXPECT_DOUBLE_EQ(
        impactAt("a | b | weight a 1e-300 | weight b 1e-300 | 10:00 a major", "10:30").percent(),
        50);
    EXPECT_NEAR(impactAt("a | b | weight a 0.0000004 | weight b 0.0000006 | 10:00 a major", "10:30")
                    .percent(),
                40, 1e-9);
}

TEST(ImpactCurve, StepsAreMergedAndDiffer)
{
    const ImpactCurve curve = curveOf(
        incidentFrom("a | b | 10:00 a major second | 10:00 b major second | 11:00 a major second"
                     "| 12:00 a ok second | 12:00 b ok second"));
    const auto& steps = curve.steps();
    EXPECT_EQ(steps.front().at, Instant::min());
    for (std::size_t i = 1; i < steps.size(); ++i) {
        EXPECT_LT(steps[i - 1].at, steps[i].at);
        EXPECT_NE(steps[i - 1].impact, steps[i].impact);
    }
    // Three for each of 10:00 and 12:00 (band, value, band) and the start; 11:00 changes nothing.
    EXPECT_EQ(steps.size(), 7u);
}

TEST(ImpactCurve, AreaIsExact)
{
    const ImpactCurve curve = curveOf(incidentFrom("a | 10:00 a major | 11:30 a ok"));
    const auto area = curve.percentHours({utc("09:00"), utc("13:00")});
    EXPECT_DOUBLE_EQ(area.value, 150);
    EXPECT_NEAR(area.low, 150 - 100.0 / 60, 1e-9) << "half a minute less at either end";
    EXPECT_NEAR(area.high, 150 + 100.0 / 60, 1e-9);
    EXPECT_DOUBLE_EQ(curve.percentHours({utc("10:15"), utc("10:30")}).value, 25);
    EXPECT_EQ(curve.percentHours({utc("10:15"), utc("10:15")}).value, 0);
}

TEST(ImpactCurve, PeakIsTheFirstGreatestStepInTheSpan)
{
    const ImpactCurve curve = curveOf(
        incidentFrom("a | b | 10:00 a major second | 11:00 b major second | 12:00 b ok second"
                     "| 13:00 b major second | 14:00 a ok second | 14:00 b ok second"));
    EXPECT_EQ(curve.peak({utc("09:00"), utc("15:00")}).at, utc("11:00"));
    EXPECT_EQ(curve.peak({utc("12:30"), utc("15:00")}).at, utc("13:00"));
    const ImpactStep inside = curve.peak({utc("11:20"), utc("11:40")});
    EXPECT_EQ(inside.at, utc("11:20"));
    EXPECT_EQ(inside.impact.percent(), 100);
    EXPECT_EQ(curve.maxAffected({utc("09:00"), utc("10:30")}), 1);
    EXPECT_EQ(curve.maxAffected({utc("09:00"), utc("15:00")}), 2);
    EXPECT_EQ(curve.maxAffected({utc("14:30"), utc("15:00")}), 0);
}
