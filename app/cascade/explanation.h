// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/time.h"
#include "replay/replay.h"

#include <optional>
#include <vector>

namespace aftermap {

class Incident;

/// Why a service got worse at one event: the edge along which it was reached.
struct Explanation
{
    EventId event;           ///< the worsening
    ServiceId service;       ///< whose
    ServiceId cause;         ///< the service that it depends on (or is said to be caused by)
    DependencyId dependency; ///< the edge between them; none when `stated` names no edge of the map
    EventId causeEvent;      ///< the change of `cause` that it goes back to; may be none
    Instant at;              ///< when the service got worse
    Instant causeAt;         ///< when the cause had failed; not after `at`
    bool stated = false;     ///< the file says so; else it is inferred from the map and times

    bool operator==(const Explanation&) const = default;
};

/// All explanations, in order of their events. Inferred: of the dependencies that are not
/// operational at that moment, the hardest, then the one that failed last; none where the time of
/// the event is coarser than the lag, and none where nothing it depends on had failed.
std::vector<Explanation> explanationsOf(const Incident& incident, const Replay& replay);

} // namespace aftermap
