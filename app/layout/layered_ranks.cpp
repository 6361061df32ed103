// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/layered_ranks.h"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace aftermap::detail {

namespace {

using Lists = std::vector<std::vector<int>>;

/// Marks the edges that close a cycle.
std::vector<bool> edgesToReverse(const SpineGraph& graph, const Lists& edgesFrom)
{
    enum class Visit : std::uint8_t
    {
        Not,
        Open,
        Done
    };
    std::vector<Visit> visits(graph.nodes.size(), Visit::Not);
    std::vector<bool> reversed(graph.edges.size(), false);
    std::vector<std::pair<int, std::size_t>> stack; // node, next of its edges
    for (int root = 0; root < static_cast<int>(graph.nodes.size()); ++root) {
        if (visits[static_cast<std::size_t>(root)] != Visit::Not)
            continue;
        visits[static_cast<std::size_t>(root)] = Visit::Open;
        stack.emplace_back(root, 0);
        while (!stack.empty()) {
            const auto node = static_cast<std::size_t>(stack.back().first);
            if (stack.back().second == edgesFrom[node].size()) {
                visits[node] = Visit::Done;
                stack.pop_back();
                continue;
            }
            const auto edge = static_cast<std::size_t>(edgesFrom[node][stack.back().second++]);
            const auto to = static_cast<std::size_t>(graph.edges[edge].to);
            if (visits[to] == Visit::Open) {
                reversed[edge] = true;
            } else if (visits[to] == Visit::Not) {
                visits[to] = Visit::Open;
                stack.emplace_back(static_cast<int>(to), 0);
            }
        }
    }
    return reversed;
}

/// The first rank at or after one that still has room; jumps over full ones.
class OpenRanks
{
public:
    explicit OpenRanks(std::size_t widest) : m_widest(widest) {}

    int take(int wanted)
    {
        const int rank = find(wanted);
        if (++m_counts[static_cast<std::size_t>(rank)] == m_widest)
            m_next[static_cast<std::size_t>(rank)] = rank + 1;
        return rank;
    }

private:
    /// Where `rank` sends its callers; itself while it has room.
    int next(int rank)
    {
        while (static_cast<std::size_t>(rank) >= m_next.size()) {
            m_next.push_back(static_cast<int>(m_next.size()));
            m_counts.push_back(0);
        }
        return m_next[static_cast<std::size_t>(rank)];
    }

    int find(int rank)
    {
        int end = rank;
        while (next(end) != end)
            end = next(end);
        while (rank != end)
            rank = std::exchange(m_next[static_cast<std::size_t>(rank)], end);
        return end;
    }

    std::size_t m_widest;
    std::vector<int> m_next;
    std::vector<std::size_t> m_counts;
};

} // namespace

LayeredRanks rankNodes(const SpineGraph& graph, std::size_t widest)
{
    const std::size_t count = graph.nodes.size();
    Lists edgesFrom(count);
    for (std::size_t i = 0; i < graph.edges.size(); ++i) {
        if (graph.edges[i].from != graph.edges[i].to)
            edgesFrom[static_cast<std::size_t>(graph.edges[i].from)].push_back(static_cast<int>(i));
    }
    LayeredRanks ranks;
    ranks.reversed = edgesToReverse(graph, edgesFrom);
    ranks.rankOf.assign(count, 0);

    Lists next(count);
    std::vector<int> waiting(count, 0);
    for (std::size_t i = 0; i < graph.edges.size(); ++i) {
        const SpineEdge& edge = graph.edges[i];
        if (edge.from == edge.to)
            continue;
        const int first = ranks.reversed[i] ? edge.to : edge.from;
        const int second = ranks.reversed[i] ? edge.from : edge.to;
        next[static_cast<std::size_t>(first)].push_back(second);
        ++waiting[static_cast<std::size_t>(second)];
    }
    OpenRanks open(std::max<std::size_t>(widest, 1));
    std::vector<int> ready;
    for (std::size_t i = 0; i < count; ++i) {
        if (waiting[i] == 0 && !graph.nodes[i].floor)
            ready.push_back(static_cast<int>(i));
    }
    for (std::size_t i = 0; i < ready.size(); ++i) {
        const auto node = static_cast<std::size_t>(ready[i]);
        const int rank = open.take(ranks.rankOf[node]);
        ranks.rankOf[node] = rank;
        if (ranks.nodesIn.size() <= static_cast<std::size_t>(rank))
            ranks.nodesIn.resize(static_cast<std::size_t>(rank) + 1);
        ranks.nodesIn[static_cast<std::size_t>(rank)].push_back(ready[i]);
        for (const int to : next[node]) {
            int& theirs = ranks.rankOf[static_cast<std::size_t>(to)];
            theirs = std::max(theirs, rank + 1);
            if (--waiting[static_cast<std::size_t>(to)] == 0 &&
                !graph.nodes[static_cast<std::size_t>(to)].floor)
                ready.push_back(to);
        }
    }
    std::vector<int> last;
    for (std::size_t i = 0; i < count; ++i) {
        if (!graph.nodes[i].floor)
            continue;
        ranks.rankOf[i] = static_cast<int>(ranks.nodesIn.size());
        last.push_back(static_cast<int>(i));
    }
    if (!last.empty())
        ranks.nodesIn.push_back(std::move(last));
    return ranks;
}

} // namespace aftermap::detail
