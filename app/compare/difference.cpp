// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/difference.h"

#include "incident/incident.h"

#include <algorithm>
#include <tuple>

namespace aftermap {

namespace {

Turn turnOf(const SeverityTable& severities, const ServiceStatus& before, const ServiceStatus& after)
{
    const bool was = isAffected(before.state), is = isAffected(after.state);
    // From or to "nobody knows" nothing is said to have failed or recovered but what is reported.
    if (is && !was)
        return Turn::Failed;
    if (was && after.state == ServiceState::Operational)
        return Turn::Recovered;
    if (!was || !is || severities[before.state] == severities[after.state])
        return Turn::Reassessed;
    return severities[before.state] < severities[after.state] ? Turn::Worsened : Turn::Improved;
}

} // namespace

std::optional<Turn> turnBetween(const SeverityTable& severities, const ServiceStatus& before, const ServiceStatus& after)
{
    if (before.state == after.state && before.evidence == after.evidence)
        return std::nullopt;
    return turnOf(severities, before, after);
}

Difference differenceOf(const Incident& incident, const Replay& replay, const ImpactCurve& curve, Instant first,
                        Instant second)
{
    Difference difference{first, second, curve.at(first), curve.at(second), {}, 0};
    for (std::size_t i = 0; i < incident.serviceCount(); ++i) {
        const ServiceId id(i);
        if (incident.service(id).isFrame())
            continue;
        const ServiceStatus before = replay.statusAt(id, first), after = replay.statusAt(id, second);
        if (const std::optional<Turn> turn = turnBetween(incident.severities(), before, after))
            difference.turns.push_back({id, before, after, *turn});
        else
            ++difference.same;
    }
    const auto order = [&](const ServiceTurn& turn) {
        return std::tuple(turn.turn, -incident.severities()[turn.after.state],
                          incident.service(turn.service).label().shown());
    };
    std::stable_sort(difference.turns.begin(), difference.turns.end(),
                     [&](const auto& a, const auto& b) { return order(a) < order(b); });
    return difference;
}

} // namespace aftermap
