// SPDX-License-Identifier: GPL-3.0-or-later
#include "cascade/explanation.h"
#include "property/random_incident.h"
#include "replay/impact_curve.h"
#include "replay/replay.h"
#include "support/incident_from_text.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

using namespace aftermap;

namespace {

/// The rules written out once more, one event at a time.
bool counts(const Event& event, const EvidenceFilter& evidence)
{
    if (evidence.statedOnly && event.time.derived)
        return false;
    switch (evidence.least) {
    case Confidence::High:
        return event.confidence == Confidence::High;
    case Confidence::Medium:
        return event.confidence != Confidence::Low;
    case Confidence::Low:
        break;
    }
    return true;
}

Instant countsFrom(const Event& event, KnownBy by)
{
    Instant at = event.time.at;
    if (by == KnownBy::Responders)
        at = event.knownAt.value_or(event.reportedAt.value_or(at));
    else if (by == KnownBy::Public)
        at = event.reportedAt.value_or(event.knownAt.value_or(at));
    return std::max(at, event.time.at);
}

/// What somebody at `t` says of a service, who looks at everything that counts and is known by then.
ServiceStatus toldAt(const Incident& incident, const EvidenceFilter& evidence, ServiceId service,
                     Instant t)
{
    EventId lastByThen, last;
    bool someEventSaysWhen = false;
    for (std::size_t i = 0; i < incident.events().size(); ++i) {
        const Event& event = incident.event(EventId(i));
        if (incident.serviceOf(EventId(i)) != service || !event.state || !counts(event, evidence))
            continue;
        last = EventId(i);
        someEventSaysWhen = someEventSaysWhen || isAffected(*event.state);
        if (countsFrom(event, evidence.knownBy) <= t)
            lastByThen = EventId(i);
    }
    if (!lastByThen) {
        for (const Statement& statement : incident.service(service).statements) {
            if (statement.affected && statement.confidence <= evidence.least && !someEventSaysWhen)
                return {ServiceState::Unknown, Evidence::TimeUnknown, {}};
        }
        return {};
    }
    const Event& event = incident.event(lastByThen);
    const ServiceStatus reported{*event.state, Evidence::Reported, lastByThen};
    if (lastByThen != last || !isAffected(*event.state))
        return reported;
    const auto rule = incident.openEndOf(service);
    const Instant surelyOver = intervalOf(event.time).latest;
    if (rule && std::max(surelyOver, rule->earliest) < rule->latest) {
        if (t < rule->earliest || t < surelyOver)
            return reported;
        if (evidence.statedOnly)
            return {ServiceState::Unknown, Evidence::Expired, last};
        return {t >= rule->latest ? ServiceState::Operational : rule->state, Evidence::Assumed,
                last};
    }
    if (t > incident.timeline().window.latest && t > countsFrom(event, evidence.knownBy))
        return {ServiceState::Unknown, Evidence::Expired, last};
    return reported;
}

} // namespace

RC_GTEST_PROP(EvidenceProperty, StateIsWhatTheLastEventThatCountsByThenSays, ())
{
    const Incident incident = incidentFrom(*anyIncidentText());
    const EvidenceFilter evidence = *anyEvidence();
    const Replay replay(incident, evidence);
    for (const Instant t : turningPoints(incident)) {
        const Moment moment = replay.at(t);
        for (std::size_t i = 0; i < incident.serviceCount(); ++i) {
            RC_ASSERT(moment.services[ServiceId(i)] ==
                      toldAt(incident, evidence, ServiceId(i), t));
        }
    }
}

RC_GTEST_PROP(EvidenceProperty, NothingSwitchedOnIsTheFileItself, ())
{
    const Incident incident = incidentFrom(*anyIncidentText());
    const Replay plain(incident);
    const Replay replay(incident, EvidenceFilter{});
    RC_ASSERT(plain.changes() == replay.changes());
    RC_ASSERT(effectsOf(incident, {}).size() == incident.events().size());
}

RC_GTEST_PROP(EvidenceProperty, SwitchesCommute, ())
{
    // Every switch takes events away or moves them, on its own grounds: what counts under all of
    // them is what counts under each.
    const Incident incident = incidentFrom(*anyIncidentText());
    const EvidenceFilter all = *anyEvidence();
    const EvidenceFilter stated{all.statedOnly, Confidence::Low, KnownBy::Hindsight};
    const EvidenceFilter sure{false, all.least, KnownBy::Hindsight};
    const EvidenceFilter known{false, Confidence::Low, all.knownBy};
    std::vector<Effect> expected;
    for (const Effect& effect : effectsOf(incident, known)) {
        const Event& event = incident.event(effect.event);
        if (stated.admits(event) && sure.admits(event))
            expected.push_back(effect);
    }
    RC_ASSERT(effectsOf(incident, all) == expected);
}

RC_GTEST_PROP(EvidenceProperty, TheBandHoldsTheValueUnderEverySwitch, ())
{
    const Incident incident = incidentFrom(*anyIncidentText());
    const EvidenceFilter evidence = *anyEvidence();
    const ImpactCurve curve(incident, Replay(incident, evidence), evidence);
    for (const ImpactStep& step : curve.steps()) {
        RC_ASSERT(step.impact.low <= step.impact.percent());
        RC_ASSERT(step.impact.percent() <= step.impact.high);
    }
}

RC_GTEST_PROP(EvidenceProperty, ExplanationsRestOnWhatCounts, ())
{
    const Incident incident = incidentFrom(*anyIncidentText());
    const EvidenceFilter evidence = *anyEvidence();
    const Replay replay(incident, evidence);
    Instant before = Instant::min();
    for (const Explanation& explanation : explanationsOf(incident, replay, evidence)) {
        RC_ASSERT(before <= explanation.at);
        before = explanation.at;
        RC_ASSERT(counts(incident.event(explanation.event), evidence));
        RC_ASSERT(explanation.causeAt <= explanation.at);
        RC_ASSERT(explanation.stated || !evidence.statedOnly);
        if (explanation.causeEvent)
            RC_ASSERT(counts(incident.event(explanation.causeEvent), evidence));
        if (explanation.dependency)
            RC_ASSERT(evidence.admits(incident.dependency(explanation.dependency)));
        if (evidence.knownBy != KnownBy::Hindsight) {
            RC_ASSERT(explanation.causeEvent.isValid());
            const Event& cause = incident.event(explanation.causeEvent);
            RC_ASSERT(countsFrom(cause, evidence.knownBy) <= explanation.at);
        }
    }
}
