// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/event_window.h"

#include "format/import_bounds.h"

#include <algorithm>

namespace aftermap {

TimeSpan windowAround(const TimeSpan& span)
{
    const auto room =
        std::chrono::ceil<std::chrono::minutes>(std::max<Milliseconds>(std::chrono::minutes(5), span.length() / 20));
    return {inBounds(std::chrono::floor<std::chrono::minutes>(span.earliest) - room),
            inBounds(std::chrono::ceil<std::chrono::minutes>(span.latest) + room)};
}

TimeSpan windowOf(const std::vector<Event>& events)
{
    if (events.empty())
        return {Instant(), Instant() + std::chrono::hours(1)};
    const auto earlier = [](const Event& a, const Event& b) { return a.time.at < b.time.at; };
    const auto [first, last] = std::minmax_element(events.begin(), events.end(), earlier);
    return windowAround({first->time.at, last->time.at});
}

} // namespace aftermap
