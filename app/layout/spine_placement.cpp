// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/spine_placement.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace aftermap {

namespace {

/// One axis of the stretch: old = origin + u, new = start + u * factor.
struct Axis
{
    double origin = 0, start = 0, factor = 1;
    double operator()(double value) const { return start + (value - origin) * factor; }
};

struct Span
{
    double low = 0, high = 0;     ///< centres of the outermost boxes
    double before = 0, after = 0; ///< and half their sizes
};

template <typename Centre, typename Length>
Span spanOf(std::size_t count, Centre centre, Length length)
{
    Span span{std::numeric_limits<double>::max(), std::numeric_limits<double>::lowest(), 0, 0};
    for (std::size_t i = 0; i < count; ++i) {
        if (centre(i) < span.low || (centre(i) == span.low && length(i) / 2 > span.before)) {
            span.low = centre(i);
            span.before = length(i) / 2;
        }
        if (centre(i) > span.high || (centre(i) == span.high && length(i) / 2 > span.after)) {
            span.high = centre(i);
            span.after = length(i) / 2;
        }
    }
    return count ? span : Span{};
}

Axis axisOf(const Span& span, double start, double length, double mostStretch)
{
    const double extent = span.high - span.low;
    const double room = length - span.before - span.after;
    const double factor = extent > 0 ? std::clamp(room / extent, 0.05, mostStretch) : 1;
    const double margin = (room - extent * factor) / 2;
    return {span.low, start + span.before + margin, factor};
}

/// The end of a path, moved from the border of the node that was laid out onto that of its box.
Point onBorder(Point end, const Rect& box)
{
    const Point centre = box.center();
    const double inset = std::min(7.0, box.width / 3);
    const double acrossShare = std::abs(end.x - centre.x) / std::max(box.width, 1.0);
    const double alongShare = std::abs(end.y - centre.y) / std::max(box.height, 1.0);
    if (alongShare >= acrossShare)
        return {std::clamp(end.x, box.left() + inset, box.right() - inset),
                end.y < centre.y ? box.top() : box.bottom()};
    const double half = box.height / 2;
    return {end.x < centre.x ? box.left() : box.right(),
            std::clamp(end.y, centre.y - half / 2, centre.y + half / 2)};
}

/// Moves an end of the path to `border`; the control point beside it goes along by half.
void moveEnd(std::vector<Point>& path, bool first, Point border)
{
    Point& end = first ? path.front() : path.back();
    Point& control = first ? path[1] : path[path.size() - 2];
    control.x += (border.x - end.x) / 2;
    end = border;
}

} // namespace

Size leastSize(const PlacedSpine& placed, const std::vector<Size>& boxSizes)
{
    const std::size_t count = placed.centres.size();
    const Span across = spanOf(
        count, [&](std::size_t i) { return placed.centres[i].x; },
        [&](std::size_t i) { return boxSizes[i].width; });
    const Span down = spanOf(
        count, [&](std::size_t i) { return placed.centres[i].y; },
        [&](std::size_t i) { return boxSizes[i].height; });
    return {across.high - across.low + across.before + across.after,
            down.high - down.low + down.before + down.after};
}

FittedSpine fitSpine(const PlacedSpine& placed, const SpineGraph& graph,
                     const std::vector<Size>& boxSizes, const Rect& target, double mostStretch)
{
    const std::size_t count = placed.centres.size();
    const Axis x = axisOf(spanOf(
                              count, [&](std::size_t i) { return placed.centres[i].x; },
                              [&](std::size_t i) { return boxSizes[i].width; }),
                          target.x, target.width, mostStretch);
    const Axis y = axisOf(spanOf(
                              count, [&](std::size_t i) { return placed.centres[i].y; },
                              [&](std::size_t i) { return boxSizes[i].height; }),
                          target.y, target.height, mostStretch);
    FittedSpine fitted;
    for (std::size_t i = 0; i < count; ++i) {
        const Point centre{x(placed.centres[i].x), y(placed.centres[i].y)};
        fitted.boxes.push_back({centre.x - boxSizes[i].width / 2, centre.y - boxSizes[i].height / 2,
                                boxSizes[i].width, boxSizes[i].height});
    }
    for (std::size_t i = 0; i < placed.paths.size(); ++i) {
        std::vector<Point> path;
        for (const Point& point : placed.paths[i])
            path.push_back({std::clamp(x(point.x), target.left(), target.right()),
                            std::clamp(y(point.y), target.top(), target.bottom())});
        if (path.size() >= 4) {
            const SpineEdge& edge = graph.edges[i];
            moveEnd(path, true,
                    onBorder(path.front(), fitted.boxes[static_cast<std::size_t>(edge.from)]));
            moveEnd(path, false,
                    onBorder(path.back(), fitted.boxes[static_cast<std::size_t>(edge.to)]));
        }
        fitted.paths.push_back(std::move(path));
    }
    for (const Rect& cluster : placed.clusters) {
        const double left = x(cluster.left()), top = y(cluster.top());
        fitted.clusters.push_back(
            {left, top, x(cluster.right()) - left, y(cluster.bottom()) - top});
    }
    return fitted;
}

} // namespace aftermap
