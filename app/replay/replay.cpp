// SPDX-License-Identifier: GPL-3.0-or-later
#include "replay/replay.h"

#include "incident/incident.h"
#include "replay/open_end.h"

#include <algorithm>

namespace aftermap {

namespace {

/// Changes between two checkpoints. With this many, a seek costs about as much for copying ten
/// thousand services as for the changes that follow.
constexpr std::size_t leastSpacing = 4096;
/// A checkpoint of n services stands for at least n / 4 changes, so that all of them together take
/// no more than 32 bytes a change, however many services there are.
constexpr std::size_t servicesPerChange = 4;

bool saysAffected(const Service& service, const EvidenceFilter& evidence)
{
    return std::any_of(service.statements.begin(), service.statements.end(),
                       [&](const Statement& statement) {
                           return statement.affected && evidence.admits(statement);
                       });
}

IdVector<ServiceId, ServiceStatus> initialStatuses(const Incident& incident,
                                                   const EvidenceFilter& evidence)
{
    IdVector<ServiceId, ServiceStatus> initial(incident.serviceCount());
    for (std::size_t i = 0; i < incident.serviceCount(); ++i) {
        if (saysAffected(incident.service(ServiceId(i)), evidence))
            initial[ServiceId(i)] = {ServiceState::Unknown, Evidence::TimeUnknown, {}};
    }
    for (std::size_t i = 0; i < incident.events().size(); ++i) {
        const ServiceId service = incident.serviceOf(EventId(i));
        const Event& event = incident.event(EventId(i));
        if (service.isValid() && event.state && isAffected(*event.state) && evidence.admits(event))
            initial[service] = {}; // the events say when; a recovery alone does not
    }
    return initial;
}

std::vector<StatusChange> statusChanges(const Incident& incident, const EvidenceFilter& evidence)
{
    std::vector<StatusChange> changes;
    for (const Effect& report : effectiveReports(incident, evidence)) {
        const Event& event = incident.event(report.event);
        changes.push_back({report.at,
                           incident.serviceOf(report.event),
                           {*event.state, Evidence::Reported, report.event}});
    }
    for (const EventId id : openEnds(incident, evidence)) {
        const ServiceId service = incident.serviceOf(id);
        const OpenEndCourse course = openEndCourse(incident, id, evidence);
        if (!course.assumed) {
            changes.push_back(
                {course.expires, service, {ServiceState::Unknown, Evidence::Expired, id}});
            continue;
        }
        changes.push_back(
            {course.assumed->from, service, {course.assumed->state, Evidence::Assumed, id}});
        changes.push_back({course.assumed->operationalFrom,
                           service,
                           {ServiceState::Operational, Evidence::Assumed, id}});
    }
    return changes;
}

} // namespace

Replay::Replay(const Incident& incident, const EvidenceFilter& evidence)
    : Replay(initialStatuses(incident, evidence), statusChanges(incident, evidence))
{
}

Replay::Replay(const IdVector<ServiceId, ServiceStatus>& initial, std::vector<StatusChange> changes)
    : m_changes(std::move(changes))
{
    std::stable_sort(m_changes.begin(), m_changes.end(),
                     [](const StatusChange& a, const StatusChange& b) { return a.at < b.at; });
    placeCheckpoints(initial);
    writeHistory(initial);
}

void Replay::placeCheckpoints(const IdVector<ServiceId, ServiceStatus>& initial)
{
    m_spacing = std::max(leastSpacing, initial.size() / servicesPerChange);
    m_checkpoints.reserve(m_changes.size() / m_spacing + 1);
    IdVector<ServiceId, ServiceStatus> services = initial;
    for (std::size_t i = 0; i < m_changes.size(); ++i) {
        if (i % m_spacing == 0)
            m_checkpoints.push_back(services);
        services[m_changes[i].service] = m_changes[i].status;
    }
    if (m_changes.size() % m_spacing == 0)
        m_checkpoints.push_back(std::move(services));
}

void Replay::writeHistory(const IdVector<ServiceId, ServiceStatus>& initial)
{
    m_history = IdVector<ServiceId, std::vector<StatusInterval>>(initial.size());
    IdVector<ServiceId, std::uint32_t> lengths(initial.size(), 1);
    for (const StatusChange& change : m_changes)
        ++lengths[change.service];
    for (std::size_t i = 0; i < initial.size(); ++i) {
        const ServiceId id(i);
        m_history[id].reserve(lengths[id]);
        m_history[id].push_back({Instant::min(), Instant::max(), initial[id]});
    }
    for (const StatusChange& change : m_changes) {
        std::vector<StatusInterval>& history = m_history[change.service];
        if (history.back().start == change.at) {
            history.back().status = change.status;
            continue;
        }
        history.back().end = change.at;
        history.push_back({change.at, Instant::max(), change.status});
    }
}

Moment Replay::at(Instant t) const
{
    const auto next = std::upper_bound(
        m_changes.begin(), m_changes.end(), t,
        [](Instant instant, const StatusChange& change) { return instant < change.at; });
    const std::size_t past = static_cast<std::size_t>(next - m_changes.begin());
    const std::size_t checkpoint = past / m_spacing;
    Moment moment{t, m_checkpoints[checkpoint]};
    for (std::size_t i = checkpoint * m_spacing; i < past; ++i)
        moment.services[m_changes[i].service] = m_changes[i].status;
    return moment;
}

ServiceStatus Replay::statusAt(ServiceId service, Instant t) const
{
    const std::vector<StatusInterval>& history = m_history[service];
    const auto next = std::upper_bound(
        history.begin() + 1, history.end(), t,
        [](Instant instant, const StatusInterval& interval) { return instant < interval.start; });
    return std::prev(next)->status;
}

} // namespace aftermap
