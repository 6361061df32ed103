// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/presentation.h"
#include "render/theme.h"

#include <QRectF>

class QPainter;

namespace aftermap {

/// How to read the lines of the graph, right-aligned in a row: the rule that an arrow runs from what
/// failed to what needs it, then solid and dashed, then the strengths that occur. What comes last is
/// left out first where there is no room.
void paintLineLegend(QPainter& painter, const QRectF& row, const Incident& incident, const Theme& theme);

} // namespace aftermap
