// SPDX-License-Identifier: GPL-3.0-or-later
#include "replay/affected_time.h"

#include "support/incident_from_text.h"

#include <gtest/gtest.h>

using namespace aftermap;
using namespace std::chrono_literals;

namespace {

AffectedTime affected(std::string_view text, std::string_view service, std::string_view until)
{
    const Incident incident = incidentFrom(text);
    const Replay replay(incident);
    return affectedTime(replay.history(serviceIn(incident, service)), {utc("09:00"), utc(until)});
}

} // namespace

TEST(AffectedTime, SumsEveryStretch)
{
    constexpr std::string_view text = "db | 10:00 db major | 10:30 db ok | 11:00 db recovering | 11:20 db ok";
    EXPECT_EQ(affected(text, "db", "12:00"), (AffectedTime{50min, 0min}));
    EXPECT_EQ(affected(text, "db", "11:10"), (AffectedTime{40min, 0min}));
    EXPECT_EQ(affected(text, "db", "10:00"), (AffectedTime{0min, 0min}));
}

TEST(AffectedTime, TellsWhatIsAssumedApart)
{
    constexpr std::string_view text = "db | 10:00 db major | open 10:45 recovering 11:30";
    EXPECT_EQ(affected(text, "db", "12:00"), (AffectedTime{45min, 45min}));
    EXPECT_EQ(affected(text, "db", "12:00").whole(), 90min);
}

TEST(AffectedTime, WhatIsUnknownDoesNotCount)
{
    EXPECT_EQ(affected("db | affected db", "db", "12:00"), AffectedTime{});
    EXPECT_EQ(affected("db | 10:00 db unknown", "db", "12:00"), AffectedTime{});
}
