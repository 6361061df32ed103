// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/time_axis.h"

#include "support/incident_from_text.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

using namespace aftermap;
using namespace std::chrono_literals;

namespace {

TimeAxis axisWithGap()
{
    return TimeAxis(Pacing::fitted({utc("08:00"), utc("20:00")}, {utc("09:00"), utc("17:00")}, 60s, 45min, 10min));
}

} // namespace

TEST(TimeAxis, CutsQuietTimeOut)
{
    const TimeAxis axis = axisWithGap();
    ASSERT_FALSE(axis.gaps().empty());
    EXPECT_LT(axis.length(), 6 * 3600.0);
    // Outside gaps an hour is an hour.
    EXPECT_NEAR(axis.position(utc("09:02")) - axis.position(utc("09:01")), 60.0, 1e-6);
    EXPECT_NEAR(axis.position(utc("16:59")) - axis.position(utc("16:58")), 60.0, 1e-6);
    EXPECT_DOUBLE_EQ(axis.position(utc("07:00")), 0.0);
    EXPECT_DOUBLE_EQ(axis.position(utc("23:00")), axis.length());
}

TEST(TimeAxis, IsTheSameHoweverLongTheReplay)
{
    const Incident incident = incidentFrom("09:00 a major | 17:00 a ok | window 08:00 20:00");
    const TimeAxis axis(Pacing::of(incident, Pace()));
    EXPECT_FALSE(axis.gaps().empty());
    EXPECT_EQ(axis, TimeAxis(Pacing::of(incident, Pace::lasting(5min, true))));
    EXPECT_EQ(axis, TimeAxis(Pacing::of(incident, Pace::inRealTime(true))));
    const TimeAxis uncut(Pacing::of(incident, Pace::lasting(5min, false)));
    EXPECT_TRUE(uncut.gaps().empty());
    EXPECT_DOUBLE_EQ(uncut.length(), 12 * 3600.0);
}

TEST(TimeAxis, IsMonotoneAndInvertible)
{
    const TimeAxis axis = axisWithGap();
    EXPECT_TRUE(rc::check("position rises with time and leads back to it", [&] {
        const auto a = *rc::gen::inRange<std::int64_t>(0, 12 * 3600 * 1000);
        const auto b = *rc::gen::inRange<std::int64_t>(0, 12 * 3600 * 1000);
        const Instant first = utc("08:00") + Milliseconds(std::min(a, b));
        const Instant second = utc("08:00") + Milliseconds(std::max(a, b));
        RC_ASSERT(axis.position(first) <= axis.position(second));
        const Milliseconds off = axis.instant(axis.position(first)) - first;
        RC_ASSERT(std::chrono::abs(off) <= Milliseconds(100));
    }));
}
