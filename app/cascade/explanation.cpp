// SPDX-License-Identifier: GPL-3.0-or-later
#include "cascade/explanation.h"

#include "cascade/failure_log.h"
#include "incident/incident.h"

#include <algorithm>
#include <optional>

namespace aftermap {

namespace {

int hardness(const Incident& incident, DependencyId edge)
{
    if (incident.service(incident.dependencyOf(edge)).isFrame())
        return 0; // something in it, which is not published
    switch (incident.dependency(edge).strength) {
    case Strength::Hard:
        return 3;
    case Strength::ControlPlane:
        return 2;
    case Strength::Soft:
        return 1;
    case Strength::Unknown:
        break;
    }
    return 0;
}

DependencyId hardestEdge(const Incident& incident, const EvidenceFilter& evidence,
                         const Explanation& explanation)
{
    DependencyId best;
    for (const DependencyId edge : incident.needs(explanation.service)) {
        if (incident.dependencyOf(edge) != explanation.cause ||
            !evidence.explains(incident.dependency(edge), explanation.at))
            continue;
        if (!best || hardness(incident, edge) > hardness(incident, best))
            best = edge;
    }
    return best;
}

/// The last of `changes` at or before the explained event that is not that event itself.
std::optional<LoggedChange> lastBy(const Explanation& explained,
                                   const std::vector<LoggedChange>& changes)
{
    auto next =
        std::upper_bound(changes.begin(), changes.end(), explained.at,
                         [](Instant t, const LoggedChange& change) { return t < change.at; });
    while (next != changes.begin()) {
        --next;
        if (next->event != explained.event)
            return *next;
    }
    return std::nullopt;
}

/// By the cause that the event names; `log` holds all changes.
std::optional<Explanation> stated(const Incident& incident, const EvidenceFilter& evidence,
                                  const FailureLog& log, Explanation explanation)
{
    const Cause cause = incident.causeOf(explanation.event);
    explanation.stated = true;
    explanation.cause = cause.event ? incident.serviceOf(cause.event) : cause.service;
    if (!explanation.cause)
        return std::nullopt;
    explanation.dependency = hardestEdge(incident, evidence, explanation);
    const bool named = cause.event && evidence.admits(incident.event(cause.event));
    const Instant since = named ? evidence.timeOf(incident.event(cause.event)).at : Instant::max();
    const bool mustBeKnown = evidence.knownBy != KnownBy::Hindsight;
    if (named && (!mustBeKnown || since <= explanation.at)) {
        explanation.causeEvent = cause.event;
        explanation.causeAt = std::min(since, explanation.at);
        return explanation;
    }
    auto change = lastBy(explanation, log.failures(explanation.cause));
    if (!change)
        change = lastBy(explanation, log.reports(explanation.cause));
    if (change) {
        explanation.causeEvent = change->event;
        explanation.causeAt = change->at;
    }
    return change || !mustBeKnown ? std::optional(explanation) : std::nullopt;
}

/// False where a coarse time leaves open which of the two failed first.
bool orderIsKnown(const Incident& incident, const EvidenceFilter& evidence,
                  const Explanation& explanation)
{
    const StatedTime time = evidence.timeOf(incident.event(explanation.event));
    if (isCoarse(time) && intervalOf(time).earliest <= explanation.causeAt)
        return false;
    if (!explanation.causeEvent)
        return true;
    const StatedTime causeTime = evidence.timeOf(incident.event(explanation.causeEvent));
    return !isCoarse(causeTime) || intervalOf(causeTime).latest < explanation.at;
}

/// By the map; `log` holds the changes before the event.
std::optional<Explanation> inferred(const Incident& incident, const EvidenceFilter& evidence,
                                    const FailureLog& log, Explanation explanation)
{
    const auto isBetter = [&](DependencyId edge, DependencyId than) {
        const int harder = hardness(incident, edge) - hardness(incident, than);
        if (harder != 0)
            return harder > 0;
        return log.lastFailure(incident.dependencyOf(edge)).at >
               log.lastFailure(incident.dependencyOf(than)).at;
    };
    for (const DependencyId edge : incident.needs(explanation.service)) {
        const ServiceId dependency = incident.dependencyOf(edge);
        if (dependency == explanation.service || !isAffected(log.state(dependency)) ||
            !evidence.explains(incident.dependency(edge), explanation.at))
            continue;
        if (!explanation.dependency || isBetter(edge, explanation.dependency))
            explanation.dependency = edge;
    }
    if (!explanation.dependency)
        return std::nullopt;
    explanation.cause = incident.dependencyOf(explanation.dependency);
    explanation.causeEvent = log.lastFailure(explanation.cause).event;
    explanation.causeAt = log.lastFailure(explanation.cause).at;
    return orderIsKnown(incident, evidence, explanation) ? std::optional(explanation) : std::nullopt;
}

} // namespace

std::vector<Explanation> explanationsOf(const Incident& incident, const Replay& replay,
                                        const EvidenceFilter& evidence)
{
    FailureLog all(replay, incident.severities());
    for (const StatusChange& change : replay.changes())
        all.note(change);

    std::vector<Explanation> explanations;
    FailureLog before(replay, incident.severities());
    for (const StatusChange& change : replay.changes()) {
        const EventId event = change.status.since;
        if (before.worsens(change) && change.status.evidence == Evidence::Reported && event) {
            Explanation blank;
            blank.event = event;
            blank.service = change.service;
            blank.at = blank.causeAt = change.at;
            const Cause cause = incident.causeOf(event);
            std::optional<Explanation> explanation;
            if (cause.event || cause.service)
                explanation = stated(incident, evidence, all, blank);
            else if (!evidence.statedOnly)
                explanation = inferred(incident, evidence, before, blank);
            if (explanation)
                explanations.push_back(*explanation);
        }
        before.note(change);
    }
    return explanations;
}

} // namespace aftermap
