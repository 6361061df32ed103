// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/spine_placement.h"

#include "layout/curves.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace aftermap {

namespace {

/// One axis of the stretch.
struct Axis
{
    double start = 0, factor = 1;
    double operator()(double value) const { return start + value * factor; }
};

/// Something that must keep within the target, on one axis.
struct Held
{
    double centre, half;
};

/// Boxes, and lines that run outside of all boxes.
std::vector<Held> heldOf(const PlacedSpine& placed, const std::vector<Size>& boxSizes,
                         double Point::*axis, double Size::*length)
{
    constexpr double linesMargin = 4;
    double lowest = std::numeric_limits<double>::max();
    double highest = std::numeric_limits<double>::lowest();
    std::vector<Held> held;
    for (std::size_t i = 0; i < placed.centres.size(); ++i) {
        held.push_back({placed.centres[i].*axis, boxSizes[i].*length / 2});
        lowest = std::min(lowest, held.back().centre - held.back().half);
        highest = std::max(highest, held.back().centre + held.back().half);
    }
    for (const std::vector<Point>& path : placed.paths) {
        for (const Point& point : flattened(path, 8)) {
            if (point.*axis < lowest || point.*axis > highest)
                held.push_back({point.*axis, linesMargin});
        }
    }
    return held;
}

/// From where to where everything reaches once positions are stretched by `factor`.
std::pair<double, double> reachOf(const std::vector<Held>& held, double factor)
{
    if (held.empty())
        return {0, 0};
    std::pair<double, double> reach{std::numeric_limits<double>::max(),
                                    std::numeric_limits<double>::lowest()};
    for (const Held& one : held) {
        reach.first = std::min(reach.first, one.centre * factor - one.half);
        reach.second = std::max(reach.second, one.centre * factor + one.half);
    }
    return reach;
}

/// The largest stretch that fits, centred.
Axis axisOf(const std::vector<Held>& held, double start, double length, double mostStretch)
{
    constexpr int halvings = 40;
    double fits = 0, tooMuch = mostStretch;
    for (int i = 0; i < halvings; ++i) {
        const double middle = (fits + tooMuch) / 2;
        const auto [low, high] = reachOf(held, middle);
        (high - low <= length ? fits : tooMuch) = middle;
    }
    const auto [low, high] = reachOf(held, fits);
    return {start + (length - (high - low)) / 2 - low, fits};
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

bool isWithin(const SpineGraph& graph, int cluster, int outer)
{
    while (cluster >= 0 && cluster != outer)
        cluster = graph.clusters[static_cast<std::size_t>(cluster)].parent;
    return cluster == outer;
}

/// What encloses the boxes of a cluster. Boxes move apart when a drawing is stretched, but the
/// margins around them stay as they were laid out.
Rect fittedCluster(int cluster, const PlacedSpine& placed, const SpineGraph& graph,
                   const std::vector<Rect>& boxes)
{
    const Rect& laidOut = placed.clusters[static_cast<std::size_t>(cluster)];
    constexpr double none = std::numeric_limits<double>::max();
    double left = none, top = none, right = -none, bottom = -none;
    double before = none, above = none, after = none, below = none;
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        if (!isWithin(graph, graph.nodes[i].cluster, cluster))
            continue;
        const Point centre = placed.centres[i];
        const Size size = graph.nodes[i].size;
        left = std::min(left, boxes[i].left());
        top = std::min(top, boxes[i].top());
        right = std::max(right, boxes[i].right());
        bottom = std::max(bottom, boxes[i].bottom());
        before = std::min(before, centre.x - size.width / 2 - laidOut.left());
        above = std::min(above, centre.y - size.height / 2 - laidOut.top());
        after = std::min(after, laidOut.right() - centre.x - size.width / 2);
        below = std::min(below, laidOut.bottom() - centre.y - size.height / 2);
    }
    if (left > right)
        return laidOut;
    // A drawing that knows no clusters leaves them empty.
    for (double* margin : {&before, &above, &after, &below})
        *margin = laidOut.width > 0 ? std::max(*margin, 0.0) : 0.0;
    return {left - before, top - above, right - left + before + after,
            bottom - top + above + below};
}

} // namespace

Size leastSize(const PlacedSpine& placed, const std::vector<Size>& boxSizes)
{
    const auto lengthOf = [](const std::vector<Held>& held) {
        const auto [low, high] = reachOf(held, 1);
        return high - low;
    };
    return {lengthOf(heldOf(placed, boxSizes, &Point::x, &Size::width)),
            lengthOf(heldOf(placed, boxSizes, &Point::y, &Size::height))};
}

FittedSpine fitSpine(const PlacedSpine& placed, const SpineGraph& graph,
                     const std::vector<Size>& boxSizes, const Rect& target, double mostStretch)
{
    const std::size_t count = placed.centres.size();
    const Axis x = axisOf(heldOf(placed, boxSizes, &Point::x, &Size::width), target.x, target.width,
                          mostStretch);
    const Axis y = axisOf(heldOf(placed, boxSizes, &Point::y, &Size::height), target.y,
                          target.height, mostStretch);
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
    for (std::size_t i = 0; i < placed.clusters.size(); ++i)
        fitted.clusters.push_back(fittedCluster(static_cast<int>(i), placed, graph, fitted.boxes));
    return fitted;
}

} // namespace aftermap
