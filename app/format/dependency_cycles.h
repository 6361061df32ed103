// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstddef>
#include <functional>
#include <vector>

namespace aftermap {

/// Finds the cycles of a directed graph by depth-first search without recursion (Tarjan's order):
/// one cycle for each edge that leads back to where the search came from. Linear in nodes and edges.
class DependencyCycles
{
public:
    /// Members of a cycle that are handed over at most.
    static constexpr std::size_t shownMembers = 8;

    explicit DependencyCycles(std::size_t nodes) : m_edges(nodes) {}

    void addEdge(std::size_t from, std::size_t to, std::size_t edge) { m_edges[from].push_back({to, edge}); }

    /// `found` gets the edge that closes the cycle, its first members in order, and how many more
    /// there are.
    using Found = std::function<void(std::size_t, const std::vector<std::size_t>&, std::size_t)>;
    void find(const Found& found) const;

private:
    struct Edge
    {
        std::size_t to;
        std::size_t id;
    };
    std::vector<std::vector<Edge>> m_edges;
};

/// "a → b → c → a"; with more members than those given "a → b → (2 more) → a".
QString joinLoop(const std::vector<QString>& ids, std::size_t more = 0);

} // namespace aftermap
