// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of a span against asking the replay at every instant at which anything may turn.
#include "property/random_incident.h"
#include "replay/impact_curve.h"
#include "replay/service_groups.h"
#include "replay/span_figures.h"
#include "support/incident_from_text.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>

using namespace aftermap;

namespace {

double hours(Milliseconds span)
{
    return std::chrono::duration<double, std::ratio<3600>>(span).count();
}

bool near(double a, double b)
{
    return std::abs(a - b) <= 1e-9 * std::max({1.0, std::abs(a), std::abs(b)});
}

bool counts(const Incident& incident, const Measure& measure, ServiceId id, ServiceState state)
{
    if (incident.service(id).isFrame())
        return false;
    return measure.kind == MeasureKind::OneState ? state == measure.state : isAffected(state);
}

double bruteValue(const Incident& incident, const Replay& replay, const Measure& measure, Instant t)
{
    double sum = 0, weight = 0;
    for (std::size_t i = 0; i < incident.serviceCount(); ++i) {
        const ServiceId id(i);
        const ServiceState state = replay.statusAt(id, t).state;
        if (incident.service(id).isFrame())
            continue;
        weight += incident.service(id).weight;
        if (measure.kind != MeasureKind::Weighted)
            sum += counts(incident, measure, id, state) ? 1 : 0;
        else if (isAffected(state))
            sum += incident.service(id).weight * incident.severities()[state];
    }
    if (measure.kind != MeasureKind::Weighted)
        return sum;
    return weight > 0 ? 100 * sum / weight : 0;
}

Measure anyMeasure()
{
    return *rc::gen::element(Measure{MeasureKind::Weighted}, Measure{MeasureKind::Affected},
                             Measure{MeasureKind::ByGroup},
                             Measure{MeasureKind::OneState, ServiceState::PartialOutage},
                             Measure{MeasureKind::OneState, ServiceState::Recovering});
}

} // namespace

RC_GTEST_PROP(SpanProperty, FiguresAreThoseOfAskingEveryInstant, ())
{
    const Incident incident = incidentFrom(*anyIncidentText());
    const Replay replay(incident);
    const ImpactCurve curve(incident, replay);
    const ServiceGroups groups = serviceGroups(incident, replay);
    std::vector<Instant> instants = turningPoints(incident);
    std::sort(instants.begin(), instants.end());
    instants.erase(std::unique(instants.begin(), instants.end()), instants.end());
    const auto any = [&] { return *rc::gen::inRange<std::size_t>(0, instants.size()); };
    const auto [first, last] = std::minmax({any(), any()});
    RC_PRE(first < last);
    const TimeSpan span{instants[first], instants[last]};
    const Measure measure = anyMeasure();
    const SpanFigures figures = spanFigures({incident, replay, curve, groups}, measure, span);

    double area = 0, peak = -1;
    Instant peakAt;
    IdVector<ServiceId, Milliseconds> affected(incident.serviceCount());
    for (std::size_t i = first; i < last; ++i) {
        const Milliseconds length = instants[i + 1] - instants[i];
        const double value = bruteValue(incident, replay, measure, instants[i]);
        area += value * hours(length);
        if (value > peak + 1e-9) {
            peak = value;
            peakAt = instants[i];
        }
        for (std::size_t s = 0; s < incident.serviceCount(); ++s) {
            const ServiceId id(s);
            if (!incident.service(id).isFrame() && isAffected(replay.statusAt(id, instants[i]).state))
                affected[id] += length;
        }
    }
    RC_ASSERT(figures.steps.has_value());
    RC_ASSERT(near(figures.steps->mean.value, area / hours(span.length())));
    const double scale = measure.kind == MeasureKind::Weighted ? double(curve.countedServices()) / 100 : 1;
    RC_ASSERT(near(figures.steps->serviceHours.value, area * scale));
    RC_ASSERT(near(figures.steps->peak.value, peak));
    RC_ASSERT(figures.steps->peakAt == peakAt);
    RC_ASSERT(figures.steps->mean.low <= figures.steps->mean.value + 1e-9);
    RC_ASSERT(figures.steps->mean.high >= figures.steps->mean.value - 1e-9);
    Milliseconds total{0}, wanted{0};
    for (const ServiceTime& time : figures.services) {
        RC_ASSERT(time.affected == affected[time.service]);
        RC_ASSERT(time.assumed <= time.affected);
        total += time.affected;
    }
    for (const Milliseconds one : affected.values())
        wanted += one;
    RC_ASSERT(total == wanted);
    RC_ASSERT(std::is_sorted(figures.services.begin(), figures.services.end(),
                             [](const auto& a, const auto& b) { return a.affected > b.affected; }));
}

RC_GTEST_PROP(SpanProperty, PartsSumToTheValueAndTheBandHoldsIt, ())
{
    const Incident incident = incidentFrom(*anyIncidentText());
    const Replay replay(incident);
    const ImpactCurve curve(incident, replay);
    const ServiceGroups groups = serviceGroups(incident, replay);
    const Measure measure = anyMeasure();
    RC_PRE(incident.timeline().window.length() > Milliseconds::zero());
    Instant before = Instant::min();
    visitSteps({incident, replay, curve, groups}, measure, incident.timeline().window,
               [&](const MeasureStep& step) {
                   double sum = 0;
                   for (const double part : step.parts)
                       sum += part;
                   RC_ASSERT(near(sum, step.value));
                   RC_ASSERT(step.low <= step.value && step.value <= step.high);
                   RC_ASSERT(step.at > before);
                   before = step.at;
                   RC_ASSERT(near(step.value, bruteValue(incident, replay, measure, step.at)));
               });
    RC_ASSERT(before != Instant::min());
}
