// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/curve_parts.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

/// Between the plot's floor and the clock times below: the strip of one service stands here.
constexpr double floorRoom = 5;

} // namespace

double CurveParts::position(const CurveGeometry& geometry, double x) const
{
    const double share = plot.width() > 0 ? (x - plot.left()) / plot.width() : 0;
    return std::clamp(share, 0.0, 1.0) * geometry.length;
}

PlacedCurve placeCurve(const Presentation& presentation, const Measure& measure, const QRectF& area,
                       const QFont& font)
{
    const QFontMetricsF metrics(font);
    const bool secondAxis =
        measure.kind == MeasureKind::Weighted && !presentation.incident->timeline().series.empty();
    const double left = std::ceil(metrics.horizontalAdvance(u"100 %"_s) + 18);
    const double right = secondAxis ? std::ceil(metrics.horizontalAdvance(u"0 000 0"_s) + 12) : 18;
    PlacedCurve placed;
    CurveParts& parts = placed.parts;
    parts.font = font;
    parts.lineHeight = std::ceil(metrics.height() + 1);
    const double bottom = floorRoom + parts.lineHeight + 2;
    CurveRoom room;
    room.width = std::max(1.0, area.width() - left - right);
    room.height = std::max(1.0, area.height() - bottom);
    room.lineHeight = parts.lineHeight;
    room.textWidth = [&metrics](const QString& text) { return metrics.horizontalAdvance(text); };
    placed.geometry = curveGeometry(presentation, measure, room);
    const double strips = phasesHeight(placed.geometry, parts.lineHeight);
    const double top = area.top() + placed.geometry.markerRows * parts.lineHeight;
    if (strips > 0)
        parts.phases = QRectF(area.left() + left, top, room.width, parts.lineHeight + 1);
    const double floor = std::floor(area.bottom() - bottom);
    const double ceiling = std::min(std::floor(top + strips), floor - 1);
    parts.plot = QRectF(area.left() + left, ceiling, room.width, floor - ceiling);
    return placed;
}

} // namespace aftermap
