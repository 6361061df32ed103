// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/graph_painter.h"

#include "render/graph_presence.h"

#include <algorithm>

namespace aftermap {

namespace {

/// Kept free around the fitted picture, logical pixels.
constexpr double margin = 10;

} // namespace

Size roomForGraph(QSizeF canvas)
{
    return {std::max(1.0, canvas.width() - 2 * margin), std::max(1.0, canvas.height() - margin)};
}

QTransform graphTransform(const GraphLayout& layout, const View& view)
{
    const double fit = layout.scaleFor(roomForGraph(view.size));
    const double scale = fit * view.camera.zoom;
    QPointF center(layout.size.width / 2, layout.size.height / 2);
    if (view.camera.zoom > 1.0)
        center = view.camera.center;
    QTransform transform;
    transform.translate(view.size.width() / 2, view.size.height() / 2);
    transform.scale(scale, scale);
    transform.translate(-center.x(), -center.y());
    return transform;
}

double labelPixels(const GraphLayout& layout, const View& view)
{
    return layout.fontPx * graphTransform(layout, view).m11();
}

ServiceId serviceAt(const Presentation& presentation, const View& view, QPointF point)
{
    const QTransform fromCanvas = graphTransform(presentation.layout, view).inverted();
    const QPointF at = fromCanvas.map(point);
    const auto holds = [&](const Rect& r) {
        return at.x() >= r.left() && at.x() <= r.right() && at.y() >= r.top() && at.y() <= r.bottom();
    };
    const GraphLayout& layout = presentation.layout;
    for (const ServiceBox& box : layout.services) {
        const bool folded = box.group && layout.groups[box.group.index()].folded;
        if (!folded && holds(box.rect) && isThere(presentation, view, box.service))
            return box.service;
    }
    // The innermost frame comes last.
    ServiceId frame;
    for (const FrameBox& box : layout.frames) {
        if (holds(box.title))
            frame = box.service;
    }
    return frame;
}

void paintGraph(QPainter& painter, const Presentation& presentation, const View& view, PlayTime t)
{
    GraphRenderer renderer;
    // The caller keeps it alive; the renderer only needs to tell one presentation from another.
    renderer.paint(painter, PresentationPtr(PresentationPtr(), &presentation), view, t);
}

} // namespace aftermap
