// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/block_stack.h"

#include <algorithm>

namespace aftermap {

namespace {

constexpr double widestGrowth = 1.16; ///< of a box
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
        return style.foldedHeight;
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
    give(gaps.row, rows + between, widestRowGap * 2);
    if (between > 0)
        gaps.block = std::max(gaps.block, std::min(gaps.row, widestBlockGap * 2));
    return gaps;
}

PlacedGrid placeGrid(const GridBlock& block, const BlockStyle& style, const Rect& rect,
                     double boxWidth, double rowGap)
{
    PlacedGrid placed{block.grid, rect, {}, {}, block.folded};
    placed.title = {rect.x + style.pad, rect.y + 2, rect.width - 2 * style.pad,
                    style.gridTitle - 4};
    if (block.folded)
        return placed;
    const double inner = rect.width - 2 * style.pad;
    const double slack = inner - block.columns * boxWidth;
    const double gap = block.columns > 1 ? std::min(slack / (block.columns - 1), style.gap * 3) : 0;
    for (std::size_t i = 0; i < block.members; ++i) {
        const auto column = static_cast<double>(i % static_cast<std::size_t>(block.columns));
        const auto row = static_cast<double>(i / static_cast<std::size_t>(block.columns));
        placed.boxes.push_back({rect.x + style.pad + column * (boxWidth + gap),
                                rect.y + style.gridTitle + row * (style.boxHeight + rowGap),
                                boxWidth, style.boxHeight});
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
    // Columns line up from grid to grid, so all share the widths of the fullest.
    int columns = 1;
    double boxWidth = 0;
    for (const GridBlock& block : blocks) {
        if (!block.folded) {
            columns = std::max(columns, block.columns);
            boxWidth = std::max(boxWidth, block.boxWidth);
        }
    }
    const double inner = rect.width - 2 * style.pad;
    const double widest = (inner + style.gap) / columns - style.gap;
    const double width = std::max(boxWidth, std::min(widest, boxWidth * widestGrowth));
    const double gap = columns > 1 ? (inner - columns * width) / (columns - 1) : style.gap;

    double y = rect.y;
    for (const GridBlock& block : blocks) {
        double height = gridHeight(block, style);
        if (!block.folded)
            height += (gaps.row - style.gap) * static_cast<double>(block.rows() - 1);
        GridBlock aligned = block;
        PlacedGrid grid =
            placeGrid(aligned, style, {rect.x, y, rect.width, height}, width, gaps.row);
        for (std::size_t i = 0; i < grid.boxes.size(); ++i) {
            const auto column = static_cast<double>(i % static_cast<std::size_t>(block.columns));
            grid.boxes[i].x = rect.x + style.pad + column * (width + std::min(gap, style.gap * 4));
        }
        placed.push_back(std::move(grid));
        y += height + gaps.block;
    }
    return placed;
}

} // namespace aftermap
