// SPDX-License-Identifier: GPL-3.0-or-later
// What stands out on the graph and what steps back, by keys and by the chip.
#include "gui/window_fixture.h"

#include "render/graph_painter.h"
#include "ui/graph_chip.h"
#include "ui/graph_view.h"

#include <QAccessible>
#include <QTest>

using namespace Qt::StringLiterals;

namespace aftermap {

class GraphFilters : public WindowTest
{
protected:
    void SetUp() override
    {
        WindowTest::SetUp();
        openSmall();
        seek(u"07:30:00"_s);
        m_graph = child<GraphView>(u"graphView"_s);
        m_chip = child<GraphChip>(u"graphChip"_s);
    }
    void select(const QString& id) { m_window->selection().selectService(presentation().incident->serviceNamed(id)); }
    QString said() const
    {
        const QAccessibleInterface* chip = QAccessible::queryAccessibleInterface(m_chip);
        return m_chip->isVisible() && chip != nullptr ? chip->text(QAccessible::Name) : QString();
    }

    GraphView* m_graph = nullptr;
    GraphChip* m_chip = nullptr;
};

TEST_F(GraphFilters, TTracesThePathsThroughTheSelection)
{
    select(u"pay"_s);
    const QImage plain = grabbed(m_graph);
    press(Qt::Key_T);
    EXPECT_TRUE(m_graph->filter().traced);
    EXPECT_TRUE(m_window->actions()[ActionId::TracePaths]->isChecked());
    EXPECT_EQ(said(), u"Paths through Payments · 3 of 5 services"_s);
    EXPECT_NE(grabbed(m_graph), plain);
    press(Qt::Key_T);
    EXPECT_TRUE(said().isEmpty());
    EXPECT_EQ(grabbed(m_graph), plain);
}

TEST_F(GraphFilters, BracketsChangeTheHops)
{
    select(u"web"_s);
    press(Qt::Key_BracketLeft);
    EXPECT_EQ(m_graph->filter().hops, 3);
    press(Qt::Key_BracketLeft);
    press(Qt::Key_BracketLeft);
    EXPECT_EQ(said(), u"Showing 1 hop around Web shop · 2 of 5 services"_s);
    press(Qt::Key_BracketLeft);
    EXPECT_EQ(m_graph->filter().hops, 1);
    press(Qt::Key_BracketRight);
    EXPECT_EQ(said(), u"Showing 2 hops around Web shop · 4 of 5 services"_s);
    press(Qt::Key_BracketRight);
    press(Qt::Key_BracketRight);
    EXPECT_EQ(m_graph->filter().hops, 0);
    EXPECT_TRUE(said().isEmpty());
    press(Qt::Key_BracketRight);
    EXPECT_EQ(m_graph->filter().hops, 0);
}

TEST_F(GraphFilters, GGhostsHidesAndShowsTheUntouched)
{
    const QImage all = grabbed(m_graph);
    press(Qt::Key_G);
    const QImage ghosted = grabbed(m_graph);
    EXPECT_EQ(said(), u"Untouched services ghosted · 4 of 5 services"_s);
    press(Qt::Key_G);
    EXPECT_EQ(said(), u"Untouched services hidden · 4 of 5 services"_s);
    EXPECT_NE(ghosted, all);
    EXPECT_NE(grabbed(m_graph), ghosted);
    const Point mail = placeOf(presentation().layout, presentation().incident->serviceNamed(u"mail"_s)).center();
    click(m_graph, graphTransform(presentation().layout, m_graph->view()).map(QPointF(mail.x, mail.y)).toPoint());
    EXPECT_FALSE(m_window->selection().service().isValid()); // nothing is there to click on
    press(Qt::Key_G);
    EXPECT_EQ(grabbed(m_graph), all);
}

TEST_F(GraphFilters, AClickOnTheChipShowsEverythingAgain)
{
    select(u"web"_s);
    const QImage plain = grabbed(m_graph);
    press(Qt::Key_T);
    press(Qt::Key_BracketLeft);
    press(Qt::Key_G);
    ASSERT_TRUE(m_chip->isVisible());
    EXPECT_TRUE(m_graph->rect().contains(m_chip->geometry()));
    click(m_chip, m_chip->rect().center());
    EXPECT_EQ(m_graph->filter(), GraphFilter{});
    EXPECT_FALSE(m_chip->isVisible());
    EXPECT_FALSE(m_window->actions()[ActionId::TracePaths]->isChecked());
    EXPECT_EQ(grabbed(m_graph), plain);
}

TEST_F(GraphFilters, TheChipCoversNothing)
{
    open(QStringLiteral(AFTERMAP_SOURCE_DIR) + u"/timelines/2025-10-20-aws-us-east-1.timeline.json"_s,
         u"2025-10-20T10:00:00Z"_s);
    for (const QSize size : {QSize(1280, 800), QSize(1700, 1000)}) {
        m_window->resize(size);
        QCoreApplication::processEvents();
        select(u"dynamodb"_s);
        press(Qt::Key_T);
        ASSERT_TRUE(m_chip->isVisible());
        const GraphLayout& layout = presentation().layout;
        const QTransform toCanvas = graphTransform(layout, m_graph->view());
        const auto onCanvas = [&toCanvas](const Rect& rect) {
            return toCanvas.mapRect(QRectF(QPointF(rect.left(), rect.top()), QPointF(rect.right(), rect.bottom())));
        };
        for (const ServiceBox& box : layout.services)
            EXPECT_FALSE(onCanvas(box.rect).intersects(m_chip->geometry())) << box.label.toStdString();
        for (const GroupBox& group : layout.groups)
            EXPECT_FALSE(onCanvas(group.rect).intersects(m_chip->geometry()));
        EXPECT_TRUE(m_graph->rect().contains(m_chip->geometry()));
        press(Qt::Key_T);
        EXPECT_EQ(m_graph->view().size, QSizeF(m_graph->size())); // all of the canvas again
    }
}

TEST_F(GraphFilters, AFilterThatWaitsForASelectionSaysSo)
{
    press(Qt::Key_T);
    EXPECT_TRUE(said().startsWith(u"Paths: select a service"_s)) << said().toStdString();
    select(u"db"_s);
    EXPECT_TRUE(said().startsWith(u"Paths through Database"_s)) << said().toStdString();
    press(Qt::Key_Escape);
    EXPECT_TRUE(said().startsWith(u"Paths: select a service"_s)) << said().toStdString();
}

TEST_F(GraphFilters, AnotherOutageIsShownWhole)
{
    press(Qt::Key_G);
    openSmall();
    EXPECT_EQ(m_graph->filter(), GraphFilter{});
    EXPECT_TRUE(said().isEmpty());
}

} // namespace aftermap
