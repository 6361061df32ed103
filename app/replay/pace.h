// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.h"

#include <algorithm>
#include <chrono>
#include <optional>

namespace aftermap {

/// How somebody wants an outage to be played.
struct Pace
{
    static constexpr PlaySpan shortest = std::chrono::seconds(5);
    static constexpr PlaySpan longest = std::chrono::hours(24);

    /// How long the whole outage takes at 1×, `shortest` to `longest`; none is real time, a second
    /// of story a second.
    std::optional<PlaySpan> length = std::chrono::seconds(90);
    /// Long stretches without events are played faster than the rest.
    bool skipQuiet = true;

    static Pace lasting(PlaySpan length, bool skipQuiet)
    {
        return {std::clamp(length, shortest, longest), skipQuiet};
    }
    static Pace inRealTime(bool skipQuiet) { return {std::nullopt, skipQuiet}; }

    bool operator==(const Pace&) const = default;
};

} // namespace aftermap
