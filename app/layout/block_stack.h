// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/block_style.h"
#include "layout/layout_geometry.h"

#include <cstddef>
#include <vector>

namespace aftermap {

/// A titled grid and what its size depends on.
struct GridBlock
{
    int grid = 0;
    std::size_t members = 0;
    int columns = 1;
    double boxWidth = 0;
    double titleWidth = 0;
    bool folded = false;
    bool twoLines = false; ///< its title, when folded

    std::size_t rows() const
    {
        const auto across = static_cast<std::size_t>(columns);
        return (members + across - 1) / across;
    }
};

/// Blocks side by side.
struct Row
{
    std::vector<int> items;
    std::vector<double> widths;
    double width = 0, height = 0;
};

struct PlacedGrid
{
    int grid = 0;
    Rect rect, title;
    std::vector<Rect> boxes; ///< by member; none when folded
    bool folded = false;
};

/// The smallest size of grids one above the other, all as wide as the widest.
Size leastStack(const std::vector<GridBlock>& blocks, const BlockStyle& style);

/// Fills `rect` with the stack: what is left over goes into gaps and, a little, into the boxes.
std::vector<PlacedGrid> placeStack(const std::vector<GridBlock>& blocks, const BlockStyle& style,
                                   const Rect& rect);

} // namespace aftermap
