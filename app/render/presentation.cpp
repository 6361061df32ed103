// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/presentation.h"

#include "render/soft_change.h"

#include <algorithm>
#include <utility>

namespace aftermap {

namespace {

constexpr PlaySpan longestJourney = std::chrono::seconds(10);
constexpr PlaySpan shortestJourney = std::chrono::milliseconds(900);

std::vector<Front> frontsOf(const std::vector<Explanation>& explanations, const GraphLayout& layout,
                            const Pacing& pacing, std::size_t dependencyCount)
{
    std::vector<std::size_t> edgeOf(dependencyCount, SIZE_MAX);
    for (std::size_t e = 0; e < layout.edges.size(); ++e) {
        for (const DependencyId id : layout.edges[e].dependencies)
            edgeOf[id.index()] = e;
    }
    std::vector<Front> fronts;
    for (std::size_t i = 0; i < explanations.size(); ++i) {
        const Explanation& explanation = explanations[i];
        if (!explanation.dependency || edgeOf[explanation.dependency.index()] == SIZE_MAX)
            continue;
        Front front;
        front.explanation = i;
        front.edge = edgeOf[explanation.dependency.index()];
        front.arrives = pacing.playTime(explanation.at);
        // A failure that took no time at all is still shown as a short run-up, or nobody sees it.
        front.leaves = std::clamp(pacing.playTime(explanation.causeAt), front.arrives - longestJourney,
                                  front.arrives - shortestJourney);
        fronts.push_back(front);
    }
    std::stable_sort(fronts.begin(), fronts.end(),
                     [](const Front& a, const Front& b) { return a.arrives < b.arrives; });
    return fronts;
}

StatusFade fadeOf(const Incident& incident, const Pacing& pacing, const StatusInterval& before,
                  const StatusInterval& after)
{
    // Known to the minute: at once, also for who pauses on the event.
    const TimeSpan change = changeSpan(incident, before, after);
    const PlayTime start = pacing.playTime(change.earliest);
    return {start, std::max(pacing.playTime(change.latest), start), before.status, after.status};
}

IdVector<ServiceId, std::vector<StatusFade>> fadesOf(const Incident& incident, const Replay& replay,
                                                     const Pacing& pacing)
{
    IdVector<ServiceId, std::vector<StatusFade>> fades(replay.serviceCount());
    for (std::size_t i = 0; i < replay.serviceCount(); ++i) {
        const ServiceId service(i);
        const std::vector<StatusInterval>& history = replay.history(service);
        for (std::size_t k = 1; k < history.size(); ++k) {
            if (history[k].start <= pacing.window().latest) // the last frame shows nothing that comes after it
                fades[service].push_back(fadeOf(incident, pacing, history[k - 1], history[k]));
        }
        std::stable_sort(fades[service].begin(), fades[service].end(),
                         [](const StatusFade& a, const StatusFade& b) { return a.start < b.start; });
    }
    return fades;
}

} // namespace

std::vector<ServiceId> membersOf(const Incident& incident, ServiceId frame)
{
    std::vector<ServiceId> members;
    for (std::size_t i = 0; i < incident.serviceCount(); ++i) {
        const ServiceId id(i);
        if (incident.service(id).isFrame())
            continue;
        for (ServiceId up = incident.parent(id); up; up = incident.parent(up)) {
            if (up == frame) {
                members.push_back(id);
                break;
            }
        }
    }
    return members;
}

static std::vector<std::vector<ServiceId>> membersOfFrames(const Incident& incident, const GraphLayout& layout)
{
    std::vector<std::vector<ServiceId>> members;
    for (const FrameBox& frame : layout.frames)
        members.push_back(membersOf(incident, frame.service));
    return members;
}

std::shared_ptr<const Presentation> Presentation::make(std::shared_ptr<const Incident> incident,
                                                       Replay replay, GraphLayout layout,
                                                       const Pacing& pacing)
{
    return make(std::move(incident), std::move(replay), std::move(layout), pacing, {});
}

std::shared_ptr<const Presentation> Presentation::make(std::shared_ptr<const Incident> incident,
                                                       Replay replay, GraphLayout layout,
                                                       const Pacing& pacing,
                                                       const EvidenceFilter& evidence)
{
    ImpactCurve curve(*incident, replay, evidence);
    const Metrics metrics = metricsOf(*incident, curve);
    std::vector<Explanation> explanations = explanationsOf(*incident, replay, evidence);
    std::vector<Front> fronts =
        frontsOf(explanations, layout, pacing, incident->dependencyCount());
    auto fades = fadesOf(*incident, replay, pacing);
    std::vector<Effect> effects = effectsOf(*incident, evidence);
    std::vector<std::vector<ServiceId>> frameMembers = membersOfFrames(*incident, layout);
    std::vector<StoryQuestion> questions = storyQuestionsOf(*incident, Replay(*incident));
    return std::make_shared<const Presentation>(
        Presentation{std::move(incident), evidence, std::move(effects), std::move(replay),
                     std::move(curve), pacing, metrics, std::move(explanations), std::move(layout),
                     TimeAxis(pacing), std::move(fronts), std::move(fades), std::move(questions),
                     std::move(frameMembers)});
}

std::shared_ptr<const Presentation> Presentation::withLayout(GraphLayout other) const
{
    auto moved = std::make_shared<Presentation>(*this);
    moved->layout = std::move(other);
    moved->fronts =
        frontsOf(explanations, moved->layout, pacing, incident->dependencyCount());
    moved->frameMembers = membersOfFrames(*incident, moved->layout);
    return moved;
}

} // namespace aftermap
