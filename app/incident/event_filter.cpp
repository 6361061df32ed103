// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/event_filter.h"

#include "incident/incident.h"

#include <algorithm>

namespace aftermap {

IdVector<EventId, EventTurn> turnsOf(const Incident& incident)
{
    IdVector<EventId, EventTurn> turns(incident.events().size(), EventTurn::None);
    IdVector<ServiceId, ServiceState> states(incident.serviceCount(), ServiceState::Operational);
    for (std::size_t i = 0; i < incident.events().size(); ++i) {
        const EventId id(i);
        const ServiceId service = incident.serviceOf(id);
        const std::optional<ServiceState>& state = incident.event(id).state;
        if (!service.isValid() || !state)
            continue;
        const double before = incident.severities()[states[service]];
        const double after = incident.severities()[*state];
        turns[id] = after > before ? EventTurn::Worse : after < before ? EventTurn::Better : EventTurn::None;
        states[service] = *state;
    }
    return turns;
}

bool matches(const EventFilter& filter, const Incident& incident, EventId id, EventTurn turn)
{
    const Event& event = incident.event(id);
    if (event.confidence > filter.least)
        return false;
    if (filter.turn != EventTurn::None && turn != filter.turn)
        return false;
    if (!filter.kinds.empty() && !filter.kinds.contains(event.kind))
        return false;
    if (!filter.services.empty() &&
        (!incident.serviceOf(id).isValid() || !filter.services.contains(incident.serviceOf(id))))
        return false;
    return filter.sources.empty() ||
           std::any_of(event.sources.begin(), event.sources.end(),
                       [&](const QString& source) { return filter.sources.contains(source); });
}

} // namespace aftermap
