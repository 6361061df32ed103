// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/graph_moment.h"

#include "render/state_order.h"

#include <algorithm>

namespace aftermap {

namespace {

bool isFailing(ServiceState state)
{
    return isAffected(state) && state != ServiceState::Recovering;
}

BoxLook lookAt(const std::vector<StatusFade>& fades, const ServiceStatus& initial, PlayTime t)
{
    const auto after = std::upper_bound(fades.begin(), fades.end(), t,
                                        [](PlayTime at, const StatusFade& f) { return at < f.start; });
    if (after == fades.begin())
        return {initial, initial, 0};
    const StatusFade& fade = *std::prev(after);
    if (t >= fade.end)
        return {fade.to, fade.to, 0};
    const double share = static_cast<double>((t - fade.start).count()) /
                         static_cast<double>((fade.end - fade.start).count());
    return {fade.from, fade.to, share};
}

/// Marks the edges that explain why a service is in its present trouble.
std::vector<const Explanation*> presentExplanations(const Presentation& presentation,
                                                    const Moment& moment)
{
    IdVector<ServiceId, const Explanation*> last(moment.services.size(), nullptr);
    for (const Explanation& explanation : presentation.explanations) {
        if (explanation.at > moment.at)
            break;
        last[explanation.service] = &explanation;
    }
    std::vector<const Explanation*> present(presentation.incident->dependencyCount(), nullptr);
    for (const Explanation* explanation : last.values()) {
        if (explanation && explanation->dependency && isFailing(moment.services[explanation->service].state))
            present[explanation->dependency.index()] = explanation;
    }
    return present;
}

void count(MemberCount& counts, const ServiceStatus& status)
{
    ++counts.total;
    counts.affected += isAffected(status.state) ? 1 : 0;
    if (status.evidence == Evidence::None)
        ++counts.withoutEvidence;
    else
        ++counts.byState[indexOf(status.state)];
    counts.assumed[indexOf(status.state)] += status.evidence == Evidence::Assumed ? 1 : 0;
    counts.expired += status.evidence == Evidence::Expired ? 1 : 0;
}

} // namespace

GraphMoment graphMoment(const Presentation& presentation, PlayTime t)
{
    const Incident& incident = *presentation.incident;
    const GraphLayout& layout = presentation.layout;
    const Moment moment = presentation.replay.at(presentation.pacing.instant(t));

    GraphMoment result;
    result.boxes = IdVector<ServiceId, BoxLook>(incident.serviceCount());
    for (std::size_t i = 0; i < incident.serviceCount(); ++i) {
        const ServiceId id(i);
        result.boxes[id] =
            lookAt(presentation.fades[id], presentation.replay.history(id).front().status, t);
    }

    const std::vector<const Explanation*> explaining = presentExplanations(presentation, moment);
    result.edges.resize(layout.edges.size());
    for (std::size_t e = 0; e < layout.edges.size(); ++e) {
        EdgeLook& look = result.edges[e];
        look.hidden = true;
        for (const DependencyId id : layout.edges[e].dependencies) {
            if (!presentation.evidence.admits(incident.dependency(id)))
                continue;
            look.hidden = false;
            const ServiceStatus& from = moment.services[incident.dependencyOf(id)];
            const ServiceStatus& to = moment.services[incident.dependent(id)];
            if (!isFailing(from.state) || !isFailing(to.state))
                continue;
            ++look.active;
            if (isWorse(from.state, look.state))
                look.state = from.state;
            if (explaining[id.index()]) {
                look.explains = true;
                look.stated = look.stated || explaining[id.index()]->stated;
            }
        }
    }
    for (const GroupBox& group : layout.groups) {
        MemberCount counts;
        for (const ServiceId id : group.members)
            count(counts, moment.services[id]);
        result.groups.push_back(counts);
    }
    for (const std::vector<ServiceId>& members : presentation.frameMembers) {
        MemberCount counts;
        for (const ServiceId id : members)
            count(counts, moment.services[id]);
        result.frames.push_back(counts);
    }
    return result;
}

} // namespace aftermap
