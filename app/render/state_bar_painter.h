// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/states_plan.h"
#include "render/theme.h"

class QPainter;

namespace aftermap {

/// Paints one service's bars into its row. Trouble is a thick bar with its state's glyph, being
/// well a thin line, no evidence a bare track; what is assumed is hatched, and a dashed line
/// with a question mark says that the time is unknown.
void paintStateBars(QPainter& painter, const StateLine& line, const StatesPlan& plan, const QRectF& row,
                    const Theme& theme);

/// Where a bar in that row has the sign of its state; none where it has no room for one or none to show.
std::optional<QRectF> stateSignRect(const StateBar& bar, const StatesPlan& plan, const QRectF& row);

/// Paints how many members of a group are in which state over time, worst at the bottom.
void paintStateMix(QPainter& painter, const StateGroup& group, const StatesPlan& plan, const QRectF& row,
                   const Theme& theme);

} // namespace aftermap
