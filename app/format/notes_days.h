// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "format/notes.h"
#include "format/notes_clock.h"

namespace aftermap {

/// Puts clock times on days, one after the other: a clock time three hours or more before the one above
/// it is of the next day; one that is a little before it is out of order and of the same day.
class NotesDays
{
public:
    explicit NotesDays(const NotesDefaults& defaults);

    /// The day of the clock times that follow.
    void begin(const NoteDate& date);
    /// The zone of all clock times that say none themselves. Times placed before stay as they are.
    void setZone(const Zone& zone) { m_zone = zone; }

    const Zone& zone() const { return m_zone; }
    /// Somebody said what day it is.
    bool hasDate() const { return m_hasDate; }

    StatedTime place(const NoteTime& time);

private:
    Instant instantOf(const NoteTime& time) const;
    void nextDay();

    Zone m_zone;
    NoteDate m_day;
    bool m_hasDate = false;
    std::optional<int> m_last; ///< seconds of the day
};

} // namespace aftermap
