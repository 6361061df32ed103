// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window_fixture.h"

#include "ui/event_list.h"
#include "ui/graph_view.h"
#include "ui/impact_plot.h"

#include <QLineEdit>
#include <QMap>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace aftermap {

class Keys : public WindowTest
{};

TEST_F(Keys, AtOpeningTheGraphHasTheFocus)
{
    openSmall();
    EXPECT_EQ(QApplication::focusWidget(), child<GraphView>(u"graphView"_s));
}

TEST_F(Keys, NoTwoActionsShareAKey)
{
    QMap<QString, QString> owner;
    for (const ActionSpec& spec : actionSpecs()) {
        for (const QKeySequence& key : keySequences(spec.canvasKeys) + keySequences(spec.keys)) {
            const QString text = key.toString(QKeySequence::PortableText);
            ASSERT_FALSE(text.isEmpty()) << spec.name;
            EXPECT_FALSE(owner.contains(text)) << spec.name << " and " << qPrintable(owner[text]) << ": " << qPrintable(text);
            owner[text] = QString::fromLatin1(spec.name);
        }
    }
}

TEST_F(Keys, ArrowsHomeAndEndDriveTheTransportFromTheGraph)
{
    openSmall();
    press(Qt::Key_Right);
    EXPECT_EQ(clock(), u"02:48"_s);
    press(Qt::Key_Right);
    EXPECT_EQ(clock(), u"02:50"_s);
    press(Qt::Key_Left);
    EXPECT_EQ(clock(), u"02:48"_s);
    press(Qt::Key_End);
    EXPECT_EQ(position(), PlayTime(presentation().pacing.length()));
    press(Qt::Key_Home);
    EXPECT_EQ(position(), PlayTime());
}

TEST_F(Keys, TheSameKeysWorkFromTheCurveAndFromNowhere)
{
    openSmall();
    child<ImpactPlot>(u"impactPlot"_s)->setFocus();
    press(Qt::Key_Right);
    EXPECT_EQ(clock(), u"02:48"_s);
    QApplication::focusWidget()->clearFocus();
    ASSERT_EQ(QApplication::focusWidget(), nullptr);
    press(Qt::Key_Right);
    EXPECT_EQ(clock(), u"02:50"_s);
}

TEST_F(Keys, SpacePlaysAndHolds)
{
    openSmall();
    QSignalSpy playing(&m_window->playback(), &Playback::playingChanged);
    press(Qt::Key_Space);
    EXPECT_TRUE(m_window->playback().isPlaying());
    EXPECT_EQ(m_window->actions()[ActionId::PlayPause]->iconText(), u"Pause"_s);
    QSignalSpy moved(&m_window->playback(), &Playback::positionChanged);
    ASSERT_TRUE(moved.wait(patience));
    press(Qt::Key_Space);
    EXPECT_FALSE(m_window->playback().isPlaying());
    EXPECT_EQ(playing.count(), 2);
}

TEST_F(Keys, TheEventListKeepsItsOwnArrows)
{
    openSmall();
    auto* list = child<EventList>(u"eventList"_s);
    list->setFocus();
    list->setCurrentIndex(list->model()->index(0, 0));
    press(Qt::Key_Down);
    EXPECT_EQ(list->currentIndex().row(), 1);
    press(Qt::Key_End);
    EXPECT_EQ(list->currentIndex().row(), 6);
    press(Qt::Key_Home);
    EXPECT_EQ(list->currentIndex().row(), 0);
    const PlayTime first = position(); // the clock has gone with the rows
    EXPECT_EQ(clock(), u"02:48"_s);
    press(Qt::Key_Right);
    EXPECT_EQ(position(), first);
}

TEST_F(Keys, JKLAndControlArrowsWorkFromTheListToo)
{
    openSmall();
    child<EventList>(u"eventList"_s)->setFocus();
    press(Qt::Key_L);
    EXPECT_EQ(clock(), u"02:48"_s);
    press(Qt::Key_Right, Qt::ControlModifier);
    EXPECT_EQ(clock(), u"02:50"_s);
    press(Qt::Key_J);
    EXPECT_EQ(clock(), u"02:48"_s);
    press(Qt::Key_Left, Qt::ControlModifier);
    EXPECT_EQ(clock(), u"02:48"_s); // nothing before the first event
    press(Qt::Key_K);
    EXPECT_TRUE(m_window->playback().isPlaying());
    press(Qt::Key_K);
    EXPECT_FALSE(m_window->playback().isPlaying());
}

TEST_F(Keys, AButtonKeepsItsSpace)
{
    openSmall();
    auto* next = child<QToolButton>(u"next-eventButton"_s);
    next->setFocus();
    press(Qt::Key_Space);
    EXPECT_FALSE(m_window->playback().isPlaying());
    EXPECT_EQ(clock(), u"02:48"_s);
}

TEST_F(Keys, ATextFieldKeepsLettersAndControlArrows)
{
    openSmall();
    QLineEdit field(m_window.get());
    field.show();
    field.setFocus();
    for (const int key : {Qt::Key_J, Qt::Key_K, Qt::Key_L, Qt::Key_F, Qt::Key_Space, Qt::Key_R})
        press(key);
    EXPECT_EQ(field.text().toLower(), u"jklf r"_s);
    press(Qt::Key_Left, Qt::ControlModifier);
    press(Qt::Key_Home);
    EXPECT_EQ(field.cursorPosition(), 0);
    EXPECT_EQ(position(), PlayTime());
    EXPECT_FALSE(m_window->playback().isPlaying());
}

TEST_F(Keys, EscapeClearsTheSelection)
{
    openSmall();
    m_window->selection().selectService(presentation().incident->serviceNamed(u"db"_s));
    press(Qt::Key_Escape);
    EXPECT_FALSE(m_window->selection().service().isValid());
}

TEST_F(Keys, SpeedGoesUpAndDownByKeys)
{
    openSmall();
    press(Qt::Key_Up, Qt::ControlModifier);
    EXPECT_EQ(m_window->playback().speed(), 2.0);
    for (int i = 0; i < 9; ++i)
        press(Qt::Key_Down, Qt::ControlModifier);
    EXPECT_EQ(m_window->playback().speed(), 0.25);
    press(Qt::Key_R);
    EXPECT_TRUE(m_window->playback().isLooping());
}

} // namespace aftermap
