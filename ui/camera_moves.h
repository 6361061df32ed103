// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/graph_layout.h"
#include "render/view.h"

namespace aftermap {

/// How the camera answers to hands: pure functions of layout and view. The closer one looks, the
/// nearer to the picture's rim the middle of the canvas may stand; zooming out to 1 leads without a
/// jump to exactly the camera that fits.

/// Zooms by `factor` so that what stands under `point` (canvas pixels) stays there.
Camera zoomedAbout(const GraphLayout& layout, const View& view, QPointF point, double factor);

/// Moves the picture by `delta` pixels of the canvas.
Camera panned(const GraphLayout& layout, const View& view, QPointF delta);

/// With `rect` (layout units) in the middle of the canvas, at least so close that labels read well;
/// it never backs off.
Camera centredOn(const GraphLayout& layout, const View& view, const Rect& rect);

/// With `rect` (layout units) as near to the middle of the canvas as the zoom of `view` allows, which stays.
Camera movedTo(const GraphLayout& layout, const View& view, const Rect& rect);

/// The middle of `rect` stands on the canvas, and not at its very rim.
bool isInView(const GraphLayout& layout, const View& view, const Rect& rect);

/// On the way from one camera to another, `share` 0 to 1 of it: an arc that backs off the further
/// the longer the way is (van Wijk and Nuij, "Smooth and efficient zooming and panning", 2003), so
/// that the eye can follow. `view` gives the canvas; its own camera does not matter.
Camera travelled(const GraphLayout& layout, const View& view, const Camera& from, const Camera& to,
                 double share);

} // namespace aftermap
