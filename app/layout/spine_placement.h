// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/spine_graph.h"

namespace aftermap {

/// A spine in its final place: boxes keep their size while the room between them grows.
struct FittedSpine
{
    std::vector<Rect> boxes;               ///< by node
    std::vector<std::vector<Point>> paths; ///< by edge, ending on the borders of the boxes
    std::vector<Rect> clusters;
};

/// Stretches a drawn spine over `target`, whose corners its outermost boxes touch. `boxSizes` are
/// those to draw; they are at most as large as the nodes that were laid out. Nothing is stretched
/// further than `mostStretch` times; what is left over is even margin.
FittedSpine fitSpine(const PlacedSpine& placed, const SpineGraph& graph,
                     const std::vector<Size>& boxSizes, const Rect& target, double mostStretch);

/// The smallest target that `fitSpine` needs, so that nothing is squeezed.
Size leastSize(const PlacedSpine& placed, const std::vector<Size>& boxSizes);

} // namespace aftermap
