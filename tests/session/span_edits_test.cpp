// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/span_edits.h"

#include "support/incident_from_text.h"

#include <gtest/gtest.h>

using namespace aftermap;

namespace {

const TimeSpan window{utc("10:00"), utc("20:00")};
const std::optional<TimeSpan> noon = TimeSpan{utc("12:00"), utc("13:00")};

} // namespace

TEST(SpanEdits, TheFirstEndTakesTheWindowForTheOther)
{
    EXPECT_EQ(withStart({}, utc("12:00"), window), (TimeSpan{utc("12:00"), utc("20:00")}));
    EXPECT_EQ(withEnd({}, utc("12:00"), window), (TimeSpan{utc("10:00"), utc("12:00")}));
}

TEST(SpanEdits, TheOtherEndStays)
{
    EXPECT_EQ(withStart(noon, utc("12:30"), window), (TimeSpan{utc("12:30"), utc("13:00")}));
    EXPECT_EQ(withEnd(noon, utc("15:00"), window), (TimeSpan{utc("12:00"), utc("15:00")}));
}

TEST(SpanEdits, AnEndOnTheWrongSideGoesToTheWindows)
{
    EXPECT_EQ(withStart(noon, utc("13:00"), window), (TimeSpan{utc("13:00"), utc("20:00")}));
    EXPECT_EQ(withEnd(noon, utc("11:00"), window), (TimeSpan{utc("10:00"), utc("11:00")}));
}

TEST(SpanEdits, IsHeldInsideTheWindowAndNeverEmpty)
{
    EXPECT_EQ(withStart(noon, utc("08:00"), window), (TimeSpan{utc("10:00"), utc("13:00")}));
    EXPECT_EQ(withStart({}, utc("20:00"), window), std::nullopt);
    EXPECT_EQ(withEnd({}, utc("10:00"), window), std::nullopt);
}
