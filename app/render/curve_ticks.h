// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/curve_geometry.h"

namespace aftermap {

/// Round clock times in the story's zone, as many as fit without touching; at most 200. Midnight is
/// written as a date. None stands inside a gap.
std::vector<CurveGeometry::Tick> timeTicks(const TimeAxis& axis, const Zone& zone, double plotWidth,
                                           const std::function<double(const QString&)>& textWidth);

/// 0 to `top` percent in three to five steps.
std::vector<CurveGeometry::Tick> percentTicks(double top);

} // namespace aftermap
