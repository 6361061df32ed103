// SPDX-License-Identifier: GPL-3.0-or-later
#include "replay/service_groups.h"

#include "incident/incident.h"
#include "replay/replay.h"

#include <algorithm>

namespace aftermap {

namespace {

struct Candidate
{
    QString title;
    std::vector<ServiceId> members;
    Instant firstFailure = Instant::max();
};

QString titleOf(const Incident& incident, ServiceId id)
{
    const Service& service = incident.service(id);
    if (!service.family.isEmpty())
        return service.family.shown();
    if (const ServiceId frame = incident.parent(id))
        return incident.service(frame).label().shown();
    return shownSnippet(service.provider);
}

Instant firstFailureOf(const std::vector<StatusInterval>& history)
{
    for (const StatusInterval& interval : history) {
        if (isAffected(interval.status.state))
            return interval.start;
    }
    return Instant::max();
}

std::vector<Candidate> candidatesOf(const Incident& incident, const Replay& replay)
{
    std::vector<Candidate> candidates;
    QHash<QString, std::size_t> known;
    for (std::size_t i = 0; i < incident.serviceCount(); ++i) {
        const ServiceId id(i);
        if (incident.service(id).isFrame())
            continue;
        const QString title = titleOf(incident, id);
        const auto found = known.find(title);
        const std::size_t index = found != known.end() ? *found : candidates.size();
        if (index == candidates.size()) {
            known.insert(title, index);
            candidates.push_back({title, {}, Instant::max()});
        }
        Candidate& candidate = candidates[index];
        candidate.members.push_back(id);
        candidate.firstFailure = std::min(candidate.firstFailure, firstFailureOf(replay.history(id)));
    }
    return candidates;
}

} // namespace

ServiceGroups serviceGroups(const Incident& incident, const Replay& replay, std::size_t most)
{
    std::vector<Candidate> candidates = candidatesOf(incident, replay);
    const auto hasTitle = [](const Candidate& candidate) { return !candidate.title.isEmpty(); };
    const auto rest = std::stable_partition(candidates.begin(), candidates.end(), hasTitle);
    std::stable_sort(candidates.begin(), rest, [](const Candidate& a, const Candidate& b) {
        return a.members.size() > b.members.size();
    });
    auto named = static_cast<std::size_t>(rest - candidates.begin());
    if (candidates.size() > most)
        named = std::min(named, std::max<std::size_t>(most, 1) - 1);
    std::stable_sort(candidates.begin(), candidates.begin() + static_cast<std::ptrdiff_t>(named),
                     [](const Candidate& a, const Candidate& b) { return a.firstFailure < b.firstFailure; });

    ServiceGroups result;
    result.of = IdVector<ServiceId, std::size_t>(incident.serviceCount(), ServiceGroups::none);
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        const std::size_t group = std::min(i, named);
        if (group == result.titles.size())
            result.titles.push_back(i < named ? candidates[i].title : QString());
        for (const ServiceId member : candidates[i].members)
            result.of[member] = group;
    }
    return result;
}

} // namespace aftermap
