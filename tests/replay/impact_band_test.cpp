// SPDX-License-Identifier: GPL-3.0-or-later
#include "replay/impact_band.h"

#include "replay/impact_curve.h"
#include "support/incident_from_text.h"

#include <gtest/gtest.h>

using namespace aftermap;

namespace {

/// Lowest and highest impact of the one service of an incident, in percent.
std::pair<double, double> band(std::string_view text, std::string_view clock)
{
    const Incident incident = incidentFrom(text);
    const Impact impact = ImpactCurve(incident, Replay(incident)).at(utc(clock));
    return {impact.low, impact.high};
}

std::pair<double, double> pair(double low, double high)
{
    return {low, high};
}

} // namespace

TEST(ImpactBand, IsNarrowWhereTheTimeIsKnown)
{
    const char* const text = "10:00 a major second | 11:00 a ok second";
    EXPECT_EQ(band(text, "09:59:59"), pair(0, 0));
    EXPECT_EQ(band(text, "10:00"), pair(0, 100));
    EXPECT_EQ(band(text, "10:00:01"), pair(100, 100));
    EXPECT_EQ(band(text, "10:59:59"), pair(100, 100));
    EXPECT_EQ(band(text, "11:00:01"), pair(0, 0));
}

TEST(ImpactBand, IsWideWhereTheTimeIsCoarse)
{
    const char* const text = "10:00 a major hour | 14:00 a ok quarter";
    EXPECT_EQ(band(text, "09:29"), pair(0, 0));
    EXPECT_EQ(band(text, "09:30"), pair(0, 100));
    EXPECT_EQ(band(text, "10:29"), pair(0, 100));
    EXPECT_EQ(band(text, "10:30"), pair(100, 100));
    EXPECT_EQ(band(text, "13:53"), pair(0, 100));
    EXPECT_EQ(band(text, "14:07"), pair(0, 100));
    EXPECT_EQ(band(text, "14:08"), pair(0, 0));
}

TEST(ImpactBand, ApproximateIsAtLeastAQuarterOfAnHour)
{
    EXPECT_EQ(band("10:00 a major ~ | 14:00 a ok", "09:45"), pair(0, 100));
    EXPECT_EQ(band("10:00 a major ~ | 14:00 a ok", "10:14"), pair(0, 100));
    EXPECT_EQ(band("10:00 a major ~ | 14:00 a ok", "10:15"), pair(100, 100));
}

TEST(ImpactBand, AFactOfLowConfidenceMayNotHaveHappened)
{
    const char* const text = "10:00 a partial | 11:00 a major low | 12:00 a ok low | 13:00 a ok";
    EXPECT_EQ(band(text, "10:30"), pair(65, 65));
    EXPECT_EQ(band(text, "11:30"), pair(65, 100));
    EXPECT_EQ(band(text, "12:30"), pair(0, 100));
    EXPECT_EQ(band(text, "13:30"), pair(0, 0));
}

TEST(ImpactBand, AloneAndOfLowConfidenceItMayBeNothing)
{
    EXPECT_EQ(band("10:00 a major low | 11:00 a ok", "10:30"), pair(0, 100));
    EXPECT_EQ(band("10:00 a major low | 11:00 a ok", "11:30"), pair(0, 0));
}

TEST(ImpactBand, OpenEndWithRuleClosesAtEarliestOrIsHeldToLatest)
{
    const char* const text = "10:00 a major | open 11:00 recovering 12:00";
    EXPECT_EQ(band(text, "10:30"), pair(100, 100));
    EXPECT_EQ(band(text, "11:00"), pair(0, 100));
    EXPECT_EQ(band(text, "11:59"), pair(0, 100));
    EXPECT_EQ(band(text, "12:00"), pair(0, 0));
}

TEST(ImpactBand, AssumedStateMayBeWorseThanTheReportedOne)
{
    const char* const text = "10:00 a degraded | open 11:00 partial 12:00";
    EXPECT_EQ(band(text, "10:30"), pair(35, 35));
    EXPECT_EQ(band(text, "11:30"), pair(0, 65));
}

TEST(ImpactBand, ReportAfterTheRulesStartIsOpenFromItsOwnEarliest)
{
    const char* const text = "11:30 a major hour | open 10:00 recovering 13:00";
    EXPECT_EQ(band(text, "10:59"), pair(0, 0));
    EXPECT_EQ(band(text, "11:00"), pair(0, 100));
    EXPECT_EQ(band(text, "12:30"), pair(0, 100));
    EXPECT_EQ(band(text, "13:00"), pair(0, 0));
}

TEST(ImpactBand, HeldOpenEndMayGoOnPastTheWindow)
{
    const char* const text = "10:00 a partial | window 09:00 12:00";
    EXPECT_EQ(band(text, "12:00"), pair(65, 65));
    EXPECT_EQ(band(text, "12:01"), pair(0, 65));
}

TEST(ImpactBand, EveryPossiblyLastWordMayBeAnOpenEnd)
{
    // Without the doubtful recovery the outage would be an open end, and end by 12:00.
    const char* const text = "10:00 a major | 11:30 a ok low | open 11:00 recovering 12:00";
    EXPECT_EQ(band(text, "10:30"), pair(100, 100));
    EXPECT_EQ(band(text, "11:45"), pair(0, 100));
    EXPECT_EQ(band(text, "12:00"), pair(0, 0));
}

TEST(ImpactBand, ADoubtfulRecoveryAfterTheRulesEndMayHaveBeenTheOne)
{
    const char* const text = "10:00 a major | 13:00 a ok low hour | open 11:00 recovering 12:00";
    EXPECT_EQ(band(text, "12:30"), pair(0, 100));
    EXPECT_EQ(band(text, "13:29"), pair(0, 100));
    EXPECT_EQ(band(text, "13:30"), pair(0, 0));
}

TEST(ImpactBand, ThatNothingIsKnownOfCountsNothing)
{
    EXPECT_EQ(band("a | affected a", "10:00"), pair(0, 0));
    EXPECT_EQ(band("a", "10:00"), pair(0, 0));
}

TEST(ImpactBand, StepsOnlyWhereMildestOrWorstChanges)
{
    const Instant a(Milliseconds(1)), b(Milliseconds(2)), c(Milliseconds(3)), max = Instant::max();
    using enum ServiceState;
    const std::vector<PossibleState> possible{{Instant::min(), max, Operational},
                                              {a, c, MajorOutage},
                                              {b, c, PartialOutage},
                                              {b, b, DegradedPerformance}};
    const std::vector<BandStep> expected{{Instant::min(), Operational, Operational},
                                         {a, Operational, MajorOutage},
                                         {c, Operational, Operational}};
    EXPECT_EQ(bandOf(possible, SeverityTable()), expected);
}
