// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/pace_words.h"

#include <gtest/gtest.h>

using namespace aftermap;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

TEST(PaceWords, SayWhatLengthAndSpeedMakeTogether)
{
    EXPECT_EQ(paceWords(Pace(), 1), u"Whole outage in 90 s"_s);
    EXPECT_EQ(paceWords(Pace(), 2), u"90 s · 2× = 45 s"_s);
    EXPECT_EQ(paceWords(Pace(), 0.25), u"90 s · 0.25× = 6 min"_s);
    EXPECT_EQ(paceWords(Pace(), 16), u"90 s · 16× = 5.6 s"_s);
    EXPECT_EQ(paceWords(Pace::lasting(5min, true), 1), u"Whole outage in 5 min"_s);
}

TEST(PaceWords, RealTimeIsNotALength)
{
    EXPECT_EQ(paceWords(Pace::inRealTime(true), 1), u"Real time"_s);
    EXPECT_EQ(paceWords(Pace::inRealTime(false), 4), u"Real time · 4×"_s);
}

TEST(PaceWords, HaveAShortForm)
{
    EXPECT_EQ(shortPaceWords(Pace(), 1), u"90 s"_s);
    EXPECT_EQ(shortPaceWords(Pace(), 2), u"90 s · 2×"_s);
    EXPECT_EQ(shortPaceWords(Pace::inRealTime(true), 1), u"Real time"_s);
}

TEST(PaceWords, LengthsAreInSecondsAsLongAsThatIsReadable)
{
    EXPECT_EQ(playLength(30s), u"30 s"_s);
    EXPECT_EQ(playLength(120s), u"120 s"_s);
    EXPECT_EQ(playLength(5min), u"5 min"_s);
    EXPECT_EQ(playLength(150s), u"2 min 30 s"_s);
    EXPECT_EQ(playLength(1875ms), u"1.9 s"_s);
}
