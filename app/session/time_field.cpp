// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/time_field.h"

#include "base/safe_text.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

QString padded(int value, int digits = 2)
{
    return u"%1"_s.arg(value, digits, 10, QChar(u'0'));
}

QString dateText(const LocalTime& local)
{
    return u"%1-%2-%3"_s.arg(padded(local.year, 4), padded(local.month), padded(local.day));
}

QString clockText(const LocalTime& local)
{
    const QString minutes = padded(local.hour) + u':' + padded(local.minute);
    return local.second == 0 ? minutes : minutes + u':' + padded(local.second);
}

QString offsetText(int seconds)
{
    const int minutes = std::abs(seconds) / 60;
    return (seconds < 0 ? u"-"_s : u"+"_s) + padded(minutes / 60) + u':' + padded(minutes % 60);
}

/// Days and clock as written; none where there is no such day or time of day.
std::optional<Instant> instantOf(const QRegularExpressionMatch& match, const Zone& zone, const LocalTime& day)
{
    const auto number = [&](const QString& name) { return match.captured(name).toInt(); };
    LocalTime local = day;
    if (match.hasCaptured(u"year"_s)) {
        // The day is checked where all days are.
        const QString date = match.captured(u"year"_s) + u'-' + padded(number(u"month"_s)) + u'-' + padded(number(u"day"_s));
        if (!parseRfc3339(date + u"T00:00:00Z"_s))
            return std::nullopt;
        local.year = number(u"year"_s);
        local.month = number(u"month"_s);
        local.day = number(u"day"_s);
    }
    local.hour = number(u"hour"_s);
    local.minute = number(u"minute"_s);
    local.second = number(u"second"_s);
    if (local.hour > 23 || local.minute > 59 || local.second > 59)
        return std::nullopt;
    return zone.instant(local);
}

} // namespace

QString timeFieldText(Instant instant, const Zone& zone)
{
    const LocalTime local = zone.local(instant);
    if (zone.instant(local) == instant)
        return dateText(local) + u' ' + clockText(local);
    // Milliseconds, and the second of two equal clock times.
    const auto within = instant - std::chrono::floor<std::chrono::seconds>(instant);
    const QString fraction = within.count() == 0 ? QString() : u'.' + padded(int(within.count()), 3);
    const QString clock = padded(local.hour) + u':' + padded(local.minute) + u':' + padded(local.second);
    return dateText(local) + u'T' + clock + fraction + offsetText(local.utcOffsetSeconds);
}

Result<Instant> readTimeField(const QString& text, const TimeContext& context, const std::optional<Instant>& day)
{
    static const QRegularExpression pattern(
        u"^(?:(?<year>\\d{4})-(?<month>\\d{1,2})-(?<day>\\d{1,2})[ ,T]+)?(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2}))?$"_s);
    const QString trimmed = text.trimmed();
    const QRegularExpressionMatch match = pattern.match(trimmed);
    const auto refuse = [&] {
        return fail(Error::Kind::Usage, QCoreApplication::translate("Form", "“%1” is not a time: write 04:30 or 2025-10-20 04:30 "
                                                                              "(clock of %2), 2025-10-20T08:30:00Z or T+2h16m.")
                                            .arg(shownSnippet(trimmed, 40), context.zone.city()));
    };
    if (match.hasMatch() && (match.hasCaptured(u"year"_s) || day)) {
        const LocalTime today = context.zone.local(day.value_or(context.windowStart));
        if (const auto instant = instantOf(match, context.zone, today))
            return *instant;
        return refuse();
    }
    const bool hasOneDigit = trimmed.size() > 1 && trimmed[1] == u':';
    const Result<Instant> instant = parseTimeArgument(hasOneDigit ? u'0' + trimmed : trimmed, context);
    if (instant)
        return *instant;
    return refuse();
}

} // namespace aftermap
