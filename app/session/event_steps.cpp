// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/event_steps.h"

#include <algorithm>
#include <cmath>

namespace aftermap {

namespace {

/// The first effect that is played at `t` or later, or strictly later.
std::vector<Effect>::const_iterator firstFrom(const Presentation& presentation, PlayTime t,
                                              bool strictly)
{
    return std::partition_point(
        presentation.effects.begin(), presentation.effects.end(), [&](const Effect& effect) {
            const PlayTime at = presentation.pacing.playTime(effect.at);
            return strictly ? at <= t : at < t;
        });
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
    const auto next = firstFrom(presentation, t, true);
    if (next == presentation.effects.end())
        return std::nullopt;
    return presentation.pacing.playTime(next->at);
}

std::optional<PlayTime> previousEventBefore(const Presentation& presentation, PlayTime t)
{
    const auto here = firstFrom(presentation, t, false);
    if (here == presentation.effects.begin())
        return std::nullopt;
    return presentation.pacing.playTime(std::prev(here)->at);
}

EventId eventAt(const Presentation& presentation, PlayTime t)
{
    const auto after = firstFrom(presentation, t, true);
    return after == presentation.effects.begin() ? EventId() : std::prev(after)->event;
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
    const auto after = firstFrom(presentation, t, true);
    if (after == presentation.effects.begin())
        return std::nullopt;
    const auto scaled = [&](PlaySpan span) {
        return PlaySpan(std::llround(static_cast<double>(span.count()) * std::max(1.0, speed)));
    };
    const PlayTime at = presentation.pacing.playTime(std::prev(after)->at);
    const PlayTime start = std::clamp(departure(presentation, at), at - scaled(longestRunUp),
                                      at - scaled(shortestRunUp));
    PlayTime end = at + scaled(afterwards);
    if (const std::optional<PlayTime> next = nextEventAfter(presentation, at))
        end = std::min(end, *next - PlaySpan(1));
    return PlayRange{std::max(start, PlayTime()), std::max(end, at)};
}

} // namespace aftermap
