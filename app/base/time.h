// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

#include <chrono>
#include <memory>
#include <optional>

class QTimeZone;

namespace aftermap {

using Milliseconds = std::chrono::milliseconds;

/// When something happened: UTC, whole milliseconds, years 1 to 9999.
using Instant = std::chrono::sys_time<Milliseconds>;

/// The clock of the replay; only Pacing converts between it and Instant.
struct PlayClock
{
    using duration = std::chrono::microseconds;
    using rep = duration::rep;
    using period = duration::period;
    using time_point = std::chrono::time_point<PlayClock>;
    static constexpr bool is_steady = true;
};
/// Where the replay stands, counted from its start.
using PlayTime = PlayClock::time_point;
using PlaySpan = PlayClock::duration;

/// Both ends belong to the span; earliest <= latest.
struct TimeSpan
{
    Instant earliest;
    Instant latest;

    bool contains(Instant t) const { return earliest <= t && t <= latest; }
    Milliseconds length() const { return latest - earliest; }
    bool operator==(const TimeSpan&) const = default;
};

/// Reads a strict RFC 3339 time. The zone ("Z" or "+hh:mm") is mandatory, a leap second (":60") is
/// placed at the next second, digits after milliseconds are dropped. Errors: Error::Kind::Format
/// with one sentence that says what is wrong. Source: RFC 3339, section 5.6.
Result<Instant> parseRfc3339(QStringView text);

/// "2025-10-20T06:48:00Z", with milliseconds only where they are not zero.
QString formatRfc3339(Instant instant);

/// Days and clock as somebody in a zone reads them.
struct LocalTime
{
    int year = 1970;
    int month = 1; ///< 1 to 12
    int day = 1;   ///< 1 to 31
    int hour = 0;  ///< 0 to 23
    int minute = 0;
    int second = 0;
    int utcOffsetSeconds = 0;
};

/// A time zone by its IANA name, as installed on the machine. A value; cheap to copy.
class Zone
{
public:
    Zone(); ///< UTC
    /// Errors: Error::Kind::Format when the machine knows no such zone.
    static Result<Zone> named(const QString& ianaName);

    QString name() const { return m_name; }
    /// "New York" for "America/New_York", "UTC" for UTC.
    QString city() const;
    LocalTime local(Instant instant) const;
    /// The first instant that reads as `time` here; a time skipped by a clock change gives the
    /// instant just after the gap.
    Instant instant(const LocalTime& time) const;

    bool operator==(const Zone& other) const { return m_name == other.m_name; }

private:
    QString m_name;
    std::shared_ptr<const QTimeZone> m_zone; ///< null for UTC
};

/// "05:04", or "05:04:09" with seconds, in that zone.
QString formatClock(Instant instant, const Zone& zone, bool withSeconds = false);
/// "20 October 2025" in that zone (English; the window translates month names itself).
QString formatDate(Instant instant, const Zone& zone);
/// "2 h 16 min", "23 min", "45 s", "3 d 1 h"; a negative span gets a leading "−".
QString formatSpan(Milliseconds span);

/// What TIME on a command line is read against.
struct TimeContext
{
    Zone zone;                      ///< zone of the story
    Instant windowStart;            ///< HH:MM is the first such clock time at or after it
    std::optional<Instant> onset;   ///< T+… counts from here, else from windowStart
};

/// RFC 3339 with a zone, "HH:MM[:SS]" in the story's zone, or "T+2h16m" (units d, h, m, s; also
/// "T-5m"). Errors: Error::Kind::Usage.
Result<Instant> parseTimeArgument(QStringView text, const TimeContext& context);

} // namespace aftermap
