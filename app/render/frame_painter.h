// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/presentation.h"
#include "render/view.h"

#include <QImage>
#include <QRectF>

class QPainter;

namespace aftermap {

/// Where the parts of a whole frame stand in a picture of `size`: the graph has at least 60 % of the
/// height.
struct FrameParts
{
    QRectF header, graph, curve;
};
FrameParts frameParts(QSizeF size);

/// One whole frame: clock, graph, curve. A pure function of its arguments.
void paintFrame(QPainter& painter, const Presentation& presentation, const View& view, PlayTime t);

/// The frame as a picture of `view.size` times `view.devicePixelRatio`.
QImage frameImage(const Presentation& presentation, const View& view, PlayTime t);

} // namespace aftermap
