// SPDX-License-Identifier: GPL-3.0-or-later
#include "property/random_incident.h"
#include "replay/replay.h"
#include "support/incident_from_text.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

using namespace aftermap;

namespace {

/// The rules of a service's state, one after the other, without any index.
ServiceStatus foldedStatus(const Incident& incident, ServiceId service, Instant t)
{
    std::optional<EventId> last, lastByThen;
    bool someEventSaysWhen = false;
    for (std::size_t i = 0; i < incident.events().size(); ++i) {
        const EventId id(i);
        if (incident.serviceOf(id) != service || !incident.event(id).state)
            continue;
        last = id;
        someEventSaysWhen = someEventSaysWhen || isAffected(*incident.event(id).state);
        if (incident.event(id).time.at <= t)
            lastByThen = id;
    }
    if (!lastByThen && !someEventSaysWhen) {
        for (const Statement& statement : incident.service(service).statements) {
            if (statement.affected)
                return {ServiceState::Unknown, Evidence::TimeUnknown, {}};
        }
    }
    if (!lastByThen)
        return {};
    const Event& event = incident.event(*lastByThen);
    const ServiceStatus reported{*event.state, Evidence::Reported, *lastByThen};
    if (lastByThen != last || !isAffected(*event.state))
        return reported;
    const auto rule = incident.openEndOf(service);
    const Instant surelyOver = intervalOf(event.time).latest;
    if (rule && surelyOver < rule->latest && rule->earliest < rule->latest) {
        if (t >= rule->latest)
            return {ServiceState::Operational, Evidence::Assumed, *last};
        if (t >= rule->earliest && t >= surelyOver)
            return {rule->state, Evidence::Assumed, *last};
        return reported;
    }
    if (t > incident.timeline().window.latest && t > event.time.at)
        return {ServiceState::Unknown, Evidence::Expired, *last};
    return reported;
}

Moment foldedMoment(const Incident& incident, Instant t)
{
    Moment moment{t, IdVector<ServiceId, ServiceStatus>(incident.serviceCount())};
    for (std::size_t i = 0; i < incident.serviceCount(); ++i)
        moment.services[ServiceId(i)] = foldedStatus(incident, ServiceId(i), t);
    return moment;
}

} // namespace

RC_GTEST_PROP(ReplayProperty, StateEqualsAFoldOverTheEvents, ())
{
    const Incident incident = incidentFrom(*anyIncidentText());
    const Replay replay(incident);
    for (const Instant t : turningPoints(incident))
        RC_ASSERT(replay.at(t) == foldedMoment(incident, t));
}

RC_GTEST_PROP(ReplayProperty, TheOrderOfAskingDoesNotMatter, ())
{
    const Incident incident = incidentFrom(*anyIncidentText());
    const Replay replay(incident);
    const std::vector<Instant> instants = turningPoints(incident);
    std::vector<Moment> ascending;
    for (const Instant t : instants)
        ascending.push_back(replay.at(t));
    const auto order = *rc::gen::container<std::vector<std::size_t>>(
        rc::gen::inRange<std::size_t>(0, instants.size()));
    for (const std::size_t i : order)
        RC_ASSERT(replay.at(instants[i]) == ascending[i]);
}

RC_GTEST_PROP(ReplayProperty, OneServiceAloneAgreesWithTheMomentAndTheHistory, ())
{
    const Incident incident = incidentFrom(*anyIncidentText());
    const Replay replay(incident);
    for (const Instant t : turningPoints(incident)) {
        const Moment moment = replay.at(t);
        for (std::size_t i = 0; i < incident.serviceCount(); ++i) {
            const ServiceId id(i);
            RC_ASSERT(replay.statusAt(id, t) == moment.services[id]);
            const auto& history = replay.history(id);
            const auto holds = [&](const StatusInterval& interval) {
                return interval.start <= t && t < interval.end;
            };
            RC_ASSERT(std::count_if(history.begin(), history.end(), holds) == 1);
            RC_ASSERT(std::find_if(history.begin(), history.end(), holds)->status ==
                      moment.services[id]);
        }
    }
}

RC_GTEST_PROP(ReplayProperty, SeeksAcrossCheckpointsEqualAFold, ())
{
    const std::size_t services = *rc::gen::inRange<std::size_t>(1, 40);
    const std::size_t count = *rc::gen::inRange<std::size_t>(0, 13'000);
    const auto seed = *rc::gen::arbitrary<std::uint32_t>();
    const auto random = [state = seed | 1u](std::uint32_t below) mutable {
        state = state * 1664525u + 1013904223u;
        return (state >> 8) % below;
    };
    auto draw = random;
    std::vector<StatusChange> changes;
    for (std::size_t i = 0; i < count; ++i) {
        changes.push_back({Instant(Milliseconds(draw(2'000))),
                           ServiceId(draw(std::uint32_t(services))),
                           {static_cast<ServiceState>(draw(7)), Evidence::Reported, EventId(i)}});
    }
    const IdVector<ServiceId, ServiceStatus> initial(services);
    const Replay replay(initial, changes);
    for (int asked = 0; asked < 5; ++asked) {
        const Instant t(Milliseconds(int(draw(2'002)) - 1));
        Moment folded{t, initial};
        std::vector<Instant> since(services, Instant::min());
        for (const StatusChange& change : changes) { // in the order given, not of time
            Instant& latest = since[change.service.index()];
            if (change.at > t || change.at < latest)
                continue;
            latest = change.at;
            folded.services[change.service] = change.status;
        }
        RC_ASSERT(replay.at(t) == folded);
    }
}
