// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/edge_painter.h"
#include "render/presentation.h"
#include "render/theme.h"

class QPainter;

namespace aftermap {

/// How long the ring around a service that was just reached takes to fade.
constexpr PlaySpan arrivalRing = std::chrono::milliseconds(700);

/// Fronts that are on their way or have just arrived at `t`, as indices into Presentation::fronts.
std::vector<std::size_t> frontsAt(const Presentation& presentation, PlayTime t);

/// Paints a failure on its way along an edge: a white head with a tail that fades behind it.
void paintFront(QPainter& painter, const EdgeTrace& trace, double share, const QColor& colour,
                double unit, const Theme& theme);

/// Paints the ring around a service's box that a front has just reached; `share` 0 to 1.
void paintArrival(QPainter& painter, const QRectF& box, double share, const QColor& colour, double unit);

} // namespace aftermap
