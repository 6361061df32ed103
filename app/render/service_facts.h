// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/presentation.h"
#include "replay/affected_time.h"

#include <QString>

#include <optional>

namespace aftermap {

/// What a table says about a service whatever the moment.
struct ServiceFacts
{
    ServiceId service;
    QString label;
    QString where; ///< the frame it stands in, else who operates it and on whom it runs; may be empty
    std::optional<Instant> firstFailure;
    AffectedTime inAll;  ///< inside the window
    bool timeUnknown = false; ///< affected, but nobody says when
    int needs = 0;    ///< services that it depends on
    int neededBy = 0; ///< services that depend on it
};

/// Of every service that is not a frame, in the order of the map.
std::vector<ServiceFacts> serviceFacts(const Presentation& presentation);

/// Since when a service has been in the state that it is in at `t`, however often it was said.
struct StateSince
{
    Instant at;
    EventId event;  ///< that said so first; none where it is assumed
};

/// None before anything was reported.
std::optional<StateSince> stateSince(const Presentation& presentation, ServiceId service, Instant t);

/// "02:48", "about 03:00" or "21 October 07:05" on another day than the onset's.
QString sinceWords(const Incident& incident, const StateSince& since);

/// "5 h 12 min", "5 h 12 min, 2 h of it assumed", or empty.
QString affectedTimeWords(const AffectedTime& time);

} // namespace aftermap
