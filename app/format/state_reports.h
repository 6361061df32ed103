// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/timeline.h"

namespace aftermap {

/// Somebody said what state a service was in.
struct StateReport
{
    StatedTime time;
    std::optional<Instant> reportedAt;
    QString service;  ///< id
    int thread = 0;   ///< which incident, or which row, says so
    int statement = 0; ///< by which of its statements
    ServiceState state = ServiceState::Unknown;
    Confidence confidence = Confidence::Medium;
    QString evidence; ///< class of evidence, or empty
    QString text;
    QStringList sources;
};

/// A change of a service's state, and which report made it.
struct StateChange
{
    Event event;
    int thread = 0;
    int statement = 0;
};

/// The changes that reports make, in order of time. A thread's word counts until its next one; where threads
/// say different things at a time, the worst counts. What changes nothing gives no change; a service of
/// which nobody has spoken yet is operational.
std::vector<StateChange> changesOf(std::vector<StateReport> reports);

/// "partial outage".
QString plainWords(ServiceState state);

} // namespace aftermap
