// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/graph_grasp.h"

#include "render/graph_painter.h"
#include "render/graph_places.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace aftermap {

namespace {

constexpr double handleRadius = 7; ///< px

bool hasBox(const GraphLayout& layout, ServiceId service)
{
    return std::any_of(layout.services.begin(), layout.services.end(), [&](const ServiceBox& box) {
        return box.service == service && !(box.group && layout.groups[box.group.index()].folded);
    });
}

QRectF onCanvas(const GraphLayout& layout, const View& view, ServiceId service)
{
    const Rect place = placeOf(layout, service);
    return graphTransform(layout, view).mapRect(QRectF(place.x, place.y, place.width, place.height));
}

void paintHandle(QPainter& painter, const QRectF& handle, const Theme& theme)
{
    painter.setPen(QPen(theme.canvas, 1.5));
    painter.setBrush(theme.accent);
    painter.drawEllipse(handle);
    const QPointF middle = handle.center();
    painter.setPen(QPen(theme.canvas, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawLine(middle + QPointF(-3.2, 0), middle + QPointF(3.2, 0));
    painter.drawPolyline(QPolygonF{middle + QPointF(0.6, -2.8), middle + QPointF(3.4, 0), middle + QPointF(0.6, 2.8)});
}

void paintWords(QPainter& painter, const View& view, const GraphGrasp& grasp, const Theme& theme)
{
    const QFont font = uiFont(13, QFont::DemiBold);
    const QFontMetricsF metrics(font);
    const double room = std::max(40.0, view.size.width() - 16);
    const QString words = metrics.elidedText(grasp.words, Qt::ElideMiddle, room - 16);
    const QSizeF size(metrics.horizontalAdvance(words) + 16, metrics.height() + 6);
    const double left = std::clamp(grasp.to->x() + 14, 8.0, std::max(8.0, view.size.width() - size.width() - 8));
    const double below = grasp.to->y() + 18;
    const double top = below + size.height() > view.size.height() ? grasp.to->y() - 14 - size.height() : below;
    const QRectF plate(QPointF(std::round(left), std::round(top)), size);
    painter.setPen(QPen(grasp.canBe ? theme.accent : theme.panelBorder, 1));
    painter.setBrush(theme.panel);
    painter.drawRoundedRect(plate, 5, 5);
    painter.setFont(font);
    painter.setPen(grasp.canBe ? theme.text : theme.mutedText);
    painter.drawText(plate, Qt::AlignCenter | Qt::TextSingleLine, words);
}

} // namespace

std::optional<QRectF> needHandle(const GraphLayout& layout, const View& view, ServiceId service)
{
    if (!service || !hasBox(layout, service))
        return std::nullopt;
    const QRectF box = onCanvas(layout, view, service);
    return QRectF(box.right() - handleRadius, box.center().y() - handleRadius, 2 * handleRadius, 2 * handleRadius);
}

void paintGraphGrasp(QPainter& painter, const GraphLayout& layout, const View& view, const GraphGrasp& grasp)
{
    const Theme& colours = theme(view.theme);
    const std::optional<QRectF> handle = needHandle(layout, view, grasp.dependent);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (grasp.to) {
        const QRectF from = onCanvas(layout, view, grasp.dependent);
        painter.setBrush(Qt::NoBrush);
        if (grasp.target) {
            painter.setPen(QPen(grasp.canBe ? colours.accent : colours.mutedText, 2.5, grasp.canBe ? Qt::SolidLine : Qt::DotLine));
            painter.drawRoundedRect(onCanvas(layout, view, grasp.target).adjusted(-3, -3, 3, 3), 6, 6);
        }
        painter.setPen(QPen(colours.accent, 2, grasp.canBe ? Qt::SolidLine : Qt::DashLine, Qt::RoundCap));
        painter.drawLine(handle ? handle->center() : from.center(), *grasp.to);
        painter.setBrush(colours.accent);
        painter.setPen(Qt::NoPen);
        painter.drawEllipse(*grasp.to, 4, 4);
    }
    if (handle)
        paintHandle(painter, *handle, colours);
    if (grasp.to && !grasp.words.isEmpty())
        paintWords(painter, view, grasp, colours);
    painter.restore();
}

} // namespace aftermap
