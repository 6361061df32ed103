// SPDX-License-Identifier: GPL-3.0-or-later
#include "replay/impact_band.h"

#include "incident/incident.h"
#include "replay/open_end.h"

#include <algorithm>
#include <array>

namespace aftermap {

namespace {

struct Edge
{
    Instant at;
    ServiceState state;
    int delta; ///< +1 where the state becomes possible, -1 where it stops
};

/// What may follow a report that leaves its service affected and that only doubtful ones follow,
/// the last of them by `doubtful`: it may be the last word, or in force until one of those.
void addOpenEnd(const Incident& incident, EventId report, Instant doubtful,
                const EvidenceFilter& evidence, std::vector<PossibleState>& possible)
{
    const Event& event = incident.event(report);
    const Instant first = intervalOf(evidence.timeOf(event)).earliest;
    const OpenEndCourse course = openEndCourse(incident, report, evidence);
    if (!course.assumed) {
        possible.push_back({first, Instant::max(), *event.state});
        possible.push_back({course.expires, Instant::max(), ServiceState::Unknown});
        return;
    }
    const Instant over = std::max(course.assumed->earliest, first);
    possible.push_back({first, std::max(course.assumed->operationalFrom, doubtful), *event.state});
    possible.push_back({over, course.assumed->operationalFrom, course.assumed->state});
    possible.push_back({over, Instant::max(), ServiceState::Operational});
}

/// Of two states that cost the same, being affected is the worse one.
bool isWorse(ServiceState one, ServiceState other, const SeverityTable& severities)
{
    if (severities[one] != severities[other])
        return severities[one] > severities[other];
    return isAffected(one) && !isAffected(other);
}

} // namespace

std::vector<PossibleState> possibleStates(const Incident& incident,
                                          std::span<const EventId> reports,
                                          const std::vector<StatusInterval>& shown,
                                          const EvidenceFilter& evidence)
{
    std::vector<PossibleState> possible;
    possible.reserve(shown.size() + reports.size() + 4);
    for (const StatusInterval& interval : shown)
        possible.push_back({interval.start, interval.end, interval.status.state});
    Instant superseded = Instant::max(); // by a later report that did happen
    Instant doubtful = Instant::min();   // the latest of the later ones that may not have
    for (auto it = reports.rbegin(); it != reports.rend(); ++it) {
        const Event& event = incident.event(*it);
        const TimeSpan interval = intervalOf(evidence.timeOf(event));
        if (superseded == Instant::max() && isAffected(*event.state))
            addOpenEnd(incident, *it, doubtful, evidence, possible);
        else
            possible.push_back({interval.earliest, superseded, *event.state});
        if (event.confidence != Confidence::Low)
            superseded = std::min(superseded, interval.latest);
        doubtful = std::max(doubtful, interval.latest);
    }
    if (!reports.empty())
        possible.push_back({Instant::min(), superseded, ServiceState::Operational});
    return possible;
}

std::vector<BandStep> bandOf(const std::vector<PossibleState>& possible,
                             const SeverityTable& severities)
{
    std::vector<Edge> edges;
    edges.reserve(possible.size() * 2);
    for (const PossibleState& stretch : possible) {
        if (stretch.from >= stretch.until)
            continue;
        edges.push_back({stretch.from, stretch.state, 1});
        if (stretch.until != Instant::max())
            edges.push_back({stretch.until, stretch.state, -1});
    }
    std::sort(edges.begin(), edges.end(), [](const Edge& a, const Edge& b) { return a.at < b.at; });

    std::vector<BandStep> band;
    std::array<int, serviceStateCount> counts{};
    for (std::size_t i = 0; i < edges.size();) {
        const Instant at = edges[i].at;
        for (; i < edges.size() && edges[i].at == at; ++i)
            counts[indexOf(edges[i].state)] += edges[i].delta;
        BandStep step{at};
        bool any = false;
        for (std::size_t s = 0; s < serviceStateCount; ++s) {
            const ServiceState state = static_cast<ServiceState>(s);
            if (counts[s] == 0)
                continue;
            if (!any || isWorse(step.mildest, state, severities))
                step.mildest = state;
            if (!any || isWorse(state, step.worst, severities))
                step.worst = state;
            any = true;
        }
        if (band.empty() || band.back().mildest != step.mildest || band.back().worst != step.worst)
            band.push_back(step);
    }
    return band;
}

} // namespace aftermap
