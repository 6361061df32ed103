// SPDX-License-Identifier: GPL-3.0-or-later
#include "property/random_incident.h"
#include "replay/impact_band.h"
#include "replay/impact_curve.h"
#include "replay/open_end.h"
#include "support/incident_from_text.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>

using namespace aftermap;

namespace {

constexpr double tolerance = 1e-9;

double severityOf(const Incident& incident, ServiceState state)
{
    return isAffected(state) ? incident.severities()[state] : 0.0;
}

std::vector<EventId> reportsOf(const Incident& incident, ServiceId service)
{
    std::vector<EventId> reports;
    for (std::size_t i = 0; i < incident.events().size(); ++i) {
        if (incident.serviceOf(EventId(i)) == service && incident.event(EventId(i)).state)
            reports.push_back(EventId(i));
    }
    return reports;
}

bool firm(const Event& event)
{
    return event.confidence != Confidence::Low;
}

struct Range
{
    double low = 1e9, high = -1e9;
    void add(double value)
    {
        low = std::min(low, value);
        high = std::max(high, value);
    }
};

/// What the rules of the band allow one service at one instant, asked one by one.
Range allowed(const Incident& incident, const Replay& replay, ServiceId service, Instant t)
{
    Range range;
    range.add(severityOf(incident, replay.statusAt(service, t).state));
    const std::vector<EventId> reports = reportsOf(incident, service);
    bool superseded = false; // the initial state, by a firm report
    for (const EventId id : reports)
        superseded = superseded ||
                     (firm(incident.event(id)) && t >= intervalOf(incident.event(id).time).latest);
    if (!superseded)
        range.add(0);
    for (std::size_t i = 0; i < reports.size(); ++i) {
        const Event& event = incident.event(reports[i]);
        bool mayBeLast = true, over = false, beforeLater = false;
        for (std::size_t j = i + 1; j < reports.size(); ++j) {
            const Event& later = incident.event(reports[j]);
            mayBeLast = mayBeLast && !firm(later);
            beforeLater = beforeLater || t < intervalOf(later.time).latest;
            over = over || (firm(later) && t >= intervalOf(later.time).latest);
        }
        const Instant start = intervalOf(event.time).earliest;
        if (t < start || over)
            continue;
        const auto rule = incident.openEndOf(service);
        if (!mayBeLast || !isAffected(*event.state)) {
            range.add(severityOf(incident, *event.state));
        } else if (rule && intervalOf(event.time).latest < rule->latest &&
                   rule->earliest < rule->latest) {
            if (t < rule->latest || beforeLater)
                range.add(severityOf(incident, *event.state));
            if (t >= rule->earliest)
                range.add(0);
            if (t >= rule->earliest && t < rule->latest)
                range.add(severityOf(incident, rule->state));
        } else {
            range.add(severityOf(incident, *event.state));
            if (t > incident.timeline().window.latest && t > event.time.at)
                range.add(0);
        }
    }
    return range;
}

/// Weighted over the counted services, in percent.
template <typename OfService>
double percentOf(const Incident& incident, OfService ofService)
{
    double sum = 0, weight = 0;
    for (std::size_t i = 0; i < incident.serviceCount(); ++i) {
        const Service& service = incident.service(ServiceId(i));
        if (service.isFrame())
            continue;
        sum += service.weight * ofService(ServiceId(i));
        weight += service.weight;
    }
    return weight > 0 ? 100 * sum / weight : 0;
}

bool near(double a, double b)
{
    return std::abs(a - b) <= tolerance;
}

/// One way in which it may have been, for one service: doubtful reports dropped or not, every time
/// somewhere in its interval, open ends closed somewhere.
std::vector<StatusChange> scenario(const Incident& incident, ServiceId service)
{
    std::vector<EventId> kept;
    for (const EventId id : reportsOf(incident, service)) {
        if (firm(incident.event(id)) || *rc::gen::arbitrary<bool>())
            kept.push_back(id);
    }
    const auto between = [](Instant from, Instant to) {
        return from + Milliseconds(*rc::gen::inRange<std::int64_t>(0, (to - from).count() + 1));
    };
    std::vector<StatusChange> changes;
    Instant before = Instant::min();
    for (std::size_t i = 0; i < kept.size(); ++i) {
        Instant latest = Instant::max();
        for (std::size_t j = i; j < kept.size(); ++j)
            latest = std::min(latest, intervalOf(incident.event(kept[j]).time).latest);
        const Event& event = incident.event(kept[i]);
        before = between(std::max(before, intervalOf(event.time).earliest), latest);
        changes.push_back({before, service, {*event.state, Evidence::Reported, kept[i]}});
    }
    if (kept.empty() || !isAffected(*incident.event(kept.back()).state))
        return changes;
    const OpenEndCourse course = openEndCourse(incident, kept.back());
    if (const auto& assumed = course.assumed) {
        const Instant turns =
            between(std::max(assumed->earliest, before), assumed->operationalFrom);
        const Instant ends = between(turns, assumed->operationalFrom);
        changes.push_back({turns, service, {assumed->state, Evidence::Assumed, {}}});
        changes.push_back({ends, service, {ServiceState::Operational, Evidence::Assumed, {}}});
    } else if (*rc::gen::arbitrary<bool>()) {
        const Instant ends =
            between(std::max(course.expires, before), course.expires + std::chrono::hours(30));
        changes.push_back({ends, service, {ServiceState::Operational, Evidence::Assumed, {}}});
    }
    return changes;
}

} // namespace

RC_GTEST_PROP(ImpactProperty, PartsSumToTheWholeAndTheWholeIsTheDefinition, ())
{
    const Incident incident = incidentFrom(*anyIncidentText());
    const Replay replay(incident);
    const ImpactCurve curve(incident, replay);
    for (const Instant t : turningPoints(incident)) {
        const Moment moment = replay.at(t);
        const Impact& impact = curve.at(t);
        double parts = 0;
        for (std::size_t s = 0; s < serviceStateCount; ++s) {
            const auto part = [&](bool assumed) {
                return percentOf(incident, [&](ServiceId id) {
                    const ServiceStatus& status = moment.services[id];
                    const bool counts = indexOf(status.state) == s &&
                                        (status.evidence == Evidence::Assumed) == assumed;
                    return counts ? severityOf(incident, status.state) : 0.0;
                });
            };
            RC_ASSERT(near(impact.reported[s], part(false)));
            RC_ASSERT(near(impact.assumed[s], part(true)));
            parts += impact.reported[s] + impact.assumed[s];
        }
        RC_ASSERT(near(impact.percent(), parts));
        int affected = 0;
        for (std::size_t i = 0; i < incident.serviceCount(); ++i) {
            affected += !incident.service(ServiceId(i)).isFrame() &&
                        isAffected(moment.services[ServiceId(i)].state);
        }
        RC_ASSERT(impact.affected == affected);
    }
}

RC_GTEST_PROP(ImpactProperty, TheBandHoldsTheValue, ())
{
    const Incident incident = incidentFrom(*anyIncidentText());
    const ImpactCurve curve(incident, Replay(incident));
    for (const ImpactStep& step : curve.steps()) {
        RC_ASSERT(step.impact.low <= step.impact.percent());
        RC_ASSERT(step.impact.percent() <= step.impact.high);
        RC_ASSERT(step.impact.low >= 0);
        RC_ASSERT(step.impact.high <= 100);
    }
}

RC_GTEST_PROP(ImpactProperty, TheBandIsWhatTheEvidenceAllows, ())
{
    const Incident incident = incidentFrom(*anyIncidentText());
    const Replay replay(incident);
    const ImpactCurve curve(incident, replay);
    for (const Instant t : turningPoints(incident)) {
        const auto low = [&](ServiceId id) { return allowed(incident, replay, id, t).low; };
        const auto high = [&](ServiceId id) { return allowed(incident, replay, id, t).high; };
        RC_ASSERT(near(curve.at(t).low, percentOf(incident, low)));
        RC_ASSERT(near(curve.at(t).high, percentOf(incident, high)));
    }
}

RC_GTEST_PROP(ImpactProperty, HoweverItMayHaveBeenTheBandHoldsIt, ())
{
    const Incident incident = incidentFrom(*anyIncidentText());
    std::vector<StatusChange> changes;
    for (std::size_t i = 0; i < incident.serviceCount(); ++i) {
        const auto more = scenario(incident, ServiceId(i));
        changes.insert(changes.end(), more.begin(), more.end());
    }
    std::vector<Instant> instants = turningPoints(incident);
    for (const StatusChange& change : changes)
        instants.push_back(change.at);
    const Replay truth(IdVector<ServiceId, ServiceStatus>(incident.serviceCount()), changes);
    const ImpactCurve curve(incident, Replay(incident));
    for (const Instant t : instants) {
        const Moment moment = truth.at(t);
        const double value = percentOf(incident, [&](ServiceId id) {
            return severityOf(incident, moment.services[id].state);
        });
        RC_ASSERT(curve.at(t).low <= value + tolerance);
        RC_ASSERT(value <= curve.at(t).high + tolerance);
    }
}

RC_GTEST_PROP(ImpactProperty, AreasOfAdjacentSpansAddUp, ())
{
    const Incident incident = incidentFrom(*anyIncidentText());
    const ImpactCurve curve(incident, Replay(incident));
    const std::vector<Instant> instants = turningPoints(incident);
    auto ends = *rc::gen::container<std::vector<std::size_t>>(
        3, rc::gen::inRange<std::size_t>(0, instants.size()));
    std::sort(ends.begin(), ends.end());
    const Instant a = instants[ends[0]], b = instants[ends[1]], c = instants[ends[2]];
    const auto whole = curve.percentHours({a, c});
    const auto first = curve.percentHours({a, b}), second = curve.percentHours({b, c});
    RC_ASSERT(near(whole.value, first.value + second.value));
    RC_ASSERT(near(whole.low, first.low + second.low));
    RC_ASSERT(near(whole.high, first.high + second.high));
    RC_ASSERT(whole.low <= whole.value + tolerance);
    RC_ASSERT(whole.value <= whole.high + tolerance);
}

RC_GTEST_PROP(ImpactProperty, NothingInTheSpanIsAboveThePeak, ())
{
    const Incident incident = incidentFrom(*anyIncidentText());
    const ImpactCurve curve(incident, Replay(incident));
    const TimeSpan window = incident.timeline().window;
    const ImpactStep peak = curve.peak(window);
    RC_ASSERT(window.contains(peak.at));
    RC_ASSERT(curve.at(peak.at) == peak.impact);
    for (const Instant t : turningPoints(incident)) {
        if (!window.contains(t))
            continue;
        RC_ASSERT(curve.at(t).percent() <= peak.impact.percent());
        RC_ASSERT(t >= peak.at || curve.at(t).percent() < peak.impact.percent());
        RC_ASSERT(curve.at(t).affected <= curve.maxAffected(window));
    }
}
