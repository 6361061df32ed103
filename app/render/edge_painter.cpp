// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/edge_painter.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace aftermap {

namespace {

double weightOf(Strength strength)
{
    switch (strength) {
    case Strength::Hard: return 1.75;
    case Strength::ControlPlane: return 1.0; // each of its two lines
    case Strength::Soft: return 0.8;
    case Strength::Unknown: break;
    }
    return 1.2;
}

double widthOf(const EdgeStyle& style, double unit)
{
    const double bundle = 0.62 * std::log2(static_cast<double>(style.count));
    return std::max(0.8, unit * (weightOf(style.strength) + bundle));
}

/// The line moved aside, to its left when `by` is positive.
QPolygonF beside(const QPolygonF& line, double by)
{
    QPolygonF result;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QPointF way = line[std::min(i + 1, line.size() - 1)] - line[std::max<qsizetype>(i - 1, 0)];
        const double length = std::hypot(way.x(), way.y());
        result << (length < 1e-9 ? line[i] : line[i] + QPointF(way.y(), -way.x()) * (by / length));
    }
    return result;
}

void paintArrow(QPainter& painter, const EdgeTrace& trace, double size, const QColor& colour, bool open)
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
    const QPolygonF head{base + across * size * 0.45, tip, base - across * size * 0.45};
    if (open) {
        painter.setPen(QPen(colour, std::max(1.0, size * 0.18), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(head);
        return;
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(head);
}

void stroke(QPainter& painter, const EdgeTrace& trace, const EdgeStyle& style, double width,
            const QColor& colour, double unit, bool dashed)
{
    QPen pen(colour, width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    if (dashed)
        pen.setDashPattern({std::max(2.0, 5.0 * unit / width), std::max(1.5, 3.5 * unit / width)});
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    if (style.strength == Strength::ControlPlane) {
        const double apart = width / 2 + std::max(0.5, 0.5 * unit);
        painter.drawPolyline(beside(trace.line, apart));
        painter.drawPolyline(beside(trace.line, -apart));
    } else {
        painter.drawPath(trace.path);
    }
}

/// Where a line begins that leaves a frame and not one service in it.
void paintOrigin(QPainter& painter, const EdgeTrace& trace, double unit, const QColor& colour, const Theme& theme)
{
    if (trace.line.isEmpty())
        return;
    QColor opaque = colour;
    opaque.setAlphaF(1);
    painter.setPen(QPen(opaque, std::max(1.0, 1.3 * unit)));
    painter.setBrush(theme.canvas);
    painter.drawEllipse(trace.line.first(), 2.8 * unit, 2.8 * unit);
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
    constexpr std::array hardestFirst{Strength::Hard, Strength::ControlPlane, Strength::Soft, Strength::Unknown};
    const auto hardness = [&](Strength s) { return std::find(hardestFirst.begin(), hardestFirst.end(), s); };
    for (const DependencyId id : edge.dependencies) {
        if (hardness(incident.dependency(id).strength) < hardness(style.strength))
            style.strength = incident.dependency(id).strength;
    }
    return style;
}

void paintEdge(QPainter& painter, const EdgeTrace& trace, const EdgeStyle& style, const EdgeLook& look,
               double unit, const Theme& theme)
{
    const double width = widthOf(style, unit);
    const bool open = style.strength == Strength::Soft;
    if (look.active == 0) {
        const QColor colour = style.onPath ? theme.mutedText : theme.edge;
        stroke(painter, trace, style, style.onPath ? width + 0.4 * unit : width, colour, unit, style.dashed);
        if (style.fromFrame)
            paintOrigin(painter, trace, unit, colour, theme);
        paintArrow(painter, trace, std::max(4.0, 5.5 * unit), colour, open);
        return;
    }
    // What does not explain anything stays in the background, but still tells that both ends are in
    // trouble; a bundle of which only a part is active is drawn fainter.
    const double share = static_cast<double>(look.active) / std::max(1, style.count);
    QColor colour = theme.states[indexOf(look.state)].fill;
    colour.setAlphaF(static_cast<float>(look.explains ? 0.95 : 0.30 + 0.25 * share));
    const double activeWidth = look.explains ? width + 0.9 * unit : width;
    stroke(painter, trace, style, activeWidth, colour, unit, look.explains ? !look.stated : style.dashed);
    if (style.fromFrame)
        paintOrigin(painter, trace, unit, colour, theme);
    paintArrow(painter, trace, std::max(5.0, (look.explains ? 8.0 : 6.0) * unit), colour, open);
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
