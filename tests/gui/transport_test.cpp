// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window_fixture.h"

#include "ui/event_list.h"

#include <QAbstractButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace aftermap {

class Transport : public WindowTest
{
protected:
    static Instant utcAt(const QString& clock) { return *parseRfc3339(u"2025-10-20T%1:00Z"_s.arg(clock)); }
    std::optional<TimeSpan> span() { return m_window->selection().span(); }
    /// Waits until the presentation has been made anew.
    void reinterpretedBy(const std::function<void()>& what)
    {
        QSignalSpy changed(&m_window->document(), &Document::presentationChanged);
        what();
        ASSERT_TRUE(!changed.isEmpty() || changed.wait(patience));
    }
    Playback& playback() { return m_window->playback(); }
};

TEST_F(Transport, IAndOChooseAStretchAndULetsItGo)
{
    openSmall();
    seek(u"07:00:00"_s);
    press(Qt::Key_I);
    ASSERT_TRUE(span());
    EXPECT_EQ(span()->latest, presentation().pacing.window().latest);
    seek(u"08:00:00"_s);
    press(Qt::Key_O);
    ASSERT_TRUE(span());
    EXPECT_LT(std::chrono::abs(span()->earliest - utcAt(u"07:00"_s)), 1s);
    EXPECT_LT(std::chrono::abs(span()->latest - utcAt(u"08:00"_s)), 1s);
    press(Qt::Key_U);
    EXPECT_FALSE(span());
}

TEST_F(Transport, RepeatStaysInsideTheChosenStretch)
{
    openSmall();
    seek(u"07:00:00"_s);
    press(Qt::Key_I);
    seek(u"07:20:00"_s);
    press(Qt::Key_O);
    press(Qt::Key_R);
    const std::optional<PlayRange> range = playback().range();
    ASSERT_TRUE(range);
    seek(u"09:30:00"_s); // outside: playing starts at the stretch
    playback().setSpeed(16);
    press(Qt::Key_Space);
    EXPECT_EQ(position(), range->start);
    QSignalSpy moved(&playback(), &Playback::positionChanged);
    PlayTime before = position();
    int turns = 0;
    while (turns < 2) {
        ASSERT_TRUE(moved.wait(patience));
        EXPECT_GE(position(), range->start);
        EXPECT_LE(position(), range->end);
        turns += position() < before;
        before = position();
    }
    press(Qt::Key_Space);
    press(Qt::Key_U);
    EXPECT_EQ(playback().range(), std::nullopt);
}

TEST_F(Transport, BackspaceShowsTheLastEventOnceMore)
{
    openSmall();
    seek(u"06:50:00"_s);
    const PlayTime event = position();
    playback().setSpeed(4);
    QSignalSpy playing(&playback(), &Playback::playingChanged);
    press(Qt::Key_Backspace);
    EXPECT_LT(position(), event);
    EXPECT_TRUE(playback().isPlaying());
    while (playback().isPlaying())
        ASSERT_TRUE(playing.wait(patience));
    EXPECT_GE(position(), event);
    EXPECT_LT(presentation().pacing.instant(position()), utcAt(u"07:00"_s)) << "not into the next one";
}

TEST_F(Transport, BackspaceWhilePlayingGoesOnPlaying)
{
    openSmall();
    seek(u"08:00:00"_s);
    press(Qt::Key_Space);
    press(Qt::Key_Backspace);
    EXPECT_LT(presentation().pacing.instant(position()), utcAt(u"08:00"_s));
    EXPECT_TRUE(playback().isPlaying());
    press(Qt::Key_Space);
}

TEST_F(Transport, ShiftSpacePlaysBackwards)
{
    openSmall();
    seek(u"08:00:00"_s);
    const PlayTime start = position();
    press(Qt::Key_Space, Qt::ShiftModifier);
    EXPECT_TRUE(playback().isPlaying());
    QSignalSpy moved(&playback(), &Playback::positionChanged);
    ASSERT_TRUE(moved.wait(patience));
    EXPECT_LT(position(), start);
    press(Qt::Key_Space, Qt::ShiftModifier);
    EXPECT_FALSE(playback().isPlaying());
}

TEST_F(Transport, PageKeysGoFromMilestoneToMilestone)
{
    openSmall();
    press(Qt::Key_PageDown);
    EXPECT_EQ(clock(), u"02:48"_s);
    press(Qt::Key_PageDown);
    EXPECT_EQ(clock(), u"04:00"_s);
    press(Qt::Key_PageDown);
    EXPECT_EQ(clock(), u"04:10"_s);
    press(Qt::Key_PageUp);
    EXPECT_EQ(clock(), u"04:00"_s);
    auto* list = child<EventList>(u"eventList"_s);
    list->setFocus();
    press(Qt::Key_PageDown);
    EXPECT_EQ(clock(), u"05:30"_s) << "the list has pages of its own, and its events are where the clock goes";
}

TEST_F(Transport, QTurnsSkippingOffAndKeepsTheMoment)
{
    openSmall();
    seek(u"07:20:00"_s);
    const Instant before = presentation().pacing.instant(position());
    ASSERT_FALSE(presentation().pacing.quietSpans().empty());
    QAction* skip = m_window->actions()[ActionId::SkipQuiet];
    EXPECT_TRUE(skip->isChecked());
    reinterpretedBy([this] { press(Qt::Key_Q); });
    EXPECT_FALSE(skip->isChecked());
    EXPECT_TRUE(presentation().pacing.quietSpans().empty());
    EXPECT_LT(std::chrono::abs(presentation().pacing.instant(position()) - before), 2s);
    reinterpretedBy([this] { press(Qt::Key_Q); });
    EXPECT_TRUE(skip->isChecked());
    EXPECT_FALSE(presentation().pacing.quietSpans().empty());
    EXPECT_LT(std::chrono::abs(presentation().pacing.instant(position()) - before), 2s);
}

TEST_F(Transport, TheStretchKeepsItsPlaceInTheStoryWhateverThePace)
{
    openSmall();
    m_window->selection().selectSpan(TimeSpan{utcAt(u"07:00"_s), utcAt(u"08:00"_s)});
    const PlayRange before = *playback().range();
    reinterpretedBy([this] { press(Qt::Key_Q); });
    EXPECT_NE(playback().range(), before);
    EXPECT_EQ(playback().range()->start, presentation().pacing.playTime(utcAt(u"07:00"_s)));
    EXPECT_EQ(playback().range()->end, presentation().pacing.playTime(utcAt(u"08:00"_s)));
}

} // namespace aftermap
