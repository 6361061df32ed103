// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/time.h"

#include <gtest/gtest.h>

using namespace aftermap;
using namespace Qt::StringLiterals;

namespace {

Instant utc(const char* text)
{
    return parseRfc3339(QString::fromLatin1(text)).value();
}

QString reasonOf(const char* text)
{
    const auto result = parseRfc3339(QString::fromLatin1(text));
    return result ? u"accepted"_s : result.error().message;
}

TEST(Rfc3339, ReadsZonesAndFractions)
{
    EXPECT_EQ(utc("2025-10-20T06:48:00Z"), utc("2025-10-20T02:48:00-04:00"));
    EXPECT_EQ(utc("2025-10-20T06:48:00.1239Z") - utc("2025-10-20T06:48:00Z"), Milliseconds(123));
    EXPECT_EQ(utc("2016-12-31T23:59:60Z"), utc("2017-01-01T00:00:00Z"));
    EXPECT_EQ(utc("2025-10-20T06:48Z"), utc("2025-10-20T06:48:00Z"));
}

TEST(Rfc3339, SaysWhatIsWrong)
{
    EXPECT_EQ(reasonOf("2025-10-20T06:48:00"),
              u"\"2025-10-20T06:48:00\" is not a time: it has no zone (end it with Z or an offset such as +02:00)."_s);
    EXPECT_EQ(reasonOf("2025-02-29T00:00:00Z"), u"\"2025-02-29T00:00:00Z\" is not a time: there is no such day."_s);
    EXPECT_EQ(reasonOf("2025-02-28T24:00:00Z"), u"\"2025-02-28T24:00:00Z\" is not a time: there is no such time of day."_s);
    EXPECT_NE(reasonOf("20.10.2025"), u"accepted"_s);
    EXPECT_NE(reasonOf("2025-10-20T06:48:00Zx"), u"accepted"_s);
    EXPECT_NE(reasonOf("2025-10-20T06:48:00+25:00"), u"accepted"_s);
    EXPECT_NE(reasonOf("0000-01-01T00:00:00Z"), u"accepted"_s);
    EXPECT_NE(reasonOf(""), u"accepted"_s);
}

TEST(Rfc3339, WritesWhatItReads)
{
    for (const char* text : {"2025-10-20T06:48:00Z", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999Z",
                             "2024-02-29T12:00:00.007Z"})
        EXPECT_EQ(formatRfc3339(utc(text)), QString::fromLatin1(text));
}

TEST(Zone, KnowsClockChanges)
{
    const Zone newYork = Zone::named(u"America/New_York"_s).value();
    EXPECT_EQ(newYork.city(), u"New York"_s);
    EXPECT_EQ(formatClock(utc("2025-10-20T09:04:00Z"), newYork), u"05:04"_s);
    EXPECT_EQ(formatClock(utc("2025-12-20T09:04:00Z"), newYork), u"04:04"_s);
    EXPECT_FALSE(Zone::named(u"Mars/Olympus"_s).has_value());
    // 02:30 does not exist on 9 March 2025: it becomes 03:30.
    const Instant skipped = newYork.instant({2025, 3, 9, 2, 30, 0, 0});
    EXPECT_EQ(formatClock(skipped, newYork), u"03:30"_s);
    // 01:30 exists twice on 2 November 2025: the first one is meant.
    EXPECT_EQ(newYork.instant({2025, 11, 2, 1, 30, 0, 0}), utc("2025-11-02T05:30:00Z"));
}

TEST(TimeArgument, AcceptsThreeForms)
{
    const TimeContext context{Zone::named(u"America/New_York"_s).value(), utc("2025-10-20T06:00:00Z"),
                              utc("2025-10-20T06:48:00Z")};
    EXPECT_EQ(parseTimeArgument(u"2025-10-20T08:30:00Z", context), utc("2025-10-20T08:30:00Z"));
    EXPECT_EQ(parseTimeArgument(u"05:04", context), utc("2025-10-20T09:04:00Z"));
    EXPECT_EQ(parseTimeArgument(u"01:59", context), utc("2025-10-21T05:59:00Z"));
    EXPECT_EQ(parseTimeArgument(u"T+2h16m", context), utc("2025-10-20T09:04:00Z"));
    EXPECT_EQ(parseTimeArgument(u"T-5m", context), utc("2025-10-20T06:43:00Z"));
    for (const char16_t* bad : {u"25:00", u"T+", u"T+2", u"5pm", u"", u"2025-10-20T08:30:00"})
        EXPECT_FALSE(parseTimeArgument(bad, context).has_value()) << QString::fromUtf16(bad).toStdString();
}

TEST(Span, ReadsLikeAPersonSaysIt)
{
    using namespace std::chrono_literals;
    EXPECT_EQ(formatSpan(2h + 16min), u"2 h 16 min"_s);
    EXPECT_EQ(formatSpan(45s), u"45 s"_s);
    EXPECT_EQ(formatSpan(73h), u"3 d 1 h"_s);
    EXPECT_EQ(formatSpan(-5min), u"\u22125 min"_s);
}

} // namespace
