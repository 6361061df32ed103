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
    std::optional<Milliseconds> length; ///< none when a milestone is missing
    QString bound; ///< "at most 23 min (acknowledged 07:11)" where only that is known; else empty

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
    ImpactCurve::Area serviceHours;   ///< services × hours × severity over the window
    ImpactStep peak;
    int maxAffected = 0;
};

Metrics metricsOf(const Incident& incident, const ImpactCurve& curve);

} // namespace aftermap
