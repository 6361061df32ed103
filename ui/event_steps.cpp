// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/event_steps.h"

#include <algorithm>

namespace aftermap {

namespace {

PlayTime playTimeOf(const Presentation& presentation, const Event& event)
{
    return presentation.pacing.playTime(event.time.at);
}

} // namespace

std::optional<PlayTime> nextEventAfter(const Presentation& presentation, PlayTime t)
{
    const std::vector<Event>& events = presentation.incident->events().values();
    const auto next = std::partition_point(events.begin(), events.end(), [&](const Event& event) {
        return playTimeOf(presentation, event) <= t;
    });
    if (next == events.end())
        return std::nullopt;
    return playTimeOf(presentation, *next);
}

std::optional<PlayTime> previousEventBefore(const Presentation& presentation, PlayTime t)
{
    const std::vector<Event>& events = presentation.incident->events().values();
    const auto here = std::partition_point(events.begin(), events.end(), [&](const Event& event) {
        return playTimeOf(presentation, event) < t;
    });
    if (here == events.begin())
        return std::nullopt;
    return playTimeOf(presentation, *std::prev(here));
}

EventId eventAt(const Presentation& presentation, PlayTime t)
{
    const std::vector<Event>& events = presentation.incident->events().values();
    const auto after = std::partition_point(events.begin(), events.end(), [&](const Event& event) {
        return playTimeOf(presentation, event) <= t;
    });
    return after == events.begin() ? EventId() : EventId(std::size_t(after - events.begin()) - 1);
}

} // namespace aftermap
