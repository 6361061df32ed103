// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.h"
#include "incident/evidence.h"

#include <optional>

namespace aftermap {

/// A day of the calendar.
struct NoteDate
{
    int year = 1970;
    int month = 1; ///< 1 to 12
    int day = 1;   ///< 1 to 31

    bool operator==(const NoteDate&) const = default;
};

/// A time as it stands at the start of a line.
struct NoteTime
{
    std::optional<NoteDate> date;     ///< none: the day of the line before, or the day after
    int hour = 0;                     ///< 0 to 23
    int minute = 0;
    int second = 0;
    bool withSeconds = false;
    bool isAbout = false;             ///< "~14:20"
    bool isDoubtful = false;          ///< "14:20?"
    std::optional<int> offsetSeconds; ///< "UTC", "Z", "+01:00" behind it
    bool operator==(const NoteTime&) const = default;
};

/// Takes a date off the front of `text`: "2026-01-05", "5 January 2026", "January 5, 2026" (also "Jan"
/// and with a day of the week before it). None where there is none; `text` is then as before.
std::optional<NoteDate> takeDate(QStringView& text);

/// Takes a time off the front: "14:02", "14:02:31", "2:02 PM", "~14:20", "14:20?", "[14:02]", with a date
/// before it or as RFC 3339. What follows must be no letter, digit or point.
std::optional<NoteTime> takeTime(QStringView& text);

/// A second time of a span, behind "-", "–" or "to".
std::optional<NoteTime> takeSpanEnd(QStringView& text);

} // namespace aftermap
