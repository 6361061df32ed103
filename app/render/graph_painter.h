// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/presentation.h"
#include "render/view.h"

#include <QImage>
#include <QRectF>
#include <QTransform>

#include <memory>
#include <optional>

class QPainter;

namespace aftermap {

/// From layout units to the canvas, for a view: fits the layout with an even margin, then zooms.
QTransform graphTransform(const GraphLayout& layout, const View& view);

/// The part of a canvas that the fitted picture may fill: what to lay out for.
Size roomForGraph(QSizeF canvas);

/// Font size in pixels of the labels at that view.
double labelPixels(const GraphLayout& layout, const View& view);

/// The service or frame at a point of the canvas (service boxes win over frames), if any.
ServiceId serviceAt(const Presentation& presentation, const View& view, QPointF point);

/// Paints the graph at `t` into a canvas of `view.size`: a pure function of its arguments.
void paintGraph(QPainter& painter, const Presentation& presentation, const View& view, PlayTime t);

/// The same picture, fast for a run of instants: keeps the parts that do not change between two
/// frames. Whatever was asked before, the same arguments paint the same pixels.
class GraphRenderer
{
public:
    GraphRenderer();
    ~GraphRenderer();

    void paint(QPainter& painter, const PresentationPtr& presentation, const View& view, PlayTime t);

private:
    class Cache;
    std::unique_ptr<Cache> m_cache;
};

} // namespace aftermap
