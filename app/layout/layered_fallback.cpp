// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/layered_fallback.h"

#include "layout/layered_ranks.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace aftermap {

namespace {

constexpr int orderSweeps = 8;
constexpr int positionSweeps = 6;
constexpr double bendWidth = 4;
constexpr double bendGap = 4;

/// Bends make a picture wide: past this number long edges run straight.
constexpr std::size_t bendBudget(std::size_t nodes)
{
    return nodes / 2 + 60;
}

/// A node, or a bend: the place where a long edge passes a rank.
struct Vertex
{
    int rank = 0;
    double width = 0, height = 0;
    double x = 0;
    std::size_t place = 0; ///< in its rank
    std::vector<std::size_t> above, below;
};

class Drawing
{
public:
    explicit Drawing(const SpineGraph& graph);

    PlacedSpine place();

private:
    std::size_t addBend(int rank);
    void connect(std::size_t edge);
    void orderRank(std::size_t rank, bool fromAbove);
    void positionRank(std::size_t rank, bool fromAbove);
    void stackRanks();
    std::vector<Point> path(std::size_t edge) const;
    double gapBetween(const Vertex& a, const Vertex& b) const
    {
        const bool bends = a.height == 0 && b.height == 0;
        return (a.width + b.width) / 2 + (bends ? bendGap : m_graph.nodesep);
    }

    const SpineGraph& m_graph;
    detail::LayeredRanks m_ranks;
    std::vector<Vertex> m_vertices;
    std::vector<std::vector<std::size_t>> m_rows;
    std::vector<std::vector<std::size_t>> m_chains; ///< by edge, from upper end to lower end
    std::vector<double> m_tops, m_heights;          ///< by rank
};

Drawing::Drawing(const SpineGraph& graph)
    : m_graph(graph),
      m_ranks(detail::rankNodes(
          graph, static_cast<std::size_t>(std::max(6.0, std::ceil(std::sqrt(graph.nodes.size()))))))
{
    for (std::size_t i = 0; i < graph.nodes.size(); ++i)
        m_vertices.push_back({m_ranks.rankOf[i],
                              graph.nodes[i].size.width,
                              graph.nodes[i].size.height,
                              0,
                              0,
                              {},
                              {}});
    m_rows.resize(m_ranks.nodesIn.size());
    for (std::size_t rank = 0; rank < m_rows.size(); ++rank)
        m_rows[rank].assign(m_ranks.nodesIn[rank].begin(), m_ranks.nodesIn[rank].end());
    m_chains.resize(graph.edges.size());
    for (std::size_t i = 0; i < graph.edges.size(); ++i)
        connect(i);
    for (const std::vector<std::size_t>& row : m_rows) {
        for (std::size_t i = 0; i < row.size(); ++i)
            m_vertices[row[i]].place = i;
    }
}

std::size_t Drawing::addBend(int rank)
{
    m_vertices.push_back({rank, bendWidth, 0, 0, 0, {}, {}});
    m_rows[static_cast<std::size_t>(rank)].push_back(m_vertices.size() - 1);
    return m_vertices.size() - 1;
}

void Drawing::connect(std::size_t edge)
{
    const SpineEdge& ends = m_graph.edges[edge];
    if (ends.from == ends.to)
        return;
    const bool reversed = m_ranks.reversed[edge];
    const auto upper = static_cast<std::size_t>(reversed ? ends.to : ends.from);
    const auto lower = static_cast<std::size_t>(reversed ? ends.from : ends.to);
    std::vector<std::size_t>& chain = m_chains[edge];
    chain.push_back(upper);
    const int bends = m_vertices[lower].rank - m_vertices[upper].rank - 1;
    if (m_vertices.size() + static_cast<std::size_t>(bends) <=
        m_graph.nodes.size() + bendBudget(m_graph.nodes.size())) {
        for (int rank = m_vertices[upper].rank + 1; rank < m_vertices[lower].rank; ++rank)
            chain.push_back(addBend(rank));
    }
    chain.push_back(lower);
    if (chain.size() == 2 && bends > 0)
        return; // a straight long edge pulls at nothing
    for (std::size_t i = 1; i < chain.size(); ++i) {
        m_vertices[chain[i - 1]].below.push_back(chain[i]);
        m_vertices[chain[i]].above.push_back(chain[i - 1]);
    }
}

void Drawing::orderRank(std::size_t rank, bool fromAbove)
{
    std::vector<std::size_t>& row = m_rows[rank];
    std::vector<std::pair<double, std::size_t>> keyed;
    for (const std::size_t index : row) {
        const Vertex& vertex = m_vertices[index];
        const std::vector<std::size_t>& others = fromAbove ? vertex.above : vertex.below;
        double sum = 0;
        for (const std::size_t other : others) {
            const auto width = static_cast<double>(
                m_rows[static_cast<std::size_t>(m_vertices[other].rank)].size());
            sum += (static_cast<double>(m_vertices[other].place) + 0.5) / width;
        }
        const double own =
            (static_cast<double>(vertex.place) + 0.5) / static_cast<double>(row.size());
        keyed.emplace_back(others.empty() ? own : sum / static_cast<double>(others.size()), index);
    }
    std::stable_sort(keyed.begin(), keyed.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    for (std::size_t i = 0; i < row.size(); ++i) {
        row[i] = keyed[i].second;
        m_vertices[row[i]].place = i;
    }
}

/// As near to the mean of the neighbours as the row allows: the mean of pushing everything right
/// and pushing everything left.
void Drawing::positionRank(std::size_t rank, bool fromAbove)
{
    const std::vector<std::size_t>& row = m_rows[rank];
    std::vector<double> wanted;
    for (const std::size_t index : row) {
        const Vertex& vertex = m_vertices[index];
        const std::vector<std::size_t>& others = fromAbove ? vertex.above : vertex.below;
        double sum = 0;
        for (const std::size_t other : others)
            sum += m_vertices[other].x;
        wanted.push_back(others.empty() ? vertex.x : sum / static_cast<double>(others.size()));
    }
    std::vector<double> right = wanted, left = wanted;
    for (std::size_t i = 1; i < row.size(); ++i)
        right[i] = std::max(right[i],
                            right[i - 1] + gapBetween(m_vertices[row[i - 1]], m_vertices[row[i]]));
    for (std::size_t i = row.size(); i-- > 1;)
        left[i - 1] =
            std::min(left[i - 1], left[i] - gapBetween(m_vertices[row[i - 1]], m_vertices[row[i]]));
    for (std::size_t i = 0; i < row.size(); ++i)
        m_vertices[row[i]].x = (left[i] + right[i]) / 2;
}

void Drawing::stackRanks()
{
    double top = 0;
    for (const std::vector<std::size_t>& row : m_rows) {
        double height = 0;
        for (const std::size_t index : row)
            height = std::max(height, m_vertices[index].height);
        m_tops.push_back(top);
        m_heights.push_back(height);
        top += height + m_graph.ranksep;
    }
}

std::vector<Point> Drawing::path(std::size_t edge) const
{
    const std::vector<std::size_t>& chain = m_chains[edge];
    std::vector<Point> points;
    const auto curveTo = [&points](Point end) {
        const Point start = points.back();
        const double middle = (start.y + end.y) / 2;
        points.insert(points.end(), {{start.x, middle}, {end.x, middle}, end});
    };
    for (std::size_t i = 0; i < chain.size(); ++i) {
        const Vertex& vertex = m_vertices[chain[i]];
        const auto rank = static_cast<std::size_t>(vertex.rank);
        const double centre = m_tops[rank] + m_heights[rank] / 2;
        const bool isBend = i > 0 && i + 1 < chain.size();
        const double half = (isBend ? m_heights[rank] : vertex.height) / 2;
        if (i > 0)
            curveTo({vertex.x, centre - half});
        if (isBend)
            curveTo({vertex.x, centre + half});
        else if (i == 0)
            points.push_back({vertex.x, centre + half});
    }
    if (m_ranks.reversed[edge])
        std::reverse(points.begin(), points.end());
    return points;
}

PlacedSpine Drawing::place()
{
    const std::size_t ranks = m_rows.size();
    for (int sweep = 0; sweep < orderSweeps; ++sweep) {
        const bool down = sweep % 2 == 0;
        for (std::size_t i = 1; i < ranks; ++i)
            orderRank(down ? i : ranks - 1 - i, down);
    }
    for (const std::vector<std::size_t>& row : m_rows) {
        double width = 0;
        for (std::size_t i = 1; i < row.size(); ++i)
            width += gapBetween(m_vertices[row[i - 1]], m_vertices[row[i]]);
        double x = -width / 2;
        for (std::size_t i = 0; i < row.size(); ++i) {
            x += i > 0 ? gapBetween(m_vertices[row[i - 1]], m_vertices[row[i]]) : 0;
            m_vertices[row[i]].x = x;
        }
    }
    for (int sweep = 0; sweep < positionSweeps; ++sweep) {
        const bool down = sweep % 2 == 0;
        for (std::size_t i = 1; i < ranks; ++i)
            positionRank(down ? i : ranks - 1 - i, down);
    }
    stackRanks();

    double left = std::numeric_limits<double>::max(), right = std::numeric_limits<double>::lowest();
    for (const Vertex& vertex : m_vertices) {
        left = std::min(left, vertex.x - vertex.width / 2);
        right = std::max(right, vertex.x + vertex.width / 2);
    }
    for (Vertex& vertex : m_vertices)
        vertex.x -= left;

    PlacedSpine placed;
    if (!m_vertices.empty())
        placed.size = {right - left, m_tops.back() + m_heights.back()};
    for (std::size_t i = 0; i < m_graph.nodes.size(); ++i) {
        const auto rank = static_cast<std::size_t>(m_vertices[i].rank);
        placed.centres.push_back({m_vertices[i].x, m_tops[rank] + m_heights[rank] / 2});
    }
    for (std::size_t i = 0; i < m_graph.edges.size(); ++i)
        placed.paths.push_back(path(i));
    placed.clusters.resize(m_graph.clusters.size());
    return placed;
}

void transpose(PlacedSpine& placed)
{
    std::swap(placed.size.width, placed.size.height);
    for (Point& point : placed.centres)
        std::swap(point.x, point.y);
    for (std::vector<Point>& path : placed.paths) {
        for (Point& point : path)
            std::swap(point.x, point.y);
    }
}

} // namespace

PlacedSpine layOutLayered(const SpineGraph& graph)
{
    if (!graph.leftToRight)
        return Drawing(graph).place();
    SpineGraph turned = graph;
    turned.leftToRight = false;
    for (SpineNode& node : turned.nodes)
        std::swap(node.size.width, node.size.height);
    PlacedSpine placed = Drawing(turned).place();
    transpose(placed);
    return placed;
}

} // namespace aftermap
