// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/moment_facts.h"

#include "render/causes.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace aftermap {

namespace {

void countAffected(MomentFacts& facts, const Presentation& presentation, ServiceId service, ServiceStatus status)
{
    facts.affected.push_back(service);
    ++facts.byState[indexOf(status.state)];
    const bool assumed = status.evidence == Evidence::Assumed;
    const EventId start = runStart(presentation, service, facts.at);
    const Event* report = start ? &presentation.incident->event(start) : nullptr;
    const bool low = report != nullptr && !assumed && report->confidence == Confidence::Low;
    const bool rough = report != nullptr && !assumed && isRough(report->time);
    facts.assumed += assumed;
    facts.lowConfidence += low;
    facts.roughTime += rough;
    facts.uncertain += assumed || low || rough;
}

void countOther(MomentFacts& facts, ServiceStatus status)
{
    facts.timeUnknown += status.evidence == Evidence::TimeUnknown && facts.onset.has_value();
    facts.expired += status.evidence == Evidence::Expired;
    const bool operational = status.state == ServiceState::Operational;
    facts.backReported += operational && status.evidence == Evidence::Reported;
    facts.backAssumed += operational && status.evidence == Evidence::Assumed;
}

void sortWorstFirst(MomentFacts& facts, const Incident& incident, const Moment& moment)
{
    // Counted once: sorting asks for them again and again.
    using Rank = std::tuple<double, double, double, QString, ServiceId>;
    std::vector<Rank> ranks;
    for (const ServiceId id : facts.affected) {
        ranks.emplace_back(-incident.severities()[moment.services[id].state], -incident.service(id).weight,
                           -double(incident.neededBy(id).size()), incident.service(id).label().shown(), id);
    }
    std::sort(ranks.begin(), ranks.end());
    std::transform(ranks.begin(), ranks.end(), facts.affected.begin(),
                   [](const Rank& rank) { return std::get<ServiceId>(rank); });
}

void findOrigin(MomentFacts& facts, const Presentation& presentation)
{
    const Causes causes(presentation, facts.at);
    std::map<ServiceId, Origin> origins;
    for (const ServiceId id : facts.affected) {
        const std::vector<const Explanation*> chain = causes.chain(id);
        if (chain.empty()) {
            ++facts.unexplained;
            continue;
        }
        Origin& origin = origins[chain.back()->cause];
        origin.service = chain.back()->cause;
        const bool stated = std::all_of(chain.begin(), chain.end(), [](const Explanation* link) { return link->stated; });
        ++(stated ? origin.stated : origin.inferred);
    }
    // An origin that is in trouble itself has no cause, and needs none.
    for (const auto& [service, origin] : origins) {
        if (origin.total() > facts.origin.total())
            facts.origin = origin;
    }
    const bool counted = std::find(facts.affected.begin(), facts.affected.end(), facts.origin.service) !=
                         facts.affected.end();
    facts.unexplained -= facts.origin.service.isValid() && counted;
}

} // namespace

/// The stated onset may still lie ahead when trouble is reported already; it is not told then.
void findOnset(MomentFacts& facts, const Presentation& presentation)
{
    const std::optional<Instant> stated = presentation.incident->milestoneAt(MilestoneKind::Onset);
    facts.onsetStated = stated && *stated <= facts.at;
    if (facts.onsetStated) {
        facts.onset = stated;
        return;
    }
    for (const StatusChange& change : presentation.replay.changes()) {
        if (change.at > facts.at)
            return;
        if (isAffected(change.status.state)) {
            facts.onset = change.at;
            return;
        }
    }
}

bool isRough(const StatedTime& time)
{
    return time.approximate || time.precision > Precision::Minute;
}

EventId runStart(const Presentation& presentation, ServiceId service, Instant t)
{
    const std::vector<StatusInterval>& history = presentation.replay.history(service);
    std::size_t now = history.size() - 1;
    while (now > 0 && history[now].start > t)
        --now;
    std::size_t first = now;
    while (first > 0 && history[first - 1].status.state == history[now].status.state &&
           history[first - 1].status.evidence == history[now].status.evidence)
        --first;
    return history[first].status.since;
}

/// Milestones have no time at which they became known. What the public could see is that the outage
/// was acknowledged and declared resolved; the rest was told to it afterwards.
static bool isKnownBy(MilestoneKind kind, KnownBy knownBy)
{
    return knownBy != KnownBy::Public || kind == MilestoneKind::Acknowledged || kind == MilestoneKind::DeclaredResolved;
}

MomentFacts momentFacts(const Presentation& presentation, Instant t)
{
    const Incident& incident = *presentation.incident;
    const Moment moment = presentation.replay.at(t);
    MomentFacts facts;
    facts.at = t;
    findOnset(facts, presentation);
    for (std::size_t i = 0; i < incident.serviceCount(); ++i) {
        const ServiceId id(i);
        if (incident.service(id).isFrame())
            continue;
        if (isAffected(moment.services[id].state))
            countAffected(facts, presentation, id, moment.services[id]);
        else
            countOther(facts, moment.services[id]);
    }
    sortWorstFirst(facts, incident, moment);
    findOrigin(facts, presentation);
    for (std::size_t i = 0; i < milestoneCount; ++i) {
        const auto kind = static_cast<MilestoneKind>(i);
        if (!isKnownBy(kind, presentation.evidence.knownBy))
            continue;
        if (const auto at = incident.milestoneAt(kind); at && *at <= t)
            facts.milestones.push_back(kind);
    }
    std::stable_sort(facts.milestones.begin(), facts.milestones.end(), [&incident](MilestoneKind a, MilestoneKind b) {
        return *incident.milestoneAt(a) < *incident.milestoneAt(b);
    });
    return facts;
}

} // namespace aftermap
