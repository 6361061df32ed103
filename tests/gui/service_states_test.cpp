// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window_fixture.h"

#include "ui/docks.h"
#include "ui/service_states_view.h"

#include <QDockWidget>
#include <QScrollBar>
#include <QTest>

using namespace Qt::StringLiterals;

namespace aftermap {

class States : public WindowTest
{
protected:
    ServiceStatesView* view() const { return child<ServiceStatesView>(u"serviceStates"_s); }
    void openAndReveal()
    {
        openSmall();
        press(Qt::Key_3, Qt::ControlModifier);
        QCoreApplication::processEvents();
    }
    ServiceId service(const QString& id) { return presentation().incident->serviceNamed(id); }
    std::size_t rowOf(const QString& id) { return view()->plan().rowOf(view()->states(), service(id)).value(); }
    /// On a service's row at an instant of that day.
    QPoint at(const QString& id, const QString& utcClock)
    {
        const Instant t = parseRfc3339(u"2025-10-20T%1Z"_s.arg(utcClock)).value();
        return {int(view()->plan().x(presentation().axis.position(t))), view()->rowRect(rowOf(id)).center().y()};
    }
};

TEST_F(States, ControlThreeBringsThePanelForward)
{
    openAndReveal();
    EXPECT_EQ(QApplication::focusWidget(), view());
    EXPECT_FALSE(view()->viewport()->visibleRegion().isEmpty());
}

TEST_F(States, EveryServiceHasItsRowInOrderOfFailure)
{
    openAndReveal();
    EXPECT_LT(rowOf(u"db"_s), rowOf(u"api"_s));
    EXPECT_LT(rowOf(u"api"_s), rowOf(u"web"_s));
    EXPECT_LT(rowOf(u"web"_s), rowOf(u"pay"_s));
    EXPECT_EQ(rowOf(u"mail"_s), view()->plan().rows.size() - 1);
}

TEST_F(States, AClickSelectsTheServiceAndSeeks)
{
    openAndReveal();
    click(view()->viewport(), at(u"api"_s, u"07:10:00"_s));
    EXPECT_EQ(m_window->selection().service(), service(u"api"_s));
    const Instant here = presentation().pacing.instant(position());
    EXPECT_LT(std::chrono::abs(here - parseRfc3339(u"2025-10-20T07:10:00Z"_s).value()), std::chrono::minutes(2));
}

TEST_F(States, WhoWasChosenElsewhereIsInSight)
{
    open(QStringLiteral(AFTERMAP_SOURCE_DIR) + u"/timelines/2025-10-20-aws-us-east-1.timeline.json"_s,
         u"2025-10-20T10:00:00Z"_s);
    m_window->selection().selectService(service(u"venmo"_s));
    press(Qt::Key_3, Qt::ControlModifier);
    QCoreApplication::processEvents();
    const auto inSight = [this] {
        const QRect row = view()->rowRect(rowOf(u"venmo"_s));
        return row.top() >= int(view()->plan().ruler) - 1 && row.bottom() <= view()->viewport()->height();
    };
    EXPECT_TRUE(inSight());
    m_window->resize(1280, 720);
    QCoreApplication::processEvents();
    EXPECT_TRUE(inSight());
}

TEST_F(States, AClickOnALabelSelectsOnly)
{
    openAndReveal();
    click(view()->viewport(), QPoint(40, view()->rowRect(rowOf(u"db"_s)).center().y()));
    EXPECT_EQ(m_window->selection().service(), service(u"db"_s));
    EXPECT_EQ(position(), PlayTime());
}

TEST_F(States, UpAndDownChooseAServiceAndEnterGoesToItsFirstFailure)
{
    openAndReveal();
    press(Qt::Key_Down); // the group's heading
    EXPECT_FALSE(m_window->selection().service().isValid());
    press(Qt::Key_Down);
    EXPECT_EQ(m_window->selection().service(), service(u"db"_s));
    press(Qt::Key_Down);
    EXPECT_EQ(m_window->selection().service(), service(u"api"_s));
    press(Qt::Key_Return);
    EXPECT_EQ(clock(), u"02:50"_s);
    press(Qt::Key_Up);
    EXPECT_EQ(m_window->selection().service(), service(u"db"_s));
    EXPECT_TRUE(view()->spokenDescription().startsWith(u"Database"_s));
}

TEST_F(States, LeftAndRightStayTheTransports)
{
    openAndReveal();
    press(Qt::Key_Right);
    EXPECT_EQ(clock(), u"02:48"_s);
    press(Qt::Key_Right);
    press(Qt::Key_Left);
    EXPECT_EQ(clock(), u"02:48"_s);
}

TEST_F(States, EnterFoldsAndUnfoldsAGroup)
{
    openAndReveal();
    const std::size_t all = view()->plan().rows.size();
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    EXPECT_EQ(view()->plan().rows.size(), all - 2);
    EXPECT_TRUE(view()->plan().rows.front().collapsed);
    press(Qt::Key_Return);
    EXPECT_EQ(view()->plan().rows.size(), all);
}

TEST_F(States, AClickOnAHeadingFoldsItsGroup)
{
    openAndReveal();
    click(view()->viewport(), view()->rowRect(0).topLeft() + QPoint(14, 8));
    EXPECT_TRUE(view()->plan().rows.front().collapsed);
    EXPECT_EQ(rowOf(u"db"_s), 0u); // its group stands for it
}

TEST_F(States, ADragAcrossTheBarsChoosesASpan)
{
    openAndReveal();
    QWidget* canvas = view()->viewport();
    const QPoint from = at(u"db"_s, u"07:30:00"_s);
    const QPoint to = at(u"db"_s, u"06:48:00"_s);
    QTest::mousePress(canvas, Qt::LeftButton, Qt::NoModifier, from);
    QTest::mouseMove(canvas, (from + to) / 2);
    QTest::mouseMove(canvas, to);
    QTest::mouseRelease(canvas, Qt::LeftButton, Qt::NoModifier, to);
    ASSERT_TRUE(m_window->selection().span().has_value());
    const auto near = [](Instant a, const QString& clock) {
        return std::chrono::abs(a - parseRfc3339(u"2025-10-20T%1Z"_s.arg(clock)).value()) < std::chrono::minutes(2);
    };
    EXPECT_TRUE(near(m_window->selection().span()->earliest, u"06:48:00"_s));
    EXPECT_TRUE(near(m_window->selection().span()->latest, u"07:30:00"_s));
    EXPECT_EQ(position(), PlayTime()); // a drag does not seek
}

TEST_F(States, ADragOnTheClockTimesMovesThePlayhead)
{
    openAndReveal();
    const int x = at(u"db"_s, u"07:20:00"_s).x();
    QTest::mousePress(view()->viewport(), Qt::LeftButton, Qt::NoModifier, QPoint(x - 60, 6));
    QTest::mouseMove(view()->viewport(), QPoint(x, 6));
    QTest::mouseRelease(view()->viewport(), Qt::LeftButton, Qt::NoModifier, QPoint(x, 6));
    const Instant here = presentation().pacing.instant(position());
    EXPECT_LT(std::chrono::abs(here - parseRfc3339(u"2025-10-20T07:20:00Z"_s).value()), std::chrono::minutes(2));
    EXPECT_FALSE(m_window->selection().span().has_value());
}

TEST_F(States, TheMouseHoversAServiceEverywhere)
{
    openAndReveal();
    QTest::mouseMove(view()->viewport(), at(u"pay"_s, u"07:30:00"_s));
    EXPECT_EQ(m_window->selection().hovered(), service(u"pay"_s));
}

TEST_F(States, WhatIsSelectedElsewhereComesIntoSight)
{
    openAndReveal();
    auto* dock = child<QDockWidget>(u"statesDock"_s);
    m_window->resizeDocks({dock}, {90}, Qt::Vertical);
    QCoreApplication::processEvents();
    const QRect canvas = view()->viewport()->rect();
    ASSERT_FALSE(canvas.contains(view()->rowRect(rowOf(u"mail"_s))));
    m_window->selection().selectService(service(u"mail"_s));
    EXPECT_TRUE(canvas.contains(view()->rowRect(rowOf(u"mail"_s)).adjusted(0, 1, 0, -1)));
    m_window->selection().selectService(service(u"db"_s));
    EXPECT_TRUE(canvas.contains(view()->rowRect(rowOf(u"db"_s)).adjusted(0, 1, 0, -1)));
    EXPECT_GE(view()->rowRect(rowOf(u"db"_s)).top(), int(view()->plan().ruler));
}

TEST_F(States, ThePlayheadMovesAndTheLabelsFollowTheStates)
{
    openAndReveal();
    const QImage before = grabbed(view());
    seek(u"07:30:00"_s);
    QCoreApplication::processEvents();
    const QImage after = grabbed(view());
    EXPECT_NE(before, after);
    const QRect label(0, view()->rowRect(rowOf(u"db"_s)).top(), int(view()->plan().barsLeft) - 4, int(view()->plan().rowHeight));
    EXPECT_NE(before.copy(label), after.copy(label)); // a cross where a ring was
}

} // namespace aftermap
