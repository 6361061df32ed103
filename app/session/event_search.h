// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/folded_text.h"
#include "incident/incident.h"

#include <QStringList>

#include <memory>
#include <vector>

namespace aftermap {

/// Finds events and services by words of theirs, whatever their case and accents. All words of the
/// query must occur, in any order.
class EventSearch
{
public:
    void setIncident(std::shared_ptr<const Incident> incident);
    void setQuery(const QString& query);
    /// False while there is nothing to search for.
    bool isOn() const { return !m_words.isEmpty(); }

    /// By its text, quote, service, sources, role, person and kind.
    bool finds(EventId id) const;
    /// By name, short name or id; frames too. At most `most`, those first whose name begins with the
    /// query.
    std::vector<ServiceId> services(std::size_t most) const;
    /// What to mark in a text that is shown; in order, not overlapping.
    std::vector<TextRange> marksIn(QStringView text) const;

private:
    bool occursIn(const QString& hay) const;
    void prepare();

    std::shared_ptr<const Incident> m_incident;
    QStringList m_words; ///< folded
    IdVector<EventId, QString> m_events;
    IdVector<ServiceId, QString> m_services;
};

} // namespace aftermap
