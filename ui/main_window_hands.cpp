// SPDX-License-Identifier: GPL-3.0-or-later
// What can be edited by hand in the views.
#include "ui/docks.h"
#include "ui/graph_menu.h"
#include "ui/graph_view.h"
#include "ui/impact_plot.h"
#include "ui/main_window.h"
#include "ui/map_hands.h"
#include "ui/milestone_hands.h"
#include "ui/notice_bar.h"
#include "ui/service_states_view.h"
#include "ui/state_hands.h"

namespace aftermap {

void MainWindow::connectHands()
{
    auto* states = new StateHands(*m_states, m_selection, m_editor, m_actions);
    m_views.push_back(states);
    connect(states, &StateHands::refused, m_notices, &NoticeBar::showPassing);
    connect(states, &StateHands::viewWanted, this, [this] { m_docks->reveal(m_states); });
    auto* map = new MapHands(*m_graph, *m_graphMenu, m_selection, m_editor, m_actions);
    m_views.push_back(map);
    new MilestoneHands(*m_plot, m_editor, m_actions);
    connect(map, &MapHands::told, m_notices, &NoticeBar::showPassing);
}

} // namespace aftermap
