// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/route.h"

namespace aftermap {

/// Finds routes on the lines half-way between blocks: short ones with few bends.
class RouteGrid
{
public:
    /// `spacing`: how far from a block its lines run where there is room.
    RouteGrid(const Terrain& terrain, const std::vector<Terminal>& terminals, double spacing);

    /// Corners from one terminal to the other; empty when there is no way.
    std::vector<Point> find(const Route& route) const;

    /// Makes a way that is taken a little dearer for those who come later.
    void occupy(const std::vector<Point>& corners);

private:
    enum Direction
    {
        Right,
        Down,
        Left,
        Up
    };

    static constexpr double bendCost = 90;

    /// A place on a terminal's border, and the first node of the grid beyond it.
    struct Gate
    {
        Point point;
        std::size_t node = 0;
        Direction outward = Right;
        double cost = 0;
    };

    std::size_t node(std::size_t column, std::size_t row) const
    {
        return row * m_xs.size() + column;
    }
    void block(const Rect& box);
    void makeInsideDearer(const Rect& frame, float factor);
    void makeDearer(const Rect& around, double reach, float factor);
    std::vector<Gate> gates(const Terminal& terminal) const;
    void addGate(std::vector<Gate>& gates, const Terminal& terminal, Direction outward, double at,
                 double penalty) const;
    double stepCost(std::size_t from, Direction direction, std::size_t& to) const;
    std::vector<Point> cornersOf(const std::vector<Point>& points) const;

    std::vector<double> m_xs, m_ys;
    /// By node: the cost of a unit of the piece to its right, and of the one below; 0 is blocked.
    std::vector<float> m_right, m_down;
};

} // namespace aftermap
