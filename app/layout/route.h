// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/layout_geometry.h"

#include <vector>

namespace aftermap {

/// What a line may begin or end on.
struct Terminal
{
    enum class Kind
    {
        Box,     ///< in the middle of a side
        Grid,    ///< anywhere on its border
        Outside, ///< anywhere on a frame's border, from without
        Inside   ///< anywhere on a frame's border, from within
    };
    Kind kind = Kind::Box;
    Rect rect;
};

/// A line of horizontal and vertical pieces.
struct Route
{
    Terminal from, to;
    std::vector<Rect> foreign;  ///< frames that hold neither end: better gone round
    std::vector<Point> corners; ///< first and last on the terminals' borders; empty: none was found
    double width = 1;           ///< as it will be drawn; wider ones keep more distance
};

/// What routes run between: they keep out of `boxes` and do not run along `walls` (frames).
struct Terrain
{
    Size size;
    std::vector<Rect> boxes;
    std::vector<Rect> walls;
    std::vector<double> xs, ys; ///< good places for lines, such as the middle of a gutter
};

constexpr double routeClearance = 3; ///< least distance from a box, in units

} // namespace aftermap
