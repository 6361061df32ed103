// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/span_edits.h"

#include <algorithm>

namespace aftermap {

namespace {

std::optional<TimeSpan> orNone(TimeSpan span)
{
    return span.earliest < span.latest ? std::optional(span) : std::nullopt;
}

} // namespace

std::optional<TimeSpan> withStart(const std::optional<TimeSpan>& span, Instant t, TimeSpan window)
{
    const Instant start = std::clamp(t, window.earliest, window.latest);
    const bool keepsEnd = span && span->latest > start;
    return orNone({start, keepsEnd ? span->latest : window.latest});
}

std::optional<TimeSpan> withEnd(const std::optional<TimeSpan>& span, Instant t, TimeSpan window)
{
    const Instant end = std::clamp(t, window.earliest, window.latest);
    const bool keepsStart = span && span->earliest < end;
    return orNone({keepsStart ? span->earliest : window.earliest, end});
}

} // namespace aftermap
