// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/front_painter.h"

#include <QPainter>

#include <algorithm>

namespace aftermap {

std::vector<std::size_t> frontsAt(const Presentation& presentation, PlayTime t)
{
    const std::vector<Front>& fronts = presentation.fronts;
    std::vector<std::size_t> result;
    const auto first = std::lower_bound(fronts.begin(), fronts.end(), t - arrivalRing,
                                        [](const Front& f, PlayTime at) { return f.arrives < at; });
    // Sorted by arrival; none leaves more than ten seconds before it arrives.
    for (auto it = first; it != fronts.end() && it->arrives <= t + std::chrono::seconds(10); ++it) {
        if (it->leaves <= t)
            result.push_back(static_cast<std::size_t>(it - fronts.begin()));
    }
    return result;
}

void paintFront(QPainter& painter, const EdgeTrace& trace, double share, const QColor& colour,
                double unit, const Theme& theme)
{
    if (trace.line.size() < 2)
        return;
    const double head = trace.length() * std::clamp(share, 0.0, 1.0);
    const double tail = std::min(head, 90 * unit);
    painter.setBrush(Qt::NoBrush);
    // Three strokes laid over one another: the tail thins out backwards.
    for (int i = 0; i < 3; ++i) {
        QColor shade = colour;
        shade.setAlphaF(0.30f + 0.25f * static_cast<float>(i));
        const QPolygonF piece = trace.piece(head - tail * (3 - i) / 3.0, head);
        painter.setPen(QPen(shade, (2.0 + 1.1 * i) * unit, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolyline(piece);
    }
    const QPointF at = trace.piece(head, head).value(0);
    painter.setPen(QPen(colour, 2.0 * unit));
    painter.setBrush(theme.frontCore);
    painter.drawEllipse(at, 4.2 * unit, 4.2 * unit);
}

void paintArrival(QPainter& painter, const QRectF& box, double share, const QColor& colour, double unit)
{
    QColor shade = colour;
    shade.setAlphaF(static_cast<float>(0.8 * (1.0 - share)));
    // On a wall, too, it stays clear of the titles around the box.
    const double out = std::min((1.5 + 7.0 * share) * unit, 1.5 + 4.5 * share);
    painter.setPen(QPen(shade, 2.2 * unit));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(box.adjusted(-out, -out, out, out), 5 * unit + out, 5 * unit + out);
}

} // namespace aftermap
