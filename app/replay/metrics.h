// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.h"
#include "replay/impact_curve.h"

#include <QString>

#include <optional>

namespace aftermap {

class Incident;

/// An interval of this incident, or what can be said without it.
struct StatedInterval
{
    /// None when a milestone is missing; negative when the file has them the other way round.
    std::optional<Milliseconds> length;
    /// "at most 23 min (acknowledged 03:11 New York)" where only that is known, from the nearest
    /// milestones that the file has, on the clock of the story's zone; else empty.
    QString bound;

    bool operator==(const StatedInterval&) const = default;
};

/// The intervals and areas of one outage; never a mean over several.
struct Metrics
{
    StatedInterval timeToDetect;      ///< onset to detected
    StatedInterval timeToAcknowledge; ///< onset to acknowledged
    StatedInterval timeToMitigate;    ///< onset to mitigated
    StatedInterval timeToRecover;     ///< onset to recovered
    StatedInterval afterResolved;     ///< declared resolved to recovered
    ImpactCurve::Area serviceHours;   ///< services × hours × severity over the window, by weight
    ImpactStep peak;                  ///< within the window
    int maxAffected = 0;              ///< most counted services affected at once in the window
};

Metrics metricsOf(const Incident& incident, const ImpactCurve& curve);

} // namespace aftermap
