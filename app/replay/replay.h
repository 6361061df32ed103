// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/time.h"
#include "incident/evidence_filter.h"
#include "incident/service_state.h"

#include <cstdint>
#include <vector>

namespace aftermap {

class Incident;

/// On what the state of a service at an instant rests.
enum class Evidence : std::uint8_t {
    None,        ///< nothing reported yet: shown as "no impact reported", never as green
    Reported,    ///< an event says so
    Assumed,     ///< the timeline's assumption about an open end
    TimeUnknown, ///< reported as affected, but nobody says when
    Expired      ///< an open end past the window: the state is unknown
};

struct ServiceStatus
{
    ServiceState state = ServiceState::Operational;
    Evidence evidence = Evidence::None;
    EventId since; ///< the last event that set it; none without evidence

    bool operator==(const ServiceStatus&) const = default;
};

/// The state of everything at one instant.
struct Moment
{
    Instant at;
    IdVector<ServiceId, ServiceStatus> services;

    bool operator==(const Moment&) const = default;
};

/// A service changes its status at an instant.
struct StatusChange
{
    Instant at;
    ServiceId service;
    ServiceStatus status;

    bool operator==(const StatusChange&) const = default;
};

/// A stretch of one service's history, up to the next one or for ever.
struct StatusInterval
{
    Instant start;
    Instant end; ///< exclusive; Instant::max() for the last
    ServiceStatus status;

    bool operator==(const StatusInterval&) const = default;
};

/// The state of every service at any instant, exact, in any order of asking. Immutable; safe to
/// share between threads.
class Replay
{
public:
    /// From the events of an incident, in their order, and its open ends: the last change at or
    /// before `t` wins. A service that is only said to have been affected, without a time, is
    /// {Unknown, TimeUnknown} throughout. Frames follow the same rules.
    explicit Replay(const Incident& incident) : Replay(incident, EvidenceFilter{}) {}
    /// The same from what counts, at the times at which it takes effect. At any instant the service's
    /// latest report of those known by then holds; ids of events are the incident's.
    Replay(const Incident& incident, const EvidenceFilter& evidence);
    /// From changes in any order; those at one instant keep their order, the last one wins.
    Replay(const IdVector<ServiceId, ServiceStatus>& initial, std::vector<StatusChange> changes);

    std::size_t serviceCount() const { return m_history.size(); }
    /// The state of everything at `t`: a copy of the checkpoint before it, and few changes.
    Moment at(Instant t) const;
    /// The state of one service at `t`.
    ServiceStatus statusAt(ServiceId service, Instant t) const;
    /// All of one service's history, first interval from Instant::min(); no interval is empty, so
    /// of several changes at one instant it holds the last only.
    const std::vector<StatusInterval>& history(ServiceId service) const { return m_history[service]; }
    /// All changes in order of time; ties in the order in which they were given.
    const std::vector<StatusChange>& changes() const { return m_changes; }

private:
    void placeCheckpoints(const IdVector<ServiceId, ServiceStatus>& initial);
    void writeHistory(const IdVector<ServiceId, ServiceStatus>& initial);

    std::vector<StatusChange> m_changes;
    /// The full state after every `m_spacing` changes, the first one before all of them.
    std::vector<IdVector<ServiceId, ServiceStatus>> m_checkpoints;
    std::size_t m_spacing = 1;
    IdVector<ServiceId, std::vector<StatusInterval>> m_history;
};

} // namespace aftermap
