// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/layout_geometry.h"

#include <vector>

namespace aftermap {

/// A polyline as cubic Béziers (first point, then three a segment) with rounded corners.
std::vector<Point> roundedPath(const std::vector<Point>& corners, double radius);

/// The point at a share (0 to 1) of segment `segment` of a path of Béziers.
Point pointOn(const std::vector<Point>& path, std::size_t segment, double share);

/// The path as a run of points, `pieces` a segment, both ends included.
std::vector<Point> flattened(const std::vector<Point>& path, int pieces);

} // namespace aftermap
