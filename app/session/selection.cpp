// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/selection.h"

namespace aftermap {

void SelectionState::selectService(ServiceId service)
{
    if (service == m_service)
        return;
    m_service = service;
    emit serviceChanged(m_service);
}

void SelectionState::selectEvent(EventId event)
{
    if (event == m_event)
        return;
    m_event = event;
    emit eventChanged(m_event);
}

void SelectionState::hover(ServiceId service)
{
    if (service == m_hovered)
        return;
    m_hovered = service;
    emit hoveredChanged(m_hovered);
}

void SelectionState::hoverEvent(EventId event)
{
    if (event == m_hoveredEvent)
        return;
    m_hoveredEvent = event;
    emit hoveredEventChanged(m_hoveredEvent);
}

void SelectionState::selectSpan(const std::optional<TimeSpan>& span)
{
    const std::optional<TimeSpan> wanted = span && span->earliest < span->latest ? span : std::nullopt;
    if (wanted == m_span)
        return;
    m_span = wanted;
    emit spanChanged(m_span);
}

void SelectionState::pin(const std::optional<Instant>& moment)
{
    if (moment == m_pinned)
        return;
    m_pinned = moment;
    emit pinnedChanged(m_pinned);
}

void SelectionState::clear()
{
    selectService({});
    selectEvent({});
}

} // namespace aftermap
