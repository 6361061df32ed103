// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "edit/journal.h"

#include <QDateTime>

namespace aftermap {

/// The end of a journal's file name.
constexpr QLatin1StringView journalEnding(".journal");
/// And after it, as long as its start is not whole: nothing can be lost with such a one.
constexpr QLatin1StringView begunEnding("-begun");

/// A journal that nobody is writing: its program ended without saving.
struct LeftJournal
{
    QString path;
    JournalBase base;
    QDateTime changed; ///< when the last edit was written, in local time
};

/// All such in `folder`, the latest first. Only heads are read. Files that are no journals, or damaged ones, are left
/// alone; those in which nothing can be lost are removed: without an edit to an outage that is on disk, or ended
/// before their start was whole.
std::vector<LeftJournal> leftJournals(const QString& folder);

/// Such a journal in full, which may take a second for a large outage. Errors: those of readFile(), Error::Kind::Format.
Result<Journal> readLeftJournal(const QString& path);

/// The files of the journal's base are no longer what they were when it was begun: changed, gone, or made.
bool haveFilesChanged(const JournalBase& base);

/// Removes a journal that leftJournals() gave, unless somebody is writing it now.
void removeJournal(const QString& path);

/// Somebody edits the timeline at `timelinePath` now, here or in another process. Asked before one begins a journal
/// of one's own; otherwise `own` is its path.
bool isBeingEdited(const QString& folder, const QString& timelinePath, const QString& own = {});

} // namespace aftermap
