// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/curve_thumbnail.h"

#include "render/box_style.h"
#include "render/curve_geometry.h"

#include <QPainter>

namespace aftermap {

namespace {

QPolygonF outlineOf(const CurveGeometry& geometry, const CurveGeometry::Layer& layer, const QRectF& area)
{
    const auto point = [&](std::size_t boundary, double percent) {
        return QPointF(area.left() + geometry.x[boundary] / geometry.length * area.width(),
                       area.bottom() - percent / geometry.top * area.height());
    };
    QPolygonF outline;
    for (std::size_t i = 0; i < layer.upper.size(); ++i)
        outline << point(i, layer.upper[i]) << point(i + 1, layer.upper[i]);
    for (std::size_t i = layer.lower.size(); i-- > 0;)
        outline << point(i + 1, layer.lower[i]) << point(i, layer.lower[i]);
    return outline;
}

} // namespace

void paintCurveThumbnail(QPainter& painter, const QRectF& area, const Presentation& presentation, ThemeKind kind,
                         std::optional<double> top)
{
    const Theme& colours = theme(kind);
    // Nobody reads ticks or labels here.
    CurveRoom room;
    room.width = area.width();
    room.height = area.height();
    room.textWidth = [](const QString&) { return 0.0; };
    CurveGeometry geometry = curveGeometry(presentation, Measure{}, room);
    geometry.top = top.value_or(geometry.top);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    for (const CurveGeometry::Layer& layer : geometry.layers) {
        const QPolygonF outline = outlineOf(geometry, layer, area);
        QColor colour = layerColour(layer, colours);
        if (layer.assumed) {
            painter.setBrush(hatch(colour, 5));
            painter.drawPolygon(outline);
            colour.setAlphaF(colour.alphaF() * 0.35f);
        }
        painter.setBrush(colour);
        painter.drawPolygon(outline);
    }
    painter.setPen(QPen(colours.grid, 1));
    painter.drawLine(QPointF(area.left(), area.bottom() + 0.5), QPointF(area.right(), area.bottom() + 0.5));
    painter.restore();
}

} // namespace aftermap
