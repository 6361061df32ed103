// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/notes_clock.h"

#include <QDate>

#include <array>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

/// Reads from the front of a text and can go back.
class Taker
{
public:
    explicit Taker(QStringView text) : m_text(text) {}

    QStringView rest() const { return m_text; }
    QChar peek() const { return m_text.isEmpty() ? QChar() : m_text.front(); }
    void blanks()
    {
        while (!m_text.isEmpty() && m_text.front().isSpace())
            m_text = m_text.sliced(1);
    }
    bool character(QChar wanted)
    {
        if (m_text.isEmpty() || m_text.front() != wanted)
            return false;
        m_text = m_text.sliced(1);
        return true;
    }
    /// A number of `fewest` to `most` digits, with no digit behind it.
    std::optional<int> number(int fewest, int most)
    {
        int length = 0;
        int value = 0;
        while (length < m_text.size() && length <= most && m_text[length] >= u'0' && m_text[length] <= u'9') {
            value = value * 10 + (m_text[length].unicode() - u'0');
            ++length;
        }
        if (length < fewest || length > most)
            return std::nullopt;
        m_text = m_text.sliced(length);
        return value;
    }
    QStringView word()
    {
        qsizetype length = 0;
        while (length < m_text.size() && m_text[length].isLetter())
            ++length;
        const QStringView found = m_text.first(length);
        m_text = m_text.sliced(length);
        return found;
    }

private:
    QStringView m_text;
};

constexpr std::array months{"january"_L1, "february"_L1, "march"_L1,     "april"_L1,   "may"_L1,      "june"_L1,
                            "july"_L1,    "august"_L1,   "september"_L1, "october"_L1, "november"_L1, "december"_L1};
constexpr std::array weekdays{"monday"_L1, "tuesday"_L1,  "wednesday"_L1, "thursday"_L1,
                              "friday"_L1, "saturday"_L1, "sunday"_L1};

/// 1 for "January", "jan" or "Jan."; 0 for none. At least three letters.
template <std::size_t n>
int indexIn(const std::array<QLatin1StringView, n>& names, QStringView word)
{
    for (std::size_t i = 0; i < n && word.size() >= 3; ++i) {
        if (names[i].size() >= word.size() && word.compare(names[i].first(word.size()), Qt::CaseInsensitive) == 0)
            return int(i) + 1;
    }
    return 0;
}

std::optional<NoteDate> checked(int year, int month, int day)
{
    if (year < 1 || !QDate::isValid(year, month, day))
        return std::nullopt;
    return NoteDate{year, month, day};
}

std::optional<NoteDate> isoDate(Taker& taker)
{
    const auto year = taker.number(4, 4);
    if (!year || !taker.character(u'-'))
        return std::nullopt;
    const auto month = taker.number(2, 2);
    if (!month || !taker.character(u'-'))
        return std::nullopt;
    const auto day = taker.number(2, 2);
    return day ? checked(*year, *month, *day) : std::nullopt;
}

int monthOf(Taker& taker)
{
    const int month = indexIn(months, taker.word());
    taker.character(u'.');
    taker.blanks();
    return month;
}

std::optional<int> dayOf(Taker& taker)
{
    const auto day = taker.number(1, 2);
    if (day && taker.peek().isLetter()) {
        const QStringView ending = taker.word();
        if (ending != u"st" && ending != u"nd" && ending != u"rd" && ending != u"th")
            return std::nullopt;
    }
    taker.character(u'.');
    taker.character(u',');
    taker.blanks();
    return day;
}

std::optional<NoteDate> writtenDate(Taker& taker)
{
    Taker first = taker;
    if (indexIn(weekdays, first.word()) > 0) {
        first.character(u'.');
        first.character(u',');
        first.blanks();
        taker = first;
    }
    int month = 0;
    std::optional<int> day;
    if (taker.peek().isDigit()) {
        day = dayOf(taker);
        month = day ? monthOf(taker) : 0;
    } else {
        month = monthOf(taker);
        day = month > 0 ? dayOf(taker) : std::nullopt;
    }
    if (month == 0 || !day)
        return std::nullopt;
    taker.character(u',');
    taker.blanks();
    const auto year = taker.number(4, 4);
    return year ? checked(*year, month, *day) : std::nullopt;
}

std::optional<NoteDate> dateOf(Taker& taker)
{
    Taker iso = taker;
    if (const auto date = isoDate(iso)) {
        taker = iso;
        return date;
    }
    Taker written = taker;
    const auto date = writtenDate(written);
    if (date)
        taker = written;
    return date;
}

/// Behind a time: nothing that would make it a part of something else ("14:02.5", "14:02b").
bool endsHere(const Taker& taker)
{
    const QChar next = taker.peek();
    return next.isNull() || !(next.isLetterOrNumber() || next == u'.' || next == u':');
}

/// "AM" or "PM" in its usual writings. False where the hour is none of twelve.
bool applyHalf(Taker& taker, NoteTime& time)
{
    Taker half = taker;
    half.blanks();
    const QStringView word = half.word();
    const bool isAfternoon = word.compare(u"pm", Qt::CaseInsensitive) == 0;
    if (!isAfternoon && word.compare(u"am", Qt::CaseInsensitive) != 0)
        return true;
    if (time.hour < 1 || time.hour > 12)
        return false;
    time.hour = time.hour % 12 + (isAfternoon ? 12 : 0);
    taker = half;
    return true;
}

void applyOffset(Taker& taker, NoteTime& time)
{
    Taker zone = taker;
    if (zone.character(u'Z') && endsHere(zone)) {
        time.offsetSeconds = 0;
        taker = zone;
        return;
    }
    zone = taker;
    const bool east = zone.character(u'+');
    if (east || zone.character(u'-') || zone.character(u'−')) {
        const auto hours = zone.number(2, 2);
        zone.character(u':');
        const auto minutes = zone.number(2, 2);
        if (hours && minutes && *hours < 24 && *minutes < 60 && endsHere(zone)) {
            time.offsetSeconds = (east ? 1 : -1) * (*hours * 3600 + *minutes * 60);
            taker = zone;
        }
        return;
    }
    zone = taker;
    zone.blanks();
    const QStringView word = zone.word();
    if ((word == u"UTC" || word == u"GMT") && endsHere(zone)) {
        time.offsetSeconds = 0;
        taker = zone;
    }
}

bool clockOf(Taker& taker, NoteTime& time)
{
    const auto hour = taker.number(1, 2);
    if (!hour || *hour > 23 || !taker.character(u':'))
        return false;
    const auto minute = taker.number(2, 2);
    if (!minute || *minute > 59)
        return false;
    time.hour = *hour;
    time.minute = *minute;
    Taker seconds = taker;
    if (seconds.character(u':')) {
        const auto second = seconds.number(2, 2);
        if (!second || *second > 59)
            return false;
        time.second = *second;
        time.withSeconds = true;
        taker = seconds;
        if (Taker fraction = taker; fraction.character(u'.') && fraction.number(1, 9))
            taker = fraction;
    }
    return true;
}

std::optional<NoteTime> timeOf(Taker& taker)
{
    NoteTime time;
    const bool inBrackets = taker.character(u'[');
    time.isAbout = taker.character(u'~');
    taker.blanks();
    time.date = dateOf(taker);
    if (time.date) {
        if (!taker.character(u'T'))
            taker.character(u',');
        taker.blanks();
    }
    if (!clockOf(taker, time) || !applyHalf(taker, time))
        return std::nullopt;
    applyOffset(taker, time);
    time.isDoubtful = taker.character(u'?');
    if (!endsHere(taker) || (inBrackets && !taker.character(u']')))
        return std::nullopt;
    return time;
}

} // namespace

std::optional<NoteDate> takeDate(QStringView& text)
{
    Taker taker(text);
    taker.blanks();
    const auto date = dateOf(taker);
    if (date)
        text = taker.rest();
    return date;
}

std::optional<NoteTime> takeTime(QStringView& text)
{
    Taker taker(text);
    taker.blanks();
    const auto time = timeOf(taker);
    if (time)
        text = taker.rest();
    return time;
}

std::optional<NoteTime> takeSpanEnd(QStringView& text)
{
    Taker taker(text);
    taker.blanks();
    const QChar sign = taker.peek();
    if (sign == u'-' || sign == u'–' || sign == u'—')
        taker.character(sign);
    else if (taker.word() != u"to")
        return std::nullopt;
    taker.blanks();
    const auto time = timeOf(taker);
    if (time)
        text = taker.rest();
    return time;
}

} // namespace aftermap
