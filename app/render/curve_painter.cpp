// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/curve_painter.h"

#include "render/box_style.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace aftermap {

namespace {

constexpr double rowHeight = 15;

/// Places data on the canvas.
class Plot
{
public:
    Plot(const CurveGeometry& geometry, const QRectF& area) : m_geometry(geometry), m_area(area) {}

    double x(double seconds) const { return m_area.left() + seconds / m_geometry.length * m_area.width(); }
    double y(double percent) const { return m_area.bottom() - percent / m_geometry.top * m_area.height(); }
    double yShare(double share) const { return m_area.bottom() - share * m_area.height(); }
    const QRectF& area() const { return m_area; }

private:
    const CurveGeometry& m_geometry;
    QRectF m_area;
};

QPolygonF stepOutline(const CurveGeometry& geometry, const std::vector<double>& lower,
                      const std::vector<double>& upper, const Plot& plot)
{
    QPolygonF outline;
    for (std::size_t i = 0; i < upper.size(); ++i)
        outline << QPointF(plot.x(geometry.x[i]), plot.y(upper[i]))
                << QPointF(plot.x(geometry.x[i + 1]), plot.y(upper[i]));
    for (std::size_t i = lower.size(); i-- > 0;)
        outline << QPointF(plot.x(geometry.x[i + 1]), plot.y(lower[i]))
                << QPointF(plot.x(geometry.x[i]), plot.y(lower[i]));
    return outline;
}

void paintGrid(QPainter& painter, const CurveGeometry& geometry, const Plot& plot, const Theme& theme)
{
    painter.setFont(uiFont(11));
    for (const CurveGeometry::Tick& tick : geometry.percentTicks) {
        const double y = std::round(plot.y(tick.position)) + 0.5;
        painter.setPen(QPen(theme.grid, 1));
        painter.drawLine(QPointF(plot.area().left(), y), QPointF(plot.area().right(), y));
        painter.setPen(theme.mutedText);
        painter.drawText(QRectF(plot.area().left() - 60, y - 8, 52, 16), Qt::AlignRight | Qt::AlignVCenter,
                         tick.label);
    }
    for (const CurveGeometry::Tick& tick : geometry.timeTicks) {
        painter.setPen(theme.mutedText);
        painter.drawText(QRectF(plot.x(tick.position) - 60, plot.area().bottom() + 4, 120, 16),
                         Qt::AlignHCenter | Qt::AlignTop, tick.label);
    }
    for (const CurveGeometry::Tick& tick : geometry.seriesTicks) {
        painter.setPen(theme.mutedText);
        painter.drawText(QRectF(plot.area().right() + 8, plot.yShare(tick.position) - 8, 60, 16),
                         Qt::AlignLeft | Qt::AlignVCenter, tick.label);
    }
}

void paintGaps(QPainter& painter, const CurveGeometry& geometry, const Plot& plot, const Theme& theme)
{
    for (const CurveGeometry::Gap& gap : geometry.gaps) {
        const QRectF band(QPointF(plot.x(gap.start), plot.area().top()),
                          QPointF(plot.x(gap.end), plot.area().bottom()));
        QColor lines = theme.mutedText;
        lines.setAlphaF(0.22f);
        painter.fillRect(band, theme.canvas);
        painter.fillRect(band, hatch(lines, 6));
        painter.setPen(theme.mutedText);
        painter.setFont(uiFont(10.5));
        painter.save();
        painter.translate(band.center());
        painter.rotate(-90);
        const QFontMetricsF metrics(painter.font());
        const QRectF text(-band.height() / 2, -band.width() / 2, band.height(), band.width());
        const QRectF plate = metrics.boundingRect(gap.label);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.canvas);
        painter.drawRoundedRect(QRectF(-plate.width() / 2 - 4, -8, plate.width() + 8, 16), 4, 4);
        painter.setPen(theme.mutedText);
        painter.drawText(text, Qt::AlignCenter, metrics.elidedText(gap.label, Qt::ElideRight, band.height()));
        painter.restore();
    }
}

void paintMarkers(QPainter& painter, const CurveGeometry& geometry, const Plot& plot, const Theme& theme)
{
    painter.setFont(uiFont(11, QFont::Medium));
    for (const CurveGeometry::Marker& marker : geometry.markers) {
        const double x = std::round(plot.x(marker.x)) + 0.5;
        // A line without a label stays inside the plot.
        const double top = marker.label.isEmpty() ? plot.area().top() - 2
                                                  : plot.area().top() - (marker.row + 1) * rowHeight;
        QColor line = theme.mutedText;
        line.setAlphaF(0.75f);
        painter.setPen(QPen(line, 1, Qt::DashLine));
        painter.drawLine(QPointF(x, top + 2), QPointF(x, plot.area().bottom()));
        const double width = QFontMetricsF(painter.font()).horizontalAdvance(marker.label) + 2;
        const QRectF text(marker.labelBefore ? x - 4 - width : x + 4, top, width, rowHeight);
        // The playhead passes behind the words.
        QColor plate = theme.canvas;
        plate.setAlphaF(0.82f);
        painter.fillRect(text, plate);
        painter.setPen(theme.text);
        painter.drawText(text,
                         (marker.labelBefore ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter |
                             Qt::TextSingleLine,
                         marker.label);
    }
}

void paintStrips(QPainter& painter, const CurveGeometry& geometry, const Plot& plot, const Theme& theme)
{
    for (const CurveGeometry::Strip& strip : geometry.strips) {
        const QRectF bar(QPointF(plot.x(strip.start), plot.area().bottom() + 23),
                         QPointF(plot.x(strip.end), plot.area().bottom() + 39));
        QColor fill = theme.states[indexOf(ServiceState::Recovering)].fill;
        fill.setAlphaF(theme.isDark() ? 0.26f : 0.3f);
        painter.setPen(Qt::NoPen);
        painter.setBrush(fill);
        painter.drawRoundedRect(bar, 4, 4);
        painter.setPen(theme.text);
        painter.setFont(uiFont(11));
        painter.drawText(bar.adjusted(6, 0, -6, 0), Qt::AlignCenter,
                         QFontMetricsF(painter.font()).elidedText(strip.label, Qt::ElideRight, bar.width() - 12));
    }
}

void paintPlayhead(QPainter& painter, const Plot& plot, double top, double x, const Theme& theme)
{
    painter.setPen(QPen(theme.accent, 2));
    painter.drawLine(QPointF(x, top + 8), QPointF(x, plot.area().bottom() + 3));
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.accent);
    painter.drawPolygon(QPolygonF{{x - 6, top}, {x + 6, top}, {x + 6, top + 8}, {x, top + 14}, {x - 6, top + 8}});
}

/// What the fills and points mean, where the strip's row has room for it.
void paintKey(QPainter& painter, const CurveGeometry& geometry, const Plot& plot, const Theme& theme)
{
    const QString text = curveKey(geometry);
    painter.setFont(uiFont(10.5));
    const double width = QFontMetricsF(painter.font()).horizontalAdvance(text);
    const double stripStart = geometry.strips.empty() ? plot.area().right() : plot.x(geometry.strips[0].start);
    const double stripEnd = geometry.strips.empty() ? plot.area().left() : plot.x(geometry.strips[0].end);
    const double y = plot.area().bottom() + 23;
    painter.setPen(theme.mutedText);
    if (plot.area().left() + width + 12 < stripStart)
        painter.drawText(QRectF(plot.area().left(), y, width + 2, 16), Qt::AlignVCenter, text);
    else if (stripEnd + width + 12 < plot.area().right())
        painter.drawText(QRectF(plot.area().right() - width, y, width + 2, 16), Qt::AlignVCenter, text);
}

void paintSeries(QPainter& painter, const CurveGeometry& geometry, const Plot& plot, const Theme& theme)
{
    for (const CurveGeometry::SeriesPoints& series : geometry.series) {
        for (std::size_t i = 0; i < series.x.size(); ++i) {
            const QPointF at(plot.x(series.x[i]), plot.yShare(series.y[i]));
            painter.setPen(QPen(theme.text, 1));
            painter.drawLine(QPointF(plot.x(series.xLow[i]), at.y()), QPointF(plot.x(series.xHigh[i]), at.y()));
            painter.setPen(QPen(theme.text, 1.4));
            painter.setBrush(theme.canvas);
            if (series.cumulative)
                painter.drawRect(QRectF(at.x() - 3, at.y() - 3, 6, 6));
            else
                painter.drawEllipse(at, 3.2, 3.2);
        }
    }
}

struct PlacedCurve
{
    CurveGeometry geometry;
    QRectF plot;
};

PlacedCurve placedCurve(const QRectF& area, const Presentation& presentation)
{
    const QFontMetricsF metrics(uiFont(11, QFont::Medium));
    const bool hasSeries = !presentation.incident->timeline().series.empty();
    const double left = 56;
    const double right = hasSeries ? 62 : 16;
    const auto textWidth = [&](const QString& text) { return metrics.horizontalAdvance(text); };
    CurveGeometry geometry = curveGeometry(presentation, area.width() - left - right, textWidth);
    const QRectF plot = area.adjusted(left, geometry.markerRows * rowHeight + 6, -right,
                                      geometry.strips.empty() ? -22 : -44);
    return {std::move(geometry), plot};
}

} // namespace

QRectF curvePlotArea(const QRectF& area, const Presentation& presentation)
{
    return placedCurve(area, presentation).plot;
}

void paintCurve(QPainter& painter, const QRectF& area, const Presentation& presentation,
                const View& view, Instant t)
{
    const Theme& colours = theme(view.theme);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const auto [geometry, plotArea] = placedCurve(area, presentation);
    const Plot plot(geometry, plotArea);

    paintGrid(painter, geometry, plot, colours);
    painter.setPen(Qt::NoPen);
    for (const CurveGeometry::Layer& layer : geometry.layers) {
        const QPolygonF outline = stepOutline(geometry, layer.lower, layer.upper, plot);
        const QColor colour = layerColour(layer, colours);
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
    QColor band = colours.text;
    band.setAlphaF(0.07f);
    painter.setBrush(band);
    painter.drawPolygon(stepOutline(geometry, geometry.low, geometry.high, plot));
    QColor bandLine = colours.text;
    bandLine.setAlphaF(0.38f);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(bandLine, 1, Qt::DotLine));
    for (const std::vector<double>* bound : {&geometry.low, &geometry.high}) {
        QPolygonF line;
        for (std::size_t i = 0; i < bound->size(); ++i)
            line << QPointF(plot.x(geometry.x[i]), plot.y((*bound)[i]))
                 << QPointF(plot.x(geometry.x[i + 1]), plot.y((*bound)[i]));
        painter.drawPolyline(line);
    }
    paintGaps(painter, geometry, plot, colours);
    paintSeries(painter, geometry, plot, colours);
    paintPlayhead(painter, plot, area.top() + 2, plot.x(presentation.axis.position(t)), colours);
    paintStrips(painter, geometry, plot, colours);
    paintKey(painter, geometry, plot, colours);
    paintMarkers(painter, geometry, plot, colours);
    painter.restore();
}

} // namespace aftermap
