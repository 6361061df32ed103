// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/event_search.h"

#include <vector>

namespace aftermap {

class EventListModel;

/// Which of the listed rows a search finds, and where one stands among them.
class EventFinder
{
public:
    explicit EventFinder(const EventListModel& model) : m_model(model) {}

    void setQuery(const QString& query);
    /// To be called when other rows are listed.
    void relist();

    const EventSearch& search() const { return m_search; }
    /// In order.
    const std::vector<int>& rows() const { return m_rows; }
    /// The found row after (`direction` 1) or before (-1) `row`, around the ends; -1 when none is.
    int step(int row, int direction) const;
    /// The first found row at or after `row`, around the end; -1 when none is.
    int from(int row) const;
    /// 1 for the first found row; 0 for one that is not found.
    int placeOf(int row) const;

private:
    const EventListModel& m_model;
    EventSearch m_search;
    std::vector<int> m_rows;
};

} // namespace aftermap
