// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "format/notes.h"

#include <QStringList>

namespace aftermap {

/// What was understood of a line of notes, in words. Texts are safe to show.
struct UnderstoodRow
{
    int line = 1; ///< from 1, in the text; 0 for what was understood of files
    NoteLineKind kind = NoteLineKind::Untimed;
    EventKind event = EventKind::Note; ///< of a line that tells an event
    QString time;                      ///< "14:02", "about 14:20"; empty without one
    QString subject;                   ///< the services, or what else the line is: "Chapter"
    std::optional<ServiceState> state;
    QString text;
    QString why; ///< one sentence, where it could have been more; may be empty
    bool isFile = false; ///< it stands for a whole file; `subject` is its name
    int about = 0;       ///< without a line: the line that it is about, if any

    bool isEvent() const;
    /// All of it in one sentence, for a screen reader.
    QString sentence() const;
    bool operator==(const UnderstoodRow&) const = default;
};

/// Notes, and what a window says of them. A value.
struct NotesUnderstanding
{
    Notes notes;
    std::vector<UnderstoodRow> rows; ///< in the order of the text; lines that only go on are left out
    QStringList services;            ///< names, safe to show
    std::size_t doubts = 0;          ///< rows that say why they are not more

    /// "38 events, 7 services, 2 lines with a remark".
    QString counts() const;
    /// Is there anything in it that an outage could be made of?
    bool isEmpty() const { return notes.timeline.events.empty() && notes.map.services.empty(); }
};

NotesUnderstanding understandNotes(const QString& text, const NotesDefaults& defaults);

} // namespace aftermap
