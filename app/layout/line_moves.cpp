// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/line_moves.h"

#include "incident/incident.h"
#include "layout/block_style.h"
#include "layout/count_places.h"
#include "layout/curves.h"
#include "layout/route_grid.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace aftermap {

namespace {

constexpr double cornerRadius = 9;

/// Where a line ends.
struct End
{
    Terminal::Kind kind = Terminal::Kind::Box;
    Rect rect;
    std::size_t box = SIZE_MAX; ///< index into GraphLayout::services, if it is one
};

class Lines
{
public:
    Lines(const Incident& incident, const GraphLayout& before, GraphLayout& layout)
        : m_incident(incident), m_before(before), m_layout(layout),
          m_boxOf(incident.serviceCount(), SIZE_MAX)
    {
        for (std::size_t i = 0; i < layout.services.size(); ++i)
            m_boxOf[layout.services[i].service] = i;
    }

    void follow(const std::vector<std::size_t>& moved, bool roughly);

private:
    End endAt(ServiceId service, ServiceId other, const EdgePath& edge,
              const GraphLayout& layout) const;
    std::pair<End, End> endsOf(const EdgePath& edge, const GraphLayout& layout) const;
    bool isInside(ServiceId service, ServiceId frame) const;
    bool isHidden(const ServiceBox& box) const
    {
        return box.group && m_layout.groups[box.group.index()].folded;
    }
    std::size_t hits(const std::vector<Point>& path, const End& from, const End& to) const;
    std::vector<Point> plainCurve(const Rect& from, const Rect& to) const;
    std::vector<Point> wayRound(const EdgePath& edge, const End& from, const End& to) const;
    void redraw(EdgePath& edge, const std::vector<Point>& shifted, const End& from, const End& to);
    void placeCountsOf(const std::vector<std::size_t>& changed);
    Terrain terrain() const;

    const Incident& m_incident;
    const GraphLayout& m_before;
    GraphLayout& m_layout;
    IdVector<ServiceId, std::size_t> m_boxOf;
};

bool Lines::isInside(ServiceId service, ServiceId frame) const
{
    for (const FrameBox& inner : m_layout.frames) {
        if (inner.service != frame)
            continue;
        const std::size_t box = m_boxOf[service];
        const Rect rect = box != SIZE_MAX ? m_layout.services[box].rect : Rect{-1, -1, 0, 0};
        return inner.rect.contains(rect);
    }
    return false;
}

End Lines::endAt(ServiceId service, ServiceId other, const EdgePath& edge,
                 const GraphLayout& layout) const
{
    const std::size_t index = m_boxOf[service];
    if (index == SIZE_MAX) {
        for (const FrameBox& frame : layout.frames) {
            if (frame.service == service)
                return {isInside(other, service) ? Terminal::Kind::Inside : Terminal::Kind::Outside,
                        frame.rect, SIZE_MAX};
        }
        return {Terminal::Kind::Outside, {0, 0, layout.size.width, layout.size.height}, SIZE_MAX};
    }
    const ServiceBox& box = layout.services[index];
    if (box.group && !edge.internal)
        return {Terminal::Kind::Grid, layout.groups[box.group.index()].rect, SIZE_MAX};
    return {Terminal::Kind::Box, box.rect, index};
}

std::pair<End, End> Lines::endsOf(const EdgePath& edge, const GraphLayout& layout) const
{
    const ServiceId from = m_incident.dependencyOf(edge.dependencies.front());
    const ServiceId to = m_incident.dependent(edge.dependencies.front());
    return {endAt(from, to, edge, layout), endAt(to, from, edge, layout)};
}

/// How many boxes a line runs behind; its own ends count where it runs through them.
std::size_t Lines::hits(const std::vector<Point>& path, const End& from, const End& to) const
{
    const std::vector<Point> line = flattened(path, 16);
    const auto runsThrough = [&line](const Rect& rect, double inset) {
        const Rect inner{rect.x + inset, rect.y + inset, rect.width - 2 * inset,
                         rect.height - 2 * inset};
        return std::any_of(line.begin(), line.end(), [&inner](const Point& point) {
            return inner.contains({point.x, point.y, 0, 0});
        });
    };
    std::size_t count = 0;
    for (std::size_t i = 0; i < m_layout.services.size(); ++i) {
        const ServiceBox& box = m_layout.services[i];
        const bool isEnd = i == from.box || i == to.box;
        count += !isHidden(box) && runsThrough(box.rect, isEnd ? 2 : 0);
    }
    for (const GroupBox& group : m_layout.groups)
        count += group.folded && runsThrough(group.rect, 1);
    return count;
}

/// From border to border, leaving and arriving at right angles.
std::vector<Point> Lines::plainCurve(const Rect& from, const Rect& to) const
{
    const Point a = from.center(), b = to.center();
    const double across = std::max(to.left() - from.right(), from.left() - to.right());
    const double along = std::max(to.top() - from.bottom(), from.top() - to.bottom());
    if (along >= across || across <= 0) {
        const bool down = b.y > a.y;
        const Point start{std::clamp(b.x, from.left() + 7, std::max(from.left() + 7, from.right() - 7)),
                          down ? from.bottom() : from.top()};
        const Point end{std::clamp(a.x, to.left() + 7, std::max(to.left() + 7, to.right() - 7)),
                        down ? to.top() : to.bottom()};
        const double bend = (end.y - start.y) / 2;
        return {start, {start.x, start.y + bend}, {end.x, end.y - bend}, end};
    }
    const bool right = b.x > a.x;
    const Point start{right ? from.right() : from.left(),
                      from.height > 60 ? std::clamp(b.y, from.top() + 8, from.bottom() - 8) : a.y};
    const Point end{right ? to.left() : to.right(),
                    to.height > 60 ? std::clamp(a.y, to.top() + 8, to.bottom() - 8) : b.y};
    const double bend = (end.x - start.x) / 2;
    return {start, {start.x + bend, start.y}, {end.x - bend, end.y}, end};
}

Terrain Lines::terrain() const
{
    Terrain terrain;
    terrain.size = m_layout.size;
    for (const GroupBox& group : m_layout.groups)
        terrain.boxes.push_back(group.rect);
    for (const ServiceBox& box : m_layout.services) {
        if (!box.group)
            terrain.boxes.push_back(box.rect);
    }
    for (const FrameBox& frame : m_layout.frames) {
        terrain.walls.push_back(frame.rect);
        Rect title = frame.title;
        title.width = std::min(title.width, m_layout.fontPx * 22); // what is likely to be written
        terrain.boxes.push_back(title);
    }
    return terrain;
}

std::vector<Point> Lines::wayRound(const EdgePath& edge, const End& from, const End& to) const
{
    Route route{{from.kind, from.rect}, {to.kind, to.rect}, {}, {}, edge.fromFrame ? 2.2 : 1.2};
    const RouteGrid grid(terrain(), {route.from, route.to},
                         BlockStyle::forFont(m_layout.fontPx).spineGap / 2);
    return roundedPath(grid.find(route), cornerRadius);
}

void Lines::redraw(EdgePath& edge, const std::vector<Point>& shifted, const End& from,
                   const End& to)
{
    std::vector<Point> best = shifted;
    std::size_t fewest = shifted.empty() ? SIZE_MAX : hits(shifted, from, to);
    const bool plain = from.kind != Terminal::Kind::Inside && to.kind != Terminal::Kind::Inside;
    for (int way = plain ? 0 : 1; way < 2 && fewest > 0; ++way) {
        if (way == 1 && edge.internal)
            break; // its grid is in the way of everything
        std::vector<Point> tried =
            way == 0 ? plainCurve(from.rect, to.rect) : wayRound(edge, from, to);
        const std::size_t count = tried.empty() ? SIZE_MAX : hits(tried, from, to);
        if (count < fewest) {
            fewest = count;
            best = std::move(tried);
        }
    }
    if (best.empty())
        best = plainCurve(from.rect, to.rect);
    edge.points = std::move(best);
}

/// Counts of changed lines, clear of boxes and of the counts of other lines.
void Lines::placeCountsOf(const std::vector<std::size_t>& changed)
{
    Terrain around = terrain();
    std::vector<EdgePath> edges;
    for (const std::size_t index : changed) {
        m_layout.edges[index].countAt.reset();
        edges.push_back(m_layout.edges[index]);
    }
    const double room = m_layout.fontPx;
    for (const EdgePath& edge : m_layout.edges) {
        if (edge.countAt)
            around.boxes.push_back({edge.countAt->x - room, edge.countAt->y - room * 0.6, 2 * room,
                                    1.2 * room});
    }
    placeCounts(edges, around, BlockStyle::forFont(m_layout.fontPx));
    for (std::size_t i = 0; i < changed.size(); ++i)
        m_layout.edges[changed[i]].countAt = edges[i].countAt;
}

void Lines::follow(const std::vector<std::size_t>& moved, bool roughly)
{
    const auto isMoved = [&moved](std::size_t box) {
        return std::find(moved.begin(), moved.end(), box) != moved.end();
    };
    const auto shiftOf = [](const Rect& before, const Rect& now) {
        return Point{now.center().x - before.center().x, now.center().y - before.center().y};
    };
    std::vector<std::size_t> changed;
    for (std::size_t i = 0; i < m_layout.edges.size(); ++i) {
        EdgePath& edge = m_layout.edges[i];
        const auto [from, to] = endsOf(edge, m_layout);
        if (isMoved(from.box) || isMoved(to.box)) {
            const auto [oldFrom, oldTo] = endsOf(edge, m_before);
            const bool sameEnds = oldFrom.box == from.box && oldTo.box == to.box;
            std::vector<Point> shifted;
            if (sameEnds && !edge.points.empty())
                shifted = withShiftedEnds(
                    edge.points,
                    from.box == SIZE_MAX ? Point{} : shiftOf(oldFrom.rect, from.rect),
                    to.box == SIZE_MAX ? Point{} : shiftOf(oldTo.rect, to.rect));
            if (roughly)
                edge.points = shifted.empty() ? plainCurve(from.rect, to.rect) : shifted;
            else
                redraw(edge, shifted, from, to);
            changed.push_back(i);
        } else if (!roughly && !edge.internal && !edge.points.empty()) {
            const std::vector<Point> line = flattened(edge.points, 16);
            const bool isBehind = std::any_of(moved.begin(), moved.end(), [&](std::size_t box) {
                return std::any_of(line.begin(), line.end(), [&](const Point& point) {
                    return m_layout.services[box].rect.contains({point.x, point.y, 0, 0});
                });
            });
            if (isBehind) {
                redraw(edge, edge.points, from, to);
                changed.push_back(i);
            }
        }
    }
    placeCountsOf(changed);
}

} // namespace

std::vector<Point> withShiftedEnds(std::vector<Point> path, Point startShift, Point endShift)
{
    const double last = std::max<double>(1, static_cast<double>(path.size()) - 1);
    for (std::size_t i = 0; i < path.size(); ++i) {
        const double share = static_cast<double>(i) / last;
        path[i].x += startShift.x * (1 - share) + endShift.x * share;
        path[i].y += startShift.y * (1 - share) + endShift.y * share;
    }
    return path;
}

void splitLines(const Incident& incident, GraphLayout& layout, ServiceId leaver)
{
    std::vector<EdgePath> own;
    for (EdgePath& edge : layout.edges) {
        std::vector<DependencyId> rest;
        for (const DependencyId id : edge.dependencies) {
            if (incident.dependent(id) != leaver && incident.dependencyOf(id) != leaver)
                rest.push_back(id);
        }
        if (rest.size() == edge.dependencies.size())
            continue;
        std::map<std::pair<ServiceId, ServiceId>, EdgePath> lines; // one to each other service
        for (const DependencyId id : edge.dependencies) {
            if (incident.dependent(id) != leaver && incident.dependencyOf(id) != leaver)
                continue;
            EdgePath& line = lines[{incident.dependencyOf(id), incident.dependent(id)}];
            line.dependencies.push_back(id);
            line.fromFrame = edge.fromFrame;
        }
        for (auto& [ends, line] : lines)
            own.push_back(std::move(line));
        edge.dependencies = std::move(rest);
    }
    std::erase_if(layout.edges, [](const EdgePath& edge) { return edge.dependencies.empty(); });
    layout.edges.insert(layout.edges.end(), own.begin(), own.end());
}

void followMoves(const Incident& incident, const GraphLayout& before, GraphLayout& layout,
                 const std::vector<std::size_t>& moved, bool roughly)
{
    Lines(incident, before, layout).follow(moved, roughly);
}

} // namespace aftermap
