// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/camera_moves.h"

#include "render/graph_painter.h"

#include <algorithm>
#include <cmath>

namespace aftermap {

namespace {

constexpr double maxZoom = 16.0;
/// From here on the middle of the canvas may stand anywhere on the picture.
constexpr double freeZoom = 2.0;
/// Of a label that reads well from a chair, logical pixels.
constexpr double readablePx = 15.0;
/// Kept between what is in view and the rim of the canvas, pixels.
constexpr double rim = 8.0;

QPointF middleOf(const GraphLayout& layout)
{
    return {layout.size.width / 2, layout.size.height / 2};
}

Camera placed(const GraphLayout& layout, double zoom, QPointF center)
{
    if (zoom <= 1.0)
        return Camera{};
    zoom = std::min(zoom, maxZoom);
    const double freedom = std::min(1.0, freeZoom * (1.0 - 1.0 / zoom));
    const QPointF middle = middleOf(layout);
    const QPointF reach = middle * freedom;
    const auto held = [](double value, double about, double by) {
        return std::clamp(value, about - by, about + by);
    };
    return {zoom, QPointF(held(center.x(), middle.x(), reach.x()), held(center.y(), middle.y(), reach.y()))};
}

QPointF middle(const View& view)
{
    return {view.size.width() / 2, view.size.height() / 2};
}

QPointF lookedAt(const GraphLayout& layout, const Camera& camera)
{
    return camera.zoom > 1.0 ? camera.center : middleOf(layout);
}

View fitted(const View& view)
{
    View whole = view;
    whole.camera = Camera{};
    return whole;
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

Camera centredOn(const GraphLayout& layout, const View& view, const Rect& rect)
{
    const double fittedPx = std::max(0.1, labelPixels(layout, fitted(view)));
    const double zoom = std::max({view.camera.zoom, freeZoom, readablePx / fittedPx});
    const Point center = rect.center();
    return placed(layout, zoom, QPointF(center.x, center.y));
}

Camera movedTo(const GraphLayout& layout, const View& view, const Rect& rect)
{
    const Point center = rect.center();
    return placed(layout, view.camera.zoom, QPointF(center.x, center.y));
}

bool isInView(const GraphLayout& layout, const View& view, const Rect& rect)
{
    const Point center = rect.center();
    const QPointF at = graphTransform(layout, view).map(QPointF(center.x, center.y));
    return QRectF(QPointF(), view.size).adjusted(rim, rim, -rim, -rim).contains(at);
}

Camera travelled(const GraphLayout& layout, const View& view, const Camera& from, const Camera& to,
                 double share)
{
    if (share <= 0)
        return from;
    if (share >= 1)
        return to;
    constexpr double rho = 1.3; // how much an arc prefers backing off to flying low
    const double whole = std::max(1e-6, view.size.width() / graphTransform(layout, fitted(view)).m11());
    const double w0 = whole / from.zoom; // what the canvas spans, layout units
    const double w1 = whole / to.zoom;
    const QPointF start = lookedAt(layout, from);
    const QPointF way = lookedAt(layout, to) - start;
    const double distance = std::hypot(way.x(), way.y());
    if (distance < 1e-3 * w1)
        return placed(layout, whole / (w0 * std::pow(w1 / w0, share)), start + way * share);
    const double k = rho * rho * distance;
    const double r0 = -std::asinh((w1 * w1 - w0 * w0 + k * k) / (2 * w0 * k));
    const double r1 = -std::asinh((w1 * w1 - w0 * w0 - k * k) / (2 * w1 * k));
    const double r = r0 + (r1 - r0) * share;
    const double along = w0 / k * (std::cosh(r0) * std::tanh(r) - std::sinh(r0));
    return placed(layout, whole * std::cosh(r) / (w0 * std::cosh(r0)), start + way * along);
}

} // namespace aftermap
