// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "replay/impact_measure.h"

#include <optional>
#include <vector>

namespace aftermap {

/// A figure, and between what the evidence holds it.
struct FigureRange
{
    double value = 0, low = 0, high = 0;

    bool operator==(const FigureRange&) const = default;
};

/// A measure over a stretch of time, from its first instant to just before its last.
struct StepFigures
{
    FigureRange serviceHours; ///< area: services × hours; the weighted impact counts by weight and severity
    FigureRange mean;         ///< percent or services
    FigureRange peak;         ///< percent or services, with the band at `peakAt`
    Instant peakAt;           ///< the first time that it is as high
    bool hasBand = false;     ///< else low and high are the value

    bool operator==(const StepFigures&) const = default;
};

/// The points of a series within a stretch of time, both ends included.
struct PointFigures
{
    std::size_t count = 0;
    double first = 0, last = 0; ///< meaningless without points
    double highest = 0;
    Instant highestAt;

    bool operator==(const PointFigures&) const = default;
};

/// How long a service was affected.
struct ServiceTime
{
    ServiceId service;
    Milliseconds affected{0}; ///< in any affected state
    Milliseconds assumed{0};  ///< of it, by assumption
    ServiceState worst = ServiceState::Operational; ///< by severity

    bool operator==(const ServiceTime&) const = default;
};

struct SpanFigures
{
    TimeSpan span;
    Measure measure;
    std::optional<StepFigures> steps;   ///< none for a series
    std::optional<PointFigures> points; ///< of a series only
    std::vector<ServiceTime> services;  ///< counted ones affected in the span: the longest first, then the worst

    bool operator==(const SpanFigures&) const = default;
};

/// Exact by the step functions. Takes time by the services and by the changes within the span.
/// `span` has a length.
SpanFigures spanFigures(const MeasureSource& source, const Measure& measure, TimeSpan span);

} // namespace aftermap
