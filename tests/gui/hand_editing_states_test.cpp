// SPDX-License-Identifier: GPL-3.0-or-later
// The service states under an editing hand.
#include "gui/hand_editing_fixture.h"

#include "ui/service_states_view.h"
#include "ui/states_hand.h"

#include <QToolButton>

using namespace Qt::StringLiterals;

namespace aftermap {

class HandOnStates : public HandEditingTest
{
protected:
    void SetUp() override
    {
        HandEditingTest::SetUp();
        m_view = child<ServiceStatesView>(u"serviceStates"_s);
        press(Qt::Key_3, Qt::ControlModifier);
        QCoreApplication::processEvents();
    }
    QPoint at(const QString& id, const QString& clock)
    {
        const std::size_t row = m_view->plan().rowOf(m_view->states(), service(id)).value();
        return {int(std::lround(m_view->plan().x(presentation().axis.position(utc(clock))))), m_view->rowRect(row).center().y()};
    }
    Instant eventTime(std::size_t index) { return draft().timeline.events.at(index).time.at; }
    static Instant snappedToMinute(Instant t) { return std::chrono::floor<std::chrono::minutes>(t); }
    QWidget* canvas() { return m_view->viewport(); }
    /// What a span asks.
    void chooseState(const QString& state) { choose(u"stateMenu"_s, state); }

    ServiceStatesView* m_view = nullptr;
};

TEST_F(HandOnStates, AnEndIsDraggedAndItsEventMoves)
{
    m_window->selection().selectService(service(u"db"_s));
    const QByteArray before = bytes();
    drag(canvas(), at(u"db"_s, u"08:00"_s), at(u"db"_s, u"08:30"_s));
    EXPECT_TRUE(bytes() == before); // a preview only
    drop(canvas(), at(u"db"_s, u"08:30"_s));
    EXPECT_LE(std::chrono::abs(eventTime(4) - utc(u"08:30"_s)), std::chrono::minutes(2));
    EXPECT_EQ(eventTime(4), snappedToMinute(eventTime(4)));
    EXPECT_TRUE(action(ActionId::Undo)->text().contains(u"The record is back."_s));
    expectOneStepSince(before);
    const std::vector<StatusInterval>& history = presentation().replay.history(service(u"db"_s));
    EXPECT_EQ(history.back().start, eventTime(4));
}

TEST_F(HandOnStates, EscapeCallsADragOff)
{
    m_window->selection().selectService(service(u"db"_s));
    const QByteArray before = bytes();
    const QImage plain = grabbed(m_view);
    drag(canvas(), at(u"db"_s, u"08:00"_s), at(u"db"_s, u"09:00"_s));
    EXPECT_NE(grabbed(m_view), plain);
    press(Qt::Key_Escape);
    EXPECT_EQ(grabbed(m_view), plain);
    mouse(QEvent::MouseMove, canvas(), at(u"db"_s, u"09:30"_s), Qt::LeftButton);
    drop(canvas(), at(u"db"_s, u"09:30"_s));
    EXPECT_TRUE(bytes() == before);
    EXPECT_TRUE(isUntouched());
    EXPECT_FALSE(m_window->selection().span().has_value());
    EXPECT_EQ(m_window->selection().service(), service(u"db"_s)); // Escape was the drag's
}

TEST_F(HandOnStates, WithAltItGoesToTheSecond)
{
    m_window->selection().selectService(service(u"db"_s));
    const QPoint to = at(u"db"_s, u"08:30"_s) + QPoint(1, 0);
    drag(canvas(), at(u"db"_s, u"08:00"_s), to, Qt::AltModifier);
    drop(canvas(), to, Qt::AltModifier);
    EXPECT_EQ(eventTime(4).time_since_epoch() % std::chrono::seconds(1), Milliseconds::zero());
    EXPECT_NE(eventTime(4), snappedToMinute(eventTime(4)));
}

TEST_F(HandOnStates, AnEndDoesNotPassTheReportBeforeIt)
{
    m_window->selection().selectService(service(u"db"_s));
    drag(canvas(), at(u"db"_s, u"08:00"_s), at(u"db"_s, u"06:10"_s));
    drop(canvas(), at(u"db"_s, u"06:10"_s));
    EXPECT_EQ(eventTime(4), utc(u"06:49"_s)); // it was reported as down at 06:48
}

TEST_F(HandOnStates, WithoutASelectionADragIsASpanAsEver)
{
    drag(canvas(), at(u"db"_s, u"08:00"_s), at(u"db"_s, u"09:00"_s));
    drop(canvas(), at(u"db"_s, u"09:00"_s));
    EXPECT_TRUE(m_window->selection().span().has_value());
    EXPECT_TRUE(isUntouched());
}

TEST_F(HandOnStates, AClickOnAnEndStillSeeks)
{
    m_window->selection().selectService(service(u"db"_s));
    mouse(QEvent::MouseMove, canvas(), at(u"db"_s, u"08:00"_s), Qt::NoButton);
    EXPECT_EQ(canvas()->cursor().shape(), Qt::SizeHorCursor);
    click(canvas(), at(u"db"_s, u"08:00"_s));
    EXPECT_LT(std::chrono::abs(presentation().pacing.instant(position()) - utc(u"08:00"_s)), std::chrono::minutes(2));
    EXPECT_TRUE(isUntouched());
}

TEST_F(HandOnStates, AnAssumedEndFollowsTheMouseAndIsStatedWhereItIsLetGo)
{
    m_window->selection().selectService(service(u"pay"_s));
    const QByteArray before = bytes();
    const QRect between(at(u"pay"_s, u"11:20"_s) - QPoint(0, 5), at(u"pay"_s, u"11:40"_s) + QPoint(0, 5));
    const QImage plain = grabbed(canvas()).copy(between);
    drag(canvas(), at(u"pay"_s, u"12:00"_s), at(u"pay"_s, u"11:00"_s));
    EXPECT_TRUE(bytes() == before);
    EXPECT_NE(grabbed(canvas()).copy(between), plain) << "what lies behind the mouse has ended";
    drop(canvas(), at(u"pay"_s, u"11:00"_s));
    EXPECT_EQ(QApplication::activePopupWidget(), nullptr);
    const Event& said = draft().timeline.events.back();
    EXPECT_LE(std::chrono::abs(said.time.at - utc(u"11:00"_s)), std::chrono::minutes(2));
    EXPECT_EQ(said.service, u"pay"_s);
    EXPECT_EQ(said.state, ServiceState::Operational);
    EXPECT_EQ(said.confidence, Confidence::Low);
    EXPECT_TRUE(said.sources.isEmpty());
    expectOneStepSince(before);
    EXPECT_EQ(presentation().replay.history(service(u"pay"_s)).back().status.evidence, Evidence::Reported);
}

TEST_F(HandOnStates, AnAssumedEndGoesBackToTheReportBeforeIt)
{
    m_window->selection().selectService(service(u"pay"_s));
    drag(canvas(), at(u"pay"_s, u"12:00"_s), at(u"pay"_s, u"06:30"_s));
    drop(canvas(), at(u"pay"_s, u"06:30"_s));
    EXPECT_EQ(draft().timeline.events.back().time.at, utc(u"07:21"_s)); // it was reported at 07:20
    EXPECT_EQ(draft().timeline.events.back().state, ServiceState::Operational);
}

TEST_F(HandOnStates, EscapeLeavesAnAssumedEndAssumed)
{
    m_window->selection().selectService(service(u"pay"_s));
    drag(canvas(), at(u"pay"_s, u"12:00"_s), at(u"pay"_s, u"11:00"_s));
    press(Qt::Key_Escape);
    drop(canvas(), at(u"pay"_s, u"11:00"_s));
    EXPECT_TRUE(isUntouched());
}

TEST_F(HandOnStates, WhileStatesAreEditedADragSetsOne)
{
    press(Qt::Key_E, Qt::ShiftModifier);
    ASSERT_TRUE(action(ActionId::EditStates)->isChecked());
    const QByteArray before = bytes();
    drag(canvas(), at(u"pay"_s, u"06:10"_s), at(u"pay"_s, u"06:40"_s));
    drop(canvas(), at(u"pay"_s, u"06:40"_s));
    EXPECT_TRUE(bytes() == before);
    chooseState(u"partial_outage"_s);
    expectOneStepSince(before);
    const ServiceStatus between = presentation().replay.statusAt(service(u"pay"_s), utc(u"06:25"_s));
    EXPECT_EQ(between.state, ServiceState::PartialOutage);
    EXPECT_EQ(presentation().replay.statusAt(service(u"pay"_s), utc(u"06:50"_s)).state, ServiceState::Operational);
    EXPECT_FALSE(m_window->selection().span().has_value());
    EXPECT_TRUE(action(ActionId::Undo)->text().contains(u"Payments"_s));
}

TEST_F(HandOnStates, EscapeInTheMenuOfStatesChangesNothing)
{
    press(Qt::Key_E, Qt::ShiftModifier);
    const QRect row = QRect(200, at(u"pay"_s, u"06:10"_s).y() - 6, 400, 12); // without the ring of the focus
    const QImage plain = grabbed(canvas()).copy(row);
    drag(canvas(), at(u"pay"_s, u"06:10"_s), at(u"pay"_s, u"06:40"_s));
    drop(canvas(), at(u"pay"_s, u"06:40"_s));
    QTest::keyClick(child<QMenu>(u"stateMenu"_s), Qt::Key_Escape);
    EXPECT_TRUE(isUntouched());
    mouse(QEvent::MouseMove, canvas(), {4, 4}, Qt::NoButton);
    EXPECT_EQ(grabbed(canvas()).copy(row), plain);
}

TEST_F(HandOnStates, ByKeysAStateIsSetOverTheChosenSpan)
{
    m_window->selection().selectService(service(u"web"_s));
    m_window->selection().selectSpan(TimeSpan{utc(u"09:00"_s), utc(u"10:00"_s)});
    const QByteArray before = bytes();
    press(Qt::Key_S);
    chooseState(u"major_outage"_s);
    expectOneStepSince(before);
    EXPECT_EQ(presentation().replay.statusAt(service(u"web"_s), utc(u"09:30"_s)).state, ServiceState::MajorOutage);
}

TEST_F(HandOnStates, TheButtonInTheViewHasANameAndSwitchesTheMode)
{
    auto* button = child<QToolButton>(u"editStatesButton"_s);
    EXPECT_FALSE(button->accessibleName().isEmpty());
    click(button, button->rect().center());
    EXPECT_TRUE(action(ActionId::EditStates)->isChecked());
    click(canvas(), at(u"api"_s, u"07:10"_s)); // a click is a click in any mode
    EXPECT_EQ(m_window->selection().service(), service(u"api"_s));
    EXPECT_TRUE(isUntouched());
}

} // namespace aftermap
