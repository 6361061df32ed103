// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/tween.h"

#include "incident/incident.h"
#include "layout/line_moves.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace aftermap {

namespace {

double mixed(double a, double b, double share)
{
    return a + (b - a) * share;
}

Point mixed(Point a, Point b, double share)
{
    return {mixed(a.x, b.x, share), mixed(a.y, b.y, share)};
}

Rect mixed(const Rect& a, const Rect& b, double share)
{
    return {mixed(a.x, b.x, share), mixed(a.y, b.y, share), mixed(a.width, b.width, share),
            mixed(a.height, b.height, share)};
}

/// The same curve in more pieces: the longest is cut in half until there are enough.
std::vector<Point> cutInto(std::vector<Point> path, std::size_t points)
{
    while (path.size() < points && path.size() >= 4) {
        std::size_t longest = 0;
        double length = -1;
        for (std::size_t i = 0; i + 3 < path.size(); i += 3) {
            const double chord = std::hypot(path[i + 3].x - path[i].x, path[i + 3].y - path[i].y);
            if (chord > length) {
                length = chord;
                longest = i;
            }
        }
        const Point p0 = path[longest], p1 = path[longest + 1], p2 = path[longest + 2],
                    p3 = path[longest + 3];
        const Point a = mixed(p0, p1, 0.5), b = mixed(p1, p2, 0.5), c = mixed(p2, p3, 0.5);
        const Point d = mixed(a, b, 0.5), e = mixed(b, c, 0.5);
        const auto at = path.begin() + static_cast<std::ptrdiff_t>(longest);
        path.erase(at + 1, at + 3);
        path.insert(path.begin() + static_cast<std::ptrdiff_t>(longest) + 1,
                    {a, d, mixed(d, e, 0.5), e, c});
    }
    return path;
}

std::vector<Point> mixed(const std::vector<Point>& a, const std::vector<Point>& b, double share)
{
    const std::size_t points = std::max(a.size(), b.size());
    const std::vector<Point> from = cutInto(a, points), to = cutInto(b, points);
    std::vector<Point> path;
    for (std::size_t i = 0; i < from.size() && i < to.size(); ++i)
        path.push_back(mixed(from[i], to[i], share));
    return path;
}

class Tween
{
public:
    Tween(const Incident& incident, const GraphLayout& a, const GraphLayout& b, double share)
        : m_incident(incident), m_a(a), m_b(b), m_share(share), m_boxA(incident.serviceCount()),
          m_shift(incident.serviceCount())
    {
        for (std::size_t i = 0; i < a.services.size(); ++i)
            m_boxA[a.services[i].service] = &a.services[i];
    }

    GraphLayout run();

private:
    void moveGroups();
    void moveBoxes();
    void moveFrames();
    void moveLines();

    const Incident& m_incident;
    const GraphLayout& m_a;
    const GraphLayout& m_b;
    const double m_share;
    GraphLayout m_now;
    IdVector<ServiceId, const ServiceBox*> m_boxA;
    IdVector<ServiceId, Point> m_shift; ///< of boxes and frames: how far from their place in `b`
};

bool isFolded(const GraphLayout& layout, const ServiceBox& box)
{
    return box.group && layout.groups[box.group.index()].folded;
}

/// A box without a place of its own is thought in the middle of its group, as large as elsewhere.
Rect placeOf(const GraphLayout& layout, const ServiceBox& box, const Rect& elsewhere)
{
    if (!isFolded(layout, box))
        return box.rect;
    const Point centre = box.rect.center();
    return {centre.x - elsewhere.width / 2, centre.y - elsewhere.height / 2, elsewhere.width,
            elsewhere.height};
}

void Tween::moveGroups()
{
    std::map<QString, const GroupBox*> before;
    for (const GroupBox& group : m_a.groups)
        before[group.key] = &group;
    for (GroupBox& group : m_now.groups) {
        const auto found = before.find(group.key);
        if (found == before.end())
            continue;
        group.rect = mixed(found->second->rect, group.rect, m_share);
        group.titleRect = mixed(found->second->titleRect, group.titleRect, m_share);
        group.folded = group.folded && found->second->folded;
    }
}

void Tween::moveBoxes()
{
    for (ServiceBox& box : m_now.services) {
        const ServiceBox* before = m_boxA[box.service];
        const Point end = box.rect.center();
        if (isFolded(m_now, box)) {
            box.rect = m_now.groups[box.group.index()].rect;
        } else if (before) {
            const Rect from = placeOf(m_a, *before, box.rect);
            box.rect = mixed(from, placeOf(m_b, box, before->rect), m_share);
        }
        m_shift[box.service] = {box.rect.center().x - end.x, box.rect.center().y - end.y};
    }
}

void Tween::moveFrames()
{
    for (FrameBox& frame : m_now.frames) {
        const auto before =
            std::find_if(m_a.frames.begin(), m_a.frames.end(),
                         [&](const FrameBox& other) { return other.service == frame.service; });
        if (before == m_a.frames.end())
            continue;
        const Point end = frame.rect.center();
        frame.rect = mixed(before->rect, frame.rect, m_share);
        frame.title = mixed(before->title, frame.title, m_share);
        m_shift[frame.service] = {frame.rect.center().x - end.x,
                                       frame.rect.center().y - end.y};
    }
}

void Tween::moveLines()
{
    std::map<std::vector<DependencyId>, const EdgePath*> before;
    for (const EdgePath& edge : m_a.edges)
        before[edge.dependencies] = &edge;
    for (EdgePath& edge : m_now.edges) {
        const auto found = before.find(edge.dependencies);
        const bool isInBoth = found != before.end() && found->second->points.size() >= 4;
        if (isInBoth && edge.points.size() >= 4) {
            edge.points = mixed(found->second->points, edge.points, m_share);
            if (edge.countAt && found->second->countAt)
                edge.countAt = mixed(*found->second->countAt, *edge.countAt, m_share);
            continue;
        }
        const Point from = m_shift[m_incident.dependencyOf(edge.dependencies.front())];
        const Point to = m_shift[m_incident.dependent(edge.dependencies.front())];
        edge.points = withShiftedEnds(std::move(edge.points), from, to);
        if (edge.countAt) {
            const Point middle = mixed(from, to, 0.5);
            edge.countAt = Point{edge.countAt->x + middle.x, edge.countAt->y + middle.y};
        }
    }
}

GraphLayout Tween::run()
{
    m_now = m_b;
    m_now.size = {mixed(m_a.size.width, m_b.size.width, m_share),
                  mixed(m_a.size.height, m_b.size.height, m_share)};
    m_now.fontPx = mixed(m_a.fontPx, m_b.fontPx, m_share);
    moveGroups();
    moveBoxes();
    moveFrames();
    moveLines();
    return std::move(m_now);
}

} // namespace

GraphLayout between(const Incident& incident, const GraphLayout& a, const GraphLayout& b,
                    double share)
{
    if (!(share > 0) || a.services.size() != b.services.size())
        return share > 0 ? b : a;
    if (share >= 1)
        return b;
    return Tween(incident, a, b, share).run();
}

} // namespace aftermap
