// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/kind_icon.h"

#include <QPainter>
#include <QPainterPath>

namespace aftermap {

namespace {

/// Strokes on a grid of 12, as short as a sign can be written.
class Sketch
{
public:
    Sketch& line(std::initializer_list<QPointF> points)
    {
        m_path.addPolygon(QPolygonF(points));
        return *this;
    }
    Sketch& shape(std::initializer_list<QPointF> points)
    {
        m_path.addPolygon(QPolygonF(points));
        m_path.closeSubpath();
        return *this;
    }
    Sketch& box(double x, double y, double width, double height, double round = 1)
    {
        m_path.addRoundedRect(QRectF(x, y, width, height), round, round);
        return *this;
    }
    Sketch& disc(double x, double y, double radius, double high = 0)
    {
        m_path.addEllipse(QPointF(x, y), radius, high > 0 ? high : radius);
        return *this;
    }
    Sketch& arc(const QRectF& in, double from, double sweep)
    {
        m_path.arcMoveTo(in, from);
        m_path.arcTo(in, from, sweep);
        return *this;
    }
    const QPainterPath& path() const { return m_path; }

private:
    QPainterPath m_path;
};

QPainterPath strokesOf(ServiceKind kind)
{
    Sketch s;
    switch (kind) {
    case ServiceKind::Generic: return s.box(2.5, 2.5, 7, 7, 2).path();
    case ServiceKind::Database:
        return s.disc(6, 2.8, 4, 1.6).line({{2, 2.8}, {2, 9.2}}).line({{10, 2.8}, {10, 9.2}})
            .arc({2, 7.6, 8, 3.2}, 180, 180).arc({2, 4.4, 8, 3.2}, 180, 180).path();
    case ServiceKind::Compute:
        return s.box(1.5, 1.5, 9, 4).box(1.5, 6.5, 9, 4).line({{3.5, 3.5}, {4.5, 3.5}})
            .line({{3.5, 8.5}, {4.5, 8.5}}).path();
    case ServiceKind::Network:
        return s.disc(6, 2.5, 1.5).disc(2.5, 9.5, 1.5).disc(9.5, 9.5, 1.5).line({{5.3, 3.9}, {3.2, 8.1}})
            .line({{6.7, 3.9}, {8.8, 8.1}}).line({{4, 9.5}, {8, 9.5}}).path();
    case ServiceKind::Dns: return s.disc(6, 6, 4.7).disc(6, 6, 2, 4.7).line({{1.3, 6}, {10.7, 6}}).path();
    case ServiceKind::Queue:
        return s.line({{1, 2}, {11, 2}}).line({{1, 10}, {11, 10}}).box(1.5, 4.3, 2.2, 3.4, 0.4)
            .box(5, 4.3, 2.2, 3.4, 0.4).box(8.5, 4.3, 2.2, 3.4, 0.4).path();
    case ServiceKind::LoadBalancer:
        return s.line({{1, 6}, {4.5, 6}}).line({{4.5, 6}, {10.5, 2}}).line({{4.5, 6}, {11, 6}})
            .line({{4.5, 6}, {10.5, 10}}).path();
    case ServiceKind::Identity: return s.disc(3.6, 6, 2.4).line({{6, 6}, {11, 6}, {11, 8.5}}).line({{8.7, 6}, {8.7, 8}}).path();
    case ServiceKind::Storage: return s.shape({{1.5, 3}, {10.5, 3}, {9.3, 10.5}, {2.7, 10.5}}).line({{1.5, 3}, {10.5, 3}}).path();
    case ServiceKind::Function: return s.line({{2.5, 1.5}, {4.5, 1.5}, {9.5, 10.5}}).line({{5.8, 4.6}, {2.5, 10.5}}).path();
    case ServiceKind::App: return s.box(3, 1, 6, 10, 1.4).line({{5.2, 8.8}, {6.8, 8.8}}).path();
    case ServiceKind::Bank: return s.box(1, 2.7, 10, 6.8, 1.2).line({{1, 5.2}, {11, 5.2}}).line({{3, 7.5}, {5, 7.5}}).path();
    case ServiceKind::Game:
        return s.box(1, 3.3, 10, 5.8, 2.6).line({{2.9, 6.2}, {5.1, 6.2}}).line({{4, 5.1}, {4, 7.3}})
            .line({{8.2, 6.2}, {8.4, 6.2}}).path();
    case ServiceKind::Government:
        return s.shape({{1.5, 4.3}, {6, 1.3}, {10.5, 4.3}}).line({{1.5, 10.7}, {10.5, 10.7}}).line({{3, 4.5}, {3, 10.5}})
            .line({{6, 4.5}, {6, 10.5}}).line({{9, 4.5}, {9, 10.5}}).path();
    case ServiceKind::Media: return s.shape({{1.5, 2}, {10.5, 2}, {10.5, 8}, {6, 8}, {3.5, 10.6}, {3.5, 8}, {1.5, 8}}).path();
    case ServiceKind::Shop:
        return s.shape({{2.2, 4}, {9.8, 4}, {10.5, 10.8}, {1.5, 10.8}}).arc({3.8, 1.2, 4.4, 5}, 0, 180).path();
    case ServiceKind::HomeDevice: return s.line({{1, 6.2}, {6, 1.5}, {11, 6.2}}).line({{2.6, 5}, {2.6, 10.7}, {9.4, 10.7}, {9.4, 5}}).path();
    case ServiceKind::DeveloperTool:
        return s.line({{4, 2.8}, {1, 6}, {4, 9.2}}).line({{8, 2.8}, {11, 6}, {8, 9.2}}).path();
    case ServiceKind::Platform:
        return s.shape({{6, 1}, {11, 3.6}, {6, 6.2}, {1, 3.6}}).line({{1, 6}, {6, 8.6}, {11, 6}})
            .line({{1, 8.4}, {6, 11}, {11, 8.4}}).path();
    case ServiceKind::Software: return s.box(1.2, 2, 9.6, 8, 1.2).line({{1.2, 4.6}, {10.8, 4.6}}).path();
    }
    return {};
}

} // namespace

void paintKindIcon(QPainter& painter, const QRectF& square, ServiceKind kind, const QColor& ink)
{
    constexpr double grid = 12;
    const double scale = square.width() / grid;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(square.topLeft());
    painter.scale(scale, scale);
    painter.setPen(QPen(ink, std::max(1.05, 0.9 / scale), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(strokesOf(kind));
    painter.restore();
}

} // namespace aftermap
