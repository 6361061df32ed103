// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/curve_parts.h"

class QPainter;

namespace aftermap {

/// The words on a gap; where they do not fit lying nor upright, "quiet" alone, and none where neither
/// does. No two meet.
struct CurveGapLabel
{
    QRectF plate; ///< pixels
    QString text;
    bool upright = false;
};
std::vector<CurveGapLabel> curveGapLabels(const CurveGeometry& geometry, const CurveParts& parts);

/// What stands on and around the stack: series, gaps, groups' names, phases, milestones. The plot
/// widget and the curve painter both call this.
void paintCurveDecor(QPainter& painter, const CurveGeometry& geometry, const CurveParts& parts, const Theme& theme);

/// The key in one line from `line.right()` leftwards; entries for which there is no room are left
/// out from the end.
void paintCurveKey(QPainter& painter, const QRectF& line, const CurveGeometry& geometry, const QFont& font,
                   const Theme& theme);
/// The key as it is read out: "dotted: what the evidence allows; …"
QString curveKeyWords(const CurveGeometry& geometry);

} // namespace aftermap
