// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/composer.h"

#include "base/id.h"

#include <algorithm>

namespace aftermap::detail {

namespace {

constexpr double mostStretch = 2.6; ///< of a spine

} // namespace

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
        const double lanes = m_parts.gutter * 0.7; // lines reach the lower grids on both sides
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
                       rect.height - m_style.frameTitle - bottomPad(frame)});
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

} // namespace aftermap::detail
