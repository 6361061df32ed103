// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/event_glyph.h"

#include <QPainter>
#include <QPainterPath>

namespace aftermap {

namespace {

QPainterPath open(std::initializer_list<QPointF> points)
{
    QPainterPath path;
    path.addPolygon(QPolygonF(points));
    return path;
}

QPainterPath closed(std::initializer_list<QPointF> points)
{
    QPainterPath path = open(points);
    path.closeSubpath();
    return path;
}

QPainterPath circle(QPointF center, double radius)
{
    QPainterPath path;
    path.addEllipse(center, radius, radius);
    return path;
}

QPainterPath eye()
{
    QPainterPath path(QPointF(2.5, 12));
    path.quadTo(12, 1.5, 21.5, 12);
    path.quadTo(12, 22.5, 2.5, 12);
    path.closeSubpath();
    return path;
}

QPainterPath shield()
{
    QPainterPath path(QPointF(12, 3));
    path.lineTo(19.5, 6);
    path.lineTo(19.5, 12);
    path.cubicTo(19.5, 16.5, 16, 19.5, 12, 21);
    path.cubicTo(8, 19.5, 4.5, 16.5, 4.5, 12);
    path.lineTo(4.5, 6);
    path.closeSubpath();
    return path;
}

QPainterPath spanner()
{
    QPainterPath path;
    path.moveTo(19.8, 6.4);
    path.arcTo(QRectF(11, 3, 10, 10), 20, -290);
    path.moveTo(12.3, 11.7);
    path.lineTo(4, 20);
    return path;
}

struct Sign
{
    QPainterPath filled;
    QPainterPath stroked;
};

Sign signOf(EventKind kind)
{
    Sign sign;
    switch (kind) {
    case EventKind::Impact:
        sign.filled = closed({{14, 2.5}, {5, 13.5}, {11, 13.5}, {9.5, 21.5}, {19, 9.8}, {12.8, 9.8}});
        break;
    case EventKind::Detection:
        sign.stroked = eye();
        sign.filled = circle({12, 12}, 2.8);
        break;
    case EventKind::Diagnosis:
        sign.stroked = circle({10.5, 10.5}, 6.5);
        sign.stroked.addPath(open({{15.4, 15.4}, {20.5, 20.5}}));
        break;
    case EventKind::Decision:
        sign.stroked = open({{5, 4}, {12, 12}, {19, 4}});
        sign.stroked.addPath(open({{12, 12}, {12, 21}}));
        break;
    case EventKind::Escalation:
        sign.stroked = open({{5.5, 11.5}, {12, 5}, {18.5, 11.5}});
        sign.stroked.addPath(open({{5.5, 19}, {12, 12.5}, {18.5, 19}}));
        break;
    case EventKind::Change:
        sign.stroked = open({{4, 8.5}, {19.5, 8.5}});
        sign.stroked.addPath(open({{15.5, 4.5}, {19.5, 8.5}, {15.5, 12.5}}));
        sign.stroked.addPath(open({{20, 16.5}, {4.5, 16.5}}));
        sign.stroked.addPath(open({{8.5, 12.5}, {4.5, 16.5}, {8.5, 20.5}}));
        break;
    case EventKind::Mitigation:
        sign.stroked = shield();
        break;
    case EventKind::Repair:
        sign.stroked = spanner();
        break;
    case EventKind::Communication:
        sign.stroked.addRoundedRect(QRectF(3, 4, 18, 12.5), 3, 3);
        sign.stroked.addPath(open({{8, 16.5}, {8, 21}, {12.8, 16.5}}));
        break;
    case EventKind::DeclaredResolved:
        sign.stroked = open({{5.5, 21.5}, {5.5, 3}});
        sign.filled = closed({{5.5, 3.5}, {20, 8}, {5.5, 12.8}});
        break;
    case EventKind::Recovery:
        sign.stroked = open({{4.5, 12.8}, {9.8, 18.2}, {19.8, 6}});
        break;
    case EventKind::Note:
        sign.stroked = open({{4.5, 6.5}, {19.5, 6.5}});
        sign.stroked.addPath(open({{4.5, 12}, {19.5, 12}}));
        sign.stroked.addPath(open({{4.5, 17.5}, {13, 17.5}}));
        break;
    }
    return sign;
}

} // namespace

void paintKindGlyph(QPainter& painter, const QRectF& square, EventKind kind, const QColor& colour)
{
    const Sign sign = signOf(kind);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(square.topLeft());
    painter.scale(square.width() / 24, square.height() / 24);
    painter.setPen(QPen(colour, 1, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(colour);
    painter.drawPath(sign.filled);
    painter.setPen(QPen(colour, 2.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(sign.stroked);
    painter.restore();
}

void paintConfidence(QPainter& painter, const QRectF& area, Confidence confidence, const QColor& colour)
{
    constexpr int bars = 3;
    const int filled = bars - static_cast<int>(confidence);
    const double step = area.width() / bars;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (int i = 0; i < bars; ++i) {
        const double height = area.height() * (i + 1) / bars;
        const QRectF bar(area.left() + i * step, area.bottom() - height, step - 1.5, height);
        painter.setPen(i < filled ? Qt::NoPen : QPen(colour, 1));
        painter.setBrush(i < filled ? QBrush(colour) : QBrush(Qt::NoBrush));
        painter.drawRect(i < filled ? bar : bar.adjusted(0, 0, -1, -1));
    }
    painter.restore();
}

} // namespace aftermap
