// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/presentation.h"

#include <vector>

namespace aftermap {

/// Where one state of a service gives way to the next, and on what that rests.
struct StateEnd
{
    enum class Rest {
        Reported,  ///< an event says so, and stands there
        Assumed,   ///< nobody says so
        KnownLater ///< an event says so, but is shown when it became known
    };

    Rest rest = Rest::Reported;
    ServiceId service;
    Instant at;           ///< inside the window
    ServiceStatus before;
    ServiceStatus after;
    EventId event;        ///< that says so; none where it is assumed
    TimeSpan room;        ///< how far it can be moved without passing another report of the service

    /// What whoever drags it says of the service from there on: what is shown to follow, or that it is over where nobody
    /// knows.
    ServiceState said() const { return after.evidence == Evidence::Expired ? ServiceState::Operational : after.state; }
};

/// In order of time. A state that is only said again ends nothing.
std::vector<StateEnd> stateEnds(const Presentation& presentation, ServiceId service);

} // namespace aftermap
