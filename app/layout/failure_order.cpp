// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/failure_order.h"

#include "incident/incident.h"

#include <algorithm>

namespace aftermap {

IdVector<ServiceId, std::size_t> failureOrder(const Incident& incident)
{
    const std::size_t count = incident.serviceCount();
    IdVector<ServiceId, Instant> firstFailure(count, Instant::max());
    for (std::size_t i = 0; i < incident.events().size(); ++i) {
        const Event& event = incident.event(EventId(i));
        const ServiceId service = incident.serviceOf(EventId(i));
        if (service && event.state && isAffected(*event.state))
            firstFailure[service] = std::min(firstFailure[service], event.time.at);
    }
    std::vector<ServiceId> sorted;
    for (std::size_t i = 0; i < count; ++i)
        sorted.push_back(ServiceId(i));
    std::sort(sorted.begin(), sorted.end(), [&](ServiceId a, ServiceId b) {
        if (firstFailure[a] != firstFailure[b])
            return firstFailure[a] < firstFailure[b];
        const Service& left = incident.service(a);
        const Service& right = incident.service(b);
        const int names = QString::compare(left.label().shown(), right.label().shown());
        return names != 0 ? names < 0 : left.id < right.id;
    });
    IdVector<ServiceId, std::size_t> order(count);
    for (std::size_t place = 0; place < count; ++place)
        order[sorted[place]] = place;
    return order;
}

} // namespace aftermap
