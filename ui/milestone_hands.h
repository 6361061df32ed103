// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/milestone_editing.h"

#include <QObject>

class QMenu;

namespace aftermap {

class Actions;
class ImpactPlot;
class MilestoneHand;

/// Edits milestones on the curve: by a hand, and by menus of their kinds.
class MilestoneHands : public QObject
{
    Q_OBJECT

public:
    /// All outlive this.
    MilestoneHands(ImpactPlot& plot, Editor& editor, const Actions& actions);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void offerToSet();
    void offerToRemove();
    void offerBoth(QPoint at);
    void addKinds(QMenu& menu);
    void addRemovals(QMenu& menu);
    /// Where the playhead stands, to the minute.
    Instant here() const;
    QString clock(Instant t) const;
    QPoint playheadOnScreen() const;

    ImpactPlot& m_plot;
    Editor& m_editor;
    MilestoneEditing m_editing;
    MilestoneHand* m_hand;
    QMenu* m_menu;
};

} // namespace aftermap
