// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/graph_layout.h"

namespace aftermap {

class Incident;

/// A step of the keyboard, in layout units at a 12 px font.
constexpr double moveStep = 24;

/// The layout as it was laid out, with these boxes elsewhere and nothing else changed: earlier
/// moves are forgotten. A service stays in its frame, which grows to hold it, but may leave its
/// group, whose lines then no longer speak for it. Lines of moved boxes follow; those that would
/// run behind one go round it. No box comes to lie on another: one that would is put into the
/// nearest free place. Moves of unknown services and of members of folded groups sleep.
GraphLayout withMoves(const Incident& incident, const GraphLayout& layout,
                      const std::vector<Move>& moves);

/// While a box is dragged: it stands with its centre at `centre`, whatever is there, and its lines
/// follow roughly.
GraphLayout dragged(const Incident& incident, const GraphLayout& layout, ServiceId service,
                    Point centre);

/// The moves of `layout` and this one: to the free place nearest to `centre`.
std::vector<Move> movesWith(const Incident& incident, const GraphLayout& layout, ServiceId service,
                            Point centre);

/// Where a box comes to stand that goes in a direction (one of x and y is 1 or -1, the other 0)
/// until it is free; where it is when there is no such place.
Point nextFreePlace(const Incident& incident, const GraphLayout& layout, ServiceId service,
                    Point direction);

/// Whether the service has a box of its own that can be moved.
bool isMovable(const GraphLayout& layout, ServiceId service);

} // namespace aftermap
