// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "format/imported_outage.h"
#include "format/notes_names.h"
#include "format/table_meaning.h"

namespace aftermap {

/// A series for each column of values and each service that the rows name. `labels` are those of the columns.
void addSeries(const std::vector<RowMeaning>& rows, const QStringList& labels, NotesNames& names,
               ImportedOutage& outage, const QString& source);

} // namespace aftermap
