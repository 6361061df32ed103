// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/spine_graph.h"

namespace aftermap {

/// A layered drawing of our own, for when Graphviz cannot help: cycles broken, ranks by longest
/// path, order by barycentres, curves that run between the boxes. Never fails, has no limits and
/// takes O((n + m) · sweeps). Clusters are left out (their rectangles come back empty).
PlacedSpine layOutLayered(const SpineGraph& graph);

} // namespace aftermap
