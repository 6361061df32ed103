// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/service_state.h"
#include "replay/impact_curve.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace aftermap {

/// The four ways in which the services are split by state at one instant.
enum class TallyPart : std::uint8_t
{
    Reported,
    Assumed,
    Low,
    High
};

/// A part and a state in one number.
using TallyRow = std::uint8_t;
constexpr TallyRow tallyRow(TallyPart part, ServiceState state)
{
    return static_cast<TallyRow>(static_cast<std::size_t>(part) * serviceStateCount +
                                 indexOf(state));
}
/// Where a service is before it is anywhere.
constexpr TallyRow noTallyRow = 4 * serviceStateCount;

/// Weights as whole units, so that sums do not drift: millionths where that is exact enough and
/// fits, else a 2^52th of the largest sum that the weights could have.
std::vector<std::int64_t> weightUnits(std::span<const double> weights);

/// Counts services and their weight by part and state, and reads the impact off.
class ImpactTally
{
public:
    /// `total`: all units together; 0 makes every impact 0 %.
    ImpactTally(const SeverityTable& severities, std::int64_t total);

    void move(std::int64_t units, TallyRow from, TallyRow to);
    Impact impact() const;

private:
    double percent(TallyPart part, ServiceState state) const;
    int count(TallyPart part, ServiceState state) const;

    SeverityTable m_severities;
    std::int64_t m_total;
    std::array<std::int64_t, noTallyRow + 1> m_units{};
    std::array<int, noTallyRow + 1> m_counts{};
};

} // namespace aftermap
