// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/states_plan.h"
#include "render/theme.h"

class QPainter;

namespace aftermap {

/// What a hand holds of one service's row, and what it would make of it. Positions are seconds along the TimeAxis.
struct StatesGrasp
{
    struct Grip
    {
        double at = 0;
        bool isAssumed = false; ///< nobody reported that end
        bool operator==(const Grip&) const = default;
    };
    struct Move
    {
        double from = 0, to = 0;
        bool operator==(const Move&) const = default;
    };

    ServiceId service;
    std::vector<Grip> grips;
    std::optional<double> held;    ///< the grip that the pointer is on
    std::optional<Move> move;      ///< an end is on its way
    std::optional<Move> stretch;   ///< a state is being set over it
    QString words;                 ///< on a plate at the pointer; may be empty
    double wordsAt = 0;

    bool operator==(const StatesGrasp&) const = default;
};

/// The line as it would be with the end at `move.from` put down at `move.to`; what lies between the two gives way.
StateLine withEndMoved(StateLine line, const StatesGrasp::Move& move);

/// Over the rows; `scroll` in pixels. Nothing where the service has no row of its own.
void paintStatesGrasp(QPainter& painter, const ServiceStates& states, const StatesPlan& plan, const StatesGrasp& grasp,
                      double scroll, const Theme& theme);

} // namespace aftermap
