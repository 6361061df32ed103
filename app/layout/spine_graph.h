// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/layout_geometry.h"

#include <vector>

namespace aftermap {

struct SpineNode
{
    Size size;
    int cluster = -1;   ///< index, or -1
    bool floor = false; ///< stands in the last rank, below all others
};

/// Drawn downwards from `from` to `to`: the way in which failure travels.
struct SpineEdge
{
    int from = 0;
    int to = 0;
    int weight = 1; ///< how much it wants to be short and straight
    int minlen = 1; ///< ranks that it spans at least
};

struct SpineCluster
{
    int parent = -1; ///< an earlier cluster, or -1
    double margin = 8;
};

/// A part of the map that is laid out as a layered drawing. Indices, no names.
struct SpineGraph
{
    std::vector<SpineNode> nodes;
    std::vector<SpineEdge> edges;
    std::vector<SpineCluster> clusters;
    bool leftToRight = false;
    double nodesep = 16; ///< between neighbours in a rank
    double ranksep = 20; ///< between ranks
};

/// Where its parts came to lie; in the order of the graph's own vectors.
struct PlacedSpine
{
    Size size;
    std::vector<Point> centres;
    /// Cubic Béziers (first point, then three a segment); empty for a self loop.
    std::vector<std::vector<Point>> paths;
    std::vector<Rect> clusters;
};

} // namespace aftermap
