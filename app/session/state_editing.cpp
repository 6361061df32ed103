// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/state_editing.h"

#include "session/dragged_time.h"

using namespace Qt::StringLiterals;

namespace aftermap {

Edit moveEvent(const Draft& draft, std::size_t index, Instant to)
{
    Event next = draft.timeline.events[index];
    next.time = movedTo(next.time, to);
    return changeEvent(draft, index, std::move(next));
}

Edit reportState(const Draft& draft, std::size_t service, Instant at, ServiceState state)
{
    const Service& about = draft.map.services.values()[service];
    Event event;
    event.service = about.id;
    event.state = state;
    event.time = movedTo({}, at);
    event.kind = isAffected(state) && state != ServiceState::Recovering ? EventKind::Impact : EventKind::Recovery;
    event.confidence = Confidence::Low; // nobody's source says it yet
    event.text = SafeText(u"%1: %2"_s.arg(about.id, toWord(state)));
    Edit edit = addEvent(draft, std::move(event));
    edit.kind = EditKind::SetState;
    edit.subject = about.label().shown();
    return edit;
}

Edit stateOver(const Draft& draft, std::size_t service, const TimeSpan& span, ServiceState state)
{
    const Service& about = draft.map.services.values()[service];
    Edit edit = setState(draft, about.id, span, state);
    edit.subject = about.label().shown();
    return edit;
}

bool StateEditing::moveEnd(EventId event, Instant to)
{
    const std::optional<std::size_t> at = m_editor.eventAt(event);
    return at && m_editor.draft().timeline.events[*at].time.at != to && m_editor.perform(moveEvent(m_editor.draft(), *at, to));
}

bool StateEditing::endAt(ServiceId service, Instant at, ServiceState state)
{
    const std::optional<std::size_t> place = m_editor.serviceAt(service);
    return place && m_editor.perform(reportState(m_editor.draft(), *place, at, state));
}

bool StateEditing::setOver(ServiceId service, const TimeSpan& span, ServiceState state)
{
    const std::optional<std::size_t> place = m_editor.serviceAt(service);
    return place && span.length() > Milliseconds::zero() && m_editor.perform(stateOver(m_editor.draft(), *place, span, state));
}

} // namespace aftermap
