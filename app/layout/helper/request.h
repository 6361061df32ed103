// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aftermap::helper {

/// Bounds of a request. What exceeds a count is refused; what exceeds a range is clamped.
struct Bounds
{
    static constexpr std::size_t bytes = 8u << 20;
    static constexpr int depth = 4;
    static constexpr std::size_t nodes = 2000;
    static constexpr std::size_t edges = 8000;
    static constexpr std::size_t clusters = 500;
    static constexpr double side = 10'000; ///< of a node, in units
    static constexpr double gap = 2'000;   ///< nodesep, ranksep and cluster margins, in units
    static constexpr int weight = 1'000;
    static constexpr int minlen = 20;
};

struct Node
{
    double width = 1, height = 1; ///< units; 1 unit is 1 point of Graphviz
    int cluster = -1;             ///< index, or -1
    bool floor = false;           ///< stands in the last rank, below all others
};

struct Edge
{
    int from = 0, to = 0; ///< indices of nodes
    int weight = 1;
    int minlen = 1;
};

struct Cluster
{
    int parent = -1; ///< an earlier cluster, or -1
    double margin = 8;
};

/// A graph to lay out, by indices; there are no names and no texts.
struct Request
{
    std::vector<Node> nodes;
    std::vector<Edge> edges;
    std::vector<Cluster> clusters;
    bool leftToRight = false;
    double nodesep = 20, ranksep = 40;
    double nslimit = 2; ///< effort of the x coordinates, as a factor of the number of nodes
    double mclimit = 1; ///< effort of crossing reduction
};

/// Reads version 1 of the request, a JSON object. Nothing when it is anything else: too large, too
/// deep, a wrong type, an index out of range, a number that is not finite.
std::optional<Request> parseRequest(std::string_view json);

} // namespace aftermap::helper
