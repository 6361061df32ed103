// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/causes.h"

#include <algorithm>

namespace aftermap {

namespace {

/// When the trouble began that the service is in at `t`, by one state of trouble after another.
Instant troubleStart(const Replay& replay, ServiceId service, Instant t)
{
    const std::vector<StatusInterval>& history = replay.history(service);
    Instant start = t;
    for (auto interval = history.rbegin(); interval != history.rend(); ++interval) {
        if (interval->start > t)
            continue;
        if (!isAffected(interval->status.state))
            break;
        start = interval->start;
    }
    return start;
}

} // namespace

Causes::Causes(const Presentation& presentation, Instant t)
    : m_last(presentation.incident->serviceCount(), nullptr),
      m_byEvent(presentation.incident->events().size(), nullptr)
{
    for (const Explanation& explanation : presentation.explanations) {
        if (explanation.at > t)
            break;
        m_last[explanation.service] = &explanation;
        m_byEvent[explanation.event] = &explanation;
    }
    for (std::size_t i = 0; i < m_last.size(); ++i) {
        const Explanation*& cause = m_last[ServiceId(i)];
        if (cause == nullptr)
            continue;
        const bool inTrouble = isAffected(presentation.replay.statusAt(ServiceId(i), t).state);
        if (!inTrouble || cause->at < troubleStart(presentation.replay, ServiceId(i), t))
            cause = nullptr;
    }
}

std::vector<const Explanation*> Causes::chain(ServiceId service) const
{
    std::vector<const Explanation*> chain;
    std::vector<ServiceId> seen{service};
    for (const Explanation* link = m_last[service]; link != nullptr;
         link = link->causeEvent ? m_byEvent[link->causeEvent] : nullptr) {
        if (std::find(seen.begin(), seen.end(), link->cause) != seen.end())
            break;
        seen.push_back(link->cause);
        chain.push_back(link);
    }
    return chain;
}

} // namespace aftermap
