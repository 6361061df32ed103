// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/notes_days.h"

#include <QDate>

namespace aftermap {

namespace {

constexpr int backwards = 3 * 3600; ///< seconds that are no longer a line out of order

} // namespace

NotesDays::NotesDays(const NotesDefaults& defaults)
{
    if (auto zone = Zone::named(defaults.zone); !defaults.zone.isEmpty() && zone)
        m_zone = *zone;
    if (defaults.date)
        begin({defaults.date->year, defaults.date->month, defaults.date->day});
}

void NotesDays::begin(const NoteDate& date)
{
    m_day = date;
    m_hasDate = true;
    m_last.reset();
}

void NotesDays::nextDay()
{
    const QDate next = QDate(m_day.year, m_day.month, m_day.day).addDays(1);
    if (next.year() <= 9999)
        m_day = {next.year(), next.month(), next.day()};
}

Instant NotesDays::instantOf(const NoteTime& time) const
{
    LocalTime local;
    local.year = m_day.year;
    local.month = m_day.month;
    local.day = m_day.day;
    local.hour = time.hour;
    local.minute = time.minute;
    local.second = time.second;
    if (!time.offsetSeconds)
        return m_zone.instant(local);
    return Zone().instant(local) - std::chrono::seconds(*time.offsetSeconds);
}

StatedTime NotesDays::place(const NoteTime& time)
{
    const int seconds = time.hour * 3600 + time.minute * 60 + time.second;
    if (time.date)
        begin(*time.date);
    else if (m_last && seconds + backwards <= *m_last)
        nextDay();
    m_last = seconds;
    return {instantOf(time), time.withSeconds ? Precision::Second : Precision::Minute, time.isAbout, false};
}

} // namespace aftermap
