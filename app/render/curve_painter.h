// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/curve_geometry.h"
#include "render/view.h"

class QPainter;
class QRectF;

namespace aftermap {

/// Where in `area` the curve itself stands, inside ticks, markers and strips.
QRectF curvePlotArea(const QRectF& area, const Presentation& presentation);

/// Paints the impact curve with its playhead into `area`.
void paintCurve(QPainter& painter, const QRectF& area, const Presentation& presentation,
                const View& view, Instant t);

} // namespace aftermap
