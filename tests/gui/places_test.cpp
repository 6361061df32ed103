// SPDX-License-Identifier: GPL-3.0-or-later
// Places on the canvas that the user commands, with real keys and the real mouse.
#include "gui/window_fixture.h"

#include "render/graph_painter.h"
#include "ui/graph_view.h"
#include "ui/notice_bar.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace aftermap {

class Places : public WindowTest
{
protected:
    const GraphLayout& layout() { return presentation().layout; }
    ServiceId named(const QString& id) { return presentation().incident->serviceNamed(id); }
    Rect rectOf(const QString& id)
    {
        for (const ServiceBox& box : layout().services) {
            if (box.service == named(id))
                return box.rect;
        }
        return {};
    }
    QPoint onCanvas(Point point)
    {
        const auto* graph = child<GraphView>(u"graphView"_s);
        return graphTransform(layout(), graph->view()).map(QPointF(point.x, point.y)).toPoint();
    }
    void mouse(QEvent::Type type, QPoint at, bool held = true)
    {
        auto* graph = child<GraphView>(u"graphView"_s);
        const auto buttons = held ? Qt::LeftButton : Qt::NoButton;
        const auto button = type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton;
        QMouseEvent event(type, QPointF(at), graph->mapToGlobal(QPointF(at)), button, buttons, Qt::NoModifier);
        QApplication::sendEvent(graph, &event);
    }
    void drag(QPoint from, QPoint to)
    {
        mouse(QEvent::MouseButtonPress, from);
        mouse(QEvent::MouseMove, (from + to) / 2);
        mouse(QEvent::MouseMove, to);
        mouse(QEvent::MouseButtonRelease, to, false);
    }
    void openFlagship()
    {
        open(QStringLiteral(AFTERMAP_SOURCE_DIR) + u"/timelines/2025-10-20-aws-us-east-1.timeline.json"_s,
             u"2025-10-20T09:04:00Z"_s);
    }
    /// The group with that title; its place may change with every layout.
    const GroupBox& group(const QString& title)
    {
        for (const GroupBox& box : layout().groups) {
            if (box.title == title)
                return box;
        }
        ADD_FAILURE() << qPrintable(title);
        return layout().groups.front();
    }
    template <typename What>
    void laidOutBy(What what)
    {
        QSignalSpy finished(&m_window->document(), &Document::loadingFinished);
        what();
        ASSERT_TRUE(finished.wait(patience));
    }
};

TEST_F(Places, ABoxIsDraggedAndTheMoveUndone)
{
    openSmall();
    const Rect before = rectOf(u"web"_s);
    const QPoint from = onCanvas(before.center());
    const QPoint to = onCanvas({layout().size.width * 0.9, layout().size.height * 0.9});
    drag(from, to);
    const Rect after = rectOf(u"web"_s);
    EXPECT_GT(after.x, before.x);
    EXPECT_FALSE(m_window->selection().service()) << "a drag is no click";
    QAction* undo = m_window->actions()[ActionId::Undo];
    EXPECT_TRUE(undo->text().contains(u"Web shop"_s)) << qPrintable(undo->text());
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(rectOf(u"web"_s), before);
    EXPECT_FALSE(undo->isEnabled());
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(rectOf(u"web"_s), after);
}

TEST_F(Places, AShakyClickStaysAClick)
{
    openSmall();
    const Rect before = rectOf(u"web"_s);
    const QPoint at = onCanvas(before.center());
    mouse(QEvent::MouseButtonPress, at);
    mouse(QEvent::MouseMove, at + QPoint(2, 1));
    mouse(QEvent::MouseButtonRelease, at + QPoint(2, 1), false);
    EXPECT_EQ(m_window->selection().service(), named(u"web"_s));
    EXPECT_EQ(rectOf(u"web"_s), before);
}

TEST_F(Places, KeysMoveTheSelectedBoxAsOneUndoneStep)
{
    openSmall();
    const Rect before = rectOf(u"web"_s);
    m_window->selection().selectService(named(u"web"_s));
    child<GraphView>(u"graphView"_s)->setFocus();
    press(Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
    press(Qt::Key_Up, Qt::ControlModifier | Qt::ShiftModifier);
    press(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_NE(rectOf(u"web"_s), before);
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(rectOf(u"web"_s), before);
}

TEST_F(Places, GroupsFoldAndOpenByMouseAndKey)
{
    openFlagship();
    const QString games = u"Games"_s;
    const bool wasFolded = group(games).folded;
    const Rect title = wasFolded ? group(games).rect : group(games).titleRect;
    laidOutBy([&] { click(child<GraphView>(u"graphView"_s), onCanvas(title.center())); });
    EXPECT_NE(group(games).folded, wasFolded);
    m_window->selection().selectService(named(u"roblox"_s));
    ASSERT_TRUE(m_window->selection().service());
    laidOutBy([&] { press(Qt::Key_X); });
    EXPECT_EQ(group(games).folded, wasFolded);
    laidOutBy([&] { m_window->actions()[ActionId::CollapseGroups]->trigger(); });
    for (const GroupBox& box : layout().groups)
        EXPECT_TRUE(box.folded) << qPrintable(box.title);
    laidOutBy([&] { m_window->actions()[ActionId::ExpandGroups]->trigger(); });
    for (const GroupBox& box : layout().groups)
        EXPECT_FALSE(box.folded) << qPrintable(box.title);
    press(Qt::Key_Z, Qt::ControlModifier);
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(group(games).folded, wasFolded);
}

TEST_F(Places, ComeBackAtTheNextOpeningUntilTheyAreForgotten)
{
    const QString folder = m_folder.filePath(u"state"_s);
    m_window->arranger().keepIn(folder);
    openSmall();
    const Rect before = rectOf(u"web"_s);
    drag(onCanvas(before.center()), onCanvas({layout().size.width * 0.9, layout().size.height * 0.9}));
    const Rect after = rectOf(u"web"_s);
    ASSERT_NE(after, before);
    makeWindow();
    m_window->arranger().keepIn(folder);
    openSmall();
    EXPECT_EQ(rectOf(u"web"_s), after);
    laidOutBy([&] { m_window->actions()[ActionId::ForgetArrangement]->trigger(); });
    EXPECT_EQ(rectOf(u"web"_s), before);
    makeWindow();
    m_window->arranger().keepIn(folder);
    openSmall();
    EXPECT_EQ(rectOf(u"web"_s), before);
}

TEST_F(Places, ADamagedStateFileCostsOneNotice)
{
    const QString folder = m_folder.filePath(u"state"_s);
    openSmall();
    ASSERT_TRUE(QDir().mkpath(folder));
    QFile file(u"%1/%2.json"_s.arg(folder, mapHash(*presentation().incident)));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("{");
    file.close();
    m_window->arranger().keepIn(folder);
    QSignalSpy noticed(&m_window->document(), &Document::noticed);
    openSmall();
    EXPECT_EQ(noticed.size(), 1);
}

TEST_F(Places, BoxesTravelUnlessMotionIsReduced)
{
    openSmall();
    auto* graph = child<GraphView>(u"graphView"_s);
    const Rect before = rectOf(u"web"_s);
    graph->setReducedMotion(true);
    drag(onCanvas(before.center()), onCanvas({layout().size.width * 0.9, layout().size.height * 0.9}));
    const QImage there = grabbed(graph);
    QTest::qWait(450);
    EXPECT_EQ(grabbed(graph), there);
    graph->setReducedMotion(false);
    press(Qt::Key_Z, Qt::ControlModifier);
    const QImage atOnce = grabbed(graph);
    QTest::qWait(600);
    EXPECT_NE(grabbed(graph), atOnce) << "it was still on its way";
}

} // namespace aftermap
