// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/route_grid.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <queue>

namespace aftermap {

namespace {

constexpr double bendCost = 90;
constexpr double offCentreCost = 0.12; ///< a unit, of a place on a grid's border
constexpr double topSideCost = 26;   ///< of entering a grid through its title's side or from below
constexpr float wallCost = 5;        ///< a unit along a frame's border, as a factor
constexpr float huggingCost = 1.12f; ///< a unit beside a box, as a factor
constexpr double foreignCost = 2.5;  ///< a unit in a frame that holds neither end, as a factor
constexpr double endSideCost = 30;   ///< of leaving a box above or below, where splines end
constexpr double wallReach = 3;
constexpr double inset = 8; ///< from the corners of what a line ends on

void tidy(std::vector<double>& lines, double limit)
{
    std::sort(lines.begin(), lines.end());
    std::vector<double> kept;
    for (const double line : lines) {
        if (line >= 0 && line <= limit && (kept.empty() || line - kept.back() > 0.75))
            kept.push_back(line);
    }
    lines = std::move(kept);
}

std::size_t firstAtLeast(const std::vector<double>& lines, double value)
{
    return static_cast<std::size_t>(std::lower_bound(lines.begin(), lines.end(), value) -
                                    lines.begin());
}

} // namespace

/// A place on a terminal's border, and the first node of the grid beyond it.
struct RouteGrid::Gate
{
    Point point;
    std::size_t node = 0;
    Direction outward = Right;
    double cost = 0;
};

RouteGrid::RouteGrid(const Terrain& terrain, const std::vector<Terminal>& terminals, double spacing)
{
    for (const Rect& box : terrain.boxes) {
        m_xs.insert(m_xs.end(), {box.left() - spacing, box.right() + spacing});
        m_ys.insert(m_ys.end(), {box.top() - spacing, box.bottom() + spacing});
    }
    for (const Terminal& terminal : terminals) {
        m_xs.push_back(terminal.rect.center().x);
        m_ys.push_back(terminal.rect.center().y);
    }
    for (const Rect& frame : terrain.walls) {
        m_xs.insert(m_xs.end(), {frame.left() - spacing, frame.right() + spacing});
        m_ys.insert(m_ys.end(), {frame.top() - spacing, frame.bottom() + spacing});
    }
    m_xs.insert(m_xs.end(), terrain.xs.begin(), terrain.xs.end());
    m_ys.insert(m_ys.end(), terrain.ys.begin(), terrain.ys.end());
    tidy(m_xs, terrain.size.width);
    tidy(m_ys, terrain.size.height);
    m_right.assign(m_xs.size() * m_ys.size(), 1);
    m_down = m_right;
    for (const Rect& frame : terrain.walls) {
        makeDearer(frame, spacing + 1, huggingCost);
        makeDearer(frame, wallReach, wallCost);
    }
    for (const Rect& box : terrain.boxes)
        makeDearer(box, spacing + 1, huggingCost);
    for (const Rect& box : terrain.boxes)
        block(box);
}

void RouteGrid::block(const Rect& box)
{
    const double reach = routeClearance - 0.01;
    const double left = box.left() - reach, right = box.right() + reach;
    const double top = box.top() - reach, bottom = box.bottom() + reach;
    const std::size_t firstColumn = firstAtLeast(m_xs, left), endColumn = firstAtLeast(m_xs, right);
    const std::size_t firstRow = firstAtLeast(m_ys, top), endRow = firstAtLeast(m_ys, bottom);
    // A piece to the right is blocked when any of it lies inside: also the one that enters.
    for (std::size_t row = firstRow; row < endRow; ++row) {
        for (std::size_t column = firstColumn ? firstColumn - 1 : 0; column < endColumn; ++column)
            m_right[node(column, row)] = 0;
    }
    for (std::size_t column = firstColumn; column < endColumn; ++column) {
        for (std::size_t row = firstRow ? firstRow - 1 : 0; row < endRow; ++row)
            m_down[node(column, row)] = 0;
    }
}

/// Makes lines dear that run along the sides of a rectangle, nearer than `reach`.
void RouteGrid::makeDearer(const Rect& around, double reach, float factor)
{
    const std::size_t endColumn = firstAtLeast(m_xs, around.right());
    const std::size_t endRow = firstAtLeast(m_ys, around.bottom());
    for (const double y : {around.top(), around.bottom()}) {
        for (std::size_t row = firstAtLeast(m_ys, y - reach);
             row < m_ys.size() && m_ys[row] < y + reach; ++row) {
            for (std::size_t column = firstAtLeast(m_xs, around.left()); column < endColumn;
                 ++column)
                m_right[node(column, row)] *= factor;
        }
    }
    for (const double x : {around.left(), around.right()}) {
        for (std::size_t column = firstAtLeast(m_xs, x - reach);
             column < m_xs.size() && m_xs[column] < x + reach; ++column) {
            for (std::size_t row = firstAtLeast(m_ys, around.top()); row < endRow; ++row)
                m_down[node(column, row)] *= factor;
        }
    }
}

void RouteGrid::addGate(std::vector<Gate>& gates, const Terminal& terminal, Direction outward,
                        double at, double penalty) const
{
    const Rect& rect = terminal.rect;
    const bool inside = terminal.kind == Terminal::Kind::Inside;
    // From within, one leaves the left border to the right.
    const Direction side = inside ? static_cast<Direction>((outward + 2) % 4) : outward;
    Gate gate;
    gate.outward = outward;
    gate.cost = penalty;
    const bool horizontal = outward == Right || outward == Left;
    const std::vector<double>& along = horizontal ? m_xs : m_ys;
    const std::size_t line = firstAtLeast(horizontal ? m_ys : m_xs, at - 0.76);
    if (line >= (horizontal ? m_ys : m_xs).size())
        return;
    const double border = side == Right  ? rect.right()
                          : side == Left ? rect.left()
                          : side == Down ? rect.bottom()
                                         : rect.top();
    std::size_t step = firstAtLeast(along, border);
    if (outward == Left || outward == Up) {
        if (step == 0)
            return;
        --step;
    }
    if (step >= along.size())
        return;
    gate.cost += std::abs(along[step] - border);
    gate.point = horizontal ? Point{border, m_ys[line]} : Point{m_xs[line], border};
    gate.node = horizontal ? node(step, line) : node(line, step);
    gates.push_back(gate);
}

std::vector<RouteGrid::Gate> RouteGrid::gates(const Terminal& terminal) const
{
    std::vector<Gate> gates;
    const Rect& rect = terminal.rect;
    const Point centre = rect.center();
    if (terminal.kind == Terminal::Kind::Box) {
        for (const Direction side : {Right, Left})
            addGate(gates, terminal, side, centre.y, 0);
        for (const Direction side : {Down, Up})
            addGate(gates, terminal, side, centre.x, endSideCost);
        return gates;
    }
    const bool grid = terminal.kind == Terminal::Kind::Grid;
    for (std::size_t row = firstAtLeast(m_ys, rect.top() + inset);
         row < m_ys.size() && m_ys[row] <= rect.bottom() - inset; ++row) {
        const double penalty = std::abs(m_ys[row] - centre.y) * offCentreCost * (grid ? 1 : 0);
        for (const Direction side : {Right, Left})
            addGate(gates, terminal, side, m_ys[row], penalty);
    }
    for (std::size_t column = firstAtLeast(m_xs, rect.left() + inset);
         column < m_xs.size() && m_xs[column] <= rect.right() - inset; ++column) {
        const double penalty = std::abs(m_xs[column] - centre.x) * offCentreCost * (grid ? 1 : 0);
        for (const Direction side : {Down, Up})
            addGate(gates, terminal, side, m_xs[column], penalty + topSideCost);
    }
    return gates;
}

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
