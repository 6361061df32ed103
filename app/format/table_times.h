// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "format/notes_days.h"
#include "format/table_mapping.h"

namespace aftermap {

/// What a table does not say itself.
struct TableDefaults
{
    QString zone;                  ///< IANA name, of times without one; empty is UTC
    std::optional<LocalTime> date; ///< of clock times without a date; only its day is looked at
    QString title;                 ///< of the outage, and of the service where the table names none
};

/// The times of a table's cells: RFC 3339, "2026-01-05 14:02", "5 January 2026 2:02 PM", "14:02", a bare date,
/// "03/02/2026 14:02" and "3.2.2026" where the order is known, and seconds, milli-, micro- or nanoseconds
/// since 1970.
class TableTimes
{
public:
    TableTimes(DateOrder dates, const TableDefaults& defaults);

    /// The time, or one sentence why there is none.
    tl::expected<StatedTime, QString> read(const QString& cell);

    const Zone& zone() const { return m_zone; }
    bool sawTimeWithoutZone() const { return m_sawWithoutZone; }
    bool sawClockWithoutDate() const { return m_sawWithoutDate; }
    bool sawBareDate() const { return m_sawBareDate; }

private:
    StatedTime placed(const NoteTime& time);
    StatedTime placed(const NoteDate& date);

    Zone m_zone;
    DateOrder m_dates;
    NotesDays m_days;
    bool m_sawWithoutZone = false;
    bool m_sawWithoutDate = false;
    bool m_sawBareDate = false;
};

/// Could this cell be a time, with whatever order of day and month?
bool couldBeTime(const QString& cell);
/// The first two numbers of "03/02/2026" or "3.2.2026"; none for another text.
std::optional<std::pair<int, int>> dayAndMonth(const QString& cell);
/// A length of time: "1:30" (hours and minutes), "95 min", "1 h 5 min", or a number of `unit`.
std::optional<Milliseconds> durationOf(const QString& cell, Milliseconds unit);
/// A number, also with a decimal comma and with marks between thousands.
std::optional<double> numberOf(const QString& cell);

} // namespace aftermap
