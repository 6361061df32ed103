// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/table_times.h"

#include "base/safe_text.h"

#include <QDate>
#include <QRegularExpression>

#include <cmath>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr qsizetype longestTime = 64;

/// Since 1970, by its magnitude: seconds to the year 5138, then milli-, micro- and nanoseconds.
std::optional<Instant> epochOf(QStringView cell)
{
    static const QRegularExpression digits(u"^[0-9]{9,19}(\\.[0-9]{1,9})?$"_s);
    if (!digits.match(cell).hasMatch())
        return std::nullopt;
    double value = cell.toDouble();
    double perMillisecond = 1e-3;
    for (double most = 1e11; value >= most && perMillisecond < 1e6; most *= 1e3)
        perMillisecond *= 1e3;
    value /= perMillisecond;
    constexpr double earliest = 4.7e11; // 1984: less is rather a number than a time
    constexpr double latest = 4.1e12;   // 2099
    if (value < earliest || value > latest)
        return std::nullopt;
    return Instant(Milliseconds(std::llround(value)));
}

struct SlashedDate
{
    int first = 0;
    int second = 0;
    int year = 0;
    QString rest;
};

std::optional<SlashedDate> slashedDate(const QString& cell)
{
    static const QRegularExpression form(u"^([0-9]{1,2})([/.])([0-9]{1,2})\\2([0-9]{4})(?:[ ,T]+(.*))?$"_s);
    const auto match = form.match(cell.left(longestTime));
    if (!match.hasMatch())
        return std::nullopt;
    return SlashedDate{match.captured(1).toInt(), match.captured(3).toInt(), match.captured(4).toInt(), match.captured(5)};
}

std::optional<NoteTime> wholeTime(QStringView text)
{
    const auto time = takeTime(text);
    return time && text.trimmed().isEmpty() ? time : std::nullopt;
}

std::optional<NoteDate> wholeDate(QStringView text)
{
    const auto date = takeDate(text);
    return date && text.trimmed().isEmpty() ? date : std::nullopt;
}

QString notATime(const QString& cell)
{
    return cell.isEmpty() ? u"There is no time in it."_s : u"“%1” is no time."_s.arg(shownSnippet(cell, 40));
}

} // namespace

TableTimes::TableTimes(DateOrder dates, const TableDefaults& defaults)
    : m_dates(dates), m_days(NotesDefaults{defaults.date, defaults.zone})
{
    m_zone = m_days.zone();
}

StatedTime TableTimes::placed(const NoteTime& time)
{
    m_sawWithoutZone |= !time.offsetSeconds;
    m_sawWithoutDate |= !time.date && !m_days.hasDate();
    return m_days.place(time);
}

StatedTime TableTimes::placed(const NoteDate& date)
{
    m_sawWithoutZone = true;
    m_sawBareDate = true;
    NoteTime noon;
    noon.date = date;
    noon.hour = 12;
    StatedTime stated = m_days.place(noon);
    stated.precision = Precision::Day;
    return stated;
}

tl::expected<StatedTime, QString> TableTimes::read(const QString& cell)
{
    if (cell.isEmpty() || cell.size() > longestTime)
        return tl::unexpected(notATime(cell));
    if (const auto exact = parseRfc3339(cell))
        return StatedTime{*exact, Precision::Second, false, false};
    if (const auto epoch = epochOf(cell))
        return StatedTime{*epoch, Precision::Second, false, false};
    if (const auto time = wholeTime(cell))
        return placed(*time);
    if (const auto date = wholeDate(cell))
        return placed(*date);
    const auto slashed = slashedDate(cell);
    if (!slashed)
        return tl::unexpected(notATime(cell));
    if (m_dates == DateOrder::Unknown) {
        return tl::unexpected(u"In “%1” either number can be the month; say which with “dates=day_first” or "
                              "“dates=month_first”."_s.arg(shownSnippet(cell, 40)));
    }
    const bool isDayFirst = m_dates == DateOrder::DayFirst;
    const NoteDate date{slashed->year, isDayFirst ? slashed->second : slashed->first,
                        isDayFirst ? slashed->first : slashed->second};
    if (slashed->year < 1 || !QDate::isValid(date.year, date.month, date.day))
        return tl::unexpected(u"There is no such day as “%1”."_s.arg(shownSnippet(cell, 40)));
    if (slashed->rest.trimmed().isEmpty())
        return placed(date);
    auto time = wholeTime(slashed->rest);
    if (!time)
        return tl::unexpected(notATime(cell));
    time->date = date;
    return placed(*time);
}

bool couldBeTime(const QString& cell)
{
    if (cell.isEmpty() || cell.size() > longestTime)
        return false;
    return parseRfc3339(cell) || wholeTime(cell) || wholeDate(cell) || slashedDate(cell) || epochOf(cell);
}

std::optional<std::pair<int, int>> dayAndMonth(const QString& cell)
{
    const auto slashed = slashedDate(cell);
    return slashed ? std::optional(std::pair(slashed->first, slashed->second)) : std::nullopt;
}

std::optional<Milliseconds> durationOf(const QString& cell, Milliseconds unit)
{
    static const QRegularExpression clock(u"^([0-9]{1,4}):([0-5][0-9])(?::([0-5][0-9]))?$"_s);
    static const QRegularExpression parts(
        u"^(?:([0-9]{1,4}) ?d[a-z]*)?[ ,]*(?:([0-9]{1,5}) ?h[a-z]*)?[ ,]*(?:([0-9]{1,6}) ?m[a-z]*)?[ ,]*(?:([0-9]{1,8}) ?s[a-z]*)?$"_s);
    using namespace std::chrono;
    if (cell.isEmpty() || cell.size() > longestTime)
        return std::nullopt;
    if (const auto match = clock.match(cell); match.hasMatch()) {
        return hours(match.captured(1).toInt()) + minutes(match.captured(2).toInt()) + seconds(match.captured(3).toInt());
    }
    if (const auto number = numberOf(cell)) {
        const double length = *number * double(unit.count());
        constexpr double longest = 100.0 * 366 * 24 * 3600 * 1000;
        return length >= 0 && length < longest ? std::optional(Milliseconds(std::llround(length))) : std::nullopt;
    }
    if (const auto match = parts.match(cell.toLower()); match.hasMatch()) {
        return hours(24 * match.captured(1).toInt() + match.captured(2).toInt()) + minutes(match.captured(3).toInt()) +
               seconds(match.captured(4).toInt());
    }
    return std::nullopt;
}

std::optional<double> numberOf(const QString& cell)
{
    static const QRegularExpression thousands(u"^[-+]?[0-9]{1,3}(?:,[0-9]{3})+(?:\\.[0-9]+)?$"_s);
    static const QRegularExpression decimalComma(u"^[-+]?[0-9]+,[0-9]+$"_s);
    if (cell.isEmpty() || cell.size() > longestTime)
        return std::nullopt;
    QString plain = cell;
    if (thousands.match(cell).hasMatch())
        plain.remove(u',');
    else if (decimalComma.match(cell).hasMatch())
        plain.replace(u',', u'.');
    bool isNumber = false;
    const double value = plain.toDouble(&isNumber);
    return isNumber && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

} // namespace aftermap
