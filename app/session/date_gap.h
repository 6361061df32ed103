// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/joined_parts.h"

namespace aftermap {

/// Notes and a file lie days apart, which most often is a date that was forgotten.
struct DateGap
{
    QString words;                 ///< one or two sentences, safe to show
    std::optional<LocalTime> date; ///< the day that the notes could take over from the file; only its day counts
    QString dateWords;             ///< "5 January 2026"; empty without a date

    bool operator==(const DateGap& other) const { return words == other.words && dateWords == other.dateWords; }
};

/// The first gap of several parts. A date is offered where the notes do not say theirs themselves (`notesSayDate`).
std::optional<DateGap> dateGapOf(const JoinedParts& joined, bool notesSayDate);

} // namespace aftermap
