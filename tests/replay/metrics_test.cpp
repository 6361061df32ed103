// SPDX-License-Identifier: GPL-3.0-or-later
#include "replay/metrics.h"

#include "support/incident_from_text.h"

#include <gtest/gtest.h>

using namespace aftermap;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

Metrics metricsFrom(std::string_view text)
{
    const Incident incident = incidentFrom(text);
    return metricsOf(incident, ImpactCurve(incident, Replay(incident)));
}

} // namespace

TEST(Metrics, IntervalsBetweenMilestones)
{
    const Metrics metrics = metricsFrom(
        "milestone onset 06:48 | milestone detected 06:50 | milestone acknowledged 07:11"
        "| milestone mitigated 09:22 | milestone declared_resolved 10:35 | milestone recovered "
        "21:20");
    EXPECT_EQ(metrics.timeToDetect, (StatedInterval{2min, {}}));
    EXPECT_EQ(metrics.timeToAcknowledge, (StatedInterval{23min, {}}));
    EXPECT_EQ(metrics.timeToMitigate, (StatedInterval{154min, {}}));
    EXPECT_EQ(metrics.timeToRecover, (StatedInterval{52320s, {}}));
    EXPECT_EQ(metrics.afterResolved, (StatedInterval{38700s, {}}));
}

TEST(Metrics, AMissingMilestoneIsBoundedByTheNextOne)
{
    const Metrics metrics =
        metricsFrom("zone America/New_York | milestone onset 06:48 | milestone acknowledged 07:11");
    EXPECT_EQ(metrics.timeToDetect.length, std::nullopt);
    EXPECT_EQ(metrics.timeToDetect.bound, u"at most 23 min (acknowledged 02:11 New York)"_s);
    EXPECT_EQ(metrics.timeToRecover, StatedInterval()) << "nothing bounds it";
}

TEST(Metrics, ABoundOnAnotherDaySaysWhich)
{
    const Metrics metrics = metricsFrom("milestone onset 06:48 | milestone backlog_cleared 35:05");
    EXPECT_EQ(metrics.timeToRecover.bound,
              u"at most 28 h 17 min (backlog cleared 11:05 UTC, 6 January 2026)"_s);
}

TEST(Metrics, AMissingStartIsBoundedByTheOneBefore)
{
    const Metrics metrics = metricsFrom("milestone mitigated 09:22 | milestone recovered 10:22");
    EXPECT_EQ(metrics.afterResolved.bound, u"at most 1 h (mitigated 09:22 UTC)"_s);
    EXPECT_EQ(metrics.timeToRecover, StatedInterval()) << "nothing comes before the onset";
}

TEST(Metrics, RecoveredBeforeDeclaredIsNegative)
{
    const Metrics metrics =
        metricsFrom("milestone declared_resolved 11:00 | milestone recovered 10:30");
    EXPECT_EQ(metrics.afterResolved.length, Milliseconds(-30min));
}

TEST(Metrics, AreasCountTheWindowOnly)
{
    const Metrics metrics = metricsFrom("a | b | c | d | 09:00 a major | 11:30 a ok"
                                        "| 10:30 b partial | 11:30 b ok | window 10:00 11:00");
    EXPECT_DOUBLE_EQ(metrics.serviceHours.value, 1.0 + 0.5 * 0.65);
    EXPECT_LE(metrics.serviceHours.low, metrics.serviceHours.value);
    EXPECT_GE(metrics.serviceHours.high, metrics.serviceHours.value);
    EXPECT_EQ(metrics.peak.at, utc("10:30"));
    EXPECT_DOUBLE_EQ(metrics.peak.impact.percent(), 41.25);
    EXPECT_EQ(metrics.maxAffected, 2);
}
