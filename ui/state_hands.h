// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/state_editing.h"
#include "ui/outage_view.h"

#include <QObject>
#include <QPoint>

#include <functional>

class QToolButton;

namespace aftermap {

class Actions;
class SelectionState;
class ServiceStatesView;
class StateMenu;
class StatesHand;

/// Edits the states of services in their view, by mouse and by keys: what a hand did there becomes an edit.
class StateHands : public QObject, public OutageView
{
    Q_OBJECT

public:
    /// All outlive this.
    StateHands(ServiceStatesView& view, SelectionState& selection, Editor& editor, const Actions& actions);

    void setTheme(ThemeKind kind) override { m_theme = kind; }

signals:
    /// One sentence on why nothing was done.
    void refused(const QString& why);
    /// The view is to be in sight.
    void viewWanted();

private:
    void setOverSelection();
    void ask(ServiceId service, const TimeSpan& span, QPoint at);
    QString idOf(ServiceId service) const;
    ServiceId serviceOf(const QString& id) const;
    QString nameOf(ServiceId service) const;
    QString clock(Instant t) const;
    void placeButton();

    ServiceStatesView& m_view;
    SelectionState& m_selection;
    StateEditing m_editing;
    StatesHand* m_hand;
    StateMenu* m_menu;
    QToolButton* m_button;
    std::function<void(ServiceState)> m_answer; ///< to what the menu asks
    ThemeKind m_theme = ThemeKind::Dark;
};

} // namespace aftermap
