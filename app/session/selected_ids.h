// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/incident.h"
#include "session/selection.h"

namespace aftermap {

/// What is selected, in words that another reading of the file understands.
struct SelectedIds
{
    QString service;            ///< id, or empty
    std::optional<Event> event; ///< as it was
    std::size_t place = 0;      ///< of the event in its file
    std::size_t events = 0;     ///< in that file

    bool operator==(const SelectedIds&) const = default;
};

SelectedIds selectedIds(const Incident& incident, const SelectionState& selection);

/// Selects the same service and event where they still are; the event by its id, or, if it has
/// none, as one that equals it. What is gone is not selected.
void selectAgain(const Incident& incident, SelectionState& selection, const SelectedIds& ids);

/// The same after an edit of that file: an event that nothing else tells is the one in its place, where there are as many
/// as before.
void selectEdited(const Incident& incident, SelectionState& selection, const SelectedIds& ids);

/// Selects the service, or else the event, with this id; an event selects its service too. False
/// when there is neither.
bool selectById(const Incident& incident, SelectionState& selection, const QString& id);

/// The id of what is selected, the event before the service; empty where there is none.
QString idToSelect(const Incident& incident, const SelectionState& selection);

} // namespace aftermap
