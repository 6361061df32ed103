// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/curve_decor.h"

#include "render/box_style.h"
#include "render/quiet_words.h"
#include "render/theme.h"

#include <QFontMetricsF>
#include <QLinearGradient>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace aftermap {

namespace {

void paintGaps(QPainter& painter, const CurveGeometry& geometry, const CurveParts& parts, const Theme& theme)
{
    for (const CurveGeometry::Gap& gap : geometry.gaps) {
        const QRectF band(QPointF(parts.x(geometry, gap.start), parts.plot.top()),
                          QPointF(parts.x(geometry, gap.end), parts.plot.bottom()));
        // Time is cut out here: the canvas covers what would stretch across.
        painter.fillRect(band, theme.canvas);
        painter.fillRect(band, hatch(faded(theme.mutedText, 0.22), 6));
    }
    for (const CurveGapLabel& label : curveGapLabels(geometry, parts)) {
        painter.save();
        painter.translate(label.plate.center());
        QSizeF size = label.plate.size();
        if (label.upright) {
            painter.rotate(-90);
            size.transpose();
        }
        const QRectF plate(QPointF(-size.width() / 2, -size.height() / 2), size);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.canvas);
        painter.drawRoundedRect(plate, 4, 4);
        painter.setPen(theme.mutedText);
        painter.drawText(plate, Qt::AlignCenter | Qt::TextSingleLine, label.text);
        painter.restore();
    }
}

void paintLayerLabels(QPainter& painter, const CurveGeometry& geometry, const CurveParts& parts, const Theme& theme)
{
    const QFontMetricsF metrics(parts.font);
    for (const CurveGeometry::LayerLabel& label : geometry.layerLabels) {
        const QPointF middle(parts.x(geometry, label.x), parts.y(geometry, label.y));
        const double width = metrics.horizontalAdvance(label.text) + 10;
        const QRectF plate(middle.x() - width / 2, middle.y() - metrics.height() / 2, width, metrics.height());
        painter.setPen(Qt::NoPen);
        painter.setBrush(faded(theme.canvas, 0.72)); // read on light shades, dark ones and hatching
        painter.drawRoundedRect(plate, 4, 4);
        painter.setPen(theme.text);
        painter.drawText(plate, Qt::AlignCenter | Qt::TextSingleLine, label.text);
    }
}

/// The declared end and the real one are the stretch that is asked about.
bool isNamedGap(const CurveGeometry::Phase& phase)
{
    return phase.from == MilestoneKind::DeclaredResolved && phase.to == MilestoneKind::Recovered;
}

void paintPhases(QPainter& painter, const CurveGeometry& geometry, const CurveParts& parts, const Theme& theme)
{
    bool even = false;
    for (const CurveGeometry::Phase& phase : geometry.phases) {
        even = !even;
        const double startSoft = phase.startSoft, endSoft = phase.endSoft;
        const QRectF bar(QPointF(parts.x(geometry, std::max(0.0, phase.start - startSoft)), parts.phases.top()),
                         QPointF(parts.x(geometry, std::min(geometry.length, phase.end + endSoft)), parts.phases.bottom()));
        const QColor ink = isNamedGap(phase) ? theme.states[indexOf(ServiceState::Recovering)].fill : theme.mutedText;
        const QColor fill = faded(ink, isNamedGap(phase) ? 0.3 : even ? 0.26 : 0.14);
        painter.setPen(Qt::NoPen);
        if (startSoft > 0 || endSoft > 0) {
            QLinearGradient smear(bar.topLeft(), bar.topRight());
            const double length = std::max(1e-9, phase.end - phase.start + startSoft + endSoft);
            smear.setColorAt(0, startSoft > 0 ? faded(ink, 0) : fill);
            smear.setColorAt(std::min(0.5, 2 * startSoft / length), fill);
            smear.setColorAt(std::max(0.5, 1 - 2 * endSoft / length), fill);
            smear.setColorAt(1, endSoft > 0 ? faded(ink, 0) : fill);
            painter.setBrush(smear);
        } else {
            painter.setBrush(fill);
        }
        painter.drawRect(bar.adjusted(startSoft > 0 ? 0 : 0.5, 0, endSoft > 0 ? 0 : -0.5, 0));
        painter.setPen(theme.text);
        painter.drawText(bar, Qt::AlignCenter | Qt::TextSingleLine, phase.label);
    }
}

/// A line at `x` would run through what is written on a phase.
bool crossesPhaseWords(double x, const CurveGeometry& geometry, const CurveParts& parts, const QFontMetricsF& metrics)
{
    return std::any_of(geometry.phases.begin(), geometry.phases.end(), [&](const CurveGeometry::Phase& phase) {
        const double middle = (parts.x(geometry, phase.start) + parts.x(geometry, phase.end)) / 2;
        return !phase.label.isEmpty() && std::abs(x - middle) < metrics.horizontalAdvance(phase.label) / 2 + 2;
    });
}

void paintMarkers(QPainter& painter, const CurveGeometry& geometry, const CurveParts& parts, const Theme& theme)
{
    const QFontMetricsF metrics(parts.font);
    const double ground = parts.phases.isEmpty() ? parts.plot.top() : parts.phases.top();
    for (const CurveGeometry::Marker& marker : geometry.markers) {
        const double x = std::round(parts.x(geometry, marker.x)) + 0.5;
        const double top = marker.row < 0 ? ground : parts.rowTop(marker.row);
        painter.setPen(QPen(faded(theme.mutedText, 0.6), 1, Qt::DashLine));
        if (crossesPhaseWords(x, geometry, parts, metrics)) {
            if (top + 2 < parts.phases.top())
                painter.drawLine(QPointF(x, top + 2), QPointF(x, parts.phases.top()));
            painter.drawLine(QPointF(x, parts.phases.bottom()), QPointF(x, parts.plot.bottom()));
        } else {
            painter.drawLine(QPointF(x, top + 2), QPointF(x, parts.plot.bottom()));
        }
        if (marker.row < 0)
            continue;
        const double width = metrics.horizontalAdvance(marker.label) + 2;
        const QRectF text(marker.labelBefore ? x - 4 - width : x + 4, top, width, parts.lineHeight);
        painter.setPen(theme.text);
        painter.drawText(text,
                         (marker.labelBefore ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter | Qt::TextSingleLine,
                         marker.label);
    }
}

void paintSeries(QPainter& painter, const CurveGeometry& geometry, const CurveParts& parts, const Theme& theme)
{
    using Join = CurveGeometry::SeriesPoints::Join;
    for (const CurveGeometry::SeriesPoints& series : geometry.series) {
        QPolygonF line;
        for (std::size_t i = 0; i < series.x.size(); ++i) {
            const QPointF at(parts.x(geometry, series.x[i]), parts.share(series.y[i]));
            if (series.join == Join::Steps && !line.isEmpty())
                line << QPointF(at.x(), line.last().y());
            if (series.join != Join::None)
                line << at;
        }
        painter.setPen(QPen(faded(theme.text, 0.55), 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(line);
        for (std::size_t i = 0; i < series.x.size(); ++i) {
            const QPointF at(parts.x(geometry, series.x[i]), parts.share(series.y[i]));
            painter.setPen(QPen(theme.text, 1.2));
            painter.drawLine(QPointF(parts.x(geometry, series.xLow[i]), at.y()),
                             QPointF(parts.x(geometry, series.xHigh[i]), at.y()));
            const bool hollow = series.doubtful[i];
            // The canvas around a point keeps it apart from what lies under it.
            painter.setPen(hollow ? QPen(theme.text, 1.4) : QPen(theme.canvas, 1));
            painter.setBrush(hollow ? theme.canvas : theme.text);
            if (series.cumulative)
                painter.drawRect(QRectF(at.x() - 3.2, at.y() - 3.2, 6.4, 6.4));
            else
                painter.drawEllipse(at, 3.4, 3.4);
        }
    }
    if (geometry.seriesUnit.isEmpty())
        return;
    painter.setPen(theme.mutedText);
    painter.drawText(QRectF(parts.plot.right() + 6, parts.plot.top() - parts.lineHeight - 6, 60, parts.lineHeight),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, geometry.seriesUnit);
}

} // namespace

std::vector<CurveGapLabel> curveGapLabels(const CurveGeometry& geometry, const CurveParts& parts)
{
    constexpr double beside = 10; // an upright plate may be so much wider than its band
    const QFontMetricsF metrics(parts.font);
    std::vector<CurveGeometry::Gap> widestFirst = geometry.gaps;
    std::stable_sort(widestFirst.begin(), widestFirst.end(),
                     [](const auto& a, const auto& b) { return a.end - a.start > b.end - b.start; });
    std::vector<CurveGapLabel> labels;
    for (const CurveGeometry::Gap& gap : widestFirst) {
        const QRectF band(QPointF(parts.x(geometry, gap.start), parts.plot.top()),
                          QPointF(parts.x(geometry, gap.end), parts.plot.bottom()));
        std::vector<CurveGapLabel> wishes;
        for (const QString& text : {gap.label, quietLabel()}) {
            const QSizeF size(metrics.horizontalAdvance(text) + 8, metrics.height());
            if (size.width() + 2 <= band.width())
                wishes.push_back({QRectF(QPointF(), size), text, false});
            if (size.width() <= band.height() && size.height() <= band.width() + beside)
                wishes.push_back({QRectF(QPointF(), size.transposed()), text, true});
        }
        for (CurveGapLabel& wish : wishes) {
            wish.plate.moveCenter(band.center());
            const bool free = std::none_of(labels.begin(), labels.end(), [&](const CurveGapLabel& other) {
                return other.plate.intersects(wish.plate);
            });
            if (!free)
                continue;
            labels.push_back(wish);
            break;
        }
    }
    return labels;
}

void paintCurveDecor(QPainter& painter, const CurveGeometry& geometry, const CurveParts& parts, const Theme& theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(parts.font);
    paintLayerLabels(painter, geometry, parts, theme);
    paintGaps(painter, geometry, parts, theme);
    paintSeries(painter, geometry, parts, theme);
    paintPhases(painter, geometry, parts, theme);
    paintMarkers(painter, geometry, parts, theme);
    painter.restore();
}

} // namespace aftermap
