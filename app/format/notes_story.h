// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "format/notes_body.h"

namespace aftermap {

/// Builds the timeline out of what lines were read as.
class NotesStory
{
public:
    explicit NotesStory(Timeline& timeline) : m_timeline(timeline) {}

    /// The id of the only source: the notes themselves.
    static QString sourceId();

    /// One event for each service, or one. Gives a sentence where the line could not be used wholly.
    QString add(const NoteBody& body, const StatedTime& time, bool isDoubtful);
    /// More text for the last event; there is one. `isNew`: a line of its own, not the rest of a long one.
    void continueLast(QStringView text, bool isNew);
    bool hasEvents() const { return !m_timeline.events.empty(); }
    /// Keeps a line without a time; says what became of it.
    QString addUntimed(QStringView text);
    /// "Title: sentence", from the next event on.
    void beginChapter(QStringView text);
    /// Window, ends of chapters, sources.
    void finish();

private:
    void append(Event event);

    Timeline& m_timeline;
    std::optional<Chapter> m_waiting; ///< a chapter whose first event has not come yet
};

/// What all notes' maps say: how services were chosen, and the source.
void finishMap(Notes& notes);

} // namespace aftermap
