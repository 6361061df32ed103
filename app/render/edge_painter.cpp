// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/edge_painter.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace aftermap {

namespace {

double widthOf(const EdgeStyle& style, double unit)
{
    const double base = style.fromFrame ? 2.2 : 1.15;
    return std::max(1.0, unit * (base + 0.62 * std::log2(static_cast<double>(style.count))));
}

void paintArrow(QPainter& painter, const EdgeTrace& trace, double size, const QColor& colour)
{
    const qsizetype n = trace.line.size();
    if (n < 2 || trace.length() < 2 * size)
        return;
    const QPointF tip = trace.line.last();
    const QPolygonF tail = trace.piece(trace.length() - size, trace.length());
    if (tail.isEmpty())
        return;
    QPointF direction = tip - tail.first();
    const double length = std::hypot(direction.x(), direction.y());
    if (length < 1e-6)
        return;
    direction /= length;
    const QPointF across(-direction.y(), direction.x());
    const QPointF base = tip - direction * size;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(QPolygonF{tip, base + across * size * 0.45, base - across * size * 0.45});
}

void stroke(QPainter& painter, const EdgeTrace& trace, const EdgeStyle& style, double width,
            const QColor& colour, double unit, bool dashed)
{
    QPen pen(colour, width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    if (style.fromFrame)
        pen.setDashPattern({1.6, 1.2});
    else if (dashed)
        pen.setDashPattern({std::max(2.0, 5.0 * unit / width), std::max(1.5, 3.5 * unit / width)});
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(trace.path);
}

} // namespace

QPolygonF EdgeTrace::piece(double from, double to) const
{
    QPolygonF result;
    if (line.size() < 2)
        return result;
    from = std::clamp(from, 0.0, length());
    to = std::clamp(to, from, length());
    const auto at = [&](double distance) {
        const auto next = std::lower_bound(lengths.begin(), lengths.end(), distance);
        const auto i = std::max<qsizetype>(1, next - lengths.begin());
        if (i >= line.size())
            return line.last();
        const double before = lengths[static_cast<std::size_t>(i - 1)];
        const double span = lengths[static_cast<std::size_t>(i)] - before;
        const double share = span > 0 ? (distance - before) / span : 0;
        return line[i - 1] + (line[i] - line[i - 1]) * share;
    };
    result << at(from);
    for (qsizetype i = 0; i < line.size(); ++i) {
        const double distance = lengths[static_cast<std::size_t>(i)];
        if (distance > from && distance < to)
            result << line[i];
    }
    result << at(to);
    return result;
}

EdgeTrace traceOf(const EdgePath& edge, const QTransform& toDevice)
{
    EdgeTrace trace;
    if (edge.points.size() < 4)
        return trace;
    const auto point = [&](std::size_t i) {
        return toDevice.map(QPointF(edge.points[i].x, edge.points[i].y));
    };
    trace.path.moveTo(point(0));
    trace.line << point(0);
    for (std::size_t i = 1; i + 2 < edge.points.size(); i += 3) {
        const QPointF a = trace.path.currentPosition();
        const QPointF b = point(i);
        const QPointF c = point(i + 1);
        const QPointF d = point(i + 2);
        trace.path.cubicTo(b, c, d);
        constexpr int pieces = 16;
        for (int k = 1; k <= pieces; ++k) {
            const double u = static_cast<double>(k) / pieces;
            const double v = 1 - u;
            trace.line << a * (v * v * v) + b * (3 * v * v * u) + c * (3 * v * u * u) + d * (u * u * u);
        }
    }
    double sum = 0;
    trace.lengths.push_back(0);
    for (qsizetype i = 1; i < trace.line.size(); ++i) {
        const QPointF step = trace.line[i] - trace.line[i - 1];
        sum += std::hypot(step.x(), step.y());
        trace.lengths.push_back(sum);
    }
    return trace;
}

EdgeStyle styleOf(const EdgePath& edge, const Incident& incident)
{
    EdgeStyle style;
    style.count = static_cast<int>(edge.dependencies.size());
    style.fromFrame = edge.fromFrame;
    style.dashed = std::all_of(edge.dependencies.begin(), edge.dependencies.end(), [&](DependencyId id) {
        return incident.dependency(id).basis == Basis::Inferred;
    });
    return style;
}

void paintEdge(QPainter& painter, const EdgeTrace& trace, const EdgeStyle& style, const EdgeLook& look,
               double unit, const Theme& theme)
{
    const double width = widthOf(style, unit);
    if (look.active == 0) {
        QColor colour = theme.edge;
        if (style.fromFrame)
            colour.setAlphaF(0.65f);
        stroke(painter, trace, style, width, colour, unit, style.dashed);
        if (!style.fromFrame)
            paintArrow(painter, trace, std::max(4.0, 5.5 * unit), colour);
        return;
    }
    // What does not explain anything stays in the background, but still tells that both ends are in
    // trouble; a bundle of which only a part is active is drawn fainter.
    const double share = static_cast<double>(look.active) / std::max(1, style.count);
    QColor colour = theme.states[indexOf(look.state)].fill;
    colour.setAlphaF(static_cast<float>(look.explains ? 0.95 : 0.30 + 0.25 * share));
    const double activeWidth = look.explains ? width + 0.9 * unit : width;
    stroke(painter, trace, style, activeWidth, colour, unit, look.explains ? !look.stated : style.dashed);
    if (!style.fromFrame)
        paintArrow(painter, trace, std::max(5.0, (look.explains ? 8.0 : 6.0) * unit), colour);
}

void paintEdgeHalo(QPainter& painter, const EdgeTrace& trace, const EdgeStyle& style, double unit,
                        const Theme& theme)
{
    QColor halo = theme.accent;
    halo.setAlphaF(0.5f);
    painter.setPen(QPen(halo, widthOf(style, unit) + 4.5 * unit, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(trace.path);
}

} // namespace aftermap
