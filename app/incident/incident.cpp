// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/incident.h"

#include <algorithm>
#include <numeric>

namespace aftermap {

namespace {

void addImpliedServices(const Timeline& timeline, ServiceMap& map)
{
    QHash<QString, bool> known;
    for (const Service& service : map.services.values())
        known.insert(service.id, true);
    for (const Event& event : timeline.events) {
        if (event.service.isEmpty() || known.contains(event.service))
            continue;
        known.insert(event.service, true);
        Service service;
        service.id = event.service;
        service.name = SafeText(event.service);
        map.services.append(std::move(service));
    }
}

/// Ties keep their order. Gives the place that each had.
std::vector<std::size_t> sortByTime(std::vector<Event>& events)
{
    std::vector<std::size_t> places(events.size());
    std::iota(places.begin(), places.end(), std::size_t(0));
    std::stable_sort(places.begin(), places.end(), [&](std::size_t a, std::size_t b) { return events[a].time.at < events[b].time.at; });
    std::vector<Event> sorted;
    sorted.reserve(events.size());
    for (const std::size_t place : places)
        sorted.push_back(std::move(events[place]));
    events = std::move(sorted);
    return places;
}

} // namespace

Result<Incident> Incident::join(Timeline timeline, ServiceMap map)
{
    Incident incident;
    const Result<Zone> zone = Zone::named(timeline.zone);
    if (!zone)
        return tl::unexpected(zone.error());
    incident.m_zone = *zone;
    if (timeline.map.isEmpty())
        addImpliedServices(timeline, map);
    for (const auto& [state, severity] : timeline.severities)
        incident.m_severities.of[indexOf(state)] = severity;

    const std::size_t count = map.services.size();
    for (std::size_t i = 0; i < count; ++i) {
        const Service& service = map.services[ServiceId(i)];
        incident.m_serviceIds.insert(service.id, ServiceId(i));
        incident.m_counted += service.isFrame() ? 0 : 1;
    }
    incident.m_parents = IdVector<ServiceId, ServiceId>(count);
    incident.m_needs = IdVector<ServiceId, std::vector<DependencyId>>(count);
    incident.m_neededBy = incident.m_needs;
    for (std::size_t i = 0; i < count; ++i)
        incident.m_parents[ServiceId(i)] =
            incident.m_serviceIds.value(map.services[ServiceId(i)].parent);
    for (std::size_t i = 0; i < map.dependencies.size(); ++i) {
        const DependencyId id(i);
        const ServiceId dependent = incident.m_serviceIds.value(map.dependencies[id].dependent);
        const ServiceId dependency = incident.m_serviceIds.value(map.dependencies[id].dependency);
        incident.m_dependents.append(dependent);
        incident.m_dependencies.append(dependency);
        if (!dependent || !dependency)
            continue;
        incident.m_needs[dependent].push_back(id);
        incident.m_neededBy[dependency].push_back(id);
    }

    std::vector<Event> events = std::move(timeline.events);
    timeline.events.clear();
    incident.m_places.values() = sortByTime(events);
    QHash<QString, EventId> eventIds;
    for (std::size_t i = 0; i < events.size(); ++i) {
        if (!events[i].id.isEmpty())
            eventIds.insert(events[i].id, EventId(i));
    }
    for (const Event& event : events) {
        incident.m_eventServices.append(incident.m_serviceIds.value(event.service));
        Cause cause;
        if (!event.cause.isEmpty()) {
            cause.event = eventIds.value(event.cause);
            if (!cause.event)
                cause.service = incident.m_serviceIds.value(event.cause);
        }
        incident.m_causes.append(cause);
    }
    incident.m_events.values() = std::move(events);
    incident.m_timeline = std::move(timeline);
    incident.m_map = std::move(map);
    return incident;
}

Timeline Incident::asFiled() const
{
    Timeline timeline = m_timeline;
    timeline.events.resize(m_events.size());
    for (std::size_t i = 0; i < m_events.size(); ++i)
        timeline.events[m_places[EventId(i)]] = m_events[EventId(i)];
    return timeline;
}

std::optional<OpenEnd> Incident::openEndOf(ServiceId id) const
{
    const QString& key = service(id).id;
    for (const auto& [name, rule] : m_timeline.openEnds.services) {
        if (name == key)
            return rule;
    }
    return m_timeline.openEnds.rule;
}

std::optional<Instant> Incident::milestoneAt(MilestoneKind kind) const
{
    const std::optional<Milestone>& milestone = m_timeline.milestone(kind);
    return milestone ? std::optional(milestone->time.at) : std::nullopt;
}

Instant Incident::onset() const
{
    if (const auto stated = milestoneAt(MilestoneKind::Onset))
        return *stated;
    for (const Event& event : m_events.values()) {
        if (event.state && isAffected(*event.state))
            return event.time.at;
    }
    return m_timeline.window.earliest;
}

TimeContext Incident::timeContext() const
{
    return {m_zone, m_timeline.window.earliest, onset()};
}

} // namespace aftermap
