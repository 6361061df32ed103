// SPDX-License-Identifier: GPL-3.0-or-later
// Who is reached from a service along the dependencies.
#include "render/graph_presence.h"

#include <deque>

namespace aftermap {

namespace {

std::vector<ServiceId> membersAt(const Incident& incident, ServiceId service)
{
    return incident.service(service).isFrame() ? membersOf(incident, service) : std::vector<ServiceId>();
}

bool counts(const Presentation& presentation, DependencyId dependency)
{
    return presentation.evidence.admits(presentation.incident->dependency(dependency));
}

/// Who in a frame is needed is not published, so that nobody can say where a path goes on from there.
bool isEnd(const Incident& incident, ServiceId at, ServiceId start)
{
    return at != start && incident.service(at).isFrame();
}

/// Services that are still to be looked at, each once.
class Frontier
{
public:
    explicit Frontier(IdVector<ServiceId, std::uint8_t>& seen) : m_seen(seen) {}

    void add(ServiceId service)
    {
        if (m_seen[service])
            return;
        m_seen[service] = true;
        m_open.push_back(service);
    }
    ServiceId next()
    {
        if (m_open.empty())
            return {};
        const ServiceId first = m_open.front();
        m_open.pop_front();
        return first;
    }

private:
    IdVector<ServiceId, std::uint8_t>& m_seen;
    std::deque<ServiceId> m_open;
};

void reachUp(const Presentation& presentation, ServiceId start, Reach& reach)
{
    const Incident& incident = *presentation.incident;
    Frontier frontier(reach.up);
    frontier.add(start);
    for (const ServiceId member : membersAt(incident, start))
        frontier.add(member);
    for (ServiceId at = start; (at = frontier.next());) {
        if (isEnd(incident, at, start))
            continue;
        for (const DependencyId need : incident.needs(at)) {
            if (!counts(presentation, need))
                continue;
            reach.edges[need] = true;
            frontier.add(incident.dependencyOf(need));
        }
    }
}

void reachDown(const Presentation& presentation, ServiceId start, Reach& reach)
{
    const Incident& incident = *presentation.incident;
    Frontier frontier(reach.down);
    frontier.add(start);
    for (const ServiceId member : membersAt(incident, start))
        frontier.add(member);
    for (ServiceId at = start; (at = frontier.next());) {
        if (isEnd(incident, at, start))
            continue;
        for (const DependencyId need : incident.neededBy(at)) {
            if (!counts(presentation, need))
                continue;
            reach.edges[need] = true;
            frontier.add(incident.dependent(need));
        }
    }
}

} // namespace

Reach reachOf(const Presentation& presentation, ServiceId start)
{
    const Incident& incident = *presentation.incident;
    Reach reach{IdVector<ServiceId, std::uint8_t>(incident.serviceCount(), false),
                IdVector<ServiceId, std::uint8_t>(incident.serviceCount(), false),
                IdVector<DependencyId, std::uint8_t>(incident.dependencyCount(), false)};
    reachUp(presentation, start, reach);
    reachDown(presentation, start, reach);
    return reach;
}

IdVector<ServiceId, int> stepsFrom(const Presentation& presentation, ServiceId start)
{
    const Incident& incident = *presentation.incident;
    IdVector<ServiceId, int> steps(incident.serviceCount(), -1);
    std::deque<ServiceId> open{start};
    steps[start] = 0;
    for (const ServiceId member : membersAt(incident, start)) {
        steps[member] = 0;
        open.push_back(member);
    }
    while (!open.empty()) {
        const ServiceId at = open.front();
        open.pop_front();
        if (isEnd(incident, at, start))
            continue;
        const auto reached = [&](DependencyId along, ServiceId next) {
            if (steps[next] >= 0 || !counts(presentation, along))
                return;
            steps[next] = steps[at] + 1;
            open.push_back(next);
        };
        for (const DependencyId need : incident.needs(at))
            reached(need, incident.dependencyOf(need));
        for (const DependencyId need : incident.neededBy(at))
            reached(need, incident.dependent(need));
    }
    return steps;
}

} // namespace aftermap
