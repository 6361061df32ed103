// SPDX-License-Identifier: GPL-3.0-or-later
#include "replay/impact_curve.h"

#include "incident/incident.h"
#include "replay/impact_band.h"
#include "replay/impact_tally.h"
#include "replay/open_end.h"

#include <algorithm>
#include <numeric>

namespace aftermap {

namespace {

/// A service moves from one row of the tally to another.
struct Transition
{
    Instant at;
    std::uint32_t service;
    TallyRow from;
    TallyRow to;
};

TallyRow valueRow(const ServiceStatus& status)
{
    return tallyRow(status.evidence == Evidence::Assumed ? TallyPart::Assumed : TallyPart::Reported,
                    status.state);
}

void addTransitions(const std::vector<StatusInterval>& history, const std::vector<BandStep>& band,
                    ServiceId service, std::vector<Transition>& transitions)
{
    const auto id = static_cast<std::uint32_t>(service.index());
    TallyRow value = noTallyRow, low = noTallyRow, high = noTallyRow;
    const auto move = [&](Instant at, TallyRow& from, TallyRow to) {
        if (from != to)
            transitions.push_back({at, id, from, to});
        from = to;
    };
    for (const StatusInterval& interval : history)
        move(interval.start, value, valueRow(interval.status));
    for (const BandStep& step : band) {
        move(step.at, low, tallyRow(TallyPart::Low, step.mildest));
        move(step.at, high, tallyRow(TallyPart::High, step.worst));
    }
}

/// How many different instants; `transitions` are in order of time.
std::size_t instantsIn(const std::vector<Transition>& transitions)
{
    std::size_t count = transitions.empty() ? 0 : 1;
    for (std::size_t i = 1; i < transitions.size(); ++i)
        count += transitions[i].at != transitions[i - 1].at ? 1 : 0;
    return count;
}

/// The table as it counts: being well or unknown is no loss, whatever a timeline says.
SeverityTable countedSeverities(const Incident& incident)
{
    SeverityTable table = incident.severities();
    table.of[indexOf(ServiceState::Operational)] = 0;
    table.of[indexOf(ServiceState::Unknown)] = 0;
    return table;
}

double hours(Milliseconds span)
{
    return std::chrono::duration<double, std::ratio<3600>>(span).count();
}

} // namespace

double Impact::percent() const
{
    const double sum = std::accumulate(reported.begin(), reported.end(), 0.0) +
                       std::accumulate(assumed.begin(), assumed.end(), 0.0);
    return std::min(sum, 100.0); // rounding may overshoot by the last bit
}

ImpactCurve::ImpactCurve() : m_steps{{Instant::min(), {}}} {}

ImpactCurve::ImpactCurve(const Incident& incident, const Replay& replay,
                         const EvidenceFilter& evidence)
    : m_counted(incident.countedServices())
{
    const SeverityTable severities = countedSeverities(incident);
    std::vector<Transition> transitions;
    std::vector<double> weights(incident.serviceCount(), 0.0);
    {
        const auto reports = reportsByService(incident, evidence);
        for (std::size_t i = 0; i < incident.serviceCount(); ++i) {
            const ServiceId id(i);
            if (incident.service(id).isFrame())
                continue;
            weights[i] = incident.service(id).weight;
            const auto possible =
                possibleStates(incident, reports[id], replay.history(id), evidence);
            addTransitions(replay.history(id), bandOf(possible, severities), id, transitions);
        }
    }
    std::sort(transitions.begin(), transitions.end(),
              [](const Transition& a, const Transition& b) { return a.at < b.at; });

    const std::vector<std::int64_t> units = weightUnits(weights);
    m_steps.reserve(instantsIn(transitions)); // steps are big; growing would double them
    ImpactTally tally(severities, std::accumulate(units.begin(), units.end(), std::int64_t(0)));
    for (std::size_t i = 0; i < transitions.size();) {
        const Instant at = transitions[i].at;
        for (; i < transitions.size() && transitions[i].at == at; ++i)
            tally.move(units[transitions[i].service], transitions[i].from, transitions[i].to);
        const Impact impact = tally.impact();
        if (m_steps.empty() || m_steps.back().impact != impact)
            m_steps.push_back({at, impact});
    }
    if (m_steps.empty())
        m_steps.push_back({Instant::min(), {}});
}

std::size_t ImpactCurve::stepAt(Instant t) const
{
    const auto next =
        std::upper_bound(m_steps.begin() + 1, m_steps.end(), t,
                         [](Instant instant, const ImpactStep& step) { return instant < step.at; });
    return static_cast<std::size_t>(next - m_steps.begin()) - 1;
}

ImpactCurve::Area ImpactCurve::percentHours(TimeSpan span) const
{
    Area area;
    for (std::size_t i = stepAt(span.earliest); i < m_steps.size(); ++i) {
        const Instant start = std::max(m_steps[i].at, span.earliest);
        const Instant end =
            i + 1 < m_steps.size() ? std::min(m_steps[i + 1].at, span.latest) : span.latest;
        if (start >= span.latest)
            break;
        const double length = hours(end - start);
        area.value += m_steps[i].impact.percent() * length;
        area.low += m_steps[i].impact.low * length;
        area.high += m_steps[i].impact.high * length;
    }
    return area;
}

ImpactStep ImpactCurve::peak(TimeSpan span) const
{
    std::size_t i = stepAt(span.earliest);
    ImpactStep greatest{span.earliest, m_steps[i].impact};
    for (++i; i < m_steps.size() && m_steps[i].at <= span.latest; ++i) {
        if (m_steps[i].impact.percent() > greatest.impact.percent())
            greatest = m_steps[i];
    }
    return greatest;
}

int ImpactCurve::maxAffected(TimeSpan span) const
{
    std::size_t i = stepAt(span.earliest);
    int most = m_steps[i].impact.affected;
    for (++i; i < m_steps.size() && m_steps[i].at <= span.latest; ++i)
        most = std::max(most, m_steps[i].impact.affected);
    return most;
}

} // namespace aftermap
