// SPDX-License-Identifier: GPL-3.0-or-later
// What the service states say to whoever does not see them.
#include "render/states_words.h"
#include "session/selection.h"
#include "ui/service_states_view.h"

namespace aftermap {

QString ServiceStatesView::spokenDescription() const
{
    if (m_presentation == nullptr)
        return tr("Nothing is open.");
    const QString how = tr("Up and Down choose a service, Enter goes to its first failure.");
    const bool onRow = m_row && *m_row < m_plan.rows.size();
    return onRow ? rowWords(*m_presentation, m_states, m_plan.rows[*m_row], now()) + u'\n' + how : how;
}

QRect ServiceStatesView::placeOnScreen(ServiceId service) const
{
    const std::optional<std::size_t> row = m_plan.rowOf(m_states, service);
    return row ? rowRect(*row).translated(viewport()->pos()) : QRect();
}

QString ServiceStatesView::foldedInto(ServiceId service) const
{
    const std::optional<std::size_t> row = m_plan.rowOf(m_states, service);
    return row && m_plan.rows[*row].isHeading() ? m_states.groups[std::size_t(m_plan.rows[*row].group)].title
                                                : QString();
}

ServiceId ServiceStatesView::chosenService() const
{
    return m_selection.service();
}

void ServiceStatesView::chooseService(ServiceId service)
{
    m_selection.selectService(service);
}

} // namespace aftermap
