// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "format/notes_names.h"

namespace aftermap {

/// What stands behind the time of a line.
struct NoteBody
{
    std::vector<QString> services; ///< ids; with a state they change to it
    std::optional<ServiceState> state;
    std::optional<MilestoneKind> milestone;
    EventKind kind = EventKind::Note;
    QString person;
    QString text; ///< empty where it would only repeat service and state
    QString why; ///< one sentence, where it could have been more

    bool operator==(const NoteBody&) const = default;
};

/// Reads "payments-api partial: 4 % of card payments fail", "@ana decided to roll back", "resolved: all
/// queues are empty". Services that it names surely are added to `names`.
NoteBody readBody(QStringView text, NotesNames& names);

/// The parts of "a, b and c", trimmed; at most 64.
std::vector<QStringView> namesIn(QStringView text);

} // namespace aftermap
