// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/composer.h"

#include "base/id.h"

#include <algorithm>
#include <cmath>

namespace aftermap::detail {

GridBlock Composer::gridBlock(int grid, int columns) const
{
    const GridPlan& plan = m_parts.folded.grids[at(grid)];
    GridBlock block;
    block.grid = grid;
    block.members = plan.members.size();
    block.columns = std::clamp(columns, 1, std::max(1, static_cast<int>(plan.members.size())));
    block.boxWidth = m_parts.gridWidths[at(grid)];
    block.folded = m_parts.gridFolded[at(grid)];
    block.twoLines = m_parts.twoLines[at(grid)];
    block.titleWidth =
        (block.folded ? m_parts.foldedTitleWidths : m_parts.titleWidths)[at(grid)];
    return block;
}

Size Composer::spineSize(int frame) const
{
    return m_parts.spineSizes[at(frame)];
}

/// The frame's own grids, with as many columns as the shape says.
std::vector<GridBlock> Composer::gridBlocks(int frame) const
{
    const FramePlan& plan = m_parts.folded.frames[at(frame)];
    std::vector<GridBlock> blocks;
    for (const int grid : plan.grids) {
        const double pitch = m_parts.gridWidths[at(grid)] + m_style.gap;
        const auto members = static_cast<double>(m_parts.folded.grids[at(grid)].members.size());
        int columns = m_shape.outsideColumns;
        if (frame != 0 && !plan.children.empty()) {
            const double below = leastRows(rowsOf(frame)).width + m_style.gap - 2 * m_style.pad;
            columns = m_shape.sideColumns > 0
                          ? m_shape.sideColumns * static_cast<int>(std::ceil(members / 14))
                          : std::max(1, static_cast<int>(below / pitch));
        } else if (frame != 0) {
            const double width =
                spineSize(frame).width + m_style.gap - 2 * (m_style.pad + ownLineInset(frame));
            const double alone =
                std::sqrt(members * 1.6 * (m_style.boxHeight + m_style.gap) / pitch);
            columns = m_shape.moreColumns + std::max({1, static_cast<int>(width / pitch),
                                                      static_cast<int>(std::ceil(alone))});
        }
        blocks.push_back(gridBlock(grid, columns));
    }
    return blocks;
}

Size Composer::leastItem(int item, int frame) const
{
    return item == ownSpine ? spineSize(frame) : leastFrame(item);
}

/// Child frames, and the outside's own spine, in rows.
std::vector<Row> Composer::rowsOf(int frame) const
{
    const FramePlan& plan = m_parts.folded.frames[at(frame)];
    std::vector<int> items = plan.children;
    if (!plan.spine.empty())
        items.insert(m_parts.spineLast ? items.end() : items.begin(), ownSpine);
    std::vector<Row> rows;
    for (const int item : items) {
        if (rows.empty() || static_cast<int>(rows.back().items.size()) >= m_shape.perRow)
            rows.emplace_back();
        Row& row = rows.back();
        const Size least = leastItem(item, frame);
        row.width += least.width + (row.items.empty() ? 0 : m_style.blockGap * 2);
        row.height = std::max(row.height, least.height);
        row.items.push_back(item);
        row.widths.push_back(least.width);
    }
    return rows;
}

Size Composer::leastRows(const std::vector<Row>& rows) const
{
    Size size;
    for (const Row& row : rows) {
        size.width = std::max(size.width, row.width);
        size.height += row.height + (size.height > 0 ? m_style.blockGap * 2 : 0);
    }
    return size;
}

Size Composer::leastFrame(int frame) const
{
    const FramePlan& plan = m_parts.folded.frames[at(frame)];
    const Size grids = leastStack(gridBlocks(frame), m_style);
    Size inner;
    if (plan.children.empty()) {
        const Size spine = spineSize(frame);
        const double inset = spine.height > 0 ? ownLineInset(frame) : 0;
        inner.width = std::max(spine.width, grids.width + 2 * inset);
        inner.height = spine.height + grids.height +
                       (spine.height > 0 && grids.height > 0 ? m_style.spineGap : 0);
    } else {
        const Size rows = leastRows(rowsOf(frame));
        if (m_shape.sideColumns > 0) {
            inner.width = rows.width + grids.width + (grids.width > 0 ? m_parts.sideGap : 0);
            inner.height = std::max(rows.height, grids.height);
        } else {
            inner.width = std::max(rows.width, grids.width);
            inner.height = rows.height + grids.height + (grids.height > 0 ? m_parts.sideGap : 0);
        }
    }
    inner.width = std::max({inner.width, m_style.fontPx * 9, m_parts.frameTitleWidths[at(frame)] + 4});
    return {inner.width + 2 * m_style.framePad,
            inner.height + m_style.frameTitle + bottomPad(frame)};
}

Size Composer::leastOutside() const
{
    const Size left = leastRows(rowsOf(0));
    const Size right = leastStack(gridBlocks(0), m_style);
    const double between = left.width > 0 && right.width > 0 ? m_parts.gutter : 0;
    if (m_shape.outsideBelow)
        return {std::max(left.width, right.width + 1.4 * between),
                left.height + between + right.height};
    return {left.width + between + right.width, std::max(left.height, right.height)};
}

} // namespace aftermap::detail
