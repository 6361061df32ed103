// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/time.h"
#include "incident/service_state.h"

#include <optional>
#include <vector>

namespace aftermap {

class Incident;

/// How a service goes on after a report that leaves it affected and that nothing follows.
///
///     report        from           operationalFrom
///     ──┬─────────────┬───────────────────┬────────────
///       │ as reported │ assumed: `state`  │ assumed: operational
///
/// Without an assumption it is held as reported until `expires`, and unknown from there on.
struct OpenEndCourse
{
    struct Assumption
    {
        Instant from; ///< first instant of `state`; before operationalFrom
        ServiceState state = ServiceState::Recovering;
        Instant operationalFrom; ///< first instant of being operational again
        Instant earliest;        ///< as the timeline says it, however late the report is

        bool operator==(const Assumption&) const = default;
    };
    std::optional<Assumption> assumed;
    Instant expires; ///< only without an assumption: just after the window's end, or the report

    bool operator==(const OpenEndCourse&) const = default;
};

/// The course after `report`, an event that leaves its service affected.
OpenEndCourse openEndCourse(const Incident& incident, EventId report);

/// The events that set a service's state, service by service, in order.
IdVector<ServiceId, std::vector<EventId>> reportsByService(const Incident& incident);

/// All open ends of an incident: the last reports that leave a service affected.
std::vector<EventId> openEnds(const Incident& incident);

} // namespace aftermap
