// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/layered_fallback.h"

#include "layout/spine_checks.h"

#include <chrono>

namespace aftermap {
namespace {

TEST(LayeredFallback, DependentsStandBelowTheirDependencies)
{
    const PlacedSpine placed = layOutLayered(spineOf(4, {{0, 1}, {1, 2}, {0, 3}, {3, 2}}));
    EXPECT_LT(placed.centres[0].y, placed.centres[1].y);
    EXPECT_LT(placed.centres[1].y, placed.centres[2].y);
    EXPECT_LT(placed.centres[3].y, placed.centres[2].y);
}

TEST(LayeredFallback, LeftToRightTurnsTheDrawing)
{
    SpineGraph graph = spineOf(3, {{0, 1}, {1, 2}});
    graph.leftToRight = true;
    const PlacedSpine placed = layOutLayered(graph);
    EXPECT_LT(placed.centres[0].x, placed.centres[1].x);
    EXPECT_LT(placed.centres[1].x, placed.centres[2].x);
    expectUsable(graph, placed);
}

TEST(LayeredFallback, PathsRunFromTheirStartToTheirEndAlsoInACycle)
{
    const SpineGraph graph = spineOf(3, {{0, 1}, {1, 2}, {2, 0}});
    const PlacedSpine placed = layOutLayered(graph);
    for (std::size_t i = 0; i < graph.edges.size(); ++i) {
        const Rect from = boxOf(graph, placed, static_cast<std::size_t>(graph.edges[i].from));
        const Rect to = boxOf(graph, placed, static_cast<std::size_t>(graph.edges[i].to));
        const Point start = placed.paths[i].front(), end = placed.paths[i].back();
        EXPECT_TRUE(start.y == from.top() || start.y == from.bottom());
        EXPECT_TRUE(end.y == to.top() || end.y == to.bottom());
    }
}

TEST(LayeredFallback, AnyGraphIsUsable)
{
    std::mt19937 random(20);
    for (int i = 0; i < 200; ++i) {
        const SpineGraph graph = randomSpine(random, 120);
        expectUsable(graph, layOutLayered(graph));
    }
    expectUsable(SpineGraph{}, layOutLayered(SpineGraph{}));
}

TEST(LayeredFallback, AWideRankIsBroken)
{
    SpineGraph graph = spineOf(401, {});
    for (int i = 1; i <= 400; ++i)
        graph.edges.push_back({0, i});
    const PlacedSpine placed = layOutLayered(graph);
    EXPECT_LT(placed.size.width / placed.size.height, 12) << "a strip is no picture";
}

TEST(LayeredFallback, TenThousandServicesDoNotHang)
{
    std::mt19937 random(10);
    std::uniform_int_distribution node(0, 9999);
    SpineGraph graph = spineOf(10'000, {});
    for (int i = 0; i < 22'000; ++i)
        graph.edges.push_back({node(random), node(random)});
    for (int i = 1; i < 5000; ++i)
        graph.edges.push_back({i - 1, i}); // and one chain through half of them
    const auto start = std::chrono::steady_clock::now();
    const PlacedSpine placed = layOutLayered(graph);
    EXPECT_EQ(placed.centres.size(), 10'000u);
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(20));
}

} // namespace
} // namespace aftermap
