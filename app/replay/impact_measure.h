// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.h"
#include "incident/service_state.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace aftermap {

class ImpactCurve;
class Incident;
class Replay;
struct ServiceGroups;

enum class MeasureKind : std::uint8_t {
    Weighted, ///< percent of all counted weight, by severity, split by state
    Affected, ///< number of services affected
    ByGroup,  ///< the same, split by group
    OneState, ///< number of services in one state
    Series    ///< a measured series of the timeline: points, no steps
};

/// What the curve shows and what a span is measured in.
struct Measure
{
    MeasureKind kind = MeasureKind::Weighted;
    ServiceState state = ServiceState::MajorOutage; ///< of OneState only
    std::size_t series = 0;                         ///< of Series only: index into the timeline's

    bool operator==(const Measure&) const = default;
};

/// The values that a measure is read from; borrowed.
struct MeasureSource
{
    const Incident& incident;
    const Replay& replay;
    const ImpactCurve& curve;
    const ServiceGroups& groups; ///< looked at by ByGroup only
};

/// One part of the sum.
struct MeasurePart
{
    ServiceState state = ServiceState::Operational; ///< of Weighted and OneState
    bool assumed = false;
    std::size_t group = 0; ///< of ByGroup

    bool operator==(const MeasurePart&) const = default;
};

/// The measure from `at` until the next step.
struct MeasureStep
{
    Instant at;
    double value = 0;              ///< percent, or a number of services
    double low = 0, high = 0;      ///< what the evidence allows; both the value where no band exists
    std::span<const double> parts; ///< they sum to the value; valid during the visit only
};

/// From the bottom of the stack upwards; none for a series.
std::vector<MeasurePart> measureParts(const MeasureSource& source, const Measure& measure);

/// Weighted impact and services affected have a band of what the evidence allows.
bool hasBand(const Measure& measure);

/// Shows the steps in force from span.earliest to just before span.latest, in order of time, the
/// first one at span.earliest; none for a series. Takes time by the changes within the span.
void visitSteps(const MeasureSource& source, const Measure& measure, TimeSpan span,
                const std::function<void(const MeasureStep&)>& see);

} // namespace aftermap
