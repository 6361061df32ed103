// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/curve_geometry.h"
#include "render/curve_measure.h"

namespace aftermap {

/// Fills x, layers and band with the steps inside the window, at most about four a pixel: of several
/// in one place the highest and the last stay, and the band is as wide as the widest, so that
/// neither a peak nor a level is lost.
void addSteps(CurveGeometry& geometry, const Presentation& presentation, const MeasureReading& reading,
              double plotWidth);

} // namespace aftermap
