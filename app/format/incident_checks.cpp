// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/incident_checks.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

QStringList inOrder(const QSet<QString>& ids)
{
    QStringList sorted(ids.begin(), ids.end());
    sorted.sort();
    return sorted;
}

QSet<QString> servicesOfEvents(const Timeline& timeline)
{
    QSet<QString> services;
    for (const Event& event : timeline.events) {
        if (!event.service.isEmpty())
            services.insert(event.service);
    }
    return services;
}

void checkReferences(const ReadTimeline& read, const QSet<QString>& services, const QString& where,
                     Reporter& reporter)
{
    const QStringList serviceIds = inOrder(services);
    reportDangling(
        read.services, [&](const QString& id) { return services.contains(id); }, serviceIds,
        [&](const QString& id) { return u"There is no service \"%1\" %2"_s.arg(id, where); }, reporter);
    if (read.causes.all().empty())
        return;
    QSet<QString> causes = services;
    for (const Event& event : read.timeline.events) {
        if (!event.id.isEmpty())
            causes.insert(event.id);
    }
    reportDangling(
        read.causes, [&](const QString& id) { return causes.contains(id); }, inOrder(causes),
        [](const QString& id) { return u"There is no event and no service \"%1\""_s.arg(id); }, reporter);
}

} // namespace

void checkAgainstMap(const ReadTimeline& timeline, const ReadMap& map, Reporter& inTimeline,
                     Reporter& inMap)
{
    QSet<QString> services;
    for (const Service& service : map.map.services.values())
        services.insert(service.id);
    // An incomplete map lacks services, and each would look like a mistake of the timeline.
    if (!map.complete)
        return;
    checkReferences(timeline, services, u"in the map"_s, inTimeline);
    if (!timeline.complete)
        return;

    const QSet<QString> touched = servicesOfEvents(timeline.timeline);
    for (std::size_t i = 0; i < map.map.services.size(); ++i) {
        const Service& service = map.map.services[ServiceId(i)];
        if (service.isFrame() || touched.contains(service.id))
            continue;
        inMap.note(Place{map.services[i], u"/services/%1"_s.arg(i)},
                   u"No event touches the service \"%1\"."_s.arg(service.id));
    }
}

void checkWithoutMap(const ReadTimeline& timeline, Reporter& reporter)
{
    QSet<QString> services = servicesOfEvents(timeline.timeline);
    checkReferences(timeline, services, u"among those that events name, and this file names no map"_s, reporter);
}

} // namespace aftermap
