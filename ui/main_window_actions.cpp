// SPDX-License-Identifier: GPL-3.0-or-later
// What each action of the table does.
#include "render/moment_words.h"
#include "session/map_alone.h"
#include "session/moment_link.h"
#include "session/selected_ids.h"
#include "ui/docks.h"
#include "ui/event_list.h"
#include "ui/graph_view.h"
#include "ui/impact_plot.h"
#include "ui/inspector.h"
#include "ui/main_window.h"
#include "ui/notice_bar.h"
#include "ui/opening.h"
#include "ui/time_actions.h"
#include "ui/transport_bar.h"

#include <QClipboard>
#include <QApplication>

namespace aftermap {

namespace {

constexpr double zoomStep = 1.25;

} // namespace

void MainWindow::connectActions()
{
    const auto on = [this](ActionId id, auto what) { connect(m_actions[id], &QAction::triggered, this, what); };
    on(ActionId::Open, [this] { m_opening->ask(); });
    on(ActionId::Close, [this] { m_document.close(); });
    on(ActionId::Reload, [this] { m_reloading.reload(); });
    on(ActionId::CopyLink, [this] { copyLink(); });
    on(ActionId::LayOutAgain, [this] { m_opening->layOutAgain(); });
    on(ActionId::CopyWords, [this] { copyWords(); });
    on(ActionId::Quit, [this] { close(); });
    new TimeActions(m_actions, m_document, m_playback, m_selection, m_transport->pace(), this);
    on(ActionId::Slower, [this] { m_transport->stepSpeed(-1); });
    on(ActionId::Faster, [this] { m_transport->stepSpeed(1); });
    on(ActionId::ZoomIn, [this] { m_graph->zoomBy(zoomStep); });
    on(ActionId::ZoomOut, [this] { m_graph->zoomBy(1 / zoomStep); });
    on(ActionId::Fit, [this] { m_graph->fit(); });
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
    on(ActionId::GoToGraph, [this] { m_graph->setFocus(Qt::TabFocusReason); });
    on(ActionId::GoToImpact, [this] { m_docks->reveal(m_plot); });
    on(ActionId::GoToEvents, [this] { m_docks->reveal(m_events); });
    on(ActionId::GoToDetails, [this] { m_docks->reveal(m_inspector); });
    on(ActionId::ResetPanels, [this] { m_docks->arrange(); });
    on(ActionId::ClearSelection, [this] {
        const bool nothing = !m_selection.service() && !m_selection.event();
        nothing ? m_notices->dismiss() : m_selection.clear();
    });
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

void MainWindow::openDropped(const QStringList& files)
{
    m_opening->open(files.first());
    if (files.size() > 1)
        m_notices->showNotice(
            tr("%n files were dropped; a window shows one, so only the first was opened.", nullptr, int(files.size())));
}

} // namespace aftermap
