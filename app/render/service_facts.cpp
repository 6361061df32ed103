// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/service_facts.h"

#include "base/tr.h"
#include "render/detail_parts.h"
#include "render/narration.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

QString whereOf(const Incident& incident, ServiceId id)
{
    if (const ServiceId frame = incident.parent(id))
        return incident.service(frame).label().shown();
    const Service& service = incident.service(id);
    QStringList parts;
    if (!service.provider.isEmpty())
        parts << serviceNameOf(incident, service.provider);
    if (!service.hostedBy.isEmpty() && service.hostedBy != service.provider)
        parts << tr("on %1").arg(serviceNameOf(incident, service.hostedBy));
    if (!service.region.isEmpty())
        parts << tr("in %1").arg(shownSnippet(service.region));
    return parts.join(u' ');
}

/// Several edges to one service count once.
int countOf(const Incident& incident, const std::vector<DependencyId>& edges,
            ServiceId (Incident::*end)(DependencyId) const)
{
    std::vector<ServiceId> ends;
    for (const DependencyId edge : edges)
        ends.push_back((incident.*end)(edge));
    std::sort(ends.begin(), ends.end());
    return int(std::unique(ends.begin(), ends.end()) - ends.begin());
}

} // namespace

std::vector<ServiceFacts> serviceFacts(const Presentation& presentation)
{
    const Incident& incident = *presentation.incident;
    std::vector<ServiceFacts> all;
    for (std::size_t i = 0; i < incident.serviceCount(); ++i) {
        const ServiceId id(i);
        if (incident.service(id).isFrame())
            continue;
        ServiceFacts facts;
        facts.service = id;
        facts.label = incident.service(id).label().shown();
        facts.where = whereOf(incident, id);
        facts.needs = countOf(incident, incident.needs(id), &Incident::dependencyOf);
        facts.neededBy = countOf(incident, incident.neededBy(id), &Incident::dependent);
        const std::vector<StatusInterval>& history = presentation.replay.history(id);
        facts.inAll = affectedTime(history, presentation.axis.window());
        for (const StatusInterval& interval : history) {
            facts.timeUnknown = facts.timeUnknown || interval.status.evidence == Evidence::TimeUnknown;
            if (!facts.firstFailure && isAffected(interval.status.state))
                facts.firstFailure = interval.start;
        }
        all.push_back(std::move(facts));
    }
    return all;
}

std::optional<StateSince> stateSince(const Presentation& presentation, ServiceId service, Instant t)
{
    const std::vector<StatusInterval>& history = presentation.replay.history(service);
    auto here = std::upper_bound(history.begin() + 1, history.end(), t, [](Instant at, const StatusInterval& interval) {
                    return at < interval.start;
                }) - 1;
    while (here != history.begin() && (here - 1)->status.state == here->status.state &&
           (here - 1)->status.evidence == here->status.evidence)
        --here;
    if (!here->status.since)
        return std::nullopt;
    return StateSince{here->start, here->status.evidence == Evidence::Reported ? here->status.since : EventId()};
}

QString sinceWords(const Incident& incident, const StateSince& since)
{
    if (since.event)
        return dayAndTimeWords(incident, incident.event(since.event).time);
    const QString day = dayWords(incident, since.at), clock = formatClock(since.at, incident.zone());
    return day.isEmpty() ? clock : tr("%1 %2").arg(day, clock);
}

QString affectedTimeWords(const AffectedTime& time)
{
    if (time.whole() <= Milliseconds(0))
        return {};
    const QString whole = formatSpan(time.whole());
    if (time.assumed <= Milliseconds(0))
        return whole;
    return time.reported <= Milliseconds(0) ? tr("%1, assumed").arg(whole)
                                            : tr("%1, %2 of it assumed").arg(whole, formatSpan(time.assumed));
}

} // namespace aftermap
