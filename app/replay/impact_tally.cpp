// SPDX-License-Identifier: GPL-3.0-or-later
#include "replay/impact_tally.h"

#include <algorithm>
#include <cmath>

namespace aftermap {

std::vector<std::int64_t> weightUnits(std::span<const double> weights)
{
    constexpr double exact =
        4503599627370496.0; // 2^52: below it a double tells whole numbers apart
    const double largest =
        weights.empty() ? 0.0 : *std::max_element(weights.begin(), weights.end());
    std::vector<std::int64_t> units(weights.size(), 0);
    if (!(largest > 0))
        return units;
    const double share = exact / static_cast<double>(weights.size());
    const bool millionths = largest >= 1 && largest * 1e6 <= share;
    std::transform(weights.begin(), weights.end(), units.begin(), [&](double weight) {
        return std::llround(millionths ? weight * 1e6 : weight / largest * share);
    });
    return units;
}

ImpactTally::ImpactTally(const SeverityTable& severities, std::int64_t total)
    : m_severities(severities), m_total(total)
{
}

void ImpactTally::move(std::int64_t units, TallyRow from, TallyRow to)
{
    m_units[from] -= units;
    m_units[to] += units;
    --m_counts[from];
    ++m_counts[to];
}

double ImpactTally::percent(TallyPart part, ServiceState state) const
{
    if (m_total == 0)
        return 0;
    return 100.0 * (static_cast<double>(m_units[tallyRow(part, state)]) * m_severities[state]) /
           static_cast<double>(m_total);
}

int ImpactTally::count(TallyPart part, ServiceState state) const
{
    return m_counts[tallyRow(part, state)];
}

Impact ImpactTally::impact() const
{
    Impact impact;
    for (std::size_t s = 0; s < serviceStateCount; ++s) {
        const ServiceState state = static_cast<ServiceState>(s);
        impact.reported[s] = percent(TallyPart::Reported, state);
        impact.assumed[s] = percent(TallyPart::Assumed, state);
        impact.low += percent(TallyPart::Low, state);
        impact.high += percent(TallyPart::High, state);
        if (!isAffected(state))
            continue;
        const int assumed = count(TallyPart::Assumed, state);
        const int all = count(TallyPart::Reported, state) + assumed;
        impact.affected += all;
        impact.assumedAffected += assumed;
        impact.affectedLow += count(TallyPart::Low, state);
        impact.affectedHigh += count(TallyPart::High, state);
        if (state == ServiceState::Recovering)
            impact.recovering += all;
    }
    // The band holds the value by construction; summing in another order may miss the last bit.
    const double value = impact.percent();
    impact.low = std::min(impact.low, value);
    impact.high = std::clamp(impact.high, value, 100.0);
    return impact;
}

} // namespace aftermap
