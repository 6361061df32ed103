// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/time.h"
#include "incident/evidence_filter.h"
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
        /// First instant of `state`; before operationalFrom, or at it where that is already over
        /// when the report becomes known.
        Instant from;
        ServiceState state = ServiceState::Recovering;
        Instant operationalFrom; ///< first instant of being operational again
        Instant earliest;        ///< as the timeline says it, however late the report is

        bool operator==(const Assumption&) const = default;
    };
    std::optional<Assumption> assumed;
    /// Only without an assumption: just after the window's end, or the report; where assumptions do
    /// not count, the instant at which they would begin.
    Instant expires;

    bool operator==(const OpenEndCourse&) const = default;
};

/// The course after `report`, an event that leaves its service affected. Without assumptions
/// (stated facts only) the state expires where they would begin.
OpenEndCourse openEndCourse(const Incident& incident, EventId report,
                            const EvidenceFilter& evidence = {});

/// The reports in the order in which they set a service's state. A report that becomes known later
/// than one of the same service about a later time changes nothing any more and is left out.
std::vector<Effect> effectiveReports(const Incident& incident, const EvidenceFilter& evidence = {});

/// The same, service by service.
IdVector<ServiceId, std::vector<EventId>> reportsByService(const Incident& incident,
                                                           const EvidenceFilter& evidence = {});

/// All open ends of an incident: the last reports that leave a service affected.
std::vector<EventId> openEnds(const Incident& incident, const EvidenceFilter& evidence = {});

} // namespace aftermap
