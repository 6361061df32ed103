// SPDX-License-Identifier: GPL-3.0-or-later
// The map under an editing hand.
#include "gui/hand_editing_fixture.h"

#include "render/edge_places.h"
#include "render/graph_grasp.h"
#include "render/graph_painter.h"
#include "render/graph_places.h"
#include "layout/curves.h"
#include "ui/graph_view.h"
#include "ui/name_field.h"
#include "ui/notice_bar.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace aftermap {

class HandOnGraph : public HandEditingTest
{
protected:
    void SetUp() override
    {
        HandEditingTest::SetUp();
        m_graph = child<GraphView>(u"graphView"_s);
    }
    QPoint boxOf(const QString& id)
    {
        const Point center = placeOf(presentation().layout, service(id)).center();
        return graphTransform(presentation().layout, m_graph->view()).map(QPointF(center.x, center.y)).toPoint();
    }
    QPoint handleOf(const QString& id) { return needHandle(presentation().layout, m_graph->view(), service(id))->center().toPoint(); }
    void select(const QString& id) { m_window->selection().selectService(service(id)); }
    QString selected()
    {
        const ServiceId id = m_window->selection().service();
        return id ? presentation().incident->service(id).id : QString();
    }
    /// Into the field that asks, as a person does.
    void type(const QString& text, Qt::Key last = Qt::Key_Return)
    {
        auto* line = child<QLineEdit>(u"nameFieldLine"_s);
        ASSERT_TRUE(line->isVisible());
        ASSERT_TRUE(line->hasFocus());
        EXPECT_FALSE(line->accessibleName().isEmpty());
        QTest::keyClicks(line, text);
        QWidget* const names = line->completer() != nullptr ? line->completer()->popup() : nullptr;
        QTest::keyClick(names != nullptr && names->isVisible() ? names : line, last);
        QCoreApplication::processEvents();
        EXPECT_FALSE(line->isVisible());
    }
    const std::vector<Dependency>& dependencies() { return draft().map.dependencies.values(); }
    QString needs() { return dependencies().back().dependent + u" needs "_s + dependencies().back().dependency; }
    /// The middle of the line of a dependency.
    QPoint lineOf(const QString& dependent)
    {
        for (const EdgePath& edge : presentation().layout.edges) {
            if (presentation().incident->dependent(edge.dependencies.front()) != service(dependent))
                continue;
            const std::vector<Point> path = flattened(edge.points, 8);
            const Point middle = path[path.size() / 2];
            return graphTransform(presentation().layout, m_graph->view()).map(QPointF(middle.x, middle.y)).toPoint();
        }
        ADD_FAILURE();
        return {};
    }
    QMenu* menuAt(QPoint at)
    {
        QContextMenuEvent asked(QContextMenuEvent::Mouse, at, m_graph->mapToGlobal(at));
        QCoreApplication::sendEvent(m_graph, &asked);
        return child<QMenu>(u"graphMenu"_s);
    }

    GraphView* m_graph = nullptr;
};

TEST_F(HandOnGraph, AServiceIsAddedByItsName)
{
    const QByteArray before = bytes();
    press(Qt::Key_N);
    type(u"Payments API"_s);
    EXPECT_EQ(draft().map.services.values().back().id, u"payments-api"_s);
    EXPECT_EQ(action(ActionId::Undo)->text(), u"&Undo: add service “Payments API”"_s);
    expectOneStepSince(before);
}

TEST_F(HandOnGraph, WhatIsNewIsSelected)
{
    press(Qt::Key_N);
    type(u"Search"_s);
    EXPECT_TRUE(QTest::qWaitFor([this] { return selected() == u"search"_s; }, patience));
    EXPECT_FALSE(m_graph->placeOnScreen(service(u"search"_s)).isEmpty());
}

TEST_F(HandOnGraph, EscapeInTheFieldAddsNothing)
{
    press(Qt::Key_N);
    type(u"Payments API"_s, Qt::Key_Escape);
    EXPECT_TRUE(isUntouched());
    EXPECT_EQ(QApplication::focusWidget(), m_graph);
}

TEST_F(HandOnGraph, AServiceIsRenamed)
{
    select(u"pay"_s);
    const QByteArray before = bytes();
    press(Qt::Key_F2, Qt::ShiftModifier);
    EXPECT_EQ(child<QLineEdit>(u"nameFieldLine"_s)->text(), u"Payments"_s);
    type(u"Card payments"_s);
    expectOneStepSince(before);
    EXPECT_EQ(presentation().incident->service(service(u"pay"_s)).name.raw(), u"Card payments"_s);
    EXPECT_EQ(selected(), u"pay"_s);
}

TEST_F(HandOnGraph, DeleteSaysWhatGoesAlong)
{
    select(u"api"_s);
    const QByteArray before = bytes();
    press(Qt::Key_Delete);
    EXPECT_EQ(action(ActionId::Undo)->text(), u"&Undo: delete service “Interface” with 3 dependencies"_s);
    EXPECT_TRUE(m_window->notices().message().startsWith(u"Deleted Interface with its 3 dependencies. 2 events"_s));
    expectOneStepSince(before);
    EXPECT_FALSE(service(u"api"_s).isValid());
}

TEST_F(HandOnGraph, DeleteWithoutASelectionDeletesNothing)
{
    press(Qt::Key_Delete);
    EXPECT_TRUE(isUntouched());
    EXPECT_FALSE(m_window->notices().message().isEmpty());
}

TEST_F(HandOnGraph, AServiceIsGroupedAndTakenOutAgain)
{
    select(u"pay"_s);
    const QByteArray before = bytes();
    press(Qt::Key_G, Qt::ShiftModifier);
    type(u"Money"_s);
    EXPECT_EQ(draft().map.services.values()[4].family.raw(), u"Money"_s);
    expectOneStepSince(before);
    press(Qt::Key_U, Qt::ShiftModifier);
    EXPECT_TRUE(bytes() == before);
}

TEST_F(HandOnGraph, ADependencyIsDrawnFromTheHandle)
{
    select(u"mail"_s);
    const QByteArray before = bytes();
    drag(m_graph, handleOf(u"mail"_s), boxOf(u"db"_s));
    EXPECT_TRUE(bytes() == before); // a line that hangs
    drop(m_graph, boxOf(u"db"_s));
    EXPECT_EQ(needs(), u"mail needs db"_s);
    EXPECT_EQ(action(ActionId::Undo)->text(), u"&Undo: add dependency “Mail → Database”"_s);
    expectOneStepSince(before);
}

TEST_F(HandOnGraph, WithControlFromAnyBox)
{
    const QByteArray before = bytes();
    drag(m_graph, boxOf(u"web"_s), boxOf(u"pay"_s), Qt::ControlModifier);
    drop(m_graph, boxOf(u"pay"_s), Qt::ControlModifier);
    EXPECT_EQ(needs(), u"web needs pay"_s);
    expectOneStepSince(before);
}

TEST_F(HandOnGraph, EscapeCallsALineOff)
{
    select(u"mail"_s);
    const QByteArray before = bytes();
    const QImage plain = grabbed(m_graph);
    drag(m_graph, handleOf(u"mail"_s), boxOf(u"db"_s));
    EXPECT_NE(grabbed(m_graph), plain);
    press(Qt::Key_Escape);
    drop(m_graph, boxOf(u"db"_s));
    EXPECT_TRUE(bytes() == before);
    EXPECT_TRUE(isUntouched());
    EXPECT_EQ(selected(), u"mail"_s);
    EXPECT_EQ(grabbed(m_graph), plain);
}

TEST_F(HandOnGraph, LetGoOverNothingItIsNothing)
{
    drag(m_graph, boxOf(u"web"_s), {4, 4}, Qt::ControlModifier);
    drop(m_graph, {4, 4}, Qt::ControlModifier);
    EXPECT_TRUE(isUntouched());
}

TEST_F(HandOnGraph, WhatIsThereAlreadyIsSaid)
{
    drag(m_graph, boxOf(u"web"_s), boxOf(u"api"_s), Qt::ControlModifier);
    drop(m_graph, boxOf(u"api"_s), Qt::ControlModifier);
    EXPECT_TRUE(isUntouched());
    EXPECT_EQ(m_window->notices().message(), u"Web shop needs Interface already."_s);
}

TEST_F(HandOnGraph, ByKeysADependencyIsTyped)
{
    select(u"mail"_s);
    const QByteArray before = bytes();
    press(Qt::Key_N, Qt::ShiftModifier);
    type(u"Datab"_s);
    EXPECT_EQ(needs(), u"mail needs db"_s);
    expectOneStepSince(before);
}

TEST_F(HandOnGraph, ANameThatNobodyHasIsSaid)
{
    select(u"mail"_s);
    press(Qt::Key_N, Qt::ShiftModifier);
    type(u"zzz"_s);
    EXPECT_TRUE(isUntouched());
    EXPECT_TRUE(m_window->notices().message().contains(u"zzz"_s));
}

TEST_F(HandOnGraph, ALineIsRetypedAndDeletedFromItsMenu)
{
    const QByteArray before = bytes();
    const QPoint at = lineOf(u"pay"_s);
    QMenu* menu = menuAt(at);
    ASSERT_TRUE(menu->isVisible());
    QMenu* line = menu->actions().first()->menu();
    ASSERT_NE(line, nullptr);
    EXPECT_TRUE(line->title().endsWith(u"needs Interface"_s)) << qPrintable(line->title());
    line->findChild<QAction*>(u"control_plane"_s)->trigger();
    menu->close();
    EXPECT_EQ(std::count_if(dependencies().begin(), dependencies().end(),
                            [](const Dependency& one) { return one.strength == Strength::ControlPlane; }), 1);
    expectOneStepSince(before);
    const QByteArray retyped = bytes();
    menu = menuAt(lineOf(u"pay"_s));
    menu->actions().first()->menu()->findChild<QAction*>(u"delete"_s)->trigger();
    menu->close();
    EXPECT_EQ(dependencies().size(), 3u);
    expectOneStepSince(retyped);
}

TEST_F(HandOnGraph, ByKeysTheDependenciesOfAServiceAreListed)
{
    select(u"api"_s);
    const QByteArray before = bytes();
    press(Qt::Key_D, Qt::ShiftModifier);
    auto* list = child<QMenu>(u"dependenciesMenu"_s);
    ASSERT_TRUE(list->isVisible());
    ASSERT_EQ(list->actions().size(), 3);
    EXPECT_EQ(list->actions()[0]->text(), u"Interface needs Database"_s);
    list->actions()[0]->menu()->findChild<QAction*>(u"soft"_s)->trigger();
    list->close();
    EXPECT_EQ(dependencies()[0].strength, Strength::Soft);
    expectOneStepSince(before);
}

TEST_F(HandOnGraph, AClickWithControlOrOnTheHandleSelects)
{
    QTest::mouseClick(m_graph, Qt::LeftButton, Qt::ControlModifier, boxOf(u"web"_s));
    EXPECT_EQ(selected(), u"web"_s);
    QTest::mouseClick(m_graph, Qt::LeftButton, Qt::NoModifier, handleOf(u"web"_s));
    EXPECT_EQ(selected(), u"web"_s);
    EXPECT_TRUE(isUntouched());
}

TEST(MeantName, IsTheOneThatFitsBest)
{
    const QStringList names{u"Mail"_s, u"Mail relay"_s, u"Database"_s, u"Amazon Kinesis"_s, u"Lloyds Banking"_s};
    EXPECT_EQ(meantName(names, u"kin"_s), u"Amazon Kinesis"_s);
    EXPECT_EQ(meantName(names, u"mail"_s), u"Mail"_s);
    EXPECT_EQ(meantName(names, u"mail r"_s), u"Mail relay"_s);
    EXPECT_EQ(meantName(names, u"base"_s), u"Database"_s);
    EXPECT_EQ(meantName(names, u"ma"_s), QString());
    EXPECT_EQ(meantName(names, u"x"_s), QString());
}

} // namespace aftermap
