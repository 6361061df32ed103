// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window_fixture.h"

#include "ui/event_list.h"
#include "ui/graph_view.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QTest>

using namespace Qt::StringLiterals;

namespace aftermap {

class EventFinding : public WindowTest
{
protected:
    void type(const QString& text) { QTest::keyClicks(child<QLineEdit>(u"findField"_s), text); }
    QString place() const { return child<QLabel>(u"findPlace"_s)->text(); }
};

TEST_F(EventFinding, ControlFFindsAndEscapeReturns)
{
    openSmall();
    auto* graph = child<GraphView>(u"graphView"_s);
    graph->setFocus();
    press(Qt::Key_F, Qt::ControlModifier);
    auto* field = child<QLineEdit>(u"findField"_s);
    ASSERT_TRUE(field->hasFocus());
    type(u"CARDS"_s);
    EXPECT_EQ(place(), u"1 of 1"_s);
    EXPECT_EQ(clock(), u"02:00"_s); // typing alone does not move the clock
    press(Qt::Key_Return);
    EXPECT_EQ(clock(), u"03:20"_s);
    EXPECT_EQ(m_window->selection().event(), EventId(3));
    EXPECT_TRUE(field->hasFocus());
    press(Qt::Key_Escape);
    EXPECT_TRUE(graph->hasFocus());
    EXPECT_TRUE(field->text().isEmpty());
    EXPECT_EQ(m_window->selection().event(), EventId(3)); // leaving the search clears nothing else
}

TEST_F(EventFinding, TypingBeforeAnythingIsOpenFindsNothing)
{
    press(Qt::Key_F, Qt::ControlModifier);
    type(u"dns"_s);
    EXPECT_FALSE(child<QListWidget>(u"foundServices"_s)->isVisible());
    openSmall();
    EXPECT_EQ(child<QLineEdit>(u"findField"_s)->text(), u"dns"_s);
    EXPECT_EQ(place(), u"No event"_s);
}

TEST_F(EventFinding, EnterGoesOnAndShiftEnterBack)
{
    openSmall();
    press(Qt::Key_F, Qt::ControlModifier);
    type(u"record"_s);
    EXPECT_EQ(place(), u"1 of 2"_s);
    press(Qt::Key_Return);
    EXPECT_EQ(clock(), u"02:48"_s);
    press(Qt::Key_Return);
    EXPECT_EQ(clock(), u"04:00"_s);
    EXPECT_EQ(place(), u"2 of 2"_s);
    press(Qt::Key_Return);
    EXPECT_EQ(clock(), u"02:48"_s); // around the end
    press(Qt::Key_Return, Qt::ShiftModifier);
    EXPECT_EQ(clock(), u"04:00"_s);
}

TEST_F(EventFinding, LooksAtKindAndSourceToo)
{
    openSmall();
    press(Qt::Key_F, Qt::ControlModifier);
    type(u"recovery"_s);
    EXPECT_EQ(place(), u"1 of 2"_s);
    child<QLineEdit>(u"findField"_s)->clear();
    type(u"report"_s);
    EXPECT_EQ(place(), u"1 of 7"_s);
    child<QLineEdit>(u"findField"_s)->clear();
    type(u"nonsense"_s);
    EXPECT_EQ(place(), u"No event"_s);
}

TEST_F(EventFinding, AServiceThatIsFoundCanBeChosen)
{
    openSmall();
    press(Qt::Key_F, Qt::ControlModifier);
    type(u"web"_s);
    auto* services = child<QListWidget>(u"foundServices"_s);
    ASSERT_TRUE(services->isVisible());
    ASSERT_EQ(services->count(), 1);
    EXPECT_EQ(services->item(0)->text(), u"Web shop"_s);
    press(Qt::Key_Down);
    ASSERT_TRUE(services->hasFocus());
    press(Qt::Key_Return);
    EXPECT_EQ(m_window->selection().service(), presentation().incident->serviceNamed(u"web"_s));
    press(Qt::Key_Escape);
    EXPECT_FALSE(services->isVisible());
}

TEST_F(EventFinding, WhatEnterGoesToIsTheRowInSight)
{
    open(QStringLiteral(AFTERMAP_SOURCE_DIR) + u"/timelines/2025-10-20-aws-us-east-1.timeline.json"_s,
         u"2025-10-20T06:00:00Z"_s);
    auto* list = child<EventList>(u"eventList"_s);
    press(Qt::Key_F, Qt::ControlModifier);
    type(u"venmo"_s);
    for (int i = 0; i < 2; ++i) {
        press(Qt::Key_Return);
        QCoreApplication::processEvents();
        const int row = list->events().rowOf(m_window->selection().event());
        ASSERT_GE(row, 0);
        EXPECT_EQ(list->currentIndex().row(), row);
        EXPECT_TRUE(list->viewport()->rect().contains(list->visualRect(list->events().index(row))));
        EXPECT_FALSE(child<QListWidget>(u"foundServices"_s)->isVisible());
    }
    EXPECT_TRUE(child<QLineEdit>(u"findField"_s)->hasFocus());
    type(u" "_s); // typing on offers them again
    EXPECT_TRUE(child<QListWidget>(u"foundServices"_s)->isVisible());
}

TEST_F(EventFinding, WhatIsFoundIsMarkedInTheList)
{
    openSmall();
    auto* list = child<EventList>(u"eventList"_s);
    press(Qt::Key_F, Qt::ControlModifier);
    const QImage before = grabbed(list->viewport());
    type(u"cards"_s);
    EXPECT_NE(grabbed(list->viewport()), before);
}

TEST_F(EventFinding, ArrowsStepThroughTheListAndMoveTheClock)
{
    openSmall();
    auto* list = child<EventList>(u"eventList"_s);
    list->setFocus();
    list->setCurrentIndex(list->model()->index(0, 0));
    press(Qt::Key_Down);
    EXPECT_EQ(clock(), u"02:50"_s);
    EXPECT_EQ(m_window->selection().event(), EventId(1));
    press(Qt::Key_Down);
    EXPECT_EQ(clock(), u"03:00"_s);
    press(Qt::Key_Up);
    EXPECT_EQ(clock(), u"02:50"_s);
    press(Qt::Key_End);
    EXPECT_EQ(clock(), u"05:30"_s);
}

TEST_F(EventFinding, HoveringARowHoversItsEventAndService)
{
    openSmall();
    auto* list = child<EventList>(u"eventList"_s);
    const QPoint row = list->visualRect(list->model()->index(1, 0)).center();
    QTest::mouseMove(m_window->windowHandle(), list->viewport()->mapTo(m_window.get(), row));
    EXPECT_EQ(m_window->selection().hoveredEvent(), EventId(1));
    EXPECT_EQ(m_window->selection().hovered(), presentation().incident->serviceNamed(u"api"_s));
    auto* graph = child<GraphView>(u"graphView"_s);
    QTest::mouseMove(m_window->windowHandle(), graph->mapTo(m_window.get(), QPoint(2, 2)));
    EXPECT_FALSE(m_window->selection().hoveredEvent().isValid());
}

TEST_F(EventFinding, AServiceHoveredElsewhereIsMarkedInTheList)
{
    openSmall();
    auto* list = child<EventList>(u"eventList"_s);
    const QImage before = grabbed(list->viewport());
    m_window->selection().hover(presentation().incident->serviceNamed(u"db"_s));
    EXPECT_NE(grabbed(list->viewport()), before);
    m_window->selection().hover({});
    EXPECT_EQ(grabbed(list->viewport()), before);
}

TEST_F(EventFinding, AnEventSelectedElsewhereComesIntoSight)
{
    openSmall();
    auto* list = child<EventList>(u"eventList"_s);
    m_window->selection().selectEvent(EventId(6));
    EXPECT_TRUE(list->viewport()->rect().contains(list->visualRect(list->model()->index(6, 0)).center()));
    EXPECT_EQ(list->currentIndex().row(), 6);
}

} // namespace aftermap
