// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/time.h"
#include "incident/service_state.h"
#include "replay/replay.h"

#include <vector>

namespace aftermap {

/// One entry of a log: when, and by which event.
struct LoggedChange
{
    Instant at;
    EventId event;

    bool operator==(const LoggedChange&) const = default;
};

/// What has happened to every service so far, when a replay's changes are noted one by one; several
/// at one instant are told apart by their order.
class FailureLog
{
public:
    FailureLog(const Replay& replay, const SeverityTable& severities);

    /// True if `change`, coming next, makes its service worse.
    bool worsens(const StatusChange& change) const;
    void note(const StatusChange& change);

    ServiceState state(ServiceId service) const { return m_states[service]; }
    /// When the service last got worse, or failed in a way that costs nothing; Instant::min() and
    /// no event if it never did.
    LoggedChange lastFailure(ServiceId service) const;
    /// In order of time.
    const std::vector<LoggedChange>& failures(ServiceId service) const
    {
        return m_failures[service];
    }
    /// All that was reported of the service, in order of time.
    const std::vector<LoggedChange>& reports(ServiceId service) const { return m_reports[service]; }

private:
    SeverityTable m_severities;
    IdVector<ServiceId, ServiceState> m_states;
    IdVector<ServiceId, std::vector<LoggedChange>> m_failures;
    IdVector<ServiceId, std::vector<LoggedChange>> m_reports;
};

} // namespace aftermap
