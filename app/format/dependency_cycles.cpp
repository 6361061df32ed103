// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/dependency_cycles.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace aftermap {

void DependencyCycles::find(const Found& found) const
{
    constexpr std::size_t unseen = SIZE_MAX;
    constexpr std::size_t done = SIZE_MAX - 1;
    struct Step
    {
        std::size_t node;
        std::size_t nextEdge;
    };
    std::vector<std::size_t> depth(m_edges.size(), unseen); // place on the path, for those on it
    std::vector<Step> path;
    for (std::size_t start = 0; start < m_edges.size(); ++start) {
        if (depth[start] != unseen)
            continue;
        depth[start] = 0;
        path.push_back({start, 0});
        while (!path.empty()) {
            Step& step = path.back();
            if (step.nextEdge == m_edges[step.node].size()) {
                depth[step.node] = done;
                path.pop_back();
                continue;
            }
            const Edge edge = m_edges[step.node][step.nextEdge++];
            if (depth[edge.to] == done)
                continue;
            if (depth[edge.to] == unseen) {
                depth[edge.to] = path.size();
                path.push_back({edge.to, 0});
                continue;
            }
            const std::size_t length = path.size() - depth[edge.to];
            std::vector<std::size_t> members;
            for (std::size_t i = 0; i < std::min(length, shownMembers); ++i)
                members.push_back(path[depth[edge.to] + i].node);
            found(edge.id, members, length - members.size());
        }
    }
}

QString joinLoop(const std::vector<QString>& ids, std::size_t more)
{
    QStringList parts;
    for (const QString& id : ids)
        parts.append(id);
    constexpr qsizetype most = DependencyCycles::shownMembers;
    if (parts.size() > most) {
        more += static_cast<std::size_t>(parts.size() - most);
        parts = parts.first(most);
    }
    if (more > 0)
        parts.append(u"(%1 more)"_s.arg(more));
    parts.append(parts.first());
    return parts.join(u" \u2192 "_s);
}

} // namespace aftermap
