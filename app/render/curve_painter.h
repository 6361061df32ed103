// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/curve_geometry.h"
#include "render/curve_parts.h"
#include "render/view.h"

#include <optional>

class QPainter;
class QRectF;

namespace aftermap {

/// How a picture shows the curve.
struct CurveLook
{
    std::optional<Measure> measure; ///< else the outage's default
    std::optional<TimeSpan> span;   ///< marked
};

/// What paintCurve() paints in `area`, and where: the curve itself stands in `parts.plot`.
PlacedCurve curveInPicture(const QRectF& area, const Presentation& presentation, const CurveLook& look = {});

/// Paints the impact curve with its playhead into `area`, under a line that says what it measures.
void paintCurve(QPainter& painter, const QRectF& area, const Presentation& presentation,
                const View& view, Instant t, const CurveLook& look = {});

} // namespace aftermap
