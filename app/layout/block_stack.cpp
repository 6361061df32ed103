// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/block_stack.h"

#include <algorithm>

namespace aftermap {

namespace {

constexpr double widestGrowth = 1.4;     ///< of a box, as a factor
constexpr double widestGrowthAlone = 4;   ///< of one in a single column
constexpr double widestGrowthFew = 2.4;   ///< where even the widest gaps leave room
constexpr double widestColumnGap = 4;     ///< as a factor
constexpr double widestRowGap = 16;
constexpr double widestBlockGap = 26;

double gridWidth(const GridBlock& block, const BlockStyle& style)
{
    const double boxes = block.columns * (block.boxWidth + style.gap) - style.gap;
    return std::max(block.folded ? 0 : boxes, block.titleWidth) + 2 * style.pad;
}

double gridHeight(const GridBlock& block, const BlockStyle& style)
{
    if (block.folded)
        return style.foldedHeight + (block.twoLines ? style.titleLine : 0);
    return style.gridTitle + static_cast<double>(block.rows()) * (style.boxHeight + style.gap) -
           style.gap + style.pad;
}

/// How the height that is left over is shared out.
struct Gaps
{
    double row, block;
};

Gaps gapsFor(const std::vector<GridBlock>& blocks, const BlockStyle& style, double room)
{
    double rows = 0;
    for (const GridBlock& block : blocks)
        rows += block.folded ? 0 : static_cast<double>(block.rows() - 1);
    const auto between = static_cast<double>(blocks.size() - 1);
    Gaps gaps{style.gap, style.blockGap};
    const auto give = [&room](double& gap, double places, double most) {
        if (places <= 0 || room <= 0)
            return;
        const double more = std::clamp(room / places, 0.0, std::max(0.0, most - gap));
        gap += more;
        room -= more * places;
    };
    give(gaps.row, rows, style.gap * 1.5);
    give(gaps.block, between, style.blockGap * 1.6);
    give(gaps.row, rows, widestRowGap);
    give(gaps.block, between, widestBlockGap);
    const double before = gaps.row;
    give(gaps.row, rows + between, style.loosestGap);
    gaps.block += gaps.row - before;
    return gaps;
}

/// The width of a box, the same all over a stack, and the gap between two columns.
struct Columns
{
    double box, gap;
};

Columns columnsFor(const std::vector<GridBlock>& blocks, const BlockStyle& style, double inner)
{
    int columns = 1;
    double box = 0;
    for (const GridBlock& block : blocks) {
        if (block.folded)
            continue;
        columns = std::max(columns, block.columns);
        box = std::max(box, block.boxWidth);
    }
    const double widest = (inner + style.gap) / columns - style.gap;
    const double growth = columns > 1 ? widestGrowth : widestGrowthAlone;
    const double width = std::max(box, std::min(widest, box * growth));
    const double gap = columns > 1 ? (inner - columns * width) / (columns - 1) : style.gap;
    const double widestGap = style.gap * widestColumnGap;
    if (gap <= widestGap)
        return {width, gap};
    const double few = (inner + widestGap) / columns - widestGap;
    return {std::max(width, std::min(few, box * widestGrowthFew)), widestGap};
}

PlacedGrid placeGrid(const GridBlock& block, const BlockStyle& style, const Rect& rect,
                     const Columns& columns, double rowGap)
{
    PlacedGrid placed{block.grid, rect, {}, {}, block.folded};
    placed.title = {rect.x + style.pad, rect.y + 2, rect.width - 2 * style.pad,
                    style.gridTitle - 4};
    if (block.folded)
        return placed;
    for (std::size_t i = 0; i < block.members; ++i) {
        const auto column = static_cast<double>(i % static_cast<std::size_t>(block.columns));
        const auto row = static_cast<double>(i / static_cast<std::size_t>(block.columns));
        placed.boxes.push_back({rect.x + style.pad + column * (columns.box + columns.gap),
                                rect.y + style.gridTitle + row * (style.boxHeight + rowGap),
                                columns.box, style.boxHeight});
    }
    return placed;
}

} // namespace

Size leastStack(const std::vector<GridBlock>& blocks, const BlockStyle& style)
{
    Size size;
    for (const GridBlock& block : blocks) {
        size.width = std::max(size.width, gridWidth(block, style));
        size.height += gridHeight(block, style) + (size.height > 0 ? style.blockGap : 0);
    }
    return size;
}

std::vector<PlacedGrid> placeStack(const std::vector<GridBlock>& blocks, const BlockStyle& style,
                                   const Rect& rect)
{
    std::vector<PlacedGrid> placed;
    if (blocks.empty())
        return placed;
    const Gaps gaps = gapsFor(blocks, style, rect.height - leastStack(blocks, style).height);
    // Columns line up from grid to grid.
    const Columns columns = columnsFor(blocks, style, rect.width - 2 * style.pad);
    double y = rect.y;
    for (const GridBlock& block : blocks) {
        double height = gridHeight(block, style);
        if (!block.folded)
            height += (gaps.row - style.gap) * static_cast<double>(block.rows() - 1);
        placed.push_back(
            placeGrid(block, style, {rect.x, y, rect.width, height}, columns, gaps.row));
        y += height + gaps.block;
    }
    return placed;
}

} // namespace aftermap
