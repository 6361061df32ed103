// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/curve_geometry.h"

namespace aftermap {

/// Milestones as lines; as many labels as stand apart in `rows` rows, those that tell most of the
/// story before the others.
void addMarkers(CurveGeometry& geometry, const Presentation& presentation, const CurveRoom& room, int rows);

/// Writes the name of each group into its layer, where it is thick and long enough; the others go
/// to the key.
void labelGroups(CurveGeometry& geometry, const CurveRoom& room, double plotHeight);

} // namespace aftermap
