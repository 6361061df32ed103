// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/difference.h"

#include "support/incident_from_text.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace aftermap {
namespace {

Difference between(const Incident& incident, std::string_view from, std::string_view to)
{
    const Replay replay(incident);
    return differenceOf(incident, replay, ImpactCurve(incident, replay), utc(from), utc(to));
}

std::string idOf(const Incident& incident, const ServiceTurn& turn)
{
    return incident.service(turn.service).id.toStdString();
}

TEST(Difference, NamesWhatFailedRecoveredAndChanged)
{
    const Incident incident = incidentFrom(
        "window 09:00 18:00 | frame cloud db api | web > api > db | mail | shop | 10:00 db major | 10:05 api degraded"
        " | 10:10 mail partial | 11:00 db recovering | 11:05 api major | 11:10 mail ok | 11:20 web partial");
    const Difference found = between(incident, "10:30", "11:30");
    ASSERT_EQ(found.turns.size(), 4u);
    EXPECT_EQ(idOf(incident, found.turns[0]), "web");
    EXPECT_EQ(found.turns[0].turn, Turn::Failed);
    EXPECT_EQ(idOf(incident, found.turns[1]), "api");
    EXPECT_EQ(found.turns[1].turn, Turn::Worsened);
    EXPECT_EQ(found.turns[1].before.state, ServiceState::DegradedPerformance);
    EXPECT_EQ(found.turns[1].after.state, ServiceState::MajorOutage);
    EXPECT_EQ(idOf(incident, found.turns[2]), "db");
    EXPECT_EQ(found.turns[2].turn, Turn::Improved);
    EXPECT_EQ(idOf(incident, found.turns[3]), "mail");
    EXPECT_EQ(found.turns[3].turn, Turn::Recovered);
    EXPECT_EQ(found.same, 1u); // the shop; the frame does not count
    // By hand: five services; 1.0 + 0.35 + 0.65 before, 0.2 + 1.0 + 0.65 after.
    EXPECT_NEAR(found.before.percent(), 40, 1e-9);
    EXPECT_NEAR(found.after.percent(), 37, 1e-9);
}

TEST(Difference, WhatHappenedAndPassedInBetweenIsNotInIt)
{
    const Incident incident = incidentFrom("window 09:00 18:00 | db | web | 10:00 db major | 11:00 db ok | 09:10 db ok");
    const Difference found = between(incident, "09:30", "12:00");
    EXPECT_TRUE(found.turns.empty());
    EXPECT_EQ(found.same, 2u);
}

TEST(Difference, AnotherGroundForTheSameStateIsToldDifferently)
{
    const Incident incident = incidentFrom("window 09:00 18:00 | db | 10:00 db recovering | open 12:00 recovering 14:00");
    const Difference found = between(incident, "11:00", "13:00");
    ASSERT_EQ(found.turns.size(), 1u);
    EXPECT_EQ(found.turns[0].turn, Turn::Reassessed);
    EXPECT_EQ(found.turns[0].after.evidence, Evidence::Assumed);
}

TEST(Difference, ReadBackwardsItIsTheOppositeOfForwards)
{
    const Incident incident = incidentFrom(
        "window 09:00 18:00 | a | b | c | d | 10:00 a major | 10:30 b degraded | 11:00 a partial | 12:00 c partial"
        " | 12:30 b major | 13:00 c ok | 14:00 a recovering | 15:00 a ok | 15:30 b ok | open 16:00 recovering 17:00");
    EXPECT_TRUE(rc::check("forwards and backwards", [&] {
        const Replay replay(incident);
        const ImpactCurve curve(incident, replay);
        const auto instant = [] {
            return utc("09:00") + std::chrono::minutes(*rc::gen::inRange(0, 540));
        };
        const Instant a = instant(), b = instant();
        const Difference there = differenceOf(incident, replay, curve, a, b);
        const Difference back = differenceOf(incident, replay, curve, b, a);
        RC_ASSERT(there.same == back.same);
        RC_ASSERT(there.turns.size() + there.same == incident.countedServices());
        for (const ServiceTurn& turn : there.turns) {
            const auto found = std::find_if(back.turns.begin(), back.turns.end(),
                                            [&](const ServiceTurn& one) { return one.service == turn.service; });
            RC_ASSERT(found != back.turns.end());
            RC_ASSERT(found->before == turn.after);
            RC_ASSERT(found->after == turn.before);
            RC_ASSERT((turn.turn == Turn::Worsened) == (found->turn == Turn::Improved));
        }
    }));
}

} // namespace
} // namespace aftermap
