// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "format/imported_outage.h"
#include "format/table_meaning.h"

namespace aftermap {

/// Makes an outage of a table. Its log says of every row that was not used why, names the mapping, and what
/// was taken for granted: the zone, the day, the state of intervals that name none, the direction of edges.
ImportedOutage outageOf(const Table& table, const TableMapping& mapping, const TableDefaults& defaults);

} // namespace aftermap
