// SPDX-License-Identifier: GPL-3.0-or-later
#include "replay/open_end.h"

#include "incident/incident.h"

#include <algorithm>

namespace aftermap {

namespace {

bool setsState(const Incident& incident, EventId id)
{
    return incident.serviceOf(id).isValid() && incident.event(id).state.has_value();
}

} // namespace

OpenEndCourse openEndCourse(const Incident& incident, EventId report)
{
    const Event& event = incident.event(report);
    OpenEndCourse course;
    if (const auto rule = incident.openEndOf(incident.serviceOf(report))) {
        // The report is still true until the end of the interval that its precision allows.
        const Instant from = std::max(rule->earliest, intervalOf(event.time).latest);
        if (from < rule->latest) {
            course.assumed = {from, rule->state, rule->latest, rule->earliest};
            return course;
        }
    }
    // The window's last instant belongs to it.
    course.expires = std::max(incident.timeline().window.latest, event.time.at) + Milliseconds(1);
    return course;
}

IdVector<ServiceId, std::vector<EventId>> reportsByService(const Incident& incident)
{
    IdVector<ServiceId, std::vector<EventId>> reports(incident.serviceCount());
    for (std::size_t i = 0; i < incident.events().size(); ++i) {
        if (setsState(incident, EventId(i)))
            reports[incident.serviceOf(EventId(i))].push_back(EventId(i));
    }
    return reports;
}

std::vector<EventId> openEnds(const Incident& incident)
{
    IdVector<ServiceId, EventId> last(incident.serviceCount());
    for (std::size_t i = 0; i < incident.events().size(); ++i) {
        if (setsState(incident, EventId(i)))
            last[incident.serviceOf(EventId(i))] = EventId(i);
    }
    std::vector<EventId> ends;
    for (const EventId id : last.values()) {
        if (id.isValid() && isAffected(*incident.event(id).state))
            ends.push_back(id);
    }
    return ends;
}

} // namespace aftermap
