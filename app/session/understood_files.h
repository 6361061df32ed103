// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/joined_parts.h"
#include "session/notes_understanding.h"
#include "session/outage_part.h"

namespace aftermap {

/// What was understood of the files beside the notes: a row for each, and one for each contradiction between any two
/// parts. `joined` and `notes` may be null.
std::vector<UnderstoodRow> rowsOfFiles(const std::vector<OutagePart>& parts, const JoinedParts* joined, const Notes* notes);

/// "Together 29 events, 13 services, 2 dependencies"; frames are no services.
QString togetherWords(const JoinedParts& joined);
/// The names of all services, safe to show; without frames.
QStringList serviceNames(const JoinedParts& joined);

} // namespace aftermap
