// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/graph_layout.h"

namespace aftermap {

class Incident;

/// The same curve with its ends shifted; what lies between goes along by its share of the way.
std::vector<Point> withShiftedEnds(std::vector<Point> path, Point startShift, Point endShift);

/// Lines to services that have left their group no longer go to the group.
void splitLines(const Incident& incident, GraphLayout& layout, ServiceId leaver);

/// Draws the lines of moved boxes (indices into `layout.services`) anew; `before` is where all
/// stood. Roughly: their ends are shifted. Else the best of the old shape, a plain curve and a way
/// round all boxes; lines of others that would run behind a moved box then go round it, too.
void followMoves(const Incident& incident, const GraphLayout& before, GraphLayout& layout,
                 const std::vector<std::size_t>& moved, bool roughly);

} // namespace aftermap
