// SPDX-License-Identifier: GPL-3.0-or-later
// Editing in forms: beside the details, and of the events in their list.
#include "ui/details_panel.h"
#include "ui/event_editing.h"
#include "ui/event_list.h"
#include "ui/form_editing.h"
#include "ui/form_view.h"
#include "ui/inspector.h"
#include "ui/main_window.h"
#include "ui/notice_bar.h"

#include <QDockWidget>

using namespace Qt::StringLiterals;

namespace aftermap {

void MainWindow::composeForms()
{
    m_form = new FormView(this);
    m_formEditing = new FormEditing(m_editor, m_document, m_selection, m_playback, *m_form, this);
    auto* panel = new DetailsPanel(*m_inspector, *m_form, this);
    findChild<QDockWidget*>(u"detailsDock"_s)->setWidget(panel);
    connect(m_formEditing, &FormEditing::openChanged, panel, &DetailsPanel::showForm);
    auto* events = new EventEditing(
        {m_editor, m_document, m_selection, m_playback, *m_events, *m_formEditing, *m_form, m_actions}, this);
    connect(events, &EventEditing::noticed, m_notices, &NoticeBar::showPassing);
    // What is being entered is in the outage before it is saved, closed or taken back.
    for (const ActionId id : {ActionId::Save, ActionId::SaveAs, ActionId::Close, ActionId::Quit, ActionId::Reload, ActionId::Open,
                              ActionId::Undo, ActionId::Redo})
        connect(m_actions[id], &QAction::triggered, m_formEditing, &FormEditing::commit);
    connect(m_actions[ActionId::EditSelected], &QAction::triggered, m_formEditing, &FormEditing::toggle);
    connect(m_events, &EventList::editWanted, m_formEditing, &FormEditing::toggle);
    connect(m_actions[ActionId::EditOutage], &QAction::triggered, this, [this] {
        m_formEditing->commit();
        m_selection.clear();
        m_formEditing->open({});
    });
}

} // namespace aftermap
