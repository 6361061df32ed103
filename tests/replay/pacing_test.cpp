// SPDX-License-Identifier: GPL-3.0-or-later
#include "replay/pacing.h"

#include "support/incident_from_text.h"

#include <gtest/gtest.h>

using namespace aftermap;
using namespace std::chrono_literals;

namespace {

PlayTime play(PlaySpan span)
{
    return PlayTime(span);
}

double secondsOf(PlaySpan span)
{
    return std::chrono::duration<double>(span).count();
}

} // namespace

TEST(Pacing, FillsTheLengthExactly)
{
    const Incident incident = incidentFrom("10:00 a major | 16:00 a ok | window 09:30 18:00");
    const Pacing pacing = Pacing::fitted(incident);
    EXPECT_EQ(pacing.length(), 90s);
    EXPECT_EQ(pacing.window(), (TimeSpan{utc("09:30"), utc("18:00")}));
    EXPECT_EQ(pacing.playTime(utc("09:30")), PlayTime());
    EXPECT_EQ(pacing.playTime(utc("18:00")), play(90s));
    EXPECT_EQ(pacing.instant(play(90s)), utc("18:00"));
}

TEST(Pacing, CompressesQuietTimeButNotItsEdges)
{
    // Counted: 5 min margin, 10 min for the quiet part, 5 min margin, and 40 busy minutes.
    const Incident incident =
        incidentFrom("10:00 a major | 16:00 a degraded | 16:40 a ok | window 10:00 16:40");
    const Pacing pacing = Pacing::fitted(incident, 60s);
    ASSERT_EQ(pacing.quietSpans().size(), 1u);
    const QuietSpan& quiet = pacing.quietSpans()[0];
    EXPECT_EQ(quiet.story, (TimeSpan{utc("10:05"), utc("15:55")}));
    EXPECT_EQ(quiet.playStart, play(5s));
    EXPECT_EQ(quiet.playEnd, play(15s));
    EXPECT_EQ(pacing.playTime(utc("16:00")), play(20s));
    EXPECT_EQ(pacing.playTime(utc("13:00")), play(10s)) << "half of the quiet part";
}

TEST(Pacing, AGapOfJustTheLimitIsNotQuiet)
{
    const auto spans = [](std::string_view clock) {
        return Pacing::fitted({utc("10:00"), utc(clock)}, {}, 60s).quietSpans().size();
    };
    EXPECT_EQ(spans("10:45"), 0u);
    EXPECT_EQ(spans("10:46"), 1u);
}

TEST(Pacing, MilestonesAndOpenEndsAreBusy)
{
    const char* const text =
        "10:00 a major | milestone recovered 14:00 | open 12:00 recovering 16:00"
        "| window 10:00 18:00";
    const Pacing pacing = Pacing::fitted(incidentFrom(text));
    std::vector<TimeSpan> quiet;
    for (const QuietSpan& span : pacing.quietSpans())
        quiet.push_back(span.story);
    const std::vector<TimeSpan> expected{{utc("10:05"), utc("11:55")},
                                         {utc("12:05"), utc("13:55")},
                                         {utc("14:05"), utc("15:55")},
                                         {utc("16:05"), utc("17:55")}};
    EXPECT_EQ(quiet, expected);
}

TEST(Pacing, OpenEndsThatNobodyHasAreNotBusy)
{
    const Incident incident = incidentFrom(
        "10:00 a major | 10:30 a ok | open 12:00 recovering 14:00 | window 10:00 16:00");
    ASSERT_EQ(Pacing::fitted(incident).quietSpans().size(), 1u);
}

TEST(Pacing, EventsOutsideTheWindowAreIgnored)
{
    const Incident incident =
        incidentFrom("01:00 a major | 10:20 a ok | 23:00 a degraded | window 10:00 10:40");
    const Pacing pacing = Pacing::fitted(incident, 40s);
    EXPECT_EQ(pacing.knots().size(), 2u);
    EXPECT_EQ(pacing.playTime(utc("10:20")), play(20s));
}

TEST(Pacing, TimesOutsideAreHeldToTheEnds)
{
    const Pacing pacing = Pacing::fitted({utc("10:00"), utc("11:00")}, {}, 60s);
    EXPECT_EQ(pacing.playTime(utc("09:00")), PlayTime());
    EXPECT_EQ(pacing.playTime(utc("12:00")), play(60s));
    EXPECT_EQ(pacing.instant(play(-1s)), utc("10:00"));
    EXPECT_EQ(pacing.instant(play(61s)), utc("11:00"));
}

TEST(Pacing, UniformIsLinear)
{
    const Incident incident = incidentFrom("10:00 a major | window 10:00 20:00");
    const Pacing pacing = Pacing::uniform(incident, 100s);
    EXPECT_TRUE(pacing.quietSpans().empty());
    EXPECT_EQ(pacing.playTime(utc("11:00")), play(10s));
    EXPECT_EQ(pacing.instant(play(50s)), utc("15:00"));
}

TEST(Pacing, RealTimeIsOneToOne)
{
    const Pacing pacing = Pacing::realTime(incidentFrom("10:00 a major | window 09:00 21:00"));
    EXPECT_EQ(pacing.length(), 12h);
    EXPECT_EQ(pacing.playTime(utc("10:00:30")), play(1h + 30s));
    EXPECT_EQ(pacing.instant(play(1500ms)), utc("09:00:01") + 500ms);
}

TEST(Pacing, FollowsThePace)
{
    const Incident incident = incidentFrom("10:00 a major | 16:00 a ok | window 09:30 18:00");
    const auto paced = [&](const Pace& pace) { return Pacing::of(incident, pace); };
    EXPECT_EQ(paced(Pace()).knots(), Pacing::fitted(incident).knots());
    EXPECT_EQ(paced(Pace::lasting(5min, true)).length(), 5min);
    EXPECT_EQ(paced(Pace::lasting(5min, false)).length(), 5min);
    EXPECT_TRUE(paced(Pace::lasting(5min, false)).quietSpans().empty());
    EXPECT_EQ(paced(Pace::inRealTime(false)).length(), 8h + 30min);
}

TEST(Pacing, RealTimeMayPassOverQuietTime)
{
    const Incident incident = incidentFrom("10:00 a major | 16:00 a ok | window 10:00 16:30");
    const Pacing pacing = Pacing::of(incident, Pace::inRealTime(true));
    ASSERT_EQ(pacing.quietSpans().size(), 1u);
    EXPECT_EQ(pacing.length(), 5min + 5s + 5min + 30min);
    EXPECT_EQ(pacing.playTime(utc("10:03")), play(3min));
    EXPECT_EQ(pacing.playTime(utc("15:55")), play(5min + 5s));
    EXPECT_EQ(pacing.playTime(utc("16:10")), play(20min + 5s));
}

TEST(Pacing, ASeekToAnEventShowsIt)
{
    const Pacing pacing = Pacing::fitted({utc("00:00"), utc("47:59:59")}, {utc("06:48")}, 90s);
    for (Instant t = utc("06:00"); t < utc("08:00"); t += 7919ms) {
        EXPECT_GE(pacing.instant(pacing.playTime(t)), t);
        EXPECT_LE(pacing.instant(pacing.playTime(t)), t + 1s);
    }
}

TEST(Pacing, DegenerateWindowsAndLengths)
{
    const TimeSpan nothing{utc("10:00"), utc("10:00")};
    for (const PlaySpan length : {PlaySpan(-5), PlaySpan(0), PlaySpan(1), PlaySpan(90s)}) {
        const Pacing pacing = Pacing::fitted(nothing, {utc("10:00"), utc("11:00")}, length);
        ASSERT_EQ(pacing.knots().size(), 2u);
        EXPECT_LT(pacing.knots()[0].at, pacing.knots()[1].at);
        EXPECT_LT(pacing.knots()[0].play, pacing.knots()[1].play);
        EXPECT_EQ(pacing.instant(PlayTime()), utc("10:00"));
    }
    EXPECT_GT(secondsOf(Pacing::realTime(incidentFrom("window 10:00 10:00")).length()), 0);
    EXPECT_EQ(Pacing::fitted(incidentFrom("")).length(), 90s);
}

TEST(Pacing, TenThousandYearsDoNotOverflow)
{
    const TimeSpan ages{Instant(Milliseconds(-62'135'596'800'000)),
                        Instant(Milliseconds(253'402'300'799'999))};
    const Pacing real = Pacing::fitted(ages, {}, ages.length(), Milliseconds::max());
    EXPECT_EQ(real.playTime(utc("10:00")) - PlayTime(), utc("10:00") - ages.earliest);
    EXPECT_EQ(real.instant(real.playTime(utc("10:00"))), utc("10:00"));
}

TEST(Pacing, ManyKnotsInAMillisecondStayStrictlyIncreasing)
{
    std::vector<Instant> busy;
    for (int hour = 0; hour < 20'000; ++hour)
        busy.push_back(utc("00:00") + std::chrono::hours(hour));
    const Pacing pacing = Pacing::fitted({busy.front(), busy.back()}, busy, 1ms);
    const auto& knots = pacing.knots();
    for (std::size_t i = 1; i < knots.size(); ++i) {
        ASSERT_LT(knots[i - 1].at, knots[i].at);
        ASSERT_LT(knots[i - 1].play, knots[i].play);
    }
    EXPECT_EQ(pacing.length(), 1ms);
    EXPECT_EQ(pacing.window(), (TimeSpan{busy.front(), busy.back()}));
}
