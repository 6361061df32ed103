// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/layout_client.h"

#include "layout/spine_checks.h"

namespace aftermap {
namespace {

TEST(LayoutClient, DotStandsDependentsBelow)
{
    const SpineGraph graph = spineOf(4, {{0, 1}, {1, 2}, {0, 3}, {2, 2}});
    const Result<PlacedSpine> placed = layOutWithHelper(graph, {}, JobControl());
    ASSERT_TRUE(placed) << qPrintable(placed.error().message);
    expectUsable(graph, *placed);
    EXPECT_LT(placed->centres[0].y, placed->centres[1].y);
    EXPECT_LT(placed->centres[1].y, placed->centres[2].y);
}

TEST(LayoutClient, ClustersHoldTheirMembers)
{
    SpineGraph graph = spineOf(4, {{0, 1}, {1, 2}, {2, 3}});
    graph.clusters = {{-1, 30}, {0, 10}};
    graph.nodes[1].cluster = 0;
    graph.nodes[2].cluster = 1;
    const Result<PlacedSpine> placed = layOutWithHelper(graph, {}, JobControl());
    ASSERT_TRUE(placed) << qPrintable(placed.error().message);
    EXPECT_TRUE(placed->clusters[0].contains(placed->clusters[1]));
    EXPECT_TRUE(placed->clusters[0].contains(boxOf(graph, *placed, 1)));
    EXPECT_TRUE(placed->clusters[1].contains(boxOf(graph, *placed, 2)));
    EXPECT_FALSE(placed->clusters[0].overlaps(boxOf(graph, *placed, 0)));
}

TEST(LayoutClient, TheSameGraphGivesTheSameDrawing)
{
    std::mt19937 random(1);
    const SpineGraph graph = randomSpine(random, 30);
    const Result<PlacedSpine> first = layOutWithHelper(graph, {}, JobControl());
    const Result<PlacedSpine> second = layOutWithHelper(graph, {}, JobControl());
    ASSERT_TRUE(first && second);
    EXPECT_EQ(first->centres, second->centres);
    EXPECT_EQ(first->paths, second->paths);
}

TEST(LayoutClient, AnyGraphOfASpinesSizeIsUsable)
{
    std::mt19937 random(5);
    for (int i = 0; i < 40; ++i) {
        const SpineGraph graph = randomSpine(random, 40);
        const Result<PlacedSpine> placed = layOutWithHelper(graph, {}, JobControl());
        ASSERT_TRUE(placed) << qPrintable(placed.error().message);
        expectUsable(graph, *placed);
    }
}

TEST(LayoutClient, ACancelledLayoutSaysSo)
{
    JobControl control;
    control.cancel();
    std::mt19937 random(3);
    SpineGraph graph = spineOf(400, {});
    std::uniform_int_distribution node(0, 399);
    for (int i = 0; i < 2000; ++i)
        graph.edges.push_back({node(random), node(random)});
    const Result<PlacedSpine> placed = layOutWithHelper(graph, {}, control);
    ASSERT_FALSE(placed);
    EXPECT_EQ(placed.error().kind, Error::Kind::Cancelled);
}

} // namespace
} // namespace aftermap
