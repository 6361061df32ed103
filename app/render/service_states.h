// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/graph_moment.h"
#include "render/presentation.h"

#include <QString>

#include <vector>

namespace aftermap {

/// One stretch of a service's history, in seconds along the TimeAxis. Where a change is known only
/// coarsely, the bar comes and goes across the interval in which it may have happened.
///
///     start ─┐      ┌─ end
///          ╱▔▔▔▔▔▔▔▔▔╲
///     comes:        goes: {earliest, latest}
struct StateBar
{
    struct Fade
    {
        double from = 0, until = 0; ///< equal when the change is known precisely
        bool operator==(const Fade&) const = default;
    };

    double start = 0, end = 0; ///< as stated, and as the replay shows it
    Fade comes, goes;
    ServiceStatus status;
    bool endsAssumed = false; ///< it was reported; that it ended, and when, was not

    /// How much of it shows at `x`, 0 to 1.
    double strength(double x) const;
    bool operator==(const StateBar&) const = default;
};

/// The history of one service inside the window. A state that is only said again is one bar.
struct StateLine
{
    ServiceId service;
    QString label;
    Instant firstFailure = Instant::max(); ///< max: it never failed
    std::vector<StateBar> bars;            ///< in order of time

    bool operator==(const StateLine&) const = default;
};

/// How many members of a group are in which state over a stretch of the axis.
struct StateMix
{
    double start = 0, end = 0;
    MemberCount count;

    bool operator==(const StateMix&) const = default;
};

/// Services that stand together: in order of first failure (of several at one instant, in
/// the order of their reports), so that a cascade is a staircase.
struct StateGroup
{
    QString title;      ///< empty when it is the only one: it needs no heading
    bool quiet = false; ///< nothing was ever reported of these
    std::vector<StateLine> lines;
    std::vector<StateMix> mix; ///< one after the other, without gaps

    bool operator==(const StateGroup&) const = default;
};

/// The states of all services over the whole outage. Groups are frames, families or, where a map
/// has neither, the grids of the layout, in order of their first failure; what nobody reported
/// anything about comes last. Frames themselves have no line.
struct ServiceStates
{
    double length = 1; ///< of the time axis
    std::vector<StateGroup> groups;

    bool operator==(const ServiceStates&) const = default;
};

ServiceStates serviceStates(const Presentation& presentation);

} // namespace aftermap
