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

OpenEndCourse openEndCourse(const Incident& incident, EventId report,
                            const EvidenceFilter& evidence)
{
    const Event& event = incident.event(report);
    const Instant known = evidence.timeOf(event).at;
    OpenEndCourse course;
    // The window's last instant belongs to it.
    course.expires = std::max(incident.timeline().window.latest, known) + Milliseconds(1);
    if (const auto rule = incident.openEndOf(incident.serviceOf(report))) {
        // The report is still true until the end of the interval that its precision allows.
        const Instant over = std::max(rule->earliest, intervalOf(event.time).latest);
        const Instant from = std::max(over, known);
        if (over < rule->latest && evidence.statedOnly)
            course.expires = from;
        else if (over < rule->latest)
            course.assumed = {from, rule->state, std::max(rule->latest, known), rule->earliest};
    }
    return course;
}

std::vector<Effect> effectiveReports(const Incident& incident, const EvidenceFilter& evidence)
{
    IdVector<ServiceId, EventId> last(incident.serviceCount());
    std::vector<Effect> reports = effectsOf(incident, evidence);
    std::erase_if(reports, [&](const Effect& effect) {
        if (!setsState(incident, effect.event))
            return true;
        EventId& before = last[incident.serviceOf(effect.event)];
        if (before.isValid() && effect.event < before)
            return true;
        before = effect.event;
        return false;
    });
    return reports;
}

IdVector<ServiceId, std::vector<EventId>> reportsByService(const Incident& incident,
                                                           const EvidenceFilter& evidence)
{
    IdVector<ServiceId, std::vector<EventId>> reports(incident.serviceCount());
    for (const Effect& report : effectiveReports(incident, evidence))
        reports[incident.serviceOf(report.event)].push_back(report.event);
    return reports;
}

std::vector<EventId> openEnds(const Incident& incident, const EvidenceFilter& evidence)
{
    IdVector<ServiceId, EventId> last(incident.serviceCount());
    for (const Effect& report : effectiveReports(incident, evidence))
        last[incident.serviceOf(report.event)] = report.event;
    std::vector<EventId> ends;
    for (const EventId id : last.values()) {
        if (id.isValid() && isAffected(*incident.event(id).state))
            ends.push_back(id);
    }
    return ends;
}

} // namespace aftermap
