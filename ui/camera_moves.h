// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/graph_layout.h"
#include "render/view.h"

namespace aftermap {

/// How the camera answers to hands: pure functions of layout and view. The middle of the canvas
/// stays over the picture; zooming out to 1 gives exactly the camera that fits.

/// Zooms by `factor` so that what stands under `point` (canvas pixels) stays there.
Camera zoomedAbout(const GraphLayout& layout, const View& view, QPointF point, double factor);

/// Moves the picture by `delta` pixels of the canvas.
Camera panned(const GraphLayout& layout, const View& view, QPointF delta);

} // namespace aftermap
