// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "edit/journal.h"
#include "session/outage_files.h"

namespace aftermap {

/// What a save is made of; a value, so that it can run beside the window.
struct SaveRequest
{
    Draft draft;
    Draft saved;             ///< as it was read or saved last: what has not changed is not written
    OutageFiles from;        ///< where `saved` lies; what is written there must still be as it was
    OutageFiles to;          ///< as filesFor() gives it
    bool overwrites = false; ///< whatever has happened to the files
};

struct Saved
{
    OutageFiles files;
    QString mapName; ///< what the timeline names now
};

/// The files that an outage goes to when it is saved as `path`: the map beside the timeline, under a name
/// that belongs to nobody else. A name without an ending gets ".timeline.json".
OutageFiles filesFor(const Draft& draft, const OutageFiles& from, const QString& path);

/// Writes what has changed, everything or nothing. Blocks. Errors: FileAccess; Conflict where a file on disk
/// is another than it was when it was read; Format where the result could not be opened again.
Result<Saved> save(const SaveRequest& request);

/// Where the outage of a journal lies: with the stamps of now where nothing has changed since, else with such as no
/// file has.
OutageFiles filesOf(const JournalBase& base);

/// "2026-01-05-payments.timeline.json": a name for an outage that has none, from its day and title.
QString suggestedFileName(const Draft& draft);

} // namespace aftermap
