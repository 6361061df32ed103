// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "format/notes_clock.h"

#include <QString>

namespace aftermap {

/// Who said the next lines of a chat, and when; what stands on the same line is `text`.
struct ChatSpeaker
{
    QString name;
    NoteTime time;
    QStringView text; ///< may be empty
};

/// Takes apart the line above a message, as chats are copied: "Ana Silva  2:02 PM", "Ana — Today at 14:02",
/// "ana [14:02]", "[14:02] Ana Silva", and with the text on the same line "[14:02] Ana: …", "14:02 <ana> …".
/// None for any other line. `hasTextBelow`: another line without a time of its own follows.
std::optional<ChatSpeaker> chatSpeaker(QStringView line, bool hasTextBelow);

/// Could this be the name of a person: one to four words of letters, and the whole of `text`?
bool couldBePerson(QStringView text);

} // namespace aftermap
