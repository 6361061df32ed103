// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/milestone_hands.h"

#include "render/narration.h"
#include "session/dragged_time.h"
#include "ui/actions.h"
#include "ui/impact_plot.h"
#include "ui/milestone_hand.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace aftermap {

MilestoneHands::MilestoneHands(ImpactPlot& plot, Editor& editor, const Actions& actions)
    : QObject(&plot), m_plot(plot), m_editor(editor), m_editing(editor), m_hand(new MilestoneHand(plot)), m_menu(new QMenu(&plot))
{
    m_menu->setObjectName(u"milestoneMenu"_s);
    m_menu->setAccessibleName(tr("Milestones"));
    plot.installEventFilter(this);
    plot.canvas()->installEventFilter(this);
    connect(m_hand, &MilestoneHand::moved, this, [this](MilestoneKind kind, Instant to) { m_editing.set(kind, to); });
    connect(actions[ActionId::SetMilestone], &QAction::triggered, this, &MilestoneHands::offerToSet);
    connect(actions[ActionId::RemoveMilestone], &QAction::triggered, this, &MilestoneHands::offerToRemove);
}

bool MilestoneHands::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::ContextMenu:
        if (m_plot.shownPresentation() == nullptr)
            return false;
        offerBoth(static_cast<QContextMenuEvent*>(event)->reason() == QContextMenuEvent::Mouse
                      ? static_cast<QContextMenuEvent*>(event)->globalPos()
                      : playheadOnScreen());
        return true;
    case QEvent::ShortcutOverride:
        // Delete is of the graph: a service must not go while one looks at the curve.
        if (watched == &m_plot && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Delete)
            event->accept();
        return false;
    default: return false;
    }
}

Instant MilestoneHands::here() const
{
    const Presentation& shown = *m_plot.shownPresentation();
    return snappedInto(shown.pacing.instant(m_plot.shownPosition()), minuteSteps, shown.axis.window());
}

QString MilestoneHands::clock(Instant t) const
{
    return draggedClock(*m_plot.shownPresentation()->incident, t);
}

QPoint MilestoneHands::playheadOnScreen() const
{
    return m_plot.mapToGlobal(QPoint(int(m_plot.pixelOf(m_plot.playhead())), m_plot.plotArea().top()));
}

void MilestoneHands::offerToSet()
{
    if (m_plot.shownPresentation() == nullptr)
        return;
    m_menu->clear();
    m_menu->addAction(tr("This moment, %1, is:").arg(clock(here())))->setEnabled(false);
    addKinds(*m_menu);
    m_menu->popup(playheadOnScreen());
}

void MilestoneHands::offerToRemove()
{
    if (m_plot.shownPresentation() == nullptr)
        return;
    m_menu->clear();
    addRemovals(*m_menu);
    m_menu->popup(playheadOnScreen());
}

void MilestoneHands::offerBoth(QPoint at)
{
    m_menu->clear();
    QMenu* set = m_menu->addMenu(tr("&Set a milestone here, %1").arg(clock(here())));
    QMenu* remove = m_menu->addMenu(tr("&Remove a milestone"));
    for (QMenu* menu : {set, remove})
        connect(m_menu, &QMenu::aboutToHide, menu, &QObject::deleteLater);
    addKinds(*set);
    addRemovals(*remove);
    m_menu->popup(at);
}

void MilestoneHands::addKinds(QMenu& menu)
{
    const Draft& draft = m_editor.draft();
    for (const Word<MilestoneKind>& word : wordsOf<MilestoneKind>()) {
        const std::optional<Milestone>& there = draft.timeline.milestone(word.value);
        const QString name = milestoneWords(word.value);
        QAction* action = menu.addAction(there ? tr("%1 (now %2)").arg(name, clock(there->time.at)) : name);
        action->setObjectName(QString::fromLatin1(word.text));
        connect(action, &QAction::triggered, this, [this, kind = word.value, at = here()] { m_editing.set(kind, at); });
    }
}

void MilestoneHands::addRemovals(QMenu& menu)
{
    const Draft& draft = m_editor.draft();
    for (const Word<MilestoneKind>& word : wordsOf<MilestoneKind>()) {
        const std::optional<Milestone>& there = draft.timeline.milestone(word.value);
        if (!there)
            continue;
        QAction* action = menu.addAction(tr("%1 %2").arg(milestoneWords(word.value), clock(there->time.at)));
        action->setObjectName(QString::fromLatin1(word.text));
        connect(action, &QAction::triggered, this, [this, kind = word.value] { m_editing.remove(kind); });
    }
    if (menu.isEmpty())
        menu.addAction(tr("The outage has no milestones."))->setEnabled(false);
}

} // namespace aftermap
