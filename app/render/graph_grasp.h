// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/presentation.h"
#include "render/view.h"

class QPainter;

namespace aftermap {

/// A dependency on its way from a box to what it needs. Points are pixels of the canvas.
struct GraphGrasp
{
    ServiceId dependent;
    std::optional<QPointF> to; ///< where the line hangs; none: only the handle is shown
    ServiceId target;          ///< the box below it, if any
    bool canBe = true;         ///< it may be let go of there
    QString words;             ///< on a plate beside the pointer

    bool operator==(const GraphGrasp&) const = default;
};

/// Where the handle on the edge of a service's box stands, and how large it is; none where it has no box.
std::optional<QRectF> needHandle(const GraphLayout& layout, const View& view, ServiceId service);

/// Over the graph.
void paintGraphGrasp(QPainter& painter, const GraphLayout& layout, const View& view, const GraphGrasp& grasp);

} // namespace aftermap
