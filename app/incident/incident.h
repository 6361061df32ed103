// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.h"
#include "incident/service_map.h"
#include "incident/timeline.h"

#include <QHash>

namespace aftermap {

/// What an event or milestone was caused by: at most one of the two is valid.
struct Cause
{
    EventId event;
    ServiceId service;

    bool operator==(const Cause&) const = default;
};

/// A timeline and its map, joined and checked: every reference resolves. Immutable once made.
class Incident
{
public:
    /// Joins the two. Every reference must resolve (the readers see to that); one that does not is
    /// treated as absent. A timeline without a map takes the services that its events name; they
    /// are added to `map` in the order in which they appear. Errors: an unknown zone.
    static Result<Incident> join(Timeline timeline, ServiceMap map);

    const Timeline& timeline() const { return m_timeline; }
    const ServiceMap& map() const { return m_map; }
    const Zone& zone() const { return m_zone; }
    const SeverityTable& severities() const { return m_severities; }

    const Service& service(ServiceId id) const { return m_map.services[id]; }
    std::size_t serviceCount() const { return m_map.services.size(); }
    ServiceId serviceNamed(const QString& id) const { return m_serviceIds.value(id); }
    /// The frame that `id` is drawn in, or none.
    ServiceId parent(ServiceId id) const { return m_parents[id]; }
    /// Services that count: all that are not frames.
    std::size_t countedServices() const { return m_counted; }

    const Dependency& dependency(DependencyId id) const { return m_map.dependencies[id]; }
    std::size_t dependencyCount() const { return m_map.dependencies.size(); }
    ServiceId dependent(DependencyId id) const { return m_dependents[id]; }
    ServiceId dependencyOf(DependencyId id) const { return m_dependencies[id]; }
    /// The edges by which `id` needs others, and by which others need it.
    const std::vector<DependencyId>& needs(ServiceId id) const { return m_needs[id]; }
    const std::vector<DependencyId>& neededBy(ServiceId id) const { return m_neededBy[id]; }

    /// Events in order of time; ties keep the file's order.
    const IdVector<EventId, Event>& events() const { return m_events; }
    const Event& event(EventId id) const { return m_events[id]; }
    /// The place of an event in its file, counted from 0.
    std::size_t placeInFile(EventId id) const { return m_places[id]; }
    /// The timeline with its events, in the file's order.
    Timeline asFiled() const;
    ServiceId serviceOf(EventId id) const { return m_eventServices[id]; }
    Cause causeOf(EventId id) const { return m_causes[id]; }

    /// What is assumed of a service whose last report leaves it affected, if anything.
    std::optional<OpenEnd> openEndOf(ServiceId id) const;
    /// The milestone's time, if the file has it.
    std::optional<Instant> milestoneAt(MilestoneKind kind) const;
    /// Onset, else the first event that makes a service worse, else the window's start.
    Instant onset() const;
    /// How TIME on a command line is read for this incident.
    TimeContext timeContext() const;

private:
    Timeline m_timeline; ///< its `events` are moved to m_events
    ServiceMap m_map;
    Zone m_zone;
    SeverityTable m_severities;
    QHash<QString, ServiceId> m_serviceIds;
    IdVector<ServiceId, ServiceId> m_parents;
    IdVector<DependencyId, ServiceId> m_dependents;
    IdVector<DependencyId, ServiceId> m_dependencies;
    IdVector<ServiceId, std::vector<DependencyId>> m_needs;
    IdVector<ServiceId, std::vector<DependencyId>> m_neededBy;
    IdVector<EventId, Event> m_events;
    IdVector<EventId, std::size_t> m_places;
    IdVector<EventId, ServiceId> m_eventServices;
    IdVector<EventId, Cause> m_causes;
    std::size_t m_counted = 0;
};

} // namespace aftermap
