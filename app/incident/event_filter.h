// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "incident/timeline.h"

#include <QStringList>

#include <cstdint>
#include <set>
#include <vector>

namespace aftermap {

class Incident;

/// Whether an event makes its service worse or better than the service's report before it.
enum class EventTurn : std::uint8_t
{
    None,    ///< it sets no state, or one that weighs the same
    Worse,
    Better
};

/// By the severities of the incident, one for every event. A first report is measured against a
/// service that is well.
IdVector<EventId, EventTurn> turnsOf(const Incident& incident);

/// Which events somebody wants to see in a list. It hides them there and nowhere else.
struct EventFilter
{
    std::set<EventKind> kinds;       ///< none: every kind
    std::set<QString> sources;       ///< ids; none: every source
    Confidence least = Confidence::Low;
    std::set<ServiceId> services;    ///< none: every service, and events about no service
    EventTurn turn = EventTurn::None;          ///< None: every event

    bool isOn() const { return *this != EventFilter{}; }
    bool operator==(const EventFilter&) const = default;
};

/// `turn` is that of the event.
bool matches(const EventFilter& filter, const Incident& incident, EventId id, EventTurn turn);

} // namespace aftermap
