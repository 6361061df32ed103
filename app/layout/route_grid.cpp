// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/route_grid.h"

#include <algorithm>
#include <cmath>

namespace aftermap {

namespace {

constexpr double offCentreCost = 0.12; ///< a unit, of a place on a grid's border
constexpr double topSideCost = 26;   ///< of entering a grid through its title's side or from below
constexpr float wallCost = 5;        ///< a unit along a frame's border, as a factor
constexpr float huggingCost = 1.12f; ///< a unit beside a box, as a factor
constexpr float insideCost = 1.07f;  ///< a unit inside a frame, as a factor: gutters are emptier
constexpr double endSideCost = 30;   ///< of leaving a box above or below, where splines end
constexpr double wallReach = 3;
constexpr float occupiedCost = 1.012f; ///< for every line that is there already, as a factor
constexpr double inset = 8;            ///< from the corners of what a line ends on

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
        makeInsideDearer(frame, insideCost);
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

void RouteGrid::makeInsideDearer(const Rect& frame, float factor)
{
    const std::size_t endColumn = firstAtLeast(m_xs, frame.right());
    const std::size_t endRow = firstAtLeast(m_ys, frame.bottom());
    for (std::size_t row = firstAtLeast(m_ys, frame.top()); row < endRow; ++row) {
        for (std::size_t column = firstAtLeast(m_xs, frame.left()); column < endColumn; ++column) {
            m_right[node(column, row)] *= factor;
            m_down[node(column, row)] *= factor;
        }
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

void RouteGrid::occupy(const std::vector<Point>& corners)
{
    for (std::size_t i = 1; i < corners.size(); ++i) {
        const Point a = corners[i - 1], b = corners[i];
        const bool level = std::abs(a.y - b.y) < 1e-6;
        const std::vector<double>& along = level ? m_xs : m_ys;
        const std::size_t line = firstAtLeast(level ? m_ys : m_xs, (level ? a.y : a.x) - 1e-6);
        const double start = level ? std::min(a.x, b.x) : std::min(a.y, b.y);
        const double end = level ? std::max(a.x, b.x) : std::max(a.y, b.y);
        for (std::size_t step = firstAtLeast(along, start);
             step < along.size() && along[step] < end; ++step)
            (level ? m_right[node(step, line)] : m_down[node(line, step)]) *= occupiedCost;
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
    // The first line that keeps its distance: nearer ones are blocked by the terminal itself.
    const bool backwards = outward == Left || outward == Up;
    const double beyond = routeClearance - 0.02;
    std::size_t step = firstAtLeast(along, backwards ? border - beyond : border + beyond);
    if (backwards) {
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
            addGate(gates, terminal, side, m_xs[column],
                    penalty + (terminal.kind == Terminal::Kind::Inside ? bendCost : topSideCost));
    }
    return gates;
}

} // namespace aftermap
