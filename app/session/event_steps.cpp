// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/event_steps.h"

#include <algorithm>
#include <cmath>

namespace aftermap {

namespace {

PlayTime playTimeOf(const Presentation& presentation, const Event& event)
{
    return presentation.pacing.playTime(event.time.at);
}

/// Of play at 1×.
constexpr PlaySpan shortestRunUp = std::chrono::milliseconds(1500);
constexpr PlaySpan longestRunUp = std::chrono::seconds(4);
constexpr PlaySpan afterwards = std::chrono::milliseconds(700);

std::vector<PlayTime> milestonesOf(const Presentation& presentation)
{
    std::vector<PlayTime> all;
    for (const auto& milestone : presentation.incident->timeline().milestones) {
        if (milestone && presentation.pacing.window().contains(milestone->time.at))
            all.push_back(presentation.pacing.playTime(milestone->time.at));
    }
    std::sort(all.begin(), all.end());
    return all;
}

/// When the first front that arrives at `t` leaves; `t` where none does.
PlayTime departure(const Presentation& presentation, PlayTime t)
{
    const auto first = std::partition_point(presentation.fronts.begin(), presentation.fronts.end(),
                                            [&](const Front& front) { return front.arrives < t; });
    PlayTime leaves = t;
    for (auto it = first; it != presentation.fronts.end() && it->arrives == t; ++it)
        leaves = std::min(leaves, it->leaves);
    return leaves;
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

std::optional<PlayTime> nextMilestoneAfter(const Presentation& presentation, PlayTime t)
{
    const std::vector<PlayTime> all = milestonesOf(presentation);
    const auto next = std::upper_bound(all.begin(), all.end(), t);
    return next == all.end() ? std::nullopt : std::optional(*next);
}

std::optional<PlayTime> previousMilestoneBefore(const Presentation& presentation, PlayTime t)
{
    const std::vector<PlayTime> all = milestonesOf(presentation);
    const auto here = std::lower_bound(all.begin(), all.end(), t);
    return here == all.begin() ? std::nullopt : std::optional(*std::prev(here));
}

std::optional<PlayRange> lastEventAgain(const Presentation& presentation, PlayTime t, double speed)
{
    const EventId last = eventAt(presentation, t);
    if (!last)
        return std::nullopt;
    const auto scaled = [&](PlaySpan span) {
        return PlaySpan(std::llround(static_cast<double>(span.count()) * std::max(1.0, speed)));
    };
    const PlayTime at = playTimeOf(presentation, presentation.incident->event(last));
    const PlayTime start = std::clamp(departure(presentation, at), at - scaled(longestRunUp),
                                      at - scaled(shortestRunUp));
    PlayTime end = at + scaled(afterwards);
    if (const std::optional<PlayTime> next = nextEventAfter(presentation, at))
        end = std::min(end, *next - PlaySpan(1));
    return PlayRange{std::max(start, PlayTime()), std::max(end, at)};
}

} // namespace aftermap
