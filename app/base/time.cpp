// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/time.h"

#include <QDateTime>
#include <QTimeZone>

#include <array>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr Milliseconds day = std::chrono::hours(24);

class Cursor
{
public:
    explicit Cursor(QStringView text) : m_text(text) {}

    bool atEnd() const { return m_at >= m_text.size(); }
    bool take(QChar c)
    {
        if (atEnd() || m_text[m_at] != c)
            return false;
        ++m_at;
        return true;
    }
    /// Exactly `digits` ASCII digits, or nothing.
    std::optional<int> number(int digits)
    {
        if (m_text.size() - m_at < digits)
            return std::nullopt;
        int value = 0;
        for (int i = 0; i < digits; ++i) {
            const char16_t c = m_text[m_at + i].unicode();
            if (c < u'0' || c > u'9')
                return std::nullopt;
            value = value * 10 + (c - u'0');
        }
        m_at += digits;
        return value;
    }
    bool atDigit() const
    {
        return !atEnd() && m_text[m_at].unicode() >= u'0' && m_text[m_at].unicode() <= u'9';
    }
    QStringView rest() const { return m_text.mid(m_at); }

private:
    QStringView m_text;
    qsizetype m_at = 0;
};

int daysIn(int year, int month)
{
    using namespace std::chrono;
    const year_month_day_last last{std::chrono::year(year) /
                                   std::chrono::month(static_cast<unsigned>(month)) /
                                   std::chrono::last};
    return static_cast<int>(static_cast<unsigned>(last.day()));
}

Instant fromCivil(int year, int month, int dayOfMonth, Milliseconds timeOfDay)
{
    using namespace std::chrono;
    const sys_days days{std::chrono::year(year) /
                        std::chrono::month(static_cast<unsigned>(month)) /
                        std::chrono::day(static_cast<unsigned>(dayOfMonth))};
    return Instant(duration_cast<Milliseconds>(days.time_since_epoch())) + timeOfDay;
}

LocalTime toCivil(Instant instant, int offsetSeconds)
{
    using namespace std::chrono;
    const Instant shifted = instant + seconds(offsetSeconds);
    const sys_days days = floor<std::chrono::days>(shifted);
    const year_month_day date(days);
    const auto ofDay = duration_cast<seconds>(shifted - days).count();
    LocalTime local;
    local.year = static_cast<int>(date.year());
    local.month = static_cast<int>(static_cast<unsigned>(date.month()));
    local.day = static_cast<int>(static_cast<unsigned>(date.day()));
    local.hour = static_cast<int>(ofDay / 3600);
    local.minute = static_cast<int>(ofDay / 60 % 60);
    local.second = static_cast<int>(ofDay % 60);
    local.utcOffsetSeconds = offsetSeconds;
    return local;
}

QString twoDigits(int value)
{
    return u"%1"_s.arg(value, 2, 10, QChar(u'0'));
}

tl::unexpected<Error> badTime(QStringView text, const QString& why)
{
    return fail(Error::Kind::Format, u"\"%1\" is not a time: %2."_s.arg(text.left(40).toString(), why));
}

} // namespace

Result<Instant> parseRfc3339(QStringView text)
{
    Cursor cursor(text);
    const auto year = cursor.number(4);
    if (!year || !cursor.take(u'-'))
        return badTime(text, u"it should look like 2025-10-20T06:48:00Z"_s);
    const auto month = cursor.number(2);
    if (!month || !cursor.take(u'-'))
        return badTime(text, u"it should look like 2025-10-20T06:48:00Z"_s);
    const auto dayOfMonth = cursor.number(2);
    if (!dayOfMonth)
        return badTime(text, u"it should look like 2025-10-20T06:48:00Z"_s);
    if (*year < 1 || *month < 1 || *month > 12 || *dayOfMonth < 1 || *dayOfMonth > daysIn(*year, *month))
        return badTime(text, u"there is no such day"_s);
    if (!cursor.take(u'T') && !cursor.take(u't') && !cursor.take(u' '))
        return badTime(text, u"the time of day is missing"_s);
    const auto hour = cursor.number(2);
    const bool colon = cursor.take(u':');
    const auto minute = cursor.number(2);
    if (!hour || !colon || !minute)
        return badTime(text, u"it should look like 2025-10-20T06:48:00Z"_s);
    std::optional<int> second = 0;
    if (cursor.take(u':'))
        second = cursor.number(2);
    if (!second || *hour > 23 || *minute > 59 || *second > 60)
        return badTime(text, u"there is no such time of day"_s);
    int milliseconds = 0;
    if (cursor.take(u'.')) {
        if (!cursor.atDigit())
            return badTime(text, u"digits are missing after the point"_s);
        for (int scale = 100; cursor.atDigit(); scale /= 10)
            milliseconds += *cursor.number(1) * scale;
    }
    int offsetSeconds = 0;
    if (!cursor.take(u'Z') && !cursor.take(u'z')) {
        const bool minus = cursor.take(u'-') || cursor.take(u'\u2212');
        if (!minus && !cursor.take(u'+')) {
            if (cursor.atEnd())
                return badTime(text, u"it has no zone (end it with Z or an offset such as +02:00)"_s);
            return badTime(text, u"\"%1\" is not a zone"_s.arg(cursor.rest().left(12).toString()));
        }
        const auto hours = cursor.number(2);
        const bool separated = cursor.take(u':');
        const auto minutes = cursor.number(2);
        if (!hours || !separated || !minutes || *hours > 23 || *minutes > 59)
            return badTime(text, u"its zone should look like Z or +02:00"_s);
        offsetSeconds = (*hours * 60 + *minutes) * 60 * (minus ? -1 : 1);
    }
    if (!cursor.atEnd())
        return badTime(text, u"\"%1\" follows it"_s.arg(cursor.rest().left(12).toString()));
    const Milliseconds ofDay = std::chrono::hours(*hour) + std::chrono::minutes(*minute) +
                               std::chrono::seconds(*second) + Milliseconds(milliseconds);
    return fromCivil(*year, *month, *dayOfMonth, ofDay) - std::chrono::seconds(offsetSeconds);
}

QString formatRfc3339(Instant instant)
{
    const LocalTime utc = toCivil(instant, 0);
    QString text = u"%1-%2-%3T%4:%5:%6"_s.arg(utc.year, 4, 10, QChar(u'0'))
                       .arg(twoDigits(utc.month), twoDigits(utc.day), twoDigits(utc.hour),
                            twoDigits(utc.minute), twoDigits(utc.second));
    const auto within = (instant - std::chrono::floor<std::chrono::seconds>(instant)).count();
    if (within != 0)
        text += u".%1"_s.arg(within, 3, 10, QChar(u'0'));
    return text + u'Z';
}

Zone::Zone() : m_name(u"UTC"_s) {}

Result<Zone> Zone::named(const QString& ianaName)
{
    Zone zone;
    if (ianaName == "UTC"_L1 || ianaName == "Etc/UTC"_L1 || ianaName == "Z"_L1)
        return zone;
    const QByteArray id = ianaName.toUtf8();
    if (!QTimeZone::isTimeZoneIdAvailable(id)) {
        return fail(Error::Kind::Format,
                    u"\"%1\" is not a time zone this machine knows (names look like Europe/Berlin)."_s
                        .arg(ianaName.left(80)));
    }
    zone.m_name = ianaName;
    zone.m_zone = std::make_shared<const QTimeZone>(id);
    return zone;
}

QString Zone::city() const
{
    const qsizetype slash = m_name.lastIndexOf(u'/');
    return m_name.mid(slash + 1).replace(u'_', u' ');
}

LocalTime Zone::local(Instant instant) const
{
    if (!m_zone)
        return toCivil(instant, 0);
    const QDateTime utc =
        QDateTime::fromMSecsSinceEpoch(instant.time_since_epoch().count(), Qt::UTC);
    return toCivil(instant, m_zone->offsetFromUtc(utc));
}

Instant Zone::instant(const LocalTime& time) const
{
    const Milliseconds ofDay = std::chrono::hours(time.hour) + std::chrono::minutes(time.minute) +
                               std::chrono::seconds(time.second);
    const Instant asUtc = fromCivil(time.year, time.month, time.day, ofDay);
    if (!m_zone)
        return asUtc;
    // The offset a day before and a day after bracket any clock change near by; the first candidate
    // that reads back as asked for wins.
    const std::array offsets{local(asUtc - day).utcOffsetSeconds, local(asUtc + day).utcOffsetSeconds};
    for (const int offset : offsets) {
        const Instant candidate = asUtc - std::chrono::seconds(offset);
        if (local(candidate).utcOffsetSeconds == offset)
            return candidate;
    }
    return asUtc - std::chrono::seconds(std::min(offsets[0], offsets[1]));
}

QString formatClock(Instant instant, const Zone& zone, bool withSeconds)
{
    const LocalTime local = zone.local(instant);
    QString text = twoDigits(local.hour) + u':' + twoDigits(local.minute);
    if (withSeconds)
        text += u':' + twoDigits(local.second);
    return text;
}

QString formatDate(Instant instant, const Zone& zone)
{
    static constexpr std::array months{"January",   "February", "March",    "April",
                                       "May",       "June",     "July",     "August",
                                       "September", "October",  "November", "December"};
    const LocalTime local = zone.local(instant);
    return u"%1 %2 %3"_s.arg(local.day)
        .arg(QLatin1StringView(months[static_cast<std::size_t>(local.month - 1)]))
        .arg(local.year);
}

QString formatSpan(Milliseconds span)
{
    if (span < Milliseconds::zero())
        return u'\u2212' + formatSpan(-span);
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(span).count();
    if (seconds < 60)
        return u"%1 s"_s.arg(seconds);
    const auto minutes = seconds / 60;
    if (minutes < 60)
        return u"%1 min"_s.arg(minutes);
    const auto hours = minutes / 60;
    if (hours < 48)
        return minutes % 60 == 0 ? u"%1 h"_s.arg(hours) : u"%1 h %2 min"_s.arg(hours).arg(minutes % 60);
    return hours % 24 == 0 ? u"%1 d"_s.arg(hours / 24) : u"%1 d %2 h"_s.arg(hours / 24).arg(hours % 24);
}

namespace {

std::optional<Milliseconds> parseOffset(QStringView text)
{
    Milliseconds total{0};
    bool any = false;
    while (!text.isEmpty()) {
        qsizetype digits = 0;
        while (digits < text.size() && text[digits] >= u'0' && text[digits] <= u'9')
            ++digits;
        if (digits == 0 || digits > 7 || digits == text.size())
            return std::nullopt;
        const auto value = text.left(digits).toLongLong();
        switch (text[digits].toLower().unicode()) {
        case u'd': total += std::chrono::hours(24 * value); break;
        case u'h': total += std::chrono::hours(value); break;
        case u'm': total += std::chrono::minutes(value); break;
        case u's': total += std::chrono::seconds(value); break;
        default: return std::nullopt;
        }
        any = true;
        text = text.mid(digits + 1);
    }
    return any ? std::optional(total) : std::nullopt;
}

} // namespace

Result<Instant> parseTimeArgument(QStringView text, const TimeContext& context)
{
    const auto refuse = [&] {
        return fail(Error::Kind::Usage,
                    u"\"%1\" is not a time: write 2025-10-20T08:30:00Z, 04:30 (clock of %2) or T+2h16m."_s
                        .arg(text.left(40).toString(), context.zone.city()));
    };
    if (text.startsWith(u"T+"_s) || text.startsWith(u"T-"_s)) {
        const auto offset = parseOffset(text.mid(2));
        if (!offset)
            return refuse();
        const Instant base = context.onset.value_or(context.windowStart);
        return text[1] == u'+' ? base + *offset : base - *offset;
    }
    Cursor cursor(text);
    const auto hour = cursor.number(2);
    if (hour && cursor.take(u':')) {
        const auto minute = cursor.number(2);
        const auto second = cursor.take(u':') ? cursor.number(2) : std::optional<int>(0);
        if (!minute || !second || !cursor.atEnd() || *hour > 23 || *minute > 59 || *second > 59)
            return refuse();
        LocalTime local = context.zone.local(context.windowStart);
        local.hour = *hour;
        local.minute = *minute;
        local.second = *second;
        Instant instant = context.zone.instant(local);
        if (instant < context.windowStart) {
            const LocalTime next = context.zone.local(context.windowStart + day);
            local.year = next.year;
            local.month = next.month;
            local.day = next.day;
            instant = context.zone.instant(local);
        }
        return instant;
    }
    Result<Instant> instant = parseRfc3339(text);
    if (instant)
        return instant;
    // What looks like a date is told what is wrong with it, all else what may be written.
    const bool looksLikeDate = text.size() > 4 && text[4] == u'-';
    return looksLikeDate ? fail(Error::Kind::Usage, instant.error().message) : refuse();
}

} // namespace aftermap
