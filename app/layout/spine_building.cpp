// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/spine_building.h"

namespace aftermap {

namespace {

// Nodes are laid out larger than their boxes, so that dot's splines pass clear of these.
constexpr double sideMargin = 5;
constexpr double endMargin = 4;

class Builder
{
public:
    Builder(const FoldedMap& folded, const IdVector<ServiceId, BoxLabel>& labels,
            const BlockStyle& style)
        : m_folded(folded), m_labels(labels), m_style(style), m_node(folded.gridOf.size(), -1),
          m_spineOf(folded.gridOf.size(), -1)
    {
        m_result.spines.resize(folded.frames.size());
        m_result.nodes.resize(folded.frames.size());
    }

    SpineGraphs build(const std::vector<Bundle>& bundles)
    {
        for (std::size_t frame = 0; frame < m_folded.frames.size(); ++frame)
            addNodes(frame);
        if (m_folded.whole)
            holdEmptyFrames();
        for (const Bundle& bundle : bundles)
            m_result.uses.push_back(addEdge(bundle));
        return std::move(m_result);
    }

private:
    void addNodes(std::size_t frame);
    void holdEmptyFrames();
    SpineEdgeUse addEdge(const Bundle& bundle);

    const FoldedMap& m_folded;
    const IdVector<ServiceId, BoxLabel>& m_labels;
    const BlockStyle& m_style;
    IdVector<ServiceId, int> m_node, m_spineOf;
    SpineGraphs m_result;
};

void Builder::addNodes(std::size_t frame)
{
    const FramePlan& plan = m_folded.frames[frame];
    const std::size_t spine = m_folded.whole ? 0 : frame;
    DrawnSpine& drawn = m_result.spines[spine];
    drawn.graph.nodesep = m_style.spineGap - 2 * sideMargin;
    drawn.graph.ranksep = m_style.spineGap - 2 * endMargin;
    if (m_folded.whole && frame != 0)
        drawn.graph.clusters.push_back({plan.parent - 1, m_style.frameTitle});
    const double width = boxWidth(plan.spine, m_labels, m_style);
    for (const ServiceId service : plan.spine) {
        m_node[service] = static_cast<int>(drawn.graph.nodes.size());
        m_spineOf[service] = static_cast<int>(spine);
        drawn.boxSizes.push_back({width, m_style.boxHeight});
        drawn.graph.nodes.push_back({{width + 2 * sideMargin, m_style.boxHeight + 2 * endMargin},
                                     m_folded.whole ? static_cast<int>(frame) - 1 : -1,
                                     false});
        m_result.nodes[spine].push_back(service);
    }
}

/// A frame without members is drawn too: a node that nobody sees keeps its room.
void Builder::holdEmptyFrames()
{
    DrawnSpine& drawn = m_result.spines[0];
    const Size room{m_style.fontPx * 9, m_style.boxHeight};
    for (std::size_t frame = 1; frame < m_folded.frames.size(); ++frame) {
        const FramePlan& plan = m_folded.frames[frame];
        if (!plan.spine.empty() || !plan.children.empty())
            continue;
        drawn.graph.nodes.push_back({room, static_cast<int>(frame) - 1, false});
        drawn.boxSizes.push_back(room);
    }
}

SpineEdgeUse Builder::addEdge(const Bundle& bundle)
{
    if (bundle.from.kind != LineEnd::Kind::Box)
        return {};
    const int spine = m_spineOf[bundle.from.service];
    DrawnSpine& drawn = m_result.spines[static_cast<std::size_t>(spine)];
    SpineEdge edge{m_node[bundle.from.service], -1, 1, 1};
    SpineEdgeUse use{spine, static_cast<int>(drawn.graph.edges.size()), false};
    if (bundle.to.kind == LineEnd::Kind::Box && m_spineOf[bundle.to.service] == spine) {
        edge.to = m_node[bundle.to.service];
        edge.weight = 2;
    } else if (bundle.to.kind == LineEnd::Kind::Grid && spine != 0 &&
               m_folded.grids[bundle.to.index].frame == spine) {
        // A small node on the floor is the port through which the bundle enters the grid below.
        edge.to = static_cast<int>(drawn.graph.nodes.size());
        use.toGrid = true;
        drawn.graph.nodes.push_back({{m_style.lane * 2, 2}, -1, true});
        drawn.boxSizes.push_back({1, 0});
    } else {
        return {};
    }
    drawn.graph.edges.push_back(edge);
    return use;
}

} // namespace

SpineGraphs spineGraphs(const FoldedMap& folded, const std::vector<Bundle>& bundles,
                        const IdVector<ServiceId, BoxLabel>& labels, const BlockStyle& style)
{
    return Builder(folded, labels, style).build(bundles);
}

} // namespace aftermap
