// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "edit/draft.h"
#include "session/file_watch.h"

#include <QStringList>

namespace aftermap {

/// Where an outage lies on disk. Both empty: it was never saved. Only `map`: a map without a timeline.
struct OutageFiles
{
    QString timeline;
    QString map; ///< empty when the timeline names none

    /// What one would call the outage by.
    const QString& main() const { return timeline.isEmpty() ? map : timeline; }
    bool operator==(const OutageFiles&) const = default;
};

/// What a save is made of; a value, so that it can run beside the window.
struct SaveRequest
{
    Draft draft;
    Draft saved;                   ///< as it was read or saved last: what has not changed is not written
    OutageFiles from;              ///< where `saved` lies
    OutageFiles to;                ///< as filesFor() gives it
    std::vector<FileStamp> stamps; ///< of `from`, from when it was read; they must still hold
    bool overwrites = false;       ///< whatever else has happened to the files
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
/// is another than it was when it was read.
Result<Saved> save(const SaveRequest& request);

/// "2026-01-05-payments.timeline.json": a name for an outage that has none, from its day and title.
QString suggestedFileName(const Draft& draft);

} // namespace aftermap
