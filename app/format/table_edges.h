// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "format/imported_outage.h"
#include "format/notes_names.h"
#include "format/table_meaning.h"

namespace aftermap {

/// Each row of a table of edges: `from` needs `to`. What stands twice is one dependency, with the sum of its
/// values in a note.
void addEdges(const std::vector<RowMeaning>& rows, NotesNames& names, ImportedOutage& outage, const QString& source);

} // namespace aftermap
