// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/key_moments.h"

#include "incident/incident.h"
#include "replay/impact_curve.h"
#include "support/incident_from_text.h"

#include <gmock/gmock.h>

#include <set>

using namespace aftermap;
using testing::ElementsAre;

namespace {

std::vector<Instant> momentsOf(std::string_view text)
{
    const Incident incident = incidentFrom(text);
    return keyMoments(incident, ImpactCurve(incident, Replay(incident)));
}

void expectSixInOrderWithin(const std::vector<Instant>& moments, Instant start, Instant end)
{
    ASSERT_EQ(moments.size(), 6U);
    EXPECT_EQ(std::set<Instant>(moments.begin(), moments.end()).size(), 6U);
    EXPECT_TRUE(std::is_sorted(moments.begin(), moments.end()));
    EXPECT_GE(moments.front(), start);
    EXPECT_LE(moments.back(), end);
}

} // namespace

TEST(KeyMoments, TwoWavesGiveBothPeaksAndTheDip)
{
    EXPECT_THAT(momentsOf("web > api > db | window 09:00 15:00 | milestone onset 10:00 | milestone "
                          "recovered 14:00"
                          "| 10:00 db degraded | 10:10 db major | 10:20 api major | 11:00 db ok | "
                          "11:10 api degraded"
                          "| 12:00 web major | 13:00 api ok | 14:00 web ok"),
                ElementsAre(utc("09:30"), utc("10:00"), utc("10:40"), utc("11:35"), utc("12:30"),
                            utc("14:00")));
}

TEST(KeyMoments, TheDeepestDipCounts)
{
    const std::vector<Instant> moments = momentsOf(
        "a > b > c | window 09:00 15:00 | milestone onset 10:00 | 10:00 a major | 10:05 b major"
        "| 10:10 b degraded | 10:15 b major | 11:00 b ok | 11:05 a ok | 12:00 a major | 13:00 b "
        "major | 14:00 a ok");
    ASSERT_EQ(moments.size(), 6U);
    EXPECT_EQ(moments[2], utc("10:07:30"));
    EXPECT_EQ(moments[3], utc("11:32:30"));
    EXPECT_EQ(moments[4], utc("13:30"));
}

TEST(KeyMoments, TheWorstMomentIsTheMiddleOfItsStep)
{
    const Incident incident = incidentFrom(
        "web > db | window 09:00 15:00 | 10:00 db degraded | 10:30 db major | 11:00 db ok");
    EXPECT_EQ(worstMoment(incident, ImpactCurve(incident, Replay(incident))), utc("10:45"));
    const Incident quiet = incidentFrom("web > db | window 09:00 15:00");
    EXPECT_EQ(worstMoment(quiet, ImpactCurve(quiet, Replay(quiet))), utc("12:00"));
}

TEST(KeyMoments, OneWaveIsFilledUp)
{
    const std::vector<Instant> moments = momentsOf(
        "web > db | window 09:00 15:00 | 10:00 db degraded | 10:30 db major | 11:00 db ok");
    expectSixInOrderWithin(moments, utc("09:00"), utc("15:00"));
    EXPECT_THAT(moments, testing::IsSupersetOf({utc("10:00"), utc("10:45"), utc("15:00")}));
}

TEST(KeyMoments, NothingHappenedStillGivesSix)
{
    expectSixInOrderWithin(momentsOf("web > db | window 09:00 15:00"), utc("09:00"), utc("15:00"));
}

TEST(KeyMoments, WhatLiesOutsideTheWindowIsHeldInside)
{
    expectSixInOrderWithin(
        momentsOf(
            "web > db | window 10:00 11:00 | milestone onset 08:00 | milestone recovered 13:00"
            "| 08:00 db major | 13:00 db ok"),
        utc("10:00"), utc("11:00"));
}
