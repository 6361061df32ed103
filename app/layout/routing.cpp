// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/routing.h"

#include "base/id.h"
#include "layout/count_places.h"
#include "layout/curves.h"
#include "layout/route_grid.h"
#include "layout/route_lanes.h"

#include <algorithm>
#include <cmath>

namespace aftermap {

namespace {

constexpr double cornerRadius = 9;
constexpr std::size_t mostRouted =
    260; ///< bundles that get a way of their own; the rest run straight

class Routing
{
public:
    Routing(const std::vector<Bundle>& bundles, const SpineGraphs& graphs, const FoldedMap& folded,
            const Composition& composition, const IdVector<ServiceId, Rect>& boxes,
            const BlockStyle& style)
        : m_bundles(bundles), m_graphs(graphs), m_folded(folded), m_composition(composition),
          m_boxes(boxes), m_style(style)
    {
        describeTerrain();
    }

    std::vector<EdgePath> run(const JobControl& control);

private:
    void describeTerrain();
    bool isInside(int frame, const LineEnd& end) const;
    Terminal terminal(const LineEnd& end, const LineEnd& other) const;
    std::vector<Point> splinePath(const Bundle& bundle, const SpineEdgeUse& use) const;
    std::vector<Point> internalPath(const Bundle& bundle) const;
    std::vector<Point> straightPath(const Bundle& bundle) const;
    std::vector<Rect> foreignFrames(const Bundle& bundle) const;
    std::vector<std::size_t> routed() const;

    const std::vector<Bundle>& m_bundles;
    const SpineGraphs& m_graphs;
    const FoldedMap& m_folded;
    const Composition& m_composition;
    const IdVector<ServiceId, Rect>& m_boxes;
    const BlockStyle& m_style;
    Terrain m_terrain;
};

void Routing::describeTerrain()
{
    m_terrain.size = m_composition.size;
    m_terrain.boxes = m_composition.grids;
    for (const std::vector<ServiceId>& nodes : m_graphs.nodes) {
        for (const ServiceId service : nodes)
            m_terrain.boxes.push_back(m_boxes[service]);
    }
    for (std::size_t i = 1; i < m_composition.frames.size(); ++i) {
        m_terrain.walls.push_back(m_composition.frames[i]);
        Rect title = m_composition.frameTitles[i];
        title.width = std::min(title.width, m_style.fontPx * 22); // what is likely to be written
        m_terrain.boxes.push_back(title);
    }
    const Rect& gutter = m_composition.gutter;
    for (const double share : {0.25, 0.5, 0.75}) {
        if (gutter.width < gutter.height)
            m_terrain.xs.push_back(gutter.x + gutter.width * share);
        else if (gutter.height > 0)
            m_terrain.ys.push_back(gutter.y + gutter.height * share);
    }
}

/// Whether the end stands in the frame, at any depth.
bool Routing::isInside(int frame, const LineEnd& end) const
{
    int inner = end.kind == LineEnd::Kind::Box    ? m_folded.frameOf[end.service]
                : end.kind == LineEnd::Kind::Grid ? m_folded.grids[end.index].frame
                                                  : static_cast<int>(end.index);
    while (inner > 0 && inner != frame)
        inner = m_folded.frames[at(inner)].parent;
    return inner == frame;
}

Terminal Routing::terminal(const LineEnd& end, const LineEnd& other) const
{
    switch (end.kind) {
    case LineEnd::Kind::Box:
        return {Terminal::Kind::Box, m_boxes[end.service]};
    case LineEnd::Kind::Grid:
        return {Terminal::Kind::Grid, m_composition.grids[end.index]};
    case LineEnd::Kind::Frame:
        break;
    }
    return {isInside(static_cast<int>(end.index), other) ? Terminal::Kind::Inside
                                                         : Terminal::Kind::Outside,
            m_composition.frames[end.index]};
}

std::vector<Point> Routing::splinePath(const Bundle& bundle, const SpineEdgeUse& use) const
{
    std::vector<Point> path = m_composition.spines[at(use.frame)].paths[at(use.edge)];
    if (use.toGrid && !path.empty()) {
        const Rect& grid = m_composition.grids[bundle.to.index];
        // The port stands somewhere on the floor; the grid may be narrower than that.
        const double inset = std::min(m_style.lane * 2, grid.width / 3);
        const double x = std::clamp(path.back().x, grid.left() + inset, grid.right() - inset);
        if (path.size() > 1)
            path[path.size() - 2].x += x - path.back().x;
        path.back().x = x;
        const Point end = path.back();
        const double step = (grid.top() - end.y) / 3;
        path.insert(path.end(),
                    {{end.x, end.y + step}, {end.x, end.y + 2 * step}, {end.x, grid.top()}});
    }
    return path;
}

/// Through the gaps of the grid: out of one box, along the rows' and columns' gaps, into the other.
std::vector<Point> Routing::internalPath(const Bundle& bundle) const
{
    const Rect from = m_boxes[bundle.first], to = m_boxes[bundle.second];
    const double gap = m_style.gap / 2;
    if (from == to) // folded
        return {};
    const Point a = from.center(), b = to.center();
    if (std::abs(a.y - b.y) < 1) {
        const bool right = b.x > a.x;
        const double between = right ? to.left() - from.right() : from.left() - to.right();
        if (between < from.width / 2)
            return roundedPath(
                {{right ? from.right() : from.left(), a.y}, {right ? to.left() : to.right(), a.y}},
                gap);
        return roundedPath({{a.x, from.bottom()},
                            {a.x, from.bottom() + gap},
                            {b.x, to.bottom() + gap},
                            {b.x, to.bottom()}},
                           gap);
    }
    const bool down = b.y > a.y;
    const double fromEdge = down ? from.bottom() : from.top();
    const double toEdge = down ? to.top() : to.bottom();
    const double fromGap = fromEdge + (down ? gap : -gap), toGap = toEdge + (down ? -gap : gap);
    if (std::abs(fromGap - toGap) < m_style.boxHeight / 2 + gap)
        return roundedPath({{a.x, fromEdge},
                            {a.x, (fromEdge + toEdge) / 2},
                            {b.x, (fromEdge + toEdge) / 2},
                            {b.x, toEdge}},
                           gap);
    const double column = b.x > a.x + 1 ? to.left() - gap : to.right() + gap;
    return roundedPath({{a.x, fromEdge},
                        {a.x, fromGap},
                        {column, fromGap},
                        {column, toGap},
                        {b.x, toGap},
                        {b.x, toEdge}},
                       gap);
}

/// From border to border, for when there is no way round or too many lines.
std::vector<Point> Routing::straightPath(const Bundle& bundle) const
{
    const Rect from = terminal(bundle.from, bundle.to).rect,
               to = terminal(bundle.to, bundle.from).rect;
    const Point a = from.center(), b = to.center();
    const auto nearest = [](const Rect& rect, Point towards) {
        return Point{std::clamp(towards.x, rect.left(), rect.right()),
                     std::clamp(towards.y, rect.top(), rect.bottom())};
    };
    Point start = nearest(from, b), end = nearest(to, a);
    if (start == end)
        end = {to.right(), b.y};
    return roundedPath({start, end}, cornerRadius);
}

/// Frames that hold neither end of a bundle.
std::vector<Rect> Routing::foreignFrames(const Bundle& bundle) const
{
    std::vector<Rect> foreign;
    for (std::size_t i = 1; i < m_folded.frames.size(); ++i) {
        const int frame = static_cast<int>(i);
        if (!isInside(frame, bundle.from) && !isInside(frame, bundle.to))
            foreign.push_back(m_composition.frames[i]);
    }
    return foreign;
}

/// Bundles that need a way, heaviest first, as many as are worth the time.
std::vector<std::size_t> Routing::routed() const
{
    std::vector<std::size_t> indices;
    for (std::size_t i = 0; i < m_bundles.size(); ++i) {
        if (!m_bundles[i].internal && m_graphs.uses[i].frame < 0)
            indices.push_back(i);
    }
    if (indices.size() > mostRouted) {
        std::stable_sort(indices.begin(), indices.end(), [this](std::size_t a, std::size_t b) {
            return m_bundles[a].dependencies.size() > m_bundles[b].dependencies.size();
        });
        indices.resize(mostRouted);
        std::sort(indices.begin(), indices.end());
    }
    return indices;
}

std::vector<EdgePath> Routing::run(const JobControl& control)
{
    const std::vector<std::size_t> indices = routed();
    std::vector<Route> routes;
    std::vector<Terminal> terminals;
    for (const std::size_t i : indices) {
        const Bundle& bundle = m_bundles[i];
        Route route{terminal(bundle.from, bundle.to),
                    terminal(bundle.to, bundle.from),
                    foreignFrames(bundle),
                    {},
                    1};
        const bool fromFrame = bundle.from.kind == LineEnd::Kind::Frame;
        route.width = (fromFrame ? 2.2 : 1.15) +
                      0.62 * std::log2(static_cast<double>(bundle.dependencies.size()));
        terminals.push_back(route.from);
        terminals.push_back(route.to);
        routes.push_back(std::move(route));
    }
    RouteGrid grid(m_terrain, terminals, m_style.spineGap / 2);
    for (Route& route : routes) {
        if (control.isCancelled())
            break;
        route.corners = grid.find(route);
        grid.occupy(route.corners);
    }
    spreadIntoLanes(routes, m_terrain, m_style.lane);

    std::vector<EdgePath> edges(m_bundles.size());
    for (std::size_t k = 0; k < indices.size(); ++k)
        edges[indices[k]].points = roundedPath(routes[k].corners, cornerRadius);
    for (std::size_t i = 0; i < m_bundles.size(); ++i) {
        const Bundle& bundle = m_bundles[i];
        EdgePath& edge = edges[i];
        edge.dependencies = bundle.dependencies;
        edge.fromFrame = bundle.from.kind == LineEnd::Kind::Frame;
        edge.internal = bundle.internal;
        if (bundle.internal)
            edge.points = internalPath(bundle);
        else if (m_graphs.uses[i].frame >= 0)
            edge.points = splinePath(bundle, m_graphs.uses[i]);
        else if (edge.points.empty()) {
            edge.points = straightPath(bundle);
            edge.internal = true; // it may lie behind others: shown only while it says something
        }
    }
    placeCounts(edges, m_terrain, m_style);
    return edges;
}

} // namespace

std::vector<EdgePath> routeBundles(const std::vector<Bundle>& bundles, const SpineGraphs& graphs,
                                   const FoldedMap& folded, const Composition& composition,
                                   const IdVector<ServiceId, Rect>& boxes, const BlockStyle& style,
                                   const JobControl& control)
{
    return Routing(bundles, graphs, folded, composition, boxes, style).run(control);
}

} // namespace aftermap
