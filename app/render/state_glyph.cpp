// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/state_glyph.h"

#include <QPainter>

namespace aftermap {

namespace {

QPolygonF diamond(const QRectF& r)
{
    return QPolygonF{{r.center().x(), r.top()}, {r.right(), r.center().y()},
                     {r.center().x(), r.bottom()}, {r.left(), r.center().y()}};
}

QPolygonF triangle(const QRectF& r)
{
    return QPolygonF{{r.center().x(), r.top() + r.height() * 0.06},
                     {r.right(), r.bottom() - r.height() * 0.04},
                     {r.left(), r.bottom() - r.height() * 0.04}};
}

void paintCross(QPainter& painter, const QRectF& r, const QColor& ink)
{
    const double inset = r.width() * 0.12;
    const QRectF inner = r.adjusted(inset, inset, -inset, -inset);
    painter.setPen(QPen(ink, r.width() * 0.26, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(inner.topLeft(), inner.bottomRight());
    painter.drawLine(inner.topRight(), inner.bottomLeft());
}

void paintHalfDisc(QPainter& painter, const QRectF& r, const QColor& ink)
{
    const double width = r.width() * 0.14;
    const QRectF ring = r.adjusted(width / 2, width / 2, -width / 2, -width / 2);
    painter.setPen(QPen(ink, width));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(ring);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawPie(ring, 90 * 16, -180 * 16);
}

/// A question mark out of strokes, so that it needs no font.
void paintQuestion(QPainter& painter, const QRectF& r, const QColor& ink)
{
    painter.setPen(QPen(ink, r.width() * 0.17, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    const double w = r.width();
    const double h = r.height();
    QPainterPath path;
    path.moveTo(r.left() + w * 0.25, r.top() + h * 0.28);
    path.cubicTo(r.left() + w * 0.28, r.top() - h * 0.02, r.left() + w * 0.8, r.top(),
                 r.left() + w * 0.75, r.top() + h * 0.32);
    path.cubicTo(r.left() + w * 0.72, r.top() + h * 0.5, r.left() + w * 0.5, r.top() + h * 0.45,
                 r.left() + w * 0.5, r.top() + h * 0.68);
    painter.drawPath(path);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawEllipse(QPointF(r.left() + w * 0.5, r.top() + h * 0.92), w * 0.1, w * 0.1);
}

void paintRing(QPainter& painter, const QRectF& r, const QColor& ink)
{
    const double width = r.width() * 0.14;
    const double inset = r.width() * 0.14;
    painter.setPen(QPen(ink, width));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(r.adjusted(inset, inset, -inset, -inset));
}

} // namespace

void paintStateGlyph(QPainter& painter, const QRectF& square, ServiceStatus status, const Theme& theme)
{
    const QColor ink = theme.of(status).ink;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    if (status.evidence == Evidence::None) {
        paintRing(painter, square, ink);
    } else {
        switch (status.state) {
        case ServiceState::MajorOutage: paintCross(painter, square, ink); break;
        case ServiceState::PartialOutage: painter.drawPolygon(diamond(square)); break;
        case ServiceState::DegradedPerformance: painter.drawPolygon(triangle(square)); break;
        case ServiceState::Recovering: paintHalfDisc(painter, square, ink); break;
        case ServiceState::UnderMaintenance:
            painter.drawRect(square.adjusted(square.width() * 0.14, square.width() * 0.14,
                                             -square.width() * 0.14, -square.width() * 0.14));
            break;
        case ServiceState::Operational:
            painter.drawEllipse(square.center(), square.width() * 0.36, square.width() * 0.36);
            break;
        case ServiceState::Unknown: paintQuestion(painter, square, ink); break;
        }
    }
    painter.restore();
}

} // namespace aftermap
