// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/route_grid.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <functional>
#include <limits>
#include <queue>

namespace aftermap {

namespace {

constexpr double foreignCost = 2.5; ///< a unit in a frame that holds neither end, as a factor

} // namespace

/// The cost of going on in a direction, and where that leads; 0 when there is no way.
double RouteGrid::stepCost(std::size_t from, Direction direction, std::size_t& to) const
{
    const std::size_t column = from % m_xs.size(), row = from / m_xs.size();
    switch (direction) {
    case Right:
        if (column + 1 == m_xs.size())
            return 0;
        to = from + 1;
        return static_cast<double>(m_right[from]) * (m_xs[column + 1] - m_xs[column]);
    case Left:
        if (column == 0)
            return 0;
        to = from - 1;
        return static_cast<double>(m_right[to]) * (m_xs[column] - m_xs[column - 1]);
    case Down:
        if (row + 1 == m_ys.size())
            return 0;
        to = from + m_xs.size();
        return static_cast<double>(m_down[from]) * (m_ys[row + 1] - m_ys[row]);
    case Up:
        if (row == 0)
            return 0;
        to = from - m_xs.size();
        return static_cast<double>(m_down[to]) * (m_ys[row] - m_ys[row - 1]);
    }
    return 0;
}

std::vector<Point> RouteGrid::find(const Route& route) const
{
    const Terminal &from = route.from, &to = route.to;
    const auto isForeign = [&](std::size_t at) {
        const Rect point{m_xs[at % m_xs.size()], m_ys[at / m_xs.size()], 0, 0};
        return std::any_of(route.foreign.begin(), route.foreign.end(),
                           [&](const Rect& frame) { return frame.contains(point); });
    };
    constexpr double far = std::numeric_limits<double>::max();
    const std::size_t states = m_right.size() * 4;
    std::vector<double> costs(states, far);
    std::vector<std::size_t> before(states, SIZE_MAX);
    const std::vector<Gate> starts = gates(from), goals = gates(to);
    std::vector<int> goalAt(states, -1);
    for (std::size_t i = 0; i < goals.size(); ++i) {
        const std::size_t arriving = goals[i].node * 4 + (goals[i].outward + 2) % 4;
        if (goalAt[arriving] < 0 ||
            goals[static_cast<std::size_t>(goalAt[arriving])].cost > goals[i].cost)
            goalAt[arriving] = static_cast<int>(i);
    }
    const auto estimate = [&](std::size_t at) {
        const double x = m_xs[at % m_xs.size()], y = m_ys[at / m_xs.size()];
        if (to.kind == Terminal::Kind::Inside)
            return 0.0;
        return std::max({to.rect.left() - x, x - to.rect.right(), 0.0}) +
               std::max({to.rect.top() - y, y - to.rect.bottom(), 0.0});
    };
    using Entry = std::pair<double, std::size_t>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> open;
    const auto reach = [&](std::size_t state, double cost, std::size_t previous) {
        if (cost >= costs[state] - 1e-9)
            return;
        costs[state] = cost;
        before[state] = previous;
        open.emplace(cost + estimate(state / 4), state);
    };
    for (std::size_t i = 0; i < starts.size(); ++i)
        reach(starts[i].node * 4 + static_cast<std::size_t>(starts[i].outward), starts[i].cost,
              states + i);

    double bestCost = far;
    std::size_t bestState = SIZE_MAX;
    while (!open.empty()) {
        const auto [priority, state] = open.top();
        open.pop();
        if (priority >= bestCost)
            break;
        const double cost = costs[state];
        if (priority > cost + estimate(state / 4) + 1e-6)
            continue;
        if (goalAt[state] >= 0) {
            const double whole = cost + goals[static_cast<std::size_t>(goalAt[state])].cost;
            if (whole < bestCost) {
                bestCost = whole;
                bestState = state;
            }
        }
        const auto heading = static_cast<Direction>(state % 4);
        for (const Direction next : {Right, Down, Left, Up}) {
            if (next == (heading + 2) % 4)
                continue;
            if (next != heading) { // turn on the spot
                reach(state / 4 * 4 + static_cast<std::size_t>(next), cost + bendCost, state);
                continue;
            }
            std::size_t there = 0;
            const double step = stepCost(state / 4, next, there);
            if (step > 0)
                reach(there * 4 + static_cast<std::size_t>(next),
                      cost + step * (isForeign(there) ? foreignCost : 1), state);
        }
    }
    if (bestState == SIZE_MAX)
        return {};

    std::vector<Point> points{goals[static_cast<std::size_t>(goalAt[bestState])].point};
    std::size_t state = bestState;
    for (; state < states; state = before[state])
        points.push_back({m_xs[state / 4 % m_xs.size()], m_ys[state / 4 / m_xs.size()]});
    points.push_back(starts[state - states].point);
    std::reverse(points.begin(), points.end());

    return cornersOf(points);
}

/// Without the points between two corners.
std::vector<Point> RouteGrid::cornersOf(const std::vector<Point>& points) const
{
    std::vector<Point> corners;
    for (const Point& point : points) {
        const std::size_t n = corners.size();
        const auto straight = [&](double Point::*axis) {
            return std::abs(corners[n - 2].*axis - corners[n - 1].*axis) < 1e-6 &&
                   std::abs(corners[n - 1].*axis - point.*axis) < 1e-6;
        };
        if (n > 0 && corners.back() == point)
            continue;
        if (n >= 2 && (straight(&Point::x) || straight(&Point::y)))
            corners.back() = point;
        else
            corners.push_back(point);
    }
    return corners;
}

} // namespace aftermap
