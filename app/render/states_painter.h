// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/states_grasp.h"
#include "render/states_plan.h"
#include "render/theme.h"

class QPainter;

namespace aftermap {

/// How one person looks at the service states.
struct StatesView
{
    ThemeKind theme = ThemeKind::Dark;
    double scroll = 0; ///< pixels
    ServiceId selected, hovered;
    std::optional<TimeSpan> span;
    std::optional<std::size_t> focused; ///< a row that the keyboard stands on
    std::optional<StatesGrasp> grasp;   ///< what a hand is about to do

    bool operator==(const StatesView&) const = default;
};

/// Paints what of the service states at `t` lies in `exposed`; rows out of sight cost nothing.
void paintServiceStates(QPainter& painter, const ServiceStates& states, const StatesPlan& plan,
                        const Presentation& presentation, const StatesView& view, Instant t,
                        const QRectF& exposed);

} // namespace aftermap
