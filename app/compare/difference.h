// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/service_state.h"
#include "replay/impact_curve.h"
#include "replay/replay.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace aftermap {

class Incident;

/// What became of a service between two instants, best last.
enum class Turn : std::uint8_t {
    Failed,     ///< not affected before, affected after
    Worsened,   ///< affected at both, and loses more
    Reassessed, ///< another state or another ground for it, neither worse nor better
    Improved,   ///< affected at both, and loses less
    Recovered   ///< affected before, not affected after
};

/// One service that is not at the second instant what it was at the first.
struct ServiceTurn
{
    ServiceId service;
    ServiceStatus before;
    ServiceStatus after;
    Turn turn = Turn::Reassessed;

    bool operator==(const ServiceTurn&) const = default;
};

/// None where both are the same state on the same ground.
std::optional<Turn> turnBetween(const SeverityTable& severities, const ServiceStatus& before, const ServiceStatus& after);

/// One outage at two instants: what is different at the second. What happened and passed in between
/// is not in it.
struct Difference
{
    Instant first;
    Instant second; ///< may be before `first`: then it reads backwards
    Impact before;
    Impact after;
    /// Counted services by turn, worst first, then by loss at the second instant, then by name.
    std::vector<ServiceTurn> turns;
    std::size_t same = 0; ///< counted services in the same state on the same ground

    bool operator==(const Difference&) const = default;
};

/// `replay` and `curve` are the incident's.
Difference differenceOf(const Incident& incident, const Replay& replay, const ImpactCurve& curve, Instant first,
                        Instant second);

} // namespace aftermap
