// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/curve_geometry.h"

namespace aftermap {

/// Round clock times in the story's zone, as many as fit without touching; at most 200. Midnight is
/// written as a date. None stands inside a gap.
std::vector<CurveGeometry::Tick> timeTicks(const TimeAxis& axis, const Zone& zone, double plotWidth,
                                           const std::function<double(const QString&)>& textWidth);

/// The round percentage that holds `highest`: 5 to 100.
double percentTop(double highest);
/// The round number of services that holds `highest`: 1, 2, 3, 4, 5, 6, 8, 10, 15, 20 …
double countTop(double highest);

/// 0 to `top` in round steps, at least `room` px apart in a plot of that height.
std::vector<CurveGeometry::Tick> percentTicks(double top, double plotHeight, double room);
std::vector<CurveGeometry::Tick> countTicks(double top, double plotHeight, double room);

} // namespace aftermap
