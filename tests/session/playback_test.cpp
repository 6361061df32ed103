// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/playback.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

using namespace aftermap;
using namespace std::chrono_literals;

namespace {

/// A playback whose clock stands until a test moves it.
class PlaybackTest : public testing::Test
{
protected:
    PlaybackTest() { playback.setLength(90s); }

    void pass(PlaySpan span)
    {
        now += span;
        playback.tick();
    }

    PlaySpan now = 5h; // any start will do
    Playback playback{[this] { return now; }};
};

} // namespace

TEST_F(PlaybackTest, MovesWithTheClockHoweverLateTheTick)
{
    playback.play();
    EXPECT_TRUE(playback.isPlaying());
    pass(16ms);
    EXPECT_EQ(playback.position(), PlayTime(16ms));
    pass(10s);
    EXPECT_EQ(playback.position(), PlayTime(10016ms));
}

TEST_F(PlaybackTest, ManySmallTicksLoseNothing)
{
    playback.setSpeed(0.3);
    playback.play();
    for (int i = 0; i < 100000; ++i)
        pass(7us);
    EXPECT_EQ(playback.position(), PlayTime(210ms));
}

TEST_F(PlaybackTest, StandsWhilePaused)
{
    playback.play();
    pass(1s);
    playback.pause();
    pass(5s);
    EXPECT_EQ(playback.position(), PlayTime(1s));
    playback.play();
    pass(1s);
    EXPECT_EQ(playback.position(), PlayTime(2s));
}

TEST_F(PlaybackTest, SpeedCountsFromWhereItChanges)
{
    playback.play();
    pass(2s);
    now += 1s; // not ticked yet: still at the old speed
    playback.setSpeed(4);
    EXPECT_EQ(playback.position(), PlayTime(3s));
    pass(1s);
    EXPECT_EQ(playback.position(), PlayTime(7s));
}

TEST_F(PlaybackTest, SpeedIsHeldToItsLimits)
{
    QSignalSpy changed(&playback, &Playback::speedChanged);
    playback.setSpeed(1000);
    EXPECT_EQ(playback.speed(), Playback::maximumSpeed);
    playback.setSpeed(-1);
    EXPECT_EQ(playback.speed(), Playback::minimumSpeed);
    playback.setSpeed(qQNaN());
    playback.setSpeed(Playback::minimumSpeed);
    EXPECT_EQ(changed.count(), 2);
}

TEST_F(PlaybackTest, EndsOnceAtTheEndAndStartsAgainFromTheStart)
{
    QSignalSpy ended(&playback, &Playback::ended);
    QSignalSpy playing(&playback, &Playback::playingChanged);
    playback.seek(PlayTime(89s));
    playback.play();
    pass(3s);
    EXPECT_EQ(playback.position(), PlayTime(90s));
    EXPECT_FALSE(playback.isPlaying());
    EXPECT_EQ(ended.count(), 1);
    EXPECT_EQ(playing.count(), 2);
    playback.toggle();
    EXPECT_EQ(playback.position(), PlayTime(0s));
    EXPECT_TRUE(playback.isPlaying());
}

TEST_F(PlaybackTest, LoopingKeepsWhatWasLeftOver)
{
    QSignalSpy ended(&playback, &Playback::ended);
    playback.setLooping(true);
    playback.seek(PlayTime(89s));
    playback.play();
    pass(3s);
    EXPECT_EQ(playback.position(), PlayTime(2s));
    pass(1s);
    EXPECT_EQ(playback.position(), PlayTime(3s));
    pass(200s);
    EXPECT_EQ(playback.position(), PlayTime(23s));
    EXPECT_TRUE(playback.isPlaying());
    EXPECT_EQ(ended.count(), 0);
}

TEST_F(PlaybackTest, SeekingIsHeldInsideAndToldOnce)
{
    QSignalSpy moved(&playback, &Playback::positionChanged);
    playback.seek(PlayTime(200s));
    playback.seek(PlayTime(90s));
    EXPECT_EQ(playback.position(), PlayTime(90s));
    EXPECT_EQ(moved.count(), 1);
    playback.seek(PlayTime(-5s));
    EXPECT_EQ(playback.position(), PlayTime(0s));
    EXPECT_EQ(moved.count(), 2);
}

TEST_F(PlaybackTest, SeekingWhilePlayingGoesOnFromThere)
{
    playback.play();
    pass(10s);
    playback.seek(PlayTime(50s));
    pass(1s);
    EXPECT_EQ(playback.position(), PlayTime(51s));
}

TEST_F(PlaybackTest, AShorterReplayHoldsThePosition)
{
    playback.seek(PlayTime(80s));
    playback.setLength(60s);
    EXPECT_EQ(playback.position(), PlayTime(60s));
    playback.play();
    playback.setLength(0s);
    EXPECT_FALSE(playback.isPlaying());
    playback.play();
    EXPECT_FALSE(playback.isPlaying());
}

TEST(PlaybackClock, TicksByItself)
{
    Playback playback;
    playback.setLength(60s);
    playback.setSpeed(Playback::maximumSpeed);
    QSignalSpy moved(&playback, &Playback::positionChanged);
    playback.play();
    ASSERT_TRUE(moved.wait());
    EXPECT_GT(playback.position(), PlayTime(0s));
}
