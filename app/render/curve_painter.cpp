// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/curve_painter.h"

#include "render/box_style.h"
#include "render/curve_decor.h"
#include "render/curve_measure.h"
#include "render/curve_overlay.h"
#include "render/text_width.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace aftermap {

namespace {

constexpr double labelSize = 11.5;
constexpr double titleHeight = 20;
constexpr double margin = 16;

QPolygonF stepOutline(const CurveGeometry& geometry, const std::vector<double>& lower,
                      const std::vector<double>& upper, const CurveParts& parts)
{
    QPolygonF outline;
    for (std::size_t i = 0; i < upper.size(); ++i)
        outline << QPointF(parts.x(geometry, geometry.x[i]), parts.y(geometry, upper[i]))
                << QPointF(parts.x(geometry, geometry.x[i + 1]), parts.y(geometry, upper[i]));
    for (std::size_t i = lower.size(); i-- > 0;)
        outline << QPointF(parts.x(geometry, geometry.x[i + 1]), parts.y(geometry, lower[i]))
                << QPointF(parts.x(geometry, geometry.x[i]), parts.y(geometry, lower[i]));
    return outline;
}

QPolygonF stepLine(const CurveGeometry& geometry, const std::vector<double>& values, const CurveParts& parts)
{
    QPolygonF line;
    for (std::size_t i = 0; i < values.size(); ++i)
        line << QPointF(parts.x(geometry, geometry.x[i]), parts.y(geometry, values[i]))
             << QPointF(parts.x(geometry, geometry.x[i + 1]), parts.y(geometry, values[i]));
    return line;
}

void paintAxes(QPainter& painter, const CurveGeometry& geometry, const CurveParts& parts, const Theme& theme)
{
    const double half = parts.lineHeight / 2 + 1;
    for (const CurveGeometry::Tick& tick : geometry.valueTicks) {
        const double y = std::round(parts.y(geometry, tick.position)) + 0.5;
        painter.setPen(QPen(theme.grid, 1));
        painter.drawLine(QPointF(parts.plot.left(), y), QPointF(parts.plot.right(), y));
        painter.setPen(theme.mutedText);
        painter.drawText(QRectF(parts.plot.left() - 66, y - half, 58, 2 * half), Qt::AlignRight | Qt::AlignVCenter,
                         tick.label);
    }
    painter.setPen(theme.mutedText);
    const QFontMetricsF metrics(parts.font);
    for (const CurveGeometry::Tick& tick : geometry.timeTicks) {
        // The last one stays off the picture's edge.
        const double reach = parts.plot.right() + margin * 0.7 - metrics.horizontalAdvance(tick.label) / 2;
        const double x = std::min(parts.x(geometry, tick.position), reach);
        painter.drawText(QRectF(x - 60, parts.plot.bottom() + 5, 120, 2 * half), Qt::AlignHCenter | Qt::AlignTop,
                         tick.label);
    }
    for (const CurveGeometry::Tick& tick : geometry.seriesTicks) {
        painter.drawText(QRectF(parts.plot.right() + 8, parts.share(tick.position) - half, 60, 2 * half),
                         Qt::AlignLeft | Qt::AlignVCenter, tick.label);
    }
}

void paintStack(QPainter& painter, const CurveGeometry& geometry, const CurveParts& parts, const Theme& theme)
{
    for (const CurveGeometry::Layer& layer : geometry.layers) {
        const QPolygonF outline = stepOutline(geometry, layer.lower, layer.upper, parts);
        const QColor colour = layerColour(layer, theme);
        painter.setPen(Qt::NoPen);
        if (layer.assumed) {
            QColor ground = colour;
            ground.setAlphaF(colour.alphaF() * 0.35f);
            painter.setBrush(ground);
            painter.drawPolygon(outline);
            painter.setBrush(hatch(colour, 7));
        } else {
            painter.setBrush(colour);
        }
        painter.drawPolygon(outline);
    }
}

void paintBand(QPainter& painter, const CurveGeometry& geometry, const CurveParts& parts, const Theme& theme)
{
    if (geometry.low.empty())
        return;
    QColor band = theme.text;
    band.setAlphaF(0.07f);
    painter.setPen(Qt::NoPen);
    painter.setBrush(band);
    painter.drawPolygon(stepOutline(geometry, geometry.low, geometry.high, parts));
    QColor line = theme.text;
    line.setAlphaF(0.38f);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(line, 1, Qt::DotLine));
    painter.drawPolyline(stepLine(geometry, geometry.low, parts));
    painter.drawPolyline(stepLine(geometry, geometry.high, parts));
}

void paintTitle(QPainter& painter, const QRectF& line, const PlacedCurve& placed, const Presentation& presentation,
                const Theme& theme)
{
    const CurveGeometry& geometry = placed.geometry;
    const QFont strong = uiFont(labelSize, QFont::DemiBold);
    const QString name = measureName(*presentation.incident, geometry.measure);
    const QString meaning = measureMeaning(presentation, geometry.measure);
    const double width = textWidth(strong, name);
    painter.setFont(strong);
    painter.setPen(theme.text);
    painter.drawText(line, Qt::AlignVCenter | Qt::TextSingleLine, name);
    const QFontMetricsF metrics(placed.parts.font);
    QRectF rest = line.adjusted(width + 10, 0, 0, 0);
    painter.setFont(placed.parts.font);
    painter.setPen(theme.mutedText);
    painter.drawText(rest, Qt::AlignVCenter | Qt::TextSingleLine,
                     metrics.elidedText(meaning, Qt::ElideRight, rest.width()));
    rest.setLeft(rest.left() + metrics.horizontalAdvance(meaning) + 24);
    if (rest.width() > 0)
        paintCurveKey(painter, rest, geometry, placed.parts.font, theme);
}

} // namespace

PlacedCurve curveInPicture(const QRectF& area, const Presentation& presentation, const CurveLook& look)
{
    return placeCurve(presentation, look.measure.value_or(defaultMeasure(presentation)),
                      area.adjusted(0, titleHeight, 0, 0), uiFont(labelSize));
}

void paintCurve(QPainter& painter, const QRectF& area, const Presentation& presentation,
                const View& view, Instant t, const CurveLook& look)
{
    const Theme& colours = theme(view.theme);
    const PlacedCurve placed = curveInPicture(area, presentation, look);
    const CurveGeometry& geometry = placed.geometry;
    const CurveParts& parts = placed.parts;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(parts.font);
    paintAxes(painter, geometry, parts, colours);
    paintStack(painter, geometry, parts, colours);
    paintBand(painter, geometry, parts, colours);
    paintCurveDecor(painter, geometry, parts, colours);
    CurveOverlay overlay;
    overlay.playhead = presentation.axis.position(t);
    if (view.since)
        overlay.since = presentation.axis.position(*view.since);
    if (look.span) {
        overlay.span = CurveOverlay::Span{presentation.axis.position(look.span->earliest),
                                          presentation.axis.position(look.span->latest)};
    }
    overlay.service = stretchesOf(presentation, view.hovered ? view.hovered : view.selected);
    paintCurveOverlay(painter, overlay, geometry, parts, colours);
    paintTitle(painter, QRectF(area.left() + margin, area.top(), area.width() - 2 * margin, titleHeight), placed,
               presentation, colours);
    painter.restore();
}

} // namespace aftermap
