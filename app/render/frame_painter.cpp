// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/frame_painter.h"

#include "render/curve_painter.h"
#include "render/difference_marks.h"
#include "render/graph_painter.h"
#include "render/header_painter.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace aftermap {

FrameParts frameParts(QSizeF size)
{
    const double header = headerHeight(size.width());
    const double curve = std::floor(std::clamp(size.height() * 0.27, 150.0, 400.0));
    const double graph = std::max(size.height() - header - curve, size.height() * 0.6);
    FrameParts parts;
    parts.header = QRectF(0, 0, size.width(), header);
    parts.graph = QRectF(0, header, size.width(), graph);
    parts.curve = QRectF(0, header + graph, size.width(), size.height() - header - graph);
    return parts;
}

void paintFrame(QPainter& painter, const Presentation& presentation, const View& view, PlayTime t)
{
    const FrameParts parts = frameParts(view.size);
    const Instant instant = presentation.pacing.instant(t);
    painter.fillRect(QRectF(QPointF(), view.size), theme(view.theme).canvas);
    View graph = view;
    graph.size = parts.graph.size();
    constexpr double keyHeight = 26;
    if (view.since)
        graph.size.rheight() -= keyHeight;
    painter.save();
    painter.translate(parts.graph.topLeft());
    paintGraph(painter, presentation, graph, t);
    painter.restore();
    if (view.since) {
        paintDifferenceKey(painter, QRectF(16, parts.graph.bottom() - keyHeight, view.size.width() - 32, keyHeight),
                           presentation, *view.since, instant, theme(view.theme));
    }
    paintHeader(painter, parts.header, presentation, view, instant);
    paintCurve(painter, parts.curve.adjusted(0, 2, 0, -6), presentation, view, instant);
}

QImage frameImage(const Presentation& presentation, const View& view, PlayTime t)
{
    const QSize pixels = (view.size * view.devicePixelRatio).toSize();
    QImage image(pixels, QImage::Format_RGB32);
    // A painter takes a ratio below 1 for 1.
    image.setDevicePixelRatio(std::max(1.0, view.devicePixelRatio));
    QPainter painter(&image);
    const double shrink = std::min(1.0, view.devicePixelRatio);
    painter.scale(shrink, shrink);
    painter.setLayoutDirection(Qt::LeftToRight);
    paintFrame(painter, presentation, view, t);
    painter.end();
    image.setDevicePixelRatio(1);
    return image;
}

} // namespace aftermap
