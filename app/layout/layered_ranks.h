// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/spine_graph.h"

#include <vector>

namespace aftermap::detail {

/// In which rank every node of a layered drawing stands.
struct LayeredRanks
{
    std::vector<int> rankOf;               ///< by node
    std::vector<std::vector<int>> nodesIn; ///< by rank
    std::vector<bool> reversed;            ///< by edge: turned round to break a cycle
};

/// Breaks cycles where a depth-first walk closes them, ranks by longest path, and moves nodes on
/// where a rank holds `widest` already. Nodes of the floor, which nothing may follow, share the
/// last rank. Iterative.
LayeredRanks rankNodes(const SpineGraph& graph, std::size_t widest);

} // namespace aftermap::detail
