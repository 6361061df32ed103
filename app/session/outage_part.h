// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/job.h"
#include "format/import_file.h"
#include "session/table_mappings.h"

namespace aftermap {

enum class PartKind : std::uint8_t { Notes, Statuspage, Table, Names, Own };

/// One file on its way into an outage, and what was said about it so far. A value, cheap to copy.
struct OutagePart
{
    QString path; ///< or, of an outage that is open, its title
    PartKind kind = PartKind::Own;
    QByteArray bytes; ///< of what can be read again with other defaults
    std::shared_ptr<const Table> table;
    TableMapping mapping;                        ///< of a table: guessed, remembered or chosen
    std::shared_ptr<const ImportedOutages> found; ///< of a status page's file
    QStringList chosen;                          ///< ids of its incidents
    bool isAsking = false; ///< somebody has to look at the columns, or choose an incident
    QString refused;       ///< one sentence; empty where it can be used
    std::shared_ptr<const ImportedOutage> outage; ///< null where it is refused, or nothing can be made of it yet

    bool isUsed() const { return outage != nullptr && !isAsking; }
    /// The name of the file, safe to show.
    QString name() const;
    /// "Status page: 14 updates, 5 services", or why it is refused.
    QString words() const;
};

/// Reads a file of any kind that an outage can be made of. What it is asked for is told in the part.
OutagePart readPart(const QString& path, const NotesDefaults& defaults, const TableMappings& known);
/// An outage that is there already.
OutagePart partOf(ImportedOutage outage, const QString& title);

/// The same part with other defaults for what it does not say itself.
OutagePart withDefaults(OutagePart part, const NotesDefaults& defaults);
/// A table with its columns understood like this.
OutagePart withMapping(OutagePart part, const TableMapping& mapping, const NotesDefaults& defaults);
/// A status page's file with these of its incidents.
OutagePart withIncidents(OutagePart part, const QStringList& ids);

/// What a table does not say itself.
TableDefaults tableDefaults(const OutagePart& part, const NotesDefaults& defaults);

} // namespace aftermap
