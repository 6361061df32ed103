// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/editing_fixture.h"

#include "ui/event_delegate.h"
#include "ui/event_row.h"
#include "ui/inspector.h"

#include <QCheckBox>
#include <QDir>
#include <QFile>
#include <QMenu>
#include <QTest>

using namespace Qt::StringLiterals;

namespace aftermap {

class EditingEvents : public EditingTest
{
protected:
    QAction* action(ActionId id) { return m_window->actions()[id]; }
    QString shownText(EventId event) { return presentation().incident->event(event).text.raw(); }
};

TEST_F(EditingEvents, InsertAddsAnEventWhereTheReplayStands)
{
    clickRow(3); // the payments
    seek(u"07:45:20"_s);
    expectOneStep("add", [this] { press(Qt::Key_Insert); });
    ASSERT_EQ(draft().timeline.events.size(), 8u);
    undo();
    waitUntilShown();
    EXPECT_FALSE(isFormOpen()) << "what is gone has no form";
    press(Qt::Key_Insert);
    waitUntilShown();
    EXPECT_EQ(event(7).service, u"pay"_s);
    EXPECT_EQ(formatRfc3339(event(7).time.at), u"2025-10-20T07:45:00Z"_s);
    ASSERT_TRUE(isFormOpen());
    EXPECT_EQ(m_window->focusWidget(), fieldWidget(u"text"_s));
    type(u"A queue forms."_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    waitUntilShown();
    EXPECT_EQ(event(7).text.raw(), u"A queue forms."_s);
    EXPECT_EQ(shownText(m_window->selection().event()), u"A queue forms."_s) << "though it has no id";
}

TEST_F(EditingEvents, DeleteTakesAwayWhatIsInHandAndGoesOnToTheNext)
{
    clickRow(1);
    expectOneStep("delete", [this] {
        m_list->setFocus();
        press(Qt::Key_Delete);
    });
    EXPECT_EQ(draft().timeline.events.size(), 6u);
    undo();
    waitUntilShown();
    clickRow(1);
    press(Qt::Key_Delete);
    waitUntilShown();
    EXPECT_EQ(shownText(m_window->selection().event()), u"Baskets are slow."_s);
}

TEST_F(EditingEvents, AnEditLeavesTheFilterAlone)
{
    press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    auto* recovery = child<QCheckBox>(u"filterKind-recovery"_s);
    recovery->setFocus();
    QTest::keyClick(recovery, Qt::Key_Space);
    press(Qt::Key_Escape);
    ASSERT_EQ(m_list->events().rowCount(), 2);
    clickRow(0);
    press(Qt::Key_Delete);
    waitUntilShown();
    EXPECT_EQ(draft().timeline.events.size(), 6u);
    EXPECT_EQ(m_list->events().rowCount(), 1);
    press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    auto* left = child<QCheckBox>(u"filterKind-recovery"_s);
    EXPECT_TRUE(left->isChecked());
    EXPECT_EQ(left->text(), u"Recovery (1)"_s);
}

TEST_F(EditingEvents, SeveralAreMarkedAndDeletedAtOnce)
{
    clickRow(1);
    const PlayTime before = position();
    clickRow(3, Qt::ShiftModifier);
    EXPECT_EQ(m_list->markedEvents().size(), 3u);
    EXPECT_EQ(position(), before) << "marking moves no clock";
    clickRow(2, Qt::ControlModifier);
    EXPECT_EQ(m_list->markedEvents().size(), 2u);
    expectOneStep("delete two", [this] { press(Qt::Key_Delete, Qt::ControlModifier); });
    EXPECT_EQ(draft().timeline.events.size(), 5u);
    EXPECT_EQ(event(1).id, u"e3"_s);
}

TEST_F(EditingEvents, EventsOfOneServiceAreMerged)
{
    clickRow(0);
    EXPECT_FALSE(action(ActionId::MergeEvents)->isEnabled());
    clickRow(1, Qt::ControlModifier);
    EXPECT_FALSE(action(ActionId::MergeEvents)->isEnabled()) << "they are of two services";
    clickRow(0);
    clickRow(4, Qt::ControlModifier);
    ASSERT_TRUE(action(ActionId::MergeEvents)->isEnabled());
    expectOneStep("merge", [this] { press(Qt::Key_J, Qt::ControlModifier); });
    EXPECT_EQ(draft().timeline.events.size(), 6u);
    EXPECT_EQ(event(0).text.raw(), u"The record is empty.\nThe record is back."_s);
    EXPECT_EQ(event(0).state, ServiceState::Operational);
}

TEST_F(EditingEvents, AnEventIsSplitAtTheCursor)
{
    clickRow(1);
    seek(u"07:10:00"_s);
    press(Qt::Key_D, Qt::ControlModifier);
    ASSERT_TRUE(isFormOpen());
    EXPECT_EQ(draft().timeline.events.size(), 7u) << "first it asks where";
    press(Qt::Key_Home, Qt::ControlModifier);
    for (int i = 0; i < 8; ++i)
        press(Qt::Key_Right);
    expectOneStep("split", [this] { press(Qt::Key_D, Qt::ControlModifier); });
    ASSERT_EQ(draft().timeline.events.size(), 8u);
    EXPECT_EQ(event(1).text.raw(), u"Half of"_s);
    EXPECT_EQ(event(2).text.raw(), u"all calls fail."_s);
    EXPECT_EQ(formatRfc3339(event(2).time.at), u"2025-10-20T07:10:00Z"_s);
}

TEST_F(EditingEvents, TheMenuOfTheListHasWhatMakesSense)
{
    clickRow(1);
    const QRect row = m_list->visualRect(m_list->model()->index(1, 0));
    QContextMenuEvent asked(QContextMenuEvent::Mouse, row.center(), m_list->viewport()->mapToGlobal(row.center()));
    QCoreApplication::sendEvent(m_list->viewport(), &asked);
    auto* menu = m_list->findChild<QMenu*>(u"eventMenu"_s);
    ASSERT_NE(menu, nullptr);
    EXPECT_TRUE(menu->actions().contains(action(ActionId::EditSelected)));
    EXPECT_TRUE(action(ActionId::SplitEvent)->isEnabled());
    EXPECT_TRUE(action(ActionId::DeleteEvents)->isEnabled());
    EXPECT_FALSE(action(ActionId::MergeEvents)->isEnabled());
    menu->close();
    m_window->selection().clear();
    m_list->clearSelection();
    EXPECT_FALSE(action(ActionId::DeleteEvents)->isEnabled());
    EXPECT_FALSE(action(ActionId::SplitEvent)->isEnabled());
}

TEST_F(EditingEvents, ABundledOutageIsCopiedByItsFirstEdit)
{
    QDir(m_folder.path()).mkdir(u"bundled"_s);
    write(u"bundled/small.map.json"_s, smallMap);
    const QString path = write(u"bundled/small.timeline.json"_s, smallTimeline);
    m_window->editor().keepIn({{}, m_folder.filePath(u"bundled"_s)});
    open(path, u"2025-10-20T06:00:00Z"_s);
    clickRow(1);
    press(Qt::Key_F2);
    typeOver(u"Mine."_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    waitUntilShown();
    EXPECT_EQ(event(1).text.raw(), u"Mine."_s);
    EXPECT_TRUE(m_window->windowTitle().startsWith(u"* "_s));
    EXPECT_TRUE(m_window->editor().path().isEmpty()) << "saving asks where";
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll(), smallTimeline);
}

TEST_F(EditingEvents, WhatIsToBeAskedStandsBesideTheEvent)
{
    // Nobody says when the payments were well again.
    const EventListModel& model = m_list->events();
    EXPECT_EQ(model.questionsAt(0), QStringList());
    const QStringList asked = model.questionsAt(3);
    ASSERT_EQ(asked.size(), 1) << asked.join(u'\n').toStdString();
    EXPECT_TRUE(asked.front().contains(u"Payments"_s)) << asked.front().toStdString();
    EXPECT_TRUE(model.data(model.index(3), Qt::AccessibleDescriptionRole).toString().contains(asked.front()));
    const QRect row(0, 0, 300, eventRowHeight());
    const auto* delegate = qobject_cast<EventDelegate*>(m_list->itemDelegate());
    ASSERT_NE(delegate, nullptr);
    EXPECT_TRUE(delegate->tooltipAt(eventRow(row).question.center().toPoint(), row, 3).contains(asked.front()));
    clickRow(3);
    EXPECT_TRUE(child<Inspector>(u"inspector"_s)->toPlainText().contains(asked.front()));
}

} // namespace aftermap
