// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/event_finder.h"

#include "ui/event_list_model.h"

#include <algorithm>

namespace aftermap {

void EventFinder::setQuery(const QString& query)
{
    m_search.setQuery(query);
    relist();
}

void EventFinder::relist()
{
    m_rows.clear();
    if (m_model.presentation() == nullptr)
        return;
    m_search.setIncident(m_model.presentation()->incident);
    for (int row = 0; m_search.isOn() && row < m_model.rowCount(); ++row) {
        if (m_search.finds(m_model.id(row)))
            m_rows.push_back(row);
    }
}

int EventFinder::step(int row, int direction) const
{
    if (m_rows.empty())
        return -1;
    if (direction > 0) {
        const auto next = std::upper_bound(m_rows.begin(), m_rows.end(), row);
        return next == m_rows.end() ? m_rows.front() : *next;
    }
    const auto here = std::lower_bound(m_rows.begin(), m_rows.end(), row);
    return here == m_rows.begin() ? m_rows.back() : *std::prev(here);
}

int EventFinder::from(int row) const
{
    return step(row - 1, 1);
}

int EventFinder::placeOf(int row) const
{
    const auto found = std::lower_bound(m_rows.begin(), m_rows.end(), row);
    return found == m_rows.end() || *found != row ? 0 : int(found - m_rows.begin()) + 1;
}

} // namespace aftermap
