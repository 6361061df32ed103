// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/block_stack.h"
#include "layout/composition.h"

namespace aftermap::detail {

/// Stands for the frame's own spine among its children.
constexpr int ownSpine = -1;

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
    /// Below an inner frame lines may pass that have no business in it.
    double bottomPad(int frame) const
    {
        const bool holdsFrames =
            !m_parts.folded.frames[static_cast<std::size_t>(frame)].children.empty();
        return m_style.framePad * (holdsFrames ? 1.8 : 1);
    }
    double ownLineInset(int frame) const
    {
        return m_parts.ownLines[static_cast<std::size_t>(frame)] ? m_style.ownLine : 0;
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

} // namespace aftermap::detail
