// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/time.h"
#include "incident/evidence_filter.h"
#include "replay/replay.h"

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

/// One explanation for each event that makes its service worse, if there is one, in order of
/// time; several at one instant in the order of the events.
///
/// Stated: the event names its cause. Goes back to the named event, else to the last worsening of
/// the named service by then, else to its last report; to none if there is none, and `causeAt` is
/// then the event's own time. A cause that names an event of no service explains nothing here.
///
/// Inferred: of the dependencies that are affected just before the event (of several events at one
/// instant, those before it in the file count), the hardest (hard, control plane, soft, unknown),
/// then the one that failed last, then the first edge of the map. A dependency on a frame counts as
/// unknown. None where a time is coarser than a minute and does not tell which of the two failed
/// first, and none where nothing that the service depends on had failed.
///
/// `evidence` is what the replay was made from. Stated facts only: nothing is inferred. Known by
/// then: a cause that did not count yet, or a dependency that was not discovered yet when the service
/// got worse, explains nothing.
std::vector<Explanation> explanationsOf(const Incident& incident, const Replay& replay,
                                        const EvidenceFilter& evidence = {});

} // namespace aftermap
