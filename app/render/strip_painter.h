// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/event_density.h"
#include "render/strip_geometry.h"

class QPainter;

namespace aftermap {

/// The whole outage in one strip: bars say how much happened (up: services got worse, down: they got
/// better, grey: anything else), small flags are milestones, quiet time is hatched and says how long
/// it was, and the chosen stretch lies over it between two handles.
void paintStripBackdrop(QPainter& painter, const StripGeometry& geometry, const EventDensity& density,
                        const StripView& view);

/// What moves: how far it is played, and the playhead.
void paintStripPlayhead(QPainter& painter, const StripGeometry& geometry, double x, const StripView& view);

/// Both.
void paintStrip(QPainter& painter, const Presentation& presentation, const StripView& view, PlayTime t);

} // namespace aftermap
