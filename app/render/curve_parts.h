// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/curve_geometry.h"

#include <QFont>
#include <QRectF>

namespace aftermap {

/// Where the parts of the curve stand, in pixels.
///
///     Onset 02:48     Declared resolved 06:35        row(1)
///       ┆    Mitigated 05:22   ┆                     row(0)
///     ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒     phases
///     ┌────────────────────────────────────────┐
///  50 │                                        │     plot
///   0 └────────────────────────────────────────┘
///     04:00        08:00         12:00               ticks
struct CurveParts
{
    QRectF plot;
    QRectF phases; ///< empty without phases
    double lineHeight = 15;
    QFont font;

    /// Top of a row of milestones' labels.
    double rowTop(int row) const { return (phases.isEmpty() ? plot.top() : phases.top()) - (row + 1) * lineHeight; }
    /// Top of everything that belongs to the plot.
    double top(const CurveGeometry& geometry) const { return rowTop(geometry.markerRows - 1); }
    double x(const CurveGeometry& geometry, double seconds) const
    {
        return plot.left() + seconds / geometry.length * plot.width();
    }
    double y(const CurveGeometry& geometry, double value) const
    {
        return plot.bottom() - value / geometry.top * plot.height();
    }
    double share(double part) const { return plot.bottom() - part * plot.height(); }
    /// Seconds along the axis, held to its ends.
    double position(const CurveGeometry& geometry, double x) const;
};

/// A geometry that fits its place.
struct PlacedCurve
{
    CurveGeometry geometry;
    CurveParts parts;
};

/// Lays the curve out in `area`; `font` is that of all labels.
PlacedCurve placeCurve(const Presentation& presentation, const Measure& measure, const QRectF& area,
                       const QFont& font);

} // namespace aftermap
