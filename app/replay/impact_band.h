// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.h"
#include "incident/evidence_filter.h"
#include "incident/service_state.h"
#include "replay/replay.h"

#include <span>
#include <vector>

namespace aftermap {

class Incident;

/// A state that the evidence allows a service over a stretch of time.
struct PossibleState
{
    Instant from;
    Instant until; ///< exclusive; Instant::max() for "for ever"
    ServiceState state = ServiceState::Operational;

    bool operator==(const PossibleState&) const = default;
};

/// Everything that the evidence allows one service. Change i may be in force from the earliest
/// instant its precision allows until the latest instant of a later change that is not of low
/// confidence; one of low confidence may not have happened at all. Every report that may have been
/// the last word may end as an open end does, or with one of those. What the replay shows (`shown`)
/// is always possible. With `evidence`, the times are those at which the reports take effect.
std::vector<PossibleState> possibleStates(const Incident& incident,
                                          std::span<const EventId> reports,
                                          const std::vector<StatusInterval>& shown,
                                          const EvidenceFilter& evidence = {});

/// The least and the most severe of the possible states, from `at` until the next step.
struct BandStep
{
    Instant at;
    ServiceState mildest = ServiceState::Operational;
    ServiceState worst = ServiceState::Operational;

    bool operator==(const BandStep&) const = default;
};

/// One step at every instant where one of the two changes. At least one state must be possible at
/// every instant.
std::vector<BandStep> bandOf(const std::vector<PossibleState>& possible,
                             const SeverityTable& severities);

} // namespace aftermap
