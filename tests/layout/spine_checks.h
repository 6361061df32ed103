// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/spine_graph.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

namespace aftermap {

inline SpineGraph spineOf(std::size_t nodes, std::vector<std::pair<int, int>> edges)
{
    SpineGraph graph;
    graph.nodes.assign(nodes, SpineNode{{100, 24}, -1});
    for (const auto& [from, to] : edges)
        graph.edges.push_back({from, to});
    return graph;
}

/// Any graph: cycles, self loops, duplicates, several parts.
inline SpineGraph randomSpine(std::mt19937& random, int mostNodes)
{
    const int nodes = std::uniform_int_distribution(1, mostNodes)(random);
    std::uniform_int_distribution node(0, nodes - 1);
    SpineGraph graph = spineOf(static_cast<std::size_t>(nodes), {});
    for (int i = std::uniform_int_distribution(0, 2 * nodes)(random); i > 0; --i)
        graph.edges.push_back({node(random), node(random)});
    return graph;
}

inline Rect boxOf(const SpineGraph& graph, const PlacedSpine& placed, std::size_t node)
{
    const Size size = graph.nodes[node].size;
    const Point centre = placed.centres[node];
    return {centre.x - size.width / 2, centre.y - size.height / 2, size.width, size.height};
}

/// What every drawing of a spine must be.
inline void expectUsable(const SpineGraph& graph, const PlacedSpine& placed)
{
    ASSERT_EQ(placed.centres.size(), graph.nodes.size());
    ASSERT_EQ(placed.paths.size(), graph.edges.size());
    for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
        const Rect box = boxOf(graph, placed, i);
        EXPECT_GE(box.left(), -0.5);
        EXPECT_GE(box.top(), -0.5);
        EXPECT_LE(box.right(), placed.size.width + 0.5);
        EXPECT_LE(box.bottom(), placed.size.height + 0.5);
        for (std::size_t k = 0; k < i; ++k)
            EXPECT_FALSE(box.overlaps(boxOf(graph, placed, k))) << i << " lies on " << k;
    }
    for (std::size_t i = 0; i < graph.edges.size(); ++i) {
        if (graph.edges[i].from == graph.edges[i].to) {
            EXPECT_TRUE(placed.paths[i].empty());
            continue;
        }
        ASSERT_GE(placed.paths[i].size(), 4u);
        EXPECT_EQ(placed.paths[i].size() % 3, 1u);
        for (const Point& point : placed.paths[i])
            EXPECT_TRUE(std::isfinite(point.x) && std::isfinite(point.y));
    }
}

} // namespace aftermap
