// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/presentation.h"
#include "render/view.h"

#include <vector>

namespace aftermap {

/// What the line nearest to a point of the canvas stands for: one dependency, or those of a bundle. Empty where
/// none is within `reach` pixels. Lines inside a grid, which are drawn only now and then, do not count.
std::vector<DependencyId> dependenciesAt(const Presentation& presentation, const View& view, QPointF point, double reach);

} // namespace aftermap
