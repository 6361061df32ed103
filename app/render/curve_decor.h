// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/curve_parts.h"

class QPainter;

namespace aftermap {

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
