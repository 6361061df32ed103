// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks.h"

#include "ui/dock_title.h"
#include "ui/look.h"

#include <QAction>
#include <QChildEvent>
#include <QDockWidget>
#include <QGuiApplication>
#include <QMainWindow>
#include <QMenu>
#include <QTabBar>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

/// From this height on, the panels at the bottom stand below each other instead of behind.
constexpr int tallWindow = 1300;

/// Below this width the graph needs what the panels beside it can spare.
constexpr int narrowWindow = 1000;

/// Where reading ends.
Qt::DockWidgetArea sideArea()
{
    return QGuiApplication::isRightToLeft() ? Qt::LeftDockWidgetArea : Qt::RightDockWidgetArea;
}

} // namespace

Docks::Docks(QMainWindow* window) : QObject(window), m_window(window)
{
    // A tab dragged out of its bar takes its panel along.
    window->setDockOptions(window->dockOptions() | QMainWindow::AllowNestedDocks | QMainWindow::GroupedDragging);
    // The column of panels has the full height; the curve stands under the graph.
    const bool mirrored = QGuiApplication::isRightToLeft();
    window->setCorner(mirrored ? Qt::BottomLeftCorner : Qt::BottomRightCorner, sideArea());
    window->setCorner(mirrored ? Qt::TopLeftCorner : Qt::TopRightCorner, sideArea());
    window->setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    window->installEventFilter(this); // tells of new tab bars
}

bool Docks::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_window && event->type() == QEvent::ChildAdded)
        settleSoon();
    return QObject::eventFilter(watched, event);
}

void Docks::settleSoon()
{
    if (!m_settling)
        QTimer::singleShot(0, this, &Docks::settle);
    m_settling = true;
}

QDockWidget* Docks::add(const QString& title, const QString& name, QWidget* content, Place place)
{
    auto* dock = new QDockWidget(title, m_window);
    dock->setObjectName(name);
    dock->setFeatures(QDockWidget::DockWidgetMovable | QDockWidget::DockWidgetClosable |
                      QDockWidget::DockWidgetFloatable);
    dock->setWidget(content);
    auto* titleBar = new DockTitle(dock);
    dock->setTitleBarWidget(titleBar);
    connect(dock, &QDockWidget::visibilityChanged, this, &Docks::settleSoon);
    connect(dock, &QDockWidget::topLevelChanged, this, &Docks::settleSoon);
    connect(dock, &QDockWidget::dockLocationChanged, this, &Docks::settleSoon);
    connect(dock->toggleViewAction(), &QAction::toggled, this, &Docks::settleSoon);
    m_window->addDockWidget(place == Place::Bottom ? Qt::BottomDockWidgetArea : sideArea(), dock);
    m_entries.append({dock, place, titleBar});
    return dock;
}

void Docks::addTo(QMenu& menu) const
{
    menu.addSeparator();
    for (const Entry& entry : m_entries) {
        QAction* toggle = entry.dock->toggleViewAction();
        toggle->setToolTip(tr("Show or hide the panel “%1”.").arg(entry.dock->windowTitle()));
        menu.addAction(toggle);
    }
}

void Docks::reveal(const QWidget* content)
{
    for (const Entry& entry : m_entries) {
        if (entry.dock->widget() != content && !entry.dock->widget()->isAncestorOf(content))
            continue;
        entry.dock->show();
        entry.dock->raise();
        entry.dock->widget()->setFocus(Qt::TabFocusReason); // as by keyboard: its ring shows
    }
}

void Docks::setTheme(ThemeKind kind)
{
    for (const Entry& entry : m_entries)
        entry.title->setTheme(kind);
}

void Docks::settle()
{
    m_settling = false;
    for (const Entry& entry : m_entries) {
        const QList<QDockWidget*> behind = m_window->tabifiedDockWidgets(entry.dock);
        const bool tabbed = !entry.dock->isFloating() &&
                            std::any_of(behind.begin(), behind.end(), [](const QDockWidget* other) { return !other->isHidden(); });
        entry.title->setFolded(tabbed);
    }
    for (QTabBar* tabs : m_window->findChildren<QTabBar*>(QString(), Qt::FindDirectChildrenOnly))
        dress(tabs);
}

void Docks::dress(QTabBar* tabs)
{
    // Qt keeps an empty one for later, and names a bar after its current tab.
    tabs->setFocusPolicy(tabs->count() > 0 ? Qt::TabFocus : Qt::NoFocus);
    if (!tabs->accessibleName().isEmpty())
        return;
    tabs->setAccessibleName(tr("Panels"));
    tabs->setDrawBase(false);
    tabs->setExpanding(false);
    tabs->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(tabs, &QTabBar::customContextMenuRequested, this,
            [this, tabs](QPoint point) { showTabMenu(tabs, point); });
}

void Docks::showTabMenu(QTabBar* tabs, QPoint point)
{
    const QString title = tabs->tabText(tabs->tabAt(point));
    for (const Entry& entry : m_entries) {
        QDockWidget* dock = entry.dock;
        if (title.isEmpty() || dock->windowTitle() != title)
            continue;
        auto* menu = new QMenu(tabs);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->addAction(tr("&Detach this panel"), dock, [dock] { dock->setFloating(true); });
        menu->addAction(tr("&Hide this panel"), dock, &QDockWidget::hide);
        menu->popup(tabs->mapToGlobal(point));
    }
}

QList<QDockWidget*> Docks::at(Place place) const
{
    QList<QDockWidget*> docks;
    for (const Entry& entry : m_entries) {
        if (entry.place == place)
            docks.append(entry.dock);
    }
    return docks;
}

void Docks::putBack(Place place, Qt::DockWidgetArea area, bool stacked)
{
    const QList<QDockWidget*> docks = at(place);
    for (QDockWidget* dock : docks) {
        dock->setFloating(false);
        m_window->removeDockWidget(dock);
        m_window->addDockWidget(area, dock, Qt::Vertical);
        if (dock != docks.first() && !stacked)
            m_window->tabifyDockWidget(docks.first(), dock);
        dock->show();
    }
    if (!docks.isEmpty())
        docks.first()->raise();
}

void Docks::arrange()
{
    const int width = m_window->width();
    const int height = m_window->height();
    putBack(Place::Side, sideArea(), false);
    putBack(Place::SideBottom, sideArea(), false);
    putBack(Place::Bottom, Qt::BottomDockWidgetArea, height >= tallWindow);
    const double scale = textScale();
    const int side = std::clamp(width * 22 / 100, int((width < narrowWindow ? 240 : 280) * scale), int(420 * scale));
    const int details = std::clamp(height * 30 / 100, 200, 340);
    // Several below each other take a little less each, so that the graph keeps most.
    const int bottom = height >= tallWindow ? height * 17 / 100 : std::clamp(height * 20 / 100, 170, 300);
    if (!at(Place::Side).isEmpty() && !at(Place::SideBottom).isEmpty()) {
        const QList<QDockWidget*> column{at(Place::Side).first(), at(Place::SideBottom).first()};
        m_window->resizeDocks(column, {side, side}, Qt::Horizontal);
        m_window->resizeDocks(column, {height - details, details}, Qt::Vertical);
    }
    const QList<QDockWidget*> docks = at(Place::Bottom);
    if (!docks.isEmpty())
        m_window->resizeDocks(docks, QList<int>(docks.size(), bottom), Qt::Vertical);
}

} // namespace aftermap
