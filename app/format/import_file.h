// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "format/diagnostic.h"
#include "format/imported_outages.h"
#include "format/notes.h"
#include "format/table_outage.h"

namespace aftermap {

/// A file that is not ours and can be made an outage of.
enum class ForeignKind : std::uint8_t { Notes, Statuspage, Table };

/// "notes", "statuspage", "table".
QString wordOf(ForeignKind kind);

/// Told by the content; a file called "….outage.txt" is notes, whatever stands in it. Nothing for ours and
/// for everything else.
std::optional<ForeignKind> foreignKindOf(const QByteArray& bytes, const QString& path);

/// What somebody says about files that do not say it themselves.
struct ImportOptions
{
    QString incident;              ///< id of one, or "all"
    std::optional<LocalTime> date; ///< of clock times; only its day is looked at
    QString zone;                  ///< IANA name, of times without one
    QString mapping;               ///< as `changedMapping` takes it
};

/// Most that is read of notes, in bytes.
constexpr qsizetype maxNotesSize = qsizetype(2) * 1024 * 1024;

/// One sentence about a table: how many rows, how it is understood, and how to convert it; or why it cannot
/// be read.
QString tableSentence(const QByteArray& bytes, const QString& path);

/// Notes as an outage: each line of which more could have been made is in the log, with why.
ImportedOutage outageOf(const Notes& notes, const QString& file);

/// Reads one file of any kind, ours too. Errors: of the machine, Usage where something must be chosen first,
/// Format where the file has errors, which are in `diagnostics`, or is of no kind that is read.
Result<ImportedOutage> importFile(const QString& path, const ImportOptions& options, Diagnostics& diagnostics);

/// The same of bytes that are known to be of that kind. Does not say more than one sentence.
Result<ImportedOutage> importBytes(const QByteArray& bytes, ForeignKind kind, const QString& path,
                                   const ImportOptions& options, Diagnostics& diagnostics);

} // namespace aftermap
