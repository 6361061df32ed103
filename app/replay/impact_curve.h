// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.h"
#include "incident/evidence_filter.h"
#include "incident/service_state.h"
#include "replay/replay.h"

#include <array>
#include <vector>

namespace aftermap {

class Incident;

/// What users lose at one instant, in percent of the weight of all counted services.
struct Impact
{
    std::array<double, serviceStateCount> reported{}; ///< by state, resting on reports
    std::array<double, serviceStateCount> assumed{};  ///< by state, resting on assumptions
    double low = 0;  ///< smallest that the evidence allows
    double high = 0; ///< largest that the evidence allows
    int affected = 0;        ///< counted services that are affected
    int assumedAffected = 0; ///< of these, by assumption
    int affectedLow = 0;     ///< fewest that the evidence allows
    int affectedHigh = 0;    ///< most that the evidence allows
    int recovering = 0;      ///< of these, recovering

    /// The sum of all parts, 0 to 100. low <= percent() <= high, and
    /// affectedLow <= affected <= affectedHigh.
    double percent() const;
    bool operator==(const Impact&) const = default;
};

/// The impact from `at` until the next step.
struct ImpactStep
{
    Instant at;
    Impact impact;

    bool operator==(const ImpactStep&) const = default;
};

/// Impact over time as a step function.
class ImpactCurve
{
public:
    ImpactCurve(); ///< nothing is ever affected
    /// `replay` is the incident's, or one with other changes of the same services (a what-if).
    /// `evidence` is what the replay was made from.
    ImpactCurve(const Incident& incident, const Replay& replay,
                const EvidenceFilter& evidence = {});

    /// At least one; the first starts at Instant::min(), each differs from the one before.
    const std::vector<ImpactStep>& steps() const { return m_steps; }
    const Impact& at(Instant t) const { return m_steps[stepAt(t)].impact; }
    /// Index of the step in force at `t`.
    std::size_t stepAt(Instant t) const;

    struct Area
    {
        double value = 0, low = 0, high = 0;
        bool operator==(const Area&) const = default;
    };
    /// Percent times hours over a span, exactly.
    Area percentHours(TimeSpan span) const;
    /// The first step of greatest impact within the span (at its start if none lies inside).
    ImpactStep peak(TimeSpan span) const;
    int maxAffected(TimeSpan span) const;
    /// Number of counted services, the denominator in words.
    std::size_t countedServices() const { return m_counted; }

private:
    std::vector<ImpactStep> m_steps;
    std::size_t m_counted = 0;
};

} // namespace aftermap
