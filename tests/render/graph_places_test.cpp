// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/graph_places.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>

using namespace aftermap;

namespace {

/// Services 0, 1, 2 … in rows of `across`, 100 × 24 each.
GraphLayout grid(std::size_t count, std::size_t across)
{
    GraphLayout layout;
    for (std::size_t i = 0; i < count; ++i) {
        const Rect rect{double(i % across) * 120, double(i / across) * 40, 100, 24};
        layout.services.push_back({ServiceId(i), rect, {}, false, {}});
    }
    layout.size = {double(across) * 120, double(count / across + 1) * 40};
    return layout;
}

ServiceId beside(const GraphLayout& layout, std::size_t from, Direction direction)
{
    return serviceBeside(layout, ServiceId(from), direction);
}

} // namespace

TEST(ServiceBeside, FollowsRowsAndColumnsOfAGrid)
{
    const GraphLayout layout = grid(12, 4);
    EXPECT_EQ(beside(layout, 5, Direction::Left), ServiceId(4));
    EXPECT_EQ(beside(layout, 5, Direction::Right), ServiceId(6));
    EXPECT_EQ(beside(layout, 5, Direction::Up), ServiceId(1));
    EXPECT_EQ(beside(layout, 5, Direction::Down), ServiceId(9));
}

TEST(ServiceBeside, StopsAtTheRim)
{
    const GraphLayout layout = grid(12, 4);
    EXPECT_FALSE(beside(layout, 4, Direction::Left).isValid());
    EXPECT_FALSE(beside(layout, 7, Direction::Right).isValid());
    EXPECT_FALSE(beside(layout, 2, Direction::Up).isValid());
    EXPECT_FALSE(beside(layout, 9, Direction::Down).isValid());
}

TEST(ServiceBeside, StartsInReadingOrder)
{
    EXPECT_EQ(serviceBeside(grid(6, 3), ServiceId(), Direction::Down), ServiceId(0));
    EXPECT_FALSE(serviceBeside(GraphLayout(), ServiceId(), Direction::Down).isValid());
}

TEST(ServiceBeside, StepsOntoAFoldedGroupAndOffAgain)
{
    GraphLayout layout = grid(5, 5);
    GroupBox group;
    group.id = GroupId(0);
    group.members = {ServiceId(2), ServiceId(3)};
    group.rect = {240, 0, 220, 24};
    group.folded = true;
    layout.groups.push_back(group);
    for (const std::size_t member : {2u, 3u}) {
        layout.services[member].group = group.id;
        layout.services[member].rect = group.rect;
    }
    EXPECT_EQ(beside(layout, 1, Direction::Right), ServiceId(2));
    EXPECT_EQ(beside(layout, 3, Direction::Right), ServiceId(4));
    EXPECT_EQ(placeOf(layout, ServiceId(3)), group.rect);
}

TEST(ServiceBeside, StopsOnlyAtTheEdgeOfAnyScatteredPicture)
{
    EXPECT_TRUE(rc::check("an arrow leads on wherever a box lies that way", [] {
        const auto count = *rc::gen::inRange<std::size_t>(1, 24);
        GraphLayout layout;
        for (std::size_t i = 0; i < count; ++i) {
            const auto column = *rc::gen::inRange(0, 8);
            const double y = double(i) * 30; // never two in one place
            layout.services.push_back({ServiceId(i), {column * 70.0, y, 100, 24}, {}, false, {}});
        }
        for (const ServiceBox& from : layout.services) {
            const auto leads = [&](Direction d) { return bool(serviceBeside(layout, from.service, d)); };
            const auto any = [&](auto&& lies) {
                return std::any_of(layout.services.begin(), layout.services.end(),
                                   [&](const ServiceBox& other) { return lies(other.rect, from.rect); });
            };
            RC_ASSERT(leads(Direction::Up) == any([](Rect a, Rect b) { return a.top() < b.top(); }));
            RC_ASSERT(leads(Direction::Down) == any([](Rect a, Rect b) { return a.top() > b.top(); }));
            RC_ASSERT(leads(Direction::Left) == any([](Rect a, Rect b) { return a.left() < b.left(); }));
            RC_ASSERT(leads(Direction::Right) == any([](Rect a, Rect b) { return a.left() > b.left(); }));
        }
    }));
}
