// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/curves.h"

#include <algorithm>
#include <cmath>

namespace aftermap {

namespace {

/// How far the control points of a quarter circle lie from its ends, of the radius.
constexpr double quarterCircle = 0.5523;

Point between(Point a, Point b, double share)
{
    return {a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share};
}

double distance(Point a, Point b)
{
    return std::hypot(a.x - b.x, a.y - b.y);
}

void straightTo(std::vector<Point>& path, Point end)
{
    const Point start = path.back();
    path.insert(path.end(), {between(start, end, 1.0 / 3), between(start, end, 2.0 / 3), end});
}

} // namespace

std::vector<Point> roundedPath(const std::vector<Point>& corners, double radius)
{
    std::vector<Point> path;
    if (corners.size() < 2)
        return path;
    path.push_back(corners.front());
    for (std::size_t i = 1; i + 1 < corners.size(); ++i) {
        const Point corner = corners[i];
        const double before = distance(corners[i - 1], corner),
                     after = distance(corner, corners[i + 1]);
        const double reach = std::min({radius, before / 2, after / 2});
        if (reach < 0.5) {
            if (distance(path.back(), corner) > 1e-6)
                straightTo(path, corner);
            continue;
        }
        const Point start = between(corner, corners[i - 1], reach / before);
        const Point end = between(corner, corners[i + 1], reach / after);
        if (distance(path.back(), start) > 1e-6)
            straightTo(path, start);
        path.insert(path.end(), {between(start, corner, quarterCircle),
                                 between(end, corner, quarterCircle), end});
    }
    if (distance(path.back(), corners.back()) > 1e-6 || path.size() == 1)
        straightTo(path, corners.back());
    return path;
}

Point pointOn(const std::vector<Point>& path, std::size_t segment, double share)
{
    const Point* p = &path[3 * segment];
    const double u = share, v = 1 - share;
    const double a = v * v * v, b = 3 * v * v * u, c = 3 * v * u * u, d = u * u * u;
    return {a * p[0].x + b * p[1].x + c * p[2].x + d * p[3].x,
            a * p[0].y + b * p[1].y + c * p[2].y + d * p[3].y};
}

std::vector<Point> flattened(const std::vector<Point>& path, int pieces)
{
    std::vector<Point> points;
    for (std::size_t segment = 0; 3 * segment + 3 < path.size(); ++segment) {
        for (int i = segment == 0 ? 0 : 1; i <= pieces; ++i)
            points.push_back(pointOn(path, segment, static_cast<double>(i) / pieces));
    }
    return points;
}

} // namespace aftermap
