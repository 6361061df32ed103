// SPDX-License-Identifier: GPL-3.0-or-later
#include "cascade/failure_log.h"

namespace aftermap {

FailureLog::FailureLog(const Replay& replay, const SeverityTable& severities)
    : m_severities(severities), m_states(replay.serviceCount()), m_failures(replay.serviceCount()),
      m_reports(replay.serviceCount())
{
    for (std::size_t i = 0; i < replay.serviceCount(); ++i)
        m_states[ServiceId(i)] = replay.history(ServiceId(i)).front().status.state;
}

bool FailureLog::worsens(const StatusChange& change) const
{
    return m_severities[change.status.state] > m_severities[m_states[change.service]];
}

void FailureLog::note(const StatusChange& change)
{
    const bool fails = isAffected(change.status.state) && !isAffected(m_states[change.service]);
    if (fails || worsens(change))
        m_failures[change.service].push_back({change.at, change.status.since});
    if (change.status.evidence == Evidence::Reported)
        m_reports[change.service].push_back({change.at, change.status.since});
    m_states[change.service] = change.status.state;
}

LoggedChange FailureLog::lastFailure(ServiceId service) const
{
    const std::vector<LoggedChange>& failures = m_failures[service];
    return failures.empty() ? LoggedChange{Instant::min(), {}} : failures.back();
}

} // namespace aftermap
