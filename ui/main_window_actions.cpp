// SPDX-License-Identifier: GPL-3.0-or-later
// What each action of the table does.
#include "render/moment_words.h"
#include "session/map_alone.h"
#include "session/moment_link.h"
#include "session/selected_ids.h"
#include "ui/docks.h"
#include "ui/event_list.h"
#include "ui/graph_menu.h"
#include "ui/graph_view.h"
#include "ui/impact_plot.h"
#include "ui/inspector.h"
#include "ui/leaving_question.h"
#include "ui/main_window.h"
#include "ui/notice_bar.h"
#include "ui/opening.h"
#include "ui/time_actions.h"
#include "ui/service_states_view.h"
#include "ui/services_panel.h"
#include "ui/transport_bar.h"

#include <QClipboard>
#include <QApplication>

#include <algorithm>

namespace aftermap {

namespace {

constexpr double zoomStep = 1.25;

Untouched nextOf(Untouched now)
{
    return now == Untouched::Shown ? Untouched::Ghosted
           : now == Untouched::Ghosted ? Untouched::Hidden
                                       : Untouched::Shown;
}

} // namespace

void MainWindow::connectActions()
{
    const auto on = [this](ActionId id, auto what) { connect(m_actions[id], &QAction::triggered, this, what); };
    on(ActionId::Open, [this] { m_opening->ask(); });
    on(ActionId::CompareOutages, [this] { askForComparison(); });
    using Why = LeavingQuestion::Why;
    on(ActionId::Close, [this] { m_leaving->before(Why::Closing, [this] { m_document.close(); }); });
    on(ActionId::Reload, [this] { m_leaving->before(Why::Reading, [this] { m_reloading.reload(); }); });
    on(ActionId::CopyLink, [this] { copyLink(); });
    on(ActionId::CopyWords, [this] { copyWords(); });
    on(ActionId::Library, [this] { showLibrary(); });
    on(ActionId::Quit, [this] { close(); });
    new TimeActions(m_actions, m_document, m_playback, m_selection, m_transport->pace(), this);
    on(ActionId::Slower, [this] { m_transport->stepSpeed(-1); });
    on(ActionId::Faster, [this] { m_transport->stepSpeed(1); });
    on(ActionId::ZoomIn, [this] { m_graph->zoomBy(zoomStep); });
    on(ActionId::ZoomOut, [this] { m_graph->zoomBy(1 / zoomStep); });
    on(ActionId::Fit, [this] { m_graph->fit(); });
    on(ActionId::Centre, [this] { m_graph->centreOnSelection(); });
    const auto onFilter = [this, on](ActionId id, auto change) {
        on(id, [this, change] {
            GraphFilter filter = m_graph->filter();
            change(filter);
            m_graph->setFilter(filter);
        });
    };
    onFilter(ActionId::TracePaths, [](GraphFilter& filter) { filter.traced = !filter.traced; });
    onFilter(ActionId::FewerHops, [](GraphFilter& filter) {
        filter.hops = filter.hops == 0 ? mostHops : std::max(1, filter.hops - 1);
    });
    onFilter(ActionId::MoreHops,
             [](GraphFilter& filter) { filter.hops = filter.hops == 0 ? 0 : (filter.hops + 1) % (mostHops + 1); });
    onFilter(ActionId::NextUntouched, [](GraphFilter& filter) { filter.untouched = nextOf(filter.untouched); });
    connect(m_graph, &GraphView::filterChanged, m_actions[ActionId::TracePaths],
            [this](const GraphFilter& filter) { m_actions[ActionId::TracePaths]->setChecked(filter.traced); });
    on(ActionId::LookLeft, [this] { m_graph->look(Direction::Left); });
    on(ActionId::LookRight, [this] { m_graph->look(Direction::Right); });
    on(ActionId::LookUp, [this] { m_graph->look(Direction::Up); });
    on(ActionId::LookDown, [this] { m_graph->look(Direction::Down); });
    on(ActionId::GoLeft, [this] { m_graph->go(Direction::Left); });
    on(ActionId::GoRight, [this] { m_graph->go(Direction::Right); });
    on(ActionId::GoUp, [this] { m_graph->go(Direction::Up); });
    on(ActionId::GoDown, [this] { m_graph->go(Direction::Down); });
    on(ActionId::SwitchTheme,
       [this] { setTheme(m_theme == ThemeKind::Dark ? ThemeKind::Light : ThemeKind::Dark); });
    on(ActionId::HighContrast, [this](bool high) {
        if (m_theme != ThemeKind::Contrast)
            m_plainTheme = m_theme;
        setTheme(high ? ThemeKind::Contrast : m_plainTheme);
    });
    on(ActionId::FullScreen, [this](bool full) {
        setWindowState(full ? windowState() | Qt::WindowFullScreen : windowState() & ~Qt::WindowFullScreen);
    });
    connect(m_actions[ActionId::ReduceMotion], &QAction::toggled, m_graph, &GraphView::setReducedMotion);
    connect(m_actions[ActionId::ReduceMotion], &QAction::toggled, this, [this](bool reduced) { setAnimated(!reduced); });
    on(ActionId::Present, [this] { present(); });
    on(ActionId::NextMeasure, [this] { m_plot->stepMeasure(1); });
    on(ActionId::PreviousMeasure, [this] { m_plot->stepMeasure(-1); });
    on(ActionId::CopyFigures, [this] { m_plot->copyFigures(); });
    on(ActionId::ClearSelection, [this] { clearSelection(); });
    on(ActionId::GoToGraph, [this] { m_graph->setFocus(Qt::TabFocusReason); });
    on(ActionId::GoToImpact, [this] { m_docks->reveal(m_plot); });
    on(ActionId::GoToStates, [this] { m_docks->reveal(m_states); });
    on(ActionId::GoToEvents, [this] { m_docks->reveal(m_events); });
    on(ActionId::GoToDetails, [this] { m_docks->reveal(m_inspector); });
    on(ActionId::GoToServices, [this] { m_docks->reveal(m_services); });
    composeEvents();
    on(ActionId::ResetPanels, [this] { m_docks->arrange(); });
}

void MainWindow::copyWords()
{
    if (m_shown == nullptr)
        return;
    const Instant t = m_shown->pacing.instant(m_playback.position());
    QGuiApplication::clipboard()->setText(momentWords(*m_shown, t, m_selection.service()));
    const Zone& zone = m_shown->incident->zone();
    m_notices->showPassing(tr("The words for %1 %2 are copied.").arg(formatClock(t, zone), zone.city()));
}

void MainWindow::clearSelection()
{
    // On the curve the span is what one would be rid of; elsewhere it goes last.
    const bool nothingElse = !m_selection.service() && !m_selection.event();
    if (m_selection.span() && (m_plot->hasFocus() || nothingElse))
        m_selection.selectSpan({});
    else if (nothingElse && m_selection.pinned())
        m_selection.pin({});
    else if (nothingElse)
        m_notices->dismiss();
    else
        m_selection.clear();
}

void MainWindow::openGraphMenu(QPoint at)
{
    const ServiceId selected = m_selection.service();
    m_graphMenu->open(selected ? m_shown->incident->service(selected).label().shown() : QString(), at);
}

void MainWindow::step(std::optional<PlayTime> position)
{
    if (!position)
        return;
    m_playback.pause();
    m_playback.seek(*position);
}

void MainWindow::copyLink()
{
    const PresentationPtr presentation = m_document.presentation();
    if (!presentation)
        return;
    std::optional<Instant> now;
    if (!isMapAlone(*presentation->incident))
        now = presentation->pacing.instant(m_playback.position());
    const QString link =
        momentLink(m_document.path(), now, idToSelect(*presentation->incident, m_selection));
    QApplication::clipboard()->setText(link);
    m_notices->showPassing(tr("Copied: %1").arg(shownSnippet(link, 300)));
}

} // namespace aftermap
