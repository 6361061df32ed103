// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.h"

#include <algorithm>

namespace aftermap {

/// The times that a file of ours can hold: years 1 to 9999 of UTC.
constexpr Instant earliestInstant = std::chrono::sys_days(std::chrono::year(1) / 1 / 1);
constexpr Instant latestInstant =
    std::chrono::sys_days(std::chrono::year(9999) / 12 / 31) + std::chrono::hours(24) - Milliseconds(1);

inline Instant inBounds(Instant at)
{
    return std::clamp(at, earliestInstant, latestInstant);
}

/// The first `length` UTF-16 units, or one less where that would cut a letter in two.
template <typename Text>
Text cutTo(const Text& text, qsizetype length)
{
    if (text.size() <= length)
        return text;
    return text.first(length > 0 && text[length - 1].isHighSurrogate() ? length - 1 : length);
}

} // namespace aftermap
