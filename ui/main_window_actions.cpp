// SPDX-License-Identifier: GPL-3.0-or-later
// What each action of the table does.
#include "render/moment_words.h"
#include "ui/docks.h"
#include "ui/event_list.h"
#include "ui/event_steps.h"
#include "ui/graph_menu.h"
#include "ui/graph_view.h"
#include "ui/impact_plot.h"
#include "ui/inspector.h"
#include "ui/main_window.h"
#include "ui/notice_bar.h"
#include "ui/opening.h"
#include "ui/transport_bar.h"

#include <QClipboard>
#include <QGuiApplication>

namespace aftermap {

namespace {

constexpr double zoomStep = 1.25;

} // namespace

void MainWindow::connectActions()
{
    const auto on = [this](ActionId id, auto what) { connect(m_actions[id], &QAction::triggered, this, what); };
    on(ActionId::Open, [this] { m_opening->ask(); });
    on(ActionId::LayOutAgain, [this] { m_opening->layOutAgain(); });
    on(ActionId::CopyWords, [this] { copyWords(); });
    on(ActionId::Quit, [this] { close(); });
    on(ActionId::ToStart, [this] { m_playback.seek(PlayTime()); });
    on(ActionId::ToEnd, [this] { m_playback.seek(PlayTime(m_playback.length())); });
    on(ActionId::PlayPause, [this] { m_playback.toggle(); });
    on(ActionId::PreviousEvent, [this] {
        if (const PresentationPtr presentation = m_document.presentation())
            step(previousEventBefore(*presentation, m_playback.position()));
    });
    on(ActionId::NextEvent, [this] {
        if (const PresentationPtr presentation = m_document.presentation())
            step(nextEventAfter(*presentation, m_playback.position()));
    });
    on(ActionId::Slower, [this] { m_transport->stepSpeed(-1); });
    on(ActionId::Faster, [this] { m_transport->stepSpeed(1); });
    connect(m_actions[ActionId::Loop], &QAction::toggled, &m_playback, &Playback::setLooping);
    connect(&m_playback, &Playback::loopingChanged, m_actions[ActionId::Loop], &QAction::setChecked);
    on(ActionId::ZoomIn, [this] { m_graph->zoomBy(zoomStep); });
    on(ActionId::ZoomOut, [this] { m_graph->zoomBy(1 / zoomStep); });
    on(ActionId::Fit, [this] { m_graph->fit(); });
    on(ActionId::Centre, [this] { m_graph->centreOnSelection(); });
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
    on(ActionId::FullScreen, [this](bool full) { full ? showFullScreen() : showNormal(); });
    connect(m_actions[ActionId::ReduceMotion], &QAction::toggled, m_graph, &GraphView::setReducedMotion);
    on(ActionId::ClearSelection, [this] { m_selection.clear(); });
    on(ActionId::GoToGraph, [this] { m_graph->setFocus(Qt::TabFocusReason); });
    on(ActionId::GoToImpact, [this] { m_docks->reveal(m_plot); });
    on(ActionId::GoToEvents, [this] { m_docks->reveal(m_events); });
    on(ActionId::GoToDetails, [this] { m_docks->reveal(m_inspector); });
    on(ActionId::ResetPanels, [this] { m_docks->arrange(); });
}

void MainWindow::copyWords()
{
    if (m_shown == nullptr)
        return;
    const Instant t = m_shown->pacing.instant(m_playback.position());
    QGuiApplication::clipboard()->setText(momentWords(*m_shown, t, m_selection.service()));
    const Zone& zone = m_shown->incident->zone();
    m_notices->dismiss();
    m_notices->showNotice(tr("The words for %1 %2 are copied.").arg(formatClock(t, zone), zone.city()));
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

} // namespace aftermap
