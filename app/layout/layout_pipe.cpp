// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/layout_pipe.h"

#include "base/tr.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

namespace aftermap {

using namespace Qt::StringLiterals;

namespace {

using Json = nlohmann::json;

constexpr double largestCoordinate = 1e7;
constexpr int deepestAnswer = 4;
constexpr std::size_t longestPath = 3000; ///< points of one edge

bool isDeeperThan(const QByteArray& json, int limit)
{
    int depth = 0;
    for (const char c : json) {
        if (c == '[' || c == '{') {
            if (++depth > limit)
                return true;
        } else if (c == ']' || c == '}') {
            --depth;
        }
    }
    return false;
}

/// The numbers of an array, or nothing if one of them is none, not finite or out of range.
std::optional<std::vector<double>> numbers(const Json& array)
{
    if (!array.is_array())
        return std::nullopt;
    std::vector<double> values;
    values.reserve(array.size());
    for (const Json& item : array) {
        const double value = item.is_number() ? item.get<double>() : NAN;
        if (!(std::abs(value) <= largestCoordinate)) // also when it is not a number
            return std::nullopt;
        values.push_back(value);
    }
    return values;
}

const Json* arrayOf(const Json& root, const char* name, std::size_t count)
{
    const auto found = root.find(name);
    return found != root.end() && found->is_array() && found->size() == count ? &*found : nullptr;
}

bool readSize(const Json& root, PlacedSpine& placed)
{
    const Json* size = arrayOf(root, "size", 2);
    const auto values = size ? numbers(*size) : std::nullopt;
    if (!values || (*values)[0] < 0 || (*values)[1] < 0)
        return false;
    placed.size = {(*values)[0], (*values)[1]};
    return true;
}

bool readCentres(const Json& root, const SpineGraph& graph, PlacedSpine& placed)
{
    const Json* nodes = arrayOf(root, "nodes", graph.nodes.size());
    if (!nodes)
        return false;
    for (const Json& node : *nodes) {
        const auto values = numbers(node);
        if (!values || values->size() != 2)
            return false;
        placed.centres.push_back({(*values)[0], (*values)[1]});
    }
    return true;
}

bool readPaths(const Json& root, const SpineGraph& graph, PlacedSpine& placed)
{
    const Json* edges = arrayOf(root, "edges", graph.edges.size());
    if (!edges)
        return false;
    for (std::size_t i = 0; i < edges->size(); ++i) {
        const auto values = numbers((*edges)[i]);
        const bool selfLoop = graph.edges[i].from == graph.edges[i].to;
        if (!values || values->size() % 2 != 0 || values->size() / 2 > longestPath)
            return false;
        const std::size_t count = values->size() / 2;
        if (selfLoop ? count != 0 : count < 4 || count % 3 != 1)
            return false;
        std::vector<Point> path(count);
        for (std::size_t k = 0; k < count; ++k)
            path[k] = {(*values)[2 * k], (*values)[2 * k + 1]};
        placed.paths.push_back(std::move(path));
    }
    return true;
}

bool readClusters(const Json& root, const SpineGraph& graph, PlacedSpine& placed)
{
    const Json* clusters = arrayOf(root, "clusters", graph.clusters.size());
    if (!clusters)
        return false;
    for (const Json& cluster : *clusters) {
        const auto values = numbers(cluster);
        if (!values || values->size() != 4 || (*values)[2] < 0 || (*values)[3] < 0)
            return false;
        placed.clusters.push_back({(*values)[0], (*values)[1], (*values)[2], (*values)[3]});
    }
    return true;
}

/// Boxes inside the picture and none on another, half a unit of rounding aside.
bool boxesAreApart(const SpineGraph& graph, const PlacedSpine& placed)
{
    constexpr double slack = 0.5;
    std::vector<Rect> boxes;
    for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
        const Size size = graph.nodes[i].size;
        const Point centre = placed.centres[i];
        boxes.push_back({centre.x - size.width / 2 + slack, centre.y - size.height / 2 + slack,
                         size.width - 2 * slack, size.height - 2 * slack});
    }
    const Rect all{0, 0, placed.size.width, placed.size.height};
    std::sort(boxes.begin(), boxes.end(), [](const Rect& a, const Rect& b) { return a.x < b.x; });
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        if (!all.contains(boxes[i]))
            return false;
        for (std::size_t k = i + 1; k < boxes.size() && boxes[k].x < boxes[i].right(); ++k) {
            if (boxes[i].overlaps(boxes[k]))
                return false;
        }
    }
    return true;
}

} // namespace

QByteArray layoutRequest(const SpineGraph& graph)
{
    Json root = {{"version", 1},
                 {"rankdir", graph.leftToRight ? "LR" : "TB"},
                 {"nodesep", graph.nodesep},
                 {"ranksep", graph.ranksep},
                 {"nodes", Json::array()},
                 {"edges", Json::array()},
                 {"clusters", Json::array()}};
    for (const SpineNode& node : graph.nodes)
        root["nodes"].push_back({{"w", node.size.width},
                                 {"h", node.size.height},
                                 {"cluster", node.cluster},
                                 {"floor", node.floor}});
    for (const SpineEdge& edge : graph.edges)
        root["edges"].push_back({{"from", edge.from},
                                 {"to", edge.to},
                                 {"weight", edge.weight},
                                 {"minlen", edge.minlen}});
    for (const SpineCluster& cluster : graph.clusters)
        root["clusters"].push_back({{"parent", cluster.parent}, {"margin", cluster.margin}});
    return QByteArray::fromStdString(root.dump());
}

Result<PlacedSpine> readLayoutAnswer(const QByteArray& answer, const SpineGraph& graph)
{
    const auto senseless = [] {
        return fail(Error::Kind::Environment,
                    tr("The layout program gave an answer that makes no sense."));
    };
    if (isDeeperThan(answer, deepestAnswer))
        return senseless();
    const Json root = Json::parse(answer.begin(), answer.end(), nullptr, false);
    if (!root.is_object() || root.value("version", Json()) != 1)
        return senseless();
    PlacedSpine placed;
    if (!readSize(root, placed) || !readCentres(root, graph, placed) ||
        !readPaths(root, graph, placed) || !readClusters(root, graph, placed) ||
        !boxesAreApart(graph, placed))
        return senseless();
    return placed;
}

} // namespace aftermap
