// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "format/imported_outage.h"
#include "format/notes_names.h"
#include "format/table_meaning.h"

namespace aftermap {

/// The class of evidence of a state that a table's severity, or nothing at all, stands for.
inline constexpr auto inferredFromTable = QLatin1StringView("inferred_from_table");

/// An event for each row.
void addRowEvents(const std::vector<RowMeaning>& rows, NotesNames& names, const QString& title, ImportedOutage& outage,
                  const QString& source);

/// A service is in the row's state from its start to its end; where intervals overlap, the worst counts. Rows
/// that name no service are about one that is called `title`; rows that name no state, a partial outage, are inferred.
void addIntervals(const std::vector<RowMeaning>& rows, NotesNames& names, const QString& title,
                  ImportedOutage& outage, const QString& source);

} // namespace aftermap
