// SPDX-License-Identifier: GPL-3.0-or-later
// Places on the canvas that the user commands.
#include "ui/box_hand.h"
#include "ui/graph_view.h"
#include "ui/main_window.h"
#include "ui/notice_bar.h"

namespace aftermap {

void MainWindow::connectPlaces()
{
    const auto on = [this](ActionId id, auto what) {
        connect(m_actions[id], &QAction::triggered, &m_arranger, what);
    };
    on(ActionId::LayOutAgain, [this] { m_arranger.layOutAgain(); });
    on(ActionId::ToggleGroup, [this] { m_arranger.toggleGroupOf(m_selection.service()); });
    on(ActionId::CollapseGroups, [this] { m_arranger.foldAll(); });
    on(ActionId::ExpandGroups, [this] { m_arranger.openAll(); });
    on(ActionId::ForgetArrangement, [this] { m_arranger.forget(); });
    on(ActionId::MoveBoxLeft, [this] { m_arranger.step(m_selection.service(), {-1, 0}); });
    on(ActionId::MoveBoxRight, [this] { m_arranger.step(m_selection.service(), {1, 0}); });
    on(ActionId::MoveBoxUp, [this] { m_arranger.step(m_selection.service(), {0, -1}); });
    on(ActionId::MoveBoxDown, [this] { m_arranger.step(m_selection.service(), {0, 1}); });
    QUndoStack& undo = m_arranger.undoStack();
    on(ActionId::Undo, [&undo] { undo.undo(); });
    on(ActionId::Redo, [&undo] { undo.redo(); });
    const auto name = [this](ActionId id, const QString& plain, const QString& what) {
        m_actions[id]->setText(what.isEmpty() ? plain : tr("%1: %2").arg(plain, QString(what).replace(u'&', QStringLiteral("&&"))));
    };
    connect(&undo, &QUndoStack::undoTextChanged, this,
            [=](const QString& what) { name(ActionId::Undo, tr("&Undo"), what); });
    connect(&undo, &QUndoStack::redoTextChanged, this,
            [=](const QString& what) { name(ActionId::Redo, tr("&Redo"), what); });
    connect(&undo, &QUndoStack::canUndoChanged, m_actions[ActionId::Undo], &QAction::setEnabled);
    connect(&undo, &QUndoStack::canRedoChanged, m_actions[ActionId::Redo], &QAction::setEnabled);
    m_actions[ActionId::Undo]->setEnabled(false);
    m_actions[ActionId::Redo]->setEnabled(false);

    auto* hand = new BoxHand(*m_graph);
    connect(hand, &BoxHand::clicked, &m_arranger, &Arranger::toggle);
    connect(hand, &BoxHand::dropped, &m_arranger, &Arranger::move);
    connect(&m_arranger, &Arranger::failed, m_notices, &NoticeBar::showNotice);
}

} // namespace aftermap
