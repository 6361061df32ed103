// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/event_steps.h"

#include <algorithm>

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

} // namespace aftermap
