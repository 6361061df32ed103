// SPDX-License-Identifier: GPL-3.0-or-later
// Stretches, backwards, and once more.
#include "session/playback.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

using namespace aftermap;
using namespace std::chrono_literals;

namespace {

class PlaybackRangeTest : public testing::Test
{
protected:
    PlaybackRangeTest() { playback.setLength(90s); }

    void pass(PlaySpan span)
    {
        now += span;
        playback.tick();
    }
    void loopFrom20To30()
    {
        playback.setLooping(true);
        playback.setRange(PlayRange{PlayTime(20s), PlayTime(30s)});
    }

    PlaySpan now = 5h;
    Playback playback{[this] { return now; }};
};

} // namespace

TEST_F(PlaybackRangeTest, LoopsInsideTheRange)
{
    loopFrom20To30();
    playback.seek(PlayTime(25s));
    playback.play();
    pass(4s);
    EXPECT_EQ(playback.position(), PlayTime(29s));
    pass(3s);
    EXPECT_EQ(playback.position(), PlayTime(22s));
    pass(100s);
    EXPECT_EQ(playback.position(), PlayTime(22s));
    EXPECT_TRUE(playback.isPlaying());
}

TEST_F(PlaybackRangeTest, AShortLoopRestsAtItsEndSoThatItDoesNotFlash)
{
    loopFrom20To30();
    playback.setSpeed(16); // a round in 0.625 s
    playback.seek(PlayTime(20s));
    playback.play();
    int rounds = 0;
    PlayTime before = playback.position();
    for (int frame = 0; frame < 5 * 60; ++frame) {
        pass(PlaySpan(16667));
        rounds += playback.position() < before ? 1 : 0;
        before = playback.position();
        EXPECT_LE(before, PlayTime(30s));
        EXPECT_GE(before, PlayTime(20s));
    }
    EXPECT_GE(rounds, 4);
    EXPECT_LE(rounds, 5);
    EXPECT_TRUE(playback.isPlaying());
}

TEST_F(PlaybackRangeTest, PlayingFromOutsideStartsAtTheRange)
{
    loopFrom20To30();
    for (const PlaySpan outside : {5s, 30s, 60s, 90s}) {
        playback.seek(PlayTime(outside));
        playback.play();
        EXPECT_EQ(playback.position(), PlayTime(20s)) << outside.count();
        playback.pause();
    }
}

TEST_F(PlaybackRangeTest, WithoutRepeatTheRangeDoesNotMatter)
{
    playback.setRange(PlayRange{PlayTime(20s), PlayTime(30s)});
    playback.seek(PlayTime(5s));
    playback.play();
    pass(40s);
    EXPECT_EQ(playback.position(), PlayTime(45s));
}

TEST_F(PlaybackRangeTest, SeekingBeyondTheRangePlaysOnAndComesBack)
{
    loopFrom20To30();
    playback.play();
    playback.seek(PlayTime(80s));
    pass(5s);
    EXPECT_EQ(playback.position(), PlayTime(85s));
    pass(6s);
    EXPECT_EQ(playback.position(), PlayTime(21s));
}

TEST_F(PlaybackRangeTest, ARangeSetWhilePlayingLeavesThePosition)
{
    playback.setLooping(true);
    playback.play();
    pass(50s);
    playback.setRange(PlayRange{PlayTime(20s), PlayTime(30s)});
    pass(1s);
    EXPECT_EQ(playback.position(), PlayTime(51s));
    playback.setRange(PlayRange{PlayTime(40s), PlayTime(40s)});
    EXPECT_EQ(playback.range(), std::nullopt) << "without length it is none";
}

TEST_F(PlaybackRangeTest, BackwardsIsTheSameWayRound)
{
    QSignalSpy ended(&playback, &Playback::ended);
    playback.seek(PlayTime(50s));
    playback.setSpeed(2);
    playback.toggleBackwards();
    EXPECT_TRUE(playback.isPlaying());
    EXPECT_TRUE(playback.isBackwards());
    pass(10s);
    EXPECT_EQ(playback.position(), PlayTime(30s));
    pass(20s);
    EXPECT_EQ(playback.position(), PlayTime());
    EXPECT_FALSE(playback.isPlaying());
    EXPECT_EQ(ended.count(), 1);
    playback.playBackwards();
    EXPECT_EQ(playback.position(), PlayTime(90s)) << "from the end when it stands at the start";
}

TEST_F(PlaybackRangeTest, TurnsRoundWithoutStopping)
{
    QSignalSpy playing(&playback, &Playback::playingChanged);
    playback.play();
    pass(10s);
    now += 2s;
    playback.toggleBackwards();
    EXPECT_EQ(playback.position(), PlayTime(12s));
    pass(5s);
    EXPECT_EQ(playback.position(), PlayTime(7s));
    EXPECT_EQ(playing.count(), 1);
    playback.toggleBackwards();
    EXPECT_FALSE(playback.isPlaying());
    playback.toggle();
    pass(1s);
    EXPECT_EQ(playback.position(), PlayTime(8s));
}

TEST_F(PlaybackRangeTest, BackwardsLoopsTheRangeFromItsEnd)
{
    loopFrom20To30();
    playback.seek(PlayTime(60s));
    playback.playBackwards();
    EXPECT_EQ(playback.position(), PlayTime(30s));
    pass(11s);
    EXPECT_EQ(playback.position(), PlayTime(29s));
    EXPECT_TRUE(playback.isPlaying());
}

TEST_F(PlaybackRangeTest, OnceStopsWhereItWasPaused)
{
    QSignalSpy playing(&playback, &Playback::playingChanged);
    playback.seek(PlayTime(50s));
    playback.playOnce({PlayTime(40s), PlayTime(42s)});
    EXPECT_EQ(playback.position(), PlayTime(40s));
    pass(1s);
    EXPECT_TRUE(playback.isPlaying());
    pass(5s);
    EXPECT_EQ(playback.position(), PlayTime(42s));
    EXPECT_FALSE(playback.isPlaying());
    EXPECT_EQ(playing.count(), 2);
    playback.play();
    pass(5s);
    EXPECT_EQ(playback.position(), PlayTime(47s)) << "it is over";
}

TEST_F(PlaybackRangeTest, OnceGoesOnWhereItWasPlaying)
{
    playback.seek(PlayTime(50s));
    playback.play();
    playback.playOnce({PlayTime(40s), PlayTime(42s)});
    pass(5s);
    EXPECT_EQ(playback.position(), PlayTime(45s));
    EXPECT_TRUE(playback.isPlaying());
}

TEST_F(PlaybackRangeTest, OnceDoesNotCareAboutTheRange)
{
    loopFrom20To30();
    playback.playOnce({PlayTime(40s), PlayTime(42s)});
    pass(1s);
    EXPECT_EQ(playback.position(), PlayTime(41s));
    pass(3s);
    EXPECT_EQ(playback.position(), PlayTime(42s));
    EXPECT_FALSE(playback.isPlaying());
}

TEST_F(PlaybackRangeTest, OnceMoreWhileOnceStillStops)
{
    playback.playOnce({PlayTime(40s), PlayTime(42s)});
    pass(1s);
    playback.playOnce({PlayTime(40s), PlayTime(42s)});
    EXPECT_EQ(playback.position(), PlayTime(40s));
    pass(3s);
    EXPECT_FALSE(playback.isPlaying());
}

TEST_F(PlaybackRangeTest, SeekingEndsOnce)
{
    playback.playOnce({PlayTime(40s), PlayTime(42s)});
    playback.seek(PlayTime(10s));
    EXPECT_FALSE(playback.isPlaying());
    pass(1s);
    EXPECT_EQ(playback.position(), PlayTime(10s));
}
