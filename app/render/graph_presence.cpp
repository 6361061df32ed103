// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/graph_presence.h"

#include "base/tr.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

void lower(Presence& presence, Presence most)
{
    presence = std::min(presence, most);
}

Presence ofUntouched(Untouched wanted)
{
    return wanted == Untouched::Hidden ? Presence::Hidden : Presence::Ghost;
}

/// Every counted service for itself.
IdVector<ServiceId, Presence> filtered(const Presentation& presentation, const View& view, const Reach* reach)
{
    const Incident& incident = *presentation.incident;
    IdVector<ServiceId, Presence> all(incident.serviceCount(), Presence::Plain);
    const GraphFilter& filter = view.filter;
    const bool around = view.selected && filter.hops > 0;
    const IdVector<ServiceId, int> steps =
        around ? stepsFrom(presentation, view.selected) : IdVector<ServiceId, int>();
    for (std::size_t i = 0; i < incident.serviceCount(); ++i) {
        const ServiceId id(i);
        if (reach != nullptr && !reach->up[id] && !reach->down[id])
            lower(all[id], Presence::Quiet);
        if (around && (steps[id] < 0 || steps[id] > filter.hops))
            lower(all[id], Presence::Ghost);
        if (filter.untouched != Untouched::Shown && isUntouched(presentation.replay, id))
            lower(all[id], ofUntouched(filter.untouched));
    }
    if (view.selected)
        all[view.selected] = Presence::Plain; // whoever is asked about is there
    return all;
}

/// A frame stays as long as anything in it does, and is never less than a ghost.
void raiseFrames(const Incident& incident, IdVector<ServiceId, Presence>& all)
{
    for (std::size_t i = 0; i < incident.serviceCount(); ++i) {
        const ServiceId id(i);
        if (!incident.service(id).isFrame())
            continue;
        Presence most = Presence::Ghost;
        for (const ServiceId member : membersOf(incident, id))
            most = std::max(most, all[member]);
        all[id] = std::max(all[id] == Presence::Hidden ? Presence::Ghost : all[id], most);
    }
}

QString nameOf(const Presentation& presentation, ServiceId service)
{
    return presentation.incident->service(service).label().shown();
}

} // namespace

bool isUntouched(const Replay& replay, ServiceId service)
{
    const std::vector<StatusInterval>& history = replay.history(service);
    return std::none_of(history.begin(), history.end(), [](const StatusInterval& interval) {
        return isAffected(interval.status.state) || interval.status.evidence == Evidence::TimeUnknown;
    });
}

bool isThere(const Presentation& presentation, const View& view, ServiceId service)
{
    return view.filter.untouched != Untouched::Hidden || service == view.selected
           || !isUntouched(presentation.replay, service);
}

GraphPresence presenceOf(const Presentation& presentation, const View& view)
{
    const Incident& incident = *presentation.incident;
    const GraphLayout& layout = presentation.layout;
    GraphPresence result;
    result.onPath.resize(layout.edges.size(), false);
    const bool traced = view.selected && view.filter.traced;
    const Reach reach = traced ? reachOf(presentation, view.selected) : Reach();
    result.services = filtered(presentation, view, traced ? &reach : nullptr);
    raiseFrames(incident, result.services);
    for (std::size_t i = 0; i < incident.serviceCount(); ++i) {
        const bool plain = result.services[ServiceId(i)] == Presence::Plain;
        result.isFiltered = result.isFiltered || !plain;
        result.shown += plain && !incident.service(ServiceId(i)).isFrame() ? 1 : 0;
    }
    for (const GroupBox& group : layout.groups) {
        Presence most = Presence::Ghost;
        for (const ServiceId member : group.members)
            most = std::max(most, result.services[member]);
        result.groups.push_back(most);
    }
    for (std::size_t e = 0; e < layout.edges.size(); ++e) {
        Presence most = Presence::Hidden;
        for (const DependencyId id : layout.edges[e].dependencies) {
            if (!presentation.evidence.admits(incident.dependency(id)))
                continue;
            const bool path = traced && reach.edges[id];
            Presence one = std::min(result.services[incident.dependent(id)],
                                    result.services[incident.dependencyOf(id)]);
            if (traced && !path)
                lower(one, Presence::Quiet);
            most = std::max(most, one);
            result.onPath[e] = result.onPath[e] || path;
        }
        result.edges.push_back(most);
    }
    return result;
}

QString filterWords(const Presentation& presentation, const View& view, const GraphPresence& presence)
{
    const GraphFilter& filter = view.filter;
    QStringList words;
    const bool waits = !view.selected && (filter.traced || filter.hops > 0);
    if (waits)
        words.append(filter.traced ? tr("Paths: select a service") : tr("Hops: select a service"));
    if (view.selected && filter.hops > 0) {
        words.append((filter.hops == 1 ? tr("Showing 1 hop around %2") : tr("Showing %1 hops around %2"))
                         .replace(u"%1"_s, QString::number(filter.hops))
                         .replace(u"%2"_s, nameOf(presentation, view.selected)));
    }
    if (view.selected && filter.traced)
        words.append(tr("Paths through %1").arg(nameOf(presentation, view.selected)));
    if (filter.untouched != Untouched::Shown)
        words.append(filter.untouched == Untouched::Hidden ? tr("Untouched services hidden")
                                                           : tr("Untouched services ghosted"));
    if (words.isEmpty())
        return {};
    words.append(tr("%1 of %2 services").arg(presence.shown).arg(presentation.incident->countedServices()));
    return words.join(u" · "_s);
}

} // namespace aftermap
