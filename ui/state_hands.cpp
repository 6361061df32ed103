// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/state_hands.h"

#include "session/dragged_time.h"
#include "session/selection.h"
#include "ui/actions.h"
#include "ui/service_states_view.h"
#include "ui/state_menu.h"
#include "ui/states_hand.h"

#include <QToolButton>

using namespace Qt::StringLiterals;

namespace aftermap {

StateHands::StateHands(ServiceStatesView& view, SelectionState& selection, Editor& editor, const Actions& actions)
    : QObject(&view), m_view(view), m_selection(selection), m_editing(editor), m_hand(new StatesHand(view, selection)),
      m_menu(new StateMenu(&view)), m_button(new QToolButton(view.viewport()))
{
    QAction* edit = actions[ActionId::EditStates];
    m_button->setObjectName(u"editStatesButton"_s);
    m_button->setDefaultAction(edit);
    m_button->setAccessibleName(edit->iconText());
    m_button->setFocusPolicy(Qt::NoFocus); // it has a key, and Space plays
    m_button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_button->setProperty("outlined", true);
    connect(&view, &ServiceStatesView::replanned, this, &StateHands::placeButton);
    connect(edit, &QAction::toggled, m_hand, &StatesHand::setEditing);
    connect(edit, &QAction::toggled, this, [this](bool on) {
        if (on)
            emit viewWanted();
    });
    connect(actions[ActionId::SetState], &QAction::triggered, this, &StateHands::setOverSelection);
    connect(m_hand, &StatesHand::endMoved, this, [this](EventId event, Instant to) { m_editing.moveEnd(event, to); });
    connect(m_hand, &StatesHand::spanDrawn, this, &StateHands::ask);
    connect(m_hand, &StatesHand::endSaid, this,
            [this](ServiceId service, Instant at, ServiceState state) { m_editing.endAt(service, at, state); });
    connect(m_hand, &StatesHand::refused, this, &StateHands::refused);
    connect(m_menu, &StateMenu::chosen, this, [this](ServiceState state) {
        if (m_answer)
            m_answer(state);
    });
    connect(m_menu, &QMenu::aboutToHide, m_hand, &StatesHand::letGo);
}

void StateHands::setOverSelection()
{
    const ServiceId service = m_selection.service();
    const std::optional<TimeSpan>& span = m_selection.span();
    if (!service || !span) {
        emit refused(tr("Select a service and a stretch of the outage first (I and O choose its ends)."));
        return;
    }
    emit viewWanted();
    const TimeSpan whole{snappedTo(span->earliest, minuteSteps), snappedTo(span->latest, minuteSteps)};
    const QRect row = m_view.placeOnScreen(service);
    ask(service, whole, m_view.mapToGlobal(row.isEmpty() ? m_view.rect().center() : row.bottomLeft() + QPoint(int(m_view.plan().barsLeft), 0)));
}

void StateHands::ask(ServiceId service, const TimeSpan& span, QPoint at)
{
    if (span.length() <= Milliseconds::zero())
        return;
    m_hand->show(service, span);
    // Another edit may be shown by the time of the answer: ids that are text stay.
    m_answer = [this, id = idOf(service), span](ServiceState state) { m_editing.setOver(serviceOf(id), span, state); };
    m_menu->offer(tr("%1, %2 → %3").arg(nameOf(service), clock(span.earliest), clock(span.latest)), m_theme, at);
}

QString StateHands::idOf(ServiceId service) const
{
    return m_view.shownPresentation()->incident->service(service).id;
}

ServiceId StateHands::serviceOf(const QString& id) const
{
    return m_view.shownPresentation()->incident->serviceNamed(id);
}

QString StateHands::nameOf(ServiceId service) const
{
    return m_view.shownPresentation()->incident->service(service).label().shown();
}

QString StateHands::clock(Instant t) const
{
    return draggedClock(*m_view.shownPresentation()->incident, t);
}

/// In the corner beside the clock times.
void StateHands::placeButton()
{
    const StatesPlan& plan = m_view.plan();
    const QSize wanted = m_button->sizeHint();
    const int width = std::min(wanted.width(), int(plan.barsLeft) - 12);
    m_button->setGeometry(8, 0, width, int(plan.ruler) - 2);
    m_button->setVisible(m_view.shownPresentation() != nullptr && width > wanted.width() / 2);
}

} // namespace aftermap
