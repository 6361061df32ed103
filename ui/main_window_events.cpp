// SPDX-License-Identifier: GPL-3.0-or-later
// The events' panel around their list, and what counts as evidence.
#include "ui/docks.h"
#include "ui/event_list.h"
#include "ui/event_panel.h"
#include "ui/evidence_switches.h"
#include "ui/main_window.h"

#include <QDockWidget>

using namespace Qt::StringLiterals;

namespace aftermap {

void MainWindow::composeEvents()
{
    m_evidence = new EvidenceSwitches(m_actions, m_document, this);
    m_eventPanel = new EventPanel(*m_events, m_selection, this);
    findChild<QDockWidget*>(u"eventsDock"_s)->setWidget(m_eventPanel);
    m_events->show();
    m_views.push_back(m_eventPanel); // after the list, which it sums up
    connect(m_eventPanel, &EventPanel::sought, &m_playback, &Playback::seek);
    connect(m_eventPanel, &EventPanel::evidenceChosen, m_evidence, &EvidenceSwitches::set);
    connect(m_actions[ActionId::FindEvent], &QAction::triggered, this, [this] {
        QWidget* const before = focusWidget();
        m_docks->reveal(m_eventPanel);
        m_eventPanel->beginFinding(before);
    });
    connect(m_actions[ActionId::FilterEvents], &QAction::triggered, this, [this] {
        m_docks->reveal(m_eventPanel);
        m_eventPanel->openFilters();
    });
    connect(m_actions[ActionId::ShowAllEvents], &QAction::triggered, m_eventPanel, &EventPanel::showAll);
}

} // namespace aftermap
