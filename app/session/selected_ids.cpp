// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/selected_ids.h"

namespace aftermap {

namespace {

template <typename Matches>
EventId eventThat(const Incident& incident, Matches matches)
{
    for (std::size_t i = 0; i < incident.events().size(); ++i) {
        if (matches(incident.event(EventId(i))))
            return EventId(i);
    }
    return {};
}

EventId sameEvent(const Incident& incident, const SelectedIds& ids)
{
    if (!ids.event)
        return {};
    return eventThat(incident, [&](const Event& other) {
        return ids.event->id.isEmpty() ? other == *ids.event : other.id == ids.event->id;
    });
}

EventId eventInPlace(const Incident& incident, const SelectedIds& ids)
{
    if (!ids.event || incident.events().size() != ids.events)
        return {};
    for (std::size_t i = 0; i < ids.events; ++i) {
        if (incident.placeInFile(EventId(i)) == ids.place)
            return EventId(i);
    }
    return {};
}

} // namespace

SelectedIds selectedIds(const Incident& incident, const SelectionState& selection)
{
    SelectedIds ids;
    if (selection.service())
        ids.service = incident.service(selection.service()).id;
    if (selection.event()) {
        ids.event = incident.event(selection.event());
        ids.place = incident.placeInFile(selection.event());
    }
    ids.events = incident.events().size();
    return ids;
}

void selectAgain(const Incident& incident, SelectionState& selection, const SelectedIds& ids)
{
    selection.selectService(incident.serviceNamed(ids.service));
    selection.selectEvent(sameEvent(incident, ids));
}

void selectEdited(const Incident& incident, SelectionState& selection, const SelectedIds& ids)
{
    selection.selectService(incident.serviceNamed(ids.service));
    const EventId same = sameEvent(incident, ids);
    selection.selectEvent(same ? same : eventInPlace(incident, ids));
}

bool selectById(const Incident& incident, SelectionState& selection, const QString& id)
{
    if (id.isEmpty())
        return false;
    if (const ServiceId service = incident.serviceNamed(id)) {
        selection.selectService(service);
        return true;
    }
    const EventId event = eventThat(incident, [&](const Event& other) { return other.id == id; });
    if (!event)
        return false;
    selection.selectEvent(event);
    if (const ServiceId service = incident.serviceOf(event))
        selection.selectService(service);
    return true;
}

QString idToSelect(const Incident& incident, const SelectionState& selection)
{
    if (selection.event() && !incident.event(selection.event()).id.isEmpty())
        return incident.event(selection.event()).id;
    return selection.service() ? incident.service(selection.service()).id : QString();
}

} // namespace aftermap
