// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/curve_geometry.h"

namespace aftermap {

/// Puts the timeline's measured series on the second axis: logarithmic where they span more than a
/// factor of fifty, else from zero. Only points inside the window; each scope stays a series of its
/// own. Ticks are at least `tickRoom` px apart.
void addSeries(CurveGeometry& geometry, const Presentation& presentation, double plotHeight, double tickRoom);

/// Puts the one series that `geometry.measure` names on the first axis, which reaches from 0 to 1.
void showSeries(CurveGeometry& geometry, const Presentation& presentation, double plotHeight, double tickRoom);

/// "1,600", "2.5 M"
QString shortNumber(double value);

} // namespace aftermap
