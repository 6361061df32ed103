// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/composition.h"
#include "layout/layout_engine.h"

namespace aftermap {

/// The shape that shows everything largest, and the height of the picture then. Where labels would
/// be smaller than `options` want and folding is allowed, grids fold, largest first, until they are
/// not; then as many open again as there is room for, smallest first. What somebody has decided
/// about a grid stays.
std::pair<Shape, double> foldToFit(Parts& parts, double aspect, const LayoutOptions& options);

} // namespace aftermap
