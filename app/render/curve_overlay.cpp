// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/curve_overlay.h"

#include "render/box_style.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace aftermap {

namespace {

constexpr double serviceStrip = 4;

void paintSpan(QPainter& painter, const CurveOverlay::Span& span, const CurveGeometry& geometry,
               const CurveParts& parts, const Theme& theme)
{
    const double start = parts.x(geometry, span.start);
    const double end = parts.x(geometry, span.end);
    QColor wash = theme.accent;
    wash.setAlphaF(theme.isDark() ? 0.16f : 0.13f);
    painter.fillRect(QRectF(QPointF(start, parts.plot.top()), QPointF(end, parts.plot.bottom())), wash);
    const double middle = parts.plot.center().y();
    const double half = std::min(9.0, parts.plot.height() / 4);
    for (const double x : {start, end}) {
        painter.setPen(QPen(theme.accent, 1.4));
        painter.drawLine(QPointF(x, parts.plot.top()), QPointF(x, parts.plot.bottom()));
        painter.setPen(QPen(theme.canvas, 1));
        painter.setBrush(theme.accent);
        painter.drawRoundedRect(QRectF(x - 3.5, middle - half, 7, 2 * half), 3, 3);
    }
}

void paintService(QPainter& painter, const CurveOverlay& overlay, const CurveGeometry& geometry,
                  const CurveParts& parts, const Theme& theme)
{
    for (const CurveOverlay::Stretch& stretch : overlay.service) {
        const double left = parts.x(geometry, stretch.start);
        const QRectF bar(left, parts.plot.bottom() + 1, std::max(1.0, parts.x(geometry, stretch.end) - left),
                         serviceStrip);
        const QColor colour = theme.of(stretch.status).fill;
        painter.fillRect(bar, stretch.status.evidence == Evidence::Assumed ? hatch(colour, 4) : QBrush(colour));
    }
}

void paintEvent(QPainter& painter, double x, const CurveParts& parts, const Theme& theme)
{
    painter.setPen(QPen(theme.text, 1.2));
    painter.drawLine(QPointF(x, parts.plot.top()), QPointF(x, parts.plot.bottom()));
    painter.setPen(QPen(theme.canvas, 1));
    painter.setBrush(theme.text);
    const double y = parts.plot.top() + 5;
    painter.drawPolygon(QPolygonF{{x, y - 5}, {x + 5, y}, {x, y + 5}, {x - 5, y}});
}

/// Of the head of a playhead: below the phases, whose words it would cover.
double headTop(const CurveParts& parts)
{
    return parts.phases.isEmpty() ? parts.plot.top() - 12 : parts.phases.bottom() + 1;
}

/// As the playhead, but hollow.
void paintSince(QPainter& painter, double x, const CurveParts& parts, const Theme& theme)
{
    painter.setPen(QPen(theme.accent, 1.5, Qt::DashLine));
    painter.drawLine(QPointF(x, headTop(parts) + 9), QPointF(x, parts.plot.bottom() + 2));
    painter.setPen(QPen(theme.accent, 1.5));
    painter.setBrush(theme.canvas);
    const double top = headTop(parts);
    painter.drawPolygon(QPolygonF{{x - 5, top}, {x + 5, top}, {x + 5, top + 6}, {x, top + 12}, {x - 5, top + 6}});
}

void paintPlayhead(QPainter& painter, double x, const CurveParts& parts, const Theme& theme)
{
    painter.setPen(QPen(theme.accent, 2));
    painter.drawLine(QPointF(x, headTop(parts) + 9), QPointF(x, parts.plot.bottom() + 2));
    painter.setPen(QPen(theme.canvas, 1));
    painter.setBrush(theme.accent);
    const double top = headTop(parts);
    painter.drawPolygon(QPolygonF{{x - 5, top}, {x + 5, top}, {x + 5, top + 6}, {x, top + 12}, {x - 5, top + 6}});
}

void paintCrosshair(QPainter& painter, const CurveOverlay::Crosshair& cross, const CurveGeometry& geometry,
                    const CurveParts& parts, const Theme& theme)
{
    const double x = std::round(parts.x(geometry, cross.x)) + 0.5;
    painter.setPen(QPen(theme.text, 1));
    painter.drawLine(QPointF(x, parts.plot.top()), QPointF(x, parts.plot.bottom()));
    const QFontMetricsF metrics(parts.font);
    const double width = metrics.horizontalAdvance(cross.words) + 14;
    const bool before = x + 8 + width > parts.plot.right();
    const double left = std::max(parts.plot.left(), before ? x - 8 - width : x + 8);
    const QRectF plate(left, parts.plot.top() + 3, width, metrics.height() + 4);
    painter.setPen(QPen(theme.panelBorder, 1));
    painter.setBrush(theme.panel);
    painter.drawRoundedRect(plate, 5, 5);
    painter.setPen(theme.text);
    painter.drawText(plate, Qt::AlignCenter | Qt::TextSingleLine, cross.words);
}

void paintPlate(QPainter& painter, QPointF at, const QString& words, const CurveParts& parts, const Theme& theme)
{
    const QFontMetricsF metrics(parts.font);
    const double width = metrics.horizontalAdvance(words) + 14;
    const double left = std::clamp(at.x() - width / 2, parts.plot.left(), std::max(parts.plot.left(), parts.plot.right() - width));
    const QRectF plate(left, at.y(), width, metrics.height() + 4);
    painter.setPen(QPen(theme.accent, 1));
    painter.setBrush(theme.panel);
    painter.drawRoundedRect(plate, 5, 5);
    painter.setPen(theme.text);
    painter.drawText(plate, Qt::AlignCenter | Qt::TextSingleLine, words);
}

void paintMilestone(QPainter& painter, const CurveOverlay::MilestoneGrasp& grasp, const CurveGeometry& geometry,
                    const CurveParts& parts, const Theme& theme)
{
    for (const CurveGeometry::Marker& marker : geometry.markers) {
        if (marker.kind != grasp.kind)
            continue;
        QRectF grip = milestoneGrip(marker, geometry, parts);
        if (grasp.to) {
            const double x = parts.x(geometry, *grasp.to);
            grip.moveCenter({x, grip.center().y()});
            painter.setPen(QPen(theme.accent, 2));
            painter.drawLine(QPointF(x, grip.bottom()), QPointF(x, parts.plot.bottom()));
        }
        painter.setPen(QPen(theme.canvas, 1));
        painter.setBrush(theme.accent);
        painter.drawRoundedRect(grip.adjusted(1.5, 0, -1.5, 0), 3, 3);
        painter.drawLine(QPointF(grip.center().x(), grip.top() + 4), QPointF(grip.center().x(), grip.bottom() - 4));
        if (grasp.to)
            paintPlate(painter, {grip.center().x(), parts.plot.top() + 3}, grasp.words, parts, theme);
    }
}

} // namespace

QRectF milestoneGrip(const CurveGeometry::Marker& marker, const CurveGeometry& geometry, const CurveParts& parts)
{
    constexpr double half = 5; // px
    const double x = parts.x(geometry, marker.x);
    if (marker.row < 0 && !parts.phases.isEmpty())
        return {x - half, parts.phases.top(), 2 * half, parts.phases.height()};
    return {x - half, parts.rowTop(std::max(0, marker.row)) + 1, 2 * half, parts.lineHeight - 2};
}

std::vector<CurveOverlay::Stretch> stretchesOf(const Presentation& presentation, ServiceId service)
{
    std::vector<CurveOverlay::Stretch> stretches;
    if (!service || service.index() >= presentation.replay.serviceCount())
        return stretches;
    const TimeSpan window = presentation.axis.window();
    for (const StatusInterval& interval : presentation.replay.history(service)) {
        if (interval.status.evidence == Evidence::None || interval.end <= window.earliest ||
            interval.start >= window.latest)
            continue;
        stretches.push_back({presentation.axis.position(interval.start), presentation.axis.position(interval.end),
                             interval.status});
    }
    return stretches;
}

void paintCurveOverlay(QPainter& painter, const CurveOverlay& overlay, const CurveGeometry& geometry,
                       const CurveParts& parts, const Theme& theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(parts.font);
    paintService(painter, overlay, geometry, parts, theme);
    if (overlay.span)
        paintSpan(painter, *overlay.span, geometry, parts, theme);
    if (overlay.event)
        paintEvent(painter, parts.x(geometry, *overlay.event), parts, theme);
    if (overlay.since)
        paintSince(painter, parts.x(geometry, *overlay.since), parts, theme);
    paintPlayhead(painter, parts.x(geometry, overlay.playhead), parts, theme);
    if (overlay.milestone)
        paintMilestone(painter, *overlay.milestone, geometry, parts, theme);
    if (overlay.crosshair)
        paintCrosshair(painter, *overlay.crosshair, geometry, parts, theme);
    painter.restore();
}

} // namespace aftermap
