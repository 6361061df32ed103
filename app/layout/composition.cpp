// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/composition.h"

#include "layout/block_stack.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace aftermap {

namespace {

constexpr double mostStretch = 2.6;

std::size_t at(int index)
{
    return static_cast<std::size_t>(index);
}

/// Measures and places frames; each frame is a box around what stands in it.
class Composer
{
public:
    Composer(const Parts& parts, const Shape& shape)
        : m_parts(parts), m_style(parts.style), m_shape(shape)
    {
    }

    Size leastFrame(int frame) const;
    Size leastOutside() const;
    Composition place(Size size);

private:
    GridBlock gridBlock(int grid, int columns) const;
    std::vector<GridBlock> gridBlocks(int frame) const;
    Size spineSize(int frame) const;
    double ownLineInset(int frame) const
    {
        return m_parts.ownLines[at(frame)] ? m_style.ownLine : 0;
    }
    std::vector<Row> rowsOf(int frame) const;
    Size leastRows(const std::vector<Row>& rows) const;
    Size leastItem(int item, int frame) const;
    void placeRows(int frame, const std::vector<Row>& rows, const Rect& rect);
    void placeFrame(int frame, const Rect& rect);
    void placeInner(int frame, Rect rect);
    void placeGrids(const std::vector<GridBlock>& blocks, const Rect& rect);
    void placeSpine(int frame, const Rect& rect);

    const Parts& m_parts;
    const BlockStyle& m_style;
    const Shape m_shape;
    Composition m_result;
};

/// Stands for the frame's own spine among its children.
constexpr int ownSpine = -1;

GridBlock Composer::gridBlock(int grid, int columns) const
{
    const GridPlan& plan = m_parts.folded.grids[at(grid)];
    GridBlock block;
    block.grid = grid;
    block.members = plan.members.size();
    block.columns = std::clamp(columns, 1, std::max(1, static_cast<int>(plan.members.size())));
    block.boxWidth = m_parts.gridWidths[at(grid)];
    block.titleWidth = m_parts.titleWidths[at(grid)];
    block.folded = m_parts.gridFolded[at(grid)];
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
        items.insert(items.begin(), ownSpine);
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
    return {inner.width + 2 * m_style.framePad,
            inner.height + m_style.frameTitle + m_style.framePad};
}

Size Composer::leastOutside() const
{
    const Size left = leastRows(rowsOf(0));
    const Size right = leastStack(gridBlocks(0), m_style);
    const double between = left.width > 0 && right.width > 0 ? m_parts.gutter : 0;
    if (m_shape.outsideBelow)
        return {std::max(left.width, right.width + between), left.height + between + right.height};
    return {left.width + between + right.width, std::max(left.height, right.height)};
}

Composition Composer::place(Size size)
{
    const FoldedMap& folded = m_parts.folded;
    m_result.size = size;
    m_result.frames.resize(folded.frames.size());
    m_result.frameTitles.resize(folded.frames.size());
    m_result.spines.resize(folded.frames.size());
    m_result.grids.resize(folded.grids.size());
    m_result.gridTitles.resize(folded.grids.size());
    m_result.boxes = IdVector<ServiceId, Rect>(folded.gridOf.size());
    m_result.frames[0] = {0, 0, size.width, size.height};

    const std::vector<GridBlock> blocks = gridBlocks(0);
    const std::vector<Row> rows = rowsOf(0);
    const Size left = leastRows(rows);
    const Size right = leastStack(blocks, m_style);
    if (rows.empty()) {
        placeGrids(blocks, m_result.frames[0]);
    } else if (blocks.empty()) {
        placeRows(0, rows, m_result.frames[0]);
    } else if (m_shape.outsideBelow) {
        const double room = size.height - left.height - right.height - m_parts.gutter;
        const double height = right.height + std::max(0.0, room) * 0.3;
        const double lanes = m_parts.gutter / 2; // lines reach the lower grids on both sides
        placeRows(0, rows, {0, 0, size.width, size.height - m_parts.gutter - height});
        m_result.gutter = {0, size.height - height - m_parts.gutter, size.width, m_parts.gutter};
        placeGrids(blocks, {lanes, size.height - height, size.width - 2 * lanes, height});
    } else {
        const double room = size.width - left.width - right.width - m_parts.gutter;
        const double more =
            std::min(room * right.width / (left.width + right.width), right.width * 0.14);
        const double gutter = m_parts.gutter + std::min(room * 0.06, m_parts.gutter * 0.5);
        const double rightWidth = right.width + std::max(0.0, more);
        placeRows(0, rows, {0, 0, size.width - gutter - rightWidth, size.height});
        m_result.gutter = {size.width - gutter - rightWidth, 0, gutter, size.height};
        placeGrids(blocks, {size.width - rightWidth, 0, rightWidth, size.height});
    }
    return std::move(m_result);
}

void Composer::placeRows(int frame, const std::vector<Row>& rows, const Rect& rect)
{
    const double gap = m_style.blockGap * 2;
    const Size least = leastRows(rows);
    const double gaps = gap * static_cast<double>(rows.size() - 1);
    const double grow = (rect.height - gaps) / std::max(1.0, least.height - gaps);
    double y = rect.y;
    for (const Row& row : rows) {
        const double height = row.height * grow;
        const double rowGaps = gap * static_cast<double>(row.items.size() - 1);
        const double widen = (rect.width - rowGaps) / std::max(1.0, row.width - rowGaps);
        double x = rect.x;
        for (std::size_t i = 0; i < row.items.size(); ++i) {
            const double width = row.widths[i] * widen;
            const Rect place{x, y, width, height};
            if (row.items[i] == ownSpine)
                placeSpine(frame, place);
            else
                placeFrame(row.items[i], place);
            x += width + gap;
        }
        y += height + gap;
    }
}

void Composer::placeFrame(int frame, const Rect& rect)
{
    m_result.frames[at(frame)] = rect;
    m_result.frameTitles[at(frame)] = {rect.x + m_style.framePad + 2, rect.y + 3,
                                       rect.width - 2 * m_style.framePad - 4,
                                       m_style.frameTitle - 4};
    placeInner(frame, {rect.x + m_style.framePad, rect.y + m_style.frameTitle,
                       rect.width - 2 * m_style.framePad,
                       rect.height - m_style.frameTitle - m_style.framePad});
}

void Composer::placeInner(int frame, Rect rect)
{
    const FramePlan& plan = m_parts.folded.frames[at(frame)];
    const std::vector<GridBlock> blocks = gridBlocks(frame);
    const Size grids = leastStack(blocks, m_style);
    if (!plan.children.empty()) {
        if (!blocks.empty() && m_shape.sideColumns > 0) {
            placeGrids(blocks, {rect.x, rect.y, grids.width, rect.height});
            const double shift = grids.width + m_parts.sideGap;
            rect.x += shift;
            rect.width -= shift;
        } else if (!blocks.empty()) {
            placeGrids(blocks, {rect.x, rect.bottom() - grids.height, rect.width, grids.height});
            rect.height -= grids.height + m_parts.sideGap;
        }
        placeRows(frame, rowsOf(frame), rect);
        return;
    }
    const Size spine = spineSize(frame);
    if (spine.height > 0 && !blocks.empty()) {
        // The spine gets most of the height that is left over; it is what lines run through.
        const double room = rect.height - spine.height - grids.height - m_style.spineGap;
        const double height = grids.height + std::max(0.0, room) * 0.10;
        const double inset = ownLineInset(frame);
        placeGrids(blocks,
                   {rect.x + inset, rect.bottom() - height, rect.width - 2 * inset, height});
        rect.height -= height + m_style.spineGap;
    } else if (!blocks.empty()) {
        placeGrids(blocks, rect);
        return;
    }
    placeSpine(frame, rect);
}

void Composer::placeGrids(const std::vector<GridBlock>& blocks, const Rect& rect)
{
    for (const PlacedGrid& placed : placeStack(blocks, m_style, rect)) {
        m_result.grids[at(placed.grid)] = placed.rect;
        m_result.gridTitles[at(placed.grid)] = placed.title;
        const std::vector<ServiceId>& members = m_parts.folded.grids[at(placed.grid)].members;
        for (std::size_t i = 0; i < members.size(); ++i)
            m_result.boxes[members[i]] = placed.folded ? placed.rect : placed.boxes[i];
    }
}

void Composer::placeSpine(int frame, const Rect& rect)
{
    const DrawnSpine& spine = m_parts.spines[at(frame)];
    if (spine.graph.nodes.empty())
        return;
    m_result.spines[at(frame)] =
        fitSpine(spine.placed, spine.graph, spine.boxSizes, rect, mostStretch);
}

} // namespace

std::pair<Shape, double> bestShape(const Parts& parts, double aspect)
{
    const FoldedMap& folded = parts.folded;
    std::size_t largest = 1;
    for (const int grid : folded.frames[0].grids)
        largest = std::max(largest, folded.grids[at(grid)].members.size());
    const int mostColumns = static_cast<int>(std::min<std::size_t>(largest, 400));
    const auto hasSide = [&](const FramePlan& plan) {
        return plan.depth >= 0 && !plan.children.empty();
    };
    const bool anySide = std::any_of(folded.frames.begin(), folded.frames.end(), hasSide);
    const int mostPerRow = std::clamp(static_cast<int>(folded.frames.size()), 1, 6);

    const auto leastHeight = [&](const Shape& shape) {
        const Size least = Composer(parts, shape).leastOutside();
        return std::max(least.height, least.width / aspect);
    };
    std::pair<Shape, double> best{{}, std::numeric_limits<double>::max()};
    double bestScore = best.second;
    for (int columns = 1; columns <= mostColumns; columns += 1 + columns / 8) {
        for (int perRow = 1; perRow <= mostPerRow; ++perRow) {
            for (int side = anySide ? 0 : 1; side <= (anySide ? 2 : 1); ++side) {
                for (int variant = 0; variant < 8; ++variant) {
                    const Shape shape{columns, variant % 4, side, perRow, variant >= 4};
                    const double height = leastHeight(shape);
                    // Side by side reads better; anything else has to be much larger.
                    const double score = height * (side == 0 ? 1.2 : 1) * (variant >= 4 ? 1.15 : 1);
                    if (score < bestScore - 1e-6) {
                        best = {shape, height};
                        bestScore = score;
                    }
                }
            }
        }
    }
    return best;
}

Composition compose(const Parts& parts, const Shape& shape, Size size)
{
    return Composer(parts, shape).place(size);
}

} // namespace aftermap
