// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/event_density.h"

#include <algorithm>
#include <cmath>

namespace aftermap {

namespace {

std::size_t binAt(double share)
{
    const double scaled = std::clamp(share, 0.0, 1.0) * static_cast<double>(EventDensity::binCount);
    return std::min(static_cast<std::size_t>(scaled), EventDensity::binCount - 1);
}

} // namespace

EventDensity::Bin EventDensity::between(double from, double to) const
{
    Bin sum;
    const auto first = static_cast<std::size_t>(
        std::ceil(std::clamp(from, 0.0, 1.0) * static_cast<double>(bins.size()) - 1e-9));
    const auto last = static_cast<std::size_t>(
        std::ceil(std::clamp(to, 0.0, 1.0) * static_cast<double>(bins.size()) - 1e-9));
    for (std::size_t i = first; i < last; ++i) {
        sum.worse += bins[i].worse;
        sum.better += bins[i].better;
        sum.other += bins[i].other;
    }
    return sum;
}

EventDensity eventDensity(const Incident& incident, const TimeAxis& axis)
{
    EventDensity density;
    density.bins.resize(EventDensity::binCount);
    IdVector<ServiceId, ServiceState> last(incident.serviceCount(), ServiceState::Operational);
    for (std::size_t i = 0; i < incident.events().size(); ++i) {
        const EventId id(i);
        const Event& event = incident.event(id);
        const ServiceId service = incident.serviceOf(id);
        double change = 0;
        if (service && event.state) {
            change = incident.severities()[*event.state] - incident.severities()[last[service]];
            last[service] = *event.state;
        }
        if (!axis.window().contains(event.time.at))
            continue;
        EventDensity::Bin& bin = density.bins[binAt(axis.position(event.time.at) / axis.length())];
        ++(change > 0 ? bin.worse : change < 0 ? bin.better : bin.other);
    }
    return density;
}

} // namespace aftermap
