// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/presentation.h"
#include "render/view.h"

class QPainter;
class QRectF;

namespace aftermap {

/// Height of the header in logical pixels for a canvas of that width.
double headerHeight(double width);

/// Paints clock, headline figure and legend.
void paintHeader(QPainter& painter, const QRectF& area, const Presentation& presentation,
                 const View& view, Instant t);

} // namespace aftermap
