// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/curve_geometry.h"

namespace aftermap {

/// Puts the timeline's measured series on the second axis: logarithmic where they span more than a
/// factor of fifty, else from zero. Only points inside the window; each scope stays a series of its own.
void addSeries(CurveGeometry& geometry, const Presentation& presentation);

/// "1,600", "2.5 M"
QString shortNumber(double value);

} // namespace aftermap
