// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/camera_moves.h"

#include "render/graph_painter.h"

#include <algorithm>

namespace aftermap {

namespace {

constexpr double maxZoom = 16.0;

Camera placed(const GraphLayout& layout, double zoom, QPointF center)
{
    if (zoom <= 1.0)
        return Camera{};
    return {zoom, QPointF(std::clamp(center.x(), 0.0, std::max(0.0, layout.size.width)),
                          std::clamp(center.y(), 0.0, std::max(0.0, layout.size.height)))};
}

QPointF middle(const View& view)
{
    return {view.size.width() / 2, view.size.height() / 2};
}

} // namespace

Camera zoomedAbout(const GraphLayout& layout, const View& view, QPointF point, double factor)
{
    const QTransform now = graphTransform(layout, view);
    const double zoom = std::clamp(view.camera.zoom * factor, 1.0, maxZoom);
    const double scale = now.m11() * zoom / view.camera.zoom;
    if (scale <= 0)
        return view.camera;
    const QPointF under = now.inverted().map(point);
    return placed(layout, zoom, under - (point - middle(view)) / scale);
}

Camera panned(const GraphLayout& layout, const View& view, QPointF delta)
{
    const QTransform now = graphTransform(layout, view);
    return placed(layout, view.camera.zoom, now.inverted().map(middle(view) - delta));
}

} // namespace aftermap
