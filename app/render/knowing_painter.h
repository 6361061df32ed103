// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/knowing_gaps.h"
#include "render/presentation.h"
#include "render/theme.h"

#include <QRectF>

class QPainter;

namespace aftermap {

/// Where the gaps stand in the lane: a row each, the longest ones where there is no room for all.
struct KnowingRow
{
    KnowingGap gap;
    QRectF rect;       ///< the whole row, for the mouse
    double happened;   ///< x
    double responders; ///< x; that of `happened` where nothing is stated
    double everybody;  ///< the same
};

/// Rows that a lane shows at most.
constexpr int mostKnowingRows = 12;
constexpr double knowingRowHeight = 8;

std::vector<KnowingRow> knowingRows(const QRectF& area, const Presentation& presentation,
                                    const KnowingGaps& gaps);

/// What a lane marks.
struct KnowingMarks
{
    EventId selected;
    EventId hovered;
    Instant playhead;
};

/// The sign of a side: a disc for the public, a square for responders.
enum class KnowingSide { Everybody, Responders };
void paintKnowingSign(QPainter& painter, QPointF center, KnowingSide side, const QColor& colour);

/// A bar an event, from when it happened (ring) to when responders (square) and the public (disc)
/// knew of it.
void paintKnowingLane(QPainter& painter, const QRectF& area, const Presentation& presentation,
                      const std::vector<KnowingRow>& rows, const KnowingMarks& marks,
                      const Theme& theme);

} // namespace aftermap
