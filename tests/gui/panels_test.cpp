// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window_fixture.h"

#include "ui/dock_title.h"
#include "ui/docks.h"
#include "ui/event_list.h"
#include "ui/graph_view.h"
#include "ui/impact_plot.h"
#include "ui/inspector.h"
#include "ui/top_bar.h"

#include <QDockWidget>
#include <QMenu>
#include <QTabBar>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace aftermap {

class Panels : public WindowTest
{
protected:
    QDockWidget* dock(const QString& name) const { return child<QDockWidget>(name); }
};

TEST_F(Panels, ControlAndAFigureGoToEach)
{
    openSmall();
    press(Qt::Key_2, Qt::ControlModifier);
    EXPECT_EQ(QApplication::focusWidget(), child<ImpactPlot>(u"impactPlot"_s));
    press(Qt::Key_4, Qt::ControlModifier);
    EXPECT_EQ(QApplication::focusWidget(), child<EventList>(u"eventList"_s));
    press(Qt::Key_5, Qt::ControlModifier);
    EXPECT_EQ(QApplication::focusWidget(), child<Inspector>(u"inspector"_s));
    press(Qt::Key_1, Qt::ControlModifier);
    EXPECT_EQ(QApplication::focusWidget(), child<GraphView>(u"graphView"_s));
}

TEST_F(Panels, NothingIsCutOffInTheSmallestWindow)
{
    const QSize smallest(900, 600);
    m_window->resize(smallest);
    m_window->arrange();
    QCoreApplication::processEvents();
    open(QStringLiteral(AFTERMAP_SOURCE_DIR) + u"/timelines/2025-10-20-aws-us-east-1.timeline.json"_s,
         u"2025-10-20T10:00:00Z"_s);
    EXPECT_EQ(m_window->size(), smallest);
    QList<QRect> places;
    for (const QString& name : {u"topBar"_s, u"headerView"_s, u"graphView"_s, u"transportBar"_s, u"eventsDock"_s,
                                u"detailsDock"_s, u"impactDock"_s}) {
        const auto* part = child<QWidget>(name);
        ASSERT_TRUE(part->isVisible()) << qPrintable(name);
        const QRect place(part->mapTo(m_window.get(), QPoint()), part->size());
        EXPECT_TRUE(m_window->rect().contains(place)) << qPrintable(name);
        EXPECT_GE(place.width(), part->minimumSizeHint().width()) << qPrintable(name);
        EXPECT_GE(place.height(), part->minimumSizeHint().height()) << qPrintable(name);
        EXPECT_GE(place.height(), part->heightForWidth(place.width())) << qPrintable(name);
        for (const QRect& other : places)
            EXPECT_FALSE(other.intersects(place)) << qPrintable(name);
        places << place;
    }
}

TEST_F(Panels, AHiddenPanelComesBackWithItsKey)
{
    openSmall();
    QDockWidget* details = dock(u"detailsDock"_s);
    click(details->titleBarWidget()->findChild<QToolButton*>(u"hidePanel"_s), QPoint(12, 12));
    EXPECT_TRUE(details->isHidden());
    press(Qt::Key_5, Qt::ControlModifier);
    EXPECT_FALSE(details->isHidden());
    EXPECT_EQ(QApplication::focusWidget(), child<Inspector>(u"inspector"_s));
}

TEST_F(Panels, TheMenuListsEveryPanelAndHidesIt)
{
    const auto* menu = m_window->findChild<QMenu*>(u"panelsMenu"_s);
    ASSERT_NE(menu, nullptr);
    for (const QDockWidget* panel : m_window->findChildren<QDockWidget*>()) {
        ASSERT_TRUE(menu->actions().contains(panel->toggleViewAction())) << qPrintable(panel->objectName());
        panel->toggleViewAction()->trigger();
        EXPECT_TRUE(panel->isHidden());
    }
}

TEST_F(Panels, ResetPutsThemBack)
{
    openSmall();
    QDockWidget* details = dock(u"detailsDock"_s);
    const QSize before = details->size();
    click(details->titleBarWidget()->findChild<QToolButton*>(u"floatPanel"_s), QPoint(12, 12));
    EXPECT_TRUE(details->isFloating());
    dock(u"impactDock"_s)->hide();
    m_window->actions()[ActionId::ResetPanels]->trigger();
    EXPECT_FALSE(details->isFloating());
    EXPECT_FALSE(dock(u"impactDock"_s)->isHidden());
    QCoreApplication::processEvents();
    EXPECT_EQ(details->size(), before);
}

TEST_F(Panels, ATabsMenuDetachesAndHides)
{
    openSmall();
    const auto entriesOf = [this](int tab) {
        QTabBar* tabs = nullptr;
        for (QTabBar* bar : m_window->findChildren<QTabBar*>(QString(), Qt::FindDirectChildrenOnly)) {
            if (bar->tabText(1) == u"Service states"_s)
                tabs = bar;
        }
        EXPECT_EQ(tabs->accessibleName(), u"Panels"_s);
        emit tabs->customContextMenuRequested(tabs->tabRect(tab).center());
        return tabs->findChild<QMenu*>()->actions();
    };
    QTRY_VERIFY(m_window->findChild<QTabBar*>(QString(), Qt::FindDirectChildrenOnly) != nullptr);
    QCoreApplication::processEvents();
    entriesOf(1).back()->trigger();
    EXPECT_TRUE(dock(u"statesDock"_s)->isHidden());
    EXPECT_FALSE(dock(u"impactDock"_s)->isHidden());
}

TEST_F(Panels, ATitleBarIsLowAndItsButtonsSayWhatTheyDo)
{
    for (const QDockWidget* panel : m_window->findChildren<QDockWidget*>()) {
        const QWidget* title = panel->titleBarWidget();
        ASSERT_NE(title, nullptr);
        EXPECT_LE(title->height(), 26);
        for (const QToolButton* button : title->findChildren<QToolButton*>()) {
            EXPECT_TRUE(button->accessibleName().contains(panel->windowTitle()));
            EXPECT_TRUE(button->toolTip().endsWith(u'.'));
            EXPECT_FALSE(button->icon().isNull());
        }
    }
}

TEST_F(Panels, TabsSayTheTitleSoThatTheLineBelowGoes)
{
    openSmall();
    QDockWidget* events = dock(u"eventsDock"_s);
    QDockWidget* details = dock(u"detailsDock"_s);
    EXPECT_FALSE(static_cast<DockTitle*>(details->titleBarWidget())->isFolded());
    m_window->tabifyDockWidget(events, details);
    QTRY_VERIFY(static_cast<DockTitle*>(details->titleBarWidget())->isFolded());
    QTRY_COMPARE(details->titleBarWidget()->height(), 0);
    details->hide();
    QTRY_VERIFY(!static_cast<DockTitle*>(events->titleBarWidget())->isFolded());
}

TEST_F(Panels, PlacesSurviveARestart)
{
    openSmall();
    dock(u"detailsDock"_s)->hide();
    m_window->addDockWidget(Qt::LeftDockWidgetArea, dock(u"eventsDock"_s));
    const QByteArray state = m_window->saveState();
    makeWindow();
    ASSERT_TRUE(m_window->restoreState(state));
    EXPECT_TRUE(dock(u"detailsDock"_s)->isHidden());
    EXPECT_EQ(m_window->dockWidgetArea(dock(u"eventsDock"_s)), Qt::LeftDockWidgetArea);
}

} // namespace aftermap
