// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/present_tour.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

using namespace aftermap;
using namespace std::chrono_literals;

namespace {

/// Three chapters of ten seconds, the last one after a pause of ten; the clock stands until moved.
class PresentTourTest : public testing::Test
{
protected:
    PresentTourTest() { playback.setLength(90s); }

    void begin() { tour.begin({{at(0s), at(10s)}, {at(10s), at(20s)}, {at(30s), at(40s)}}); }
    void pass(PlaySpan span)
    {
        now += span;
        playback.tick();
    }
    static PlayTime at(PlaySpan span) { return PlayTime(span); }

    PlaySpan now = 5h;
    Playback playback{[this] { return now; }};
    PresentTour tour{playback};
};

} // namespace

TEST_F(PresentTourTest, PlaysAChapterAndHoldsAtItsEnd)
{
    begin();
    EXPECT_TRUE(playback.isPlaying());
    pass(9s);
    EXPECT_TRUE(playback.isPlaying());
    pass(3s);
    EXPECT_FALSE(playback.isPlaying());
    EXPECT_EQ(playback.position(), at(10s)); // however late the tick
    EXPECT_EQ(tour.chapter(), 0u);           // the caption waits for the word
}

TEST_F(PresentTourTest, BeginsWithTheChapterInWhichTheReplayStands)
{
    playback.seek(at(13s));
    begin();
    EXPECT_EQ(tour.chapter(), 1u);
    EXPECT_EQ(playback.position(), at(10s));
}

TEST_F(PresentTourTest, BetweenChaptersItBeginsWithTheNextAndAfterAllWithTheFirst)
{
    playback.seek(at(25s));
    begin();
    EXPECT_EQ(tour.chapter(), 2u);
    tour.end();
    playback.seek(at(80s));
    begin();
    EXPECT_EQ(tour.chapter(), 0u);
}

TEST_F(PresentTourTest, NextGoesToTheNextStartAndAtTheLastToItsEnd)
{
    begin();
    QSignalSpy changed(&tour, &PresentTour::chapterChanged);
    tour.next();
    EXPECT_EQ(playback.position(), at(10s));
    tour.next();
    EXPECT_EQ(playback.position(), at(30s)); // what lies between is left out
    EXPECT_TRUE(playback.isPlaying());
    tour.next();
    EXPECT_EQ(playback.position(), at(40s));
    EXPECT_FALSE(playback.isPlaying());
    EXPECT_EQ(changed.count(), 2);
}

TEST_F(PresentTourTest, PreviousGoesToTheStartAndFromThereToTheChapterBefore)
{
    begin();
    tour.next();
    pass(5s);
    tour.previous();
    EXPECT_EQ(tour.chapter(), 1u);
    EXPECT_EQ(playback.position(), at(10s));
    tour.previous();
    EXPECT_EQ(tour.chapter(), 0u);
    tour.previous();
    EXPECT_EQ(tour.chapter(), 0u);
    EXPECT_EQ(playback.position(), at(0s));
}

TEST_F(PresentTourTest, SpaceHoldsGoesOnAndAtTheEndMeansNext)
{
    begin();
    pass(2s);
    tour.toggle();
    EXPECT_FALSE(playback.isPlaying());
    tour.toggle();
    EXPECT_TRUE(playback.isPlaying());
    pass(20s);
    tour.toggle();
    EXPECT_EQ(tour.chapter(), 1u);
    EXPECT_TRUE(playback.isPlaying());
}

TEST_F(PresentTourTest, BlankHoldsAndThenGoesOnAsBefore)
{
    begin();
    pass(2s);
    tour.blank();
    EXPECT_TRUE(tour.isBlank());
    EXPECT_FALSE(playback.isPlaying());
    tour.blank();
    EXPECT_FALSE(tour.isBlank());
    EXPECT_TRUE(playback.isPlaying());
    playback.pause();
    tour.blank();
    tour.blank();
    EXPECT_FALSE(playback.isPlaying());
    tour.blank();
    tour.next();
    EXPECT_FALSE(tour.isBlank()); // whoever goes on wants to see
}

TEST_F(PresentTourTest, AfterwardsThePlaybackIsAsItWas)
{
    playback.setLooping(true);
    begin();
    EXPECT_FALSE(playback.isLooping());
    pass(3s);
    tour.end();
    EXPECT_TRUE(playback.isLooping());
    EXPECT_FALSE(playback.isPlaying());
    EXPECT_EQ(playback.position(), at(3s));
    playback.play();
    pass(30s);
    EXPECT_EQ(playback.position(), at(33s)); // nobody holds it any more
}

TEST_F(PresentTourTest, WithoutChaptersNothingBegins)
{
    tour.begin({});
    EXPECT_FALSE(tour.isRunning());
    tour.next();
    tour.previous();
    tour.toggle();
    tour.blank();
    EXPECT_FALSE(playback.isPlaying());
}
