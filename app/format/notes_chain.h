// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "format/notes_names.h"

#include <optional>
#include <utility>

namespace aftermap {

/// What needs what, from left to right; each link is one service or several.
using NotesChain = std::vector<std::vector<QStringView>>;

/// "checkout > payments-api > ledger-db, cache"; also with "->" or "→". None where the line is none: no sign
/// with names on both sides, or something that is no name.
std::optional<NotesChain> chainOf(QStringView line);

/// Adds the services; gives (dependent, dependency) by their ids, each once.
std::vector<std::pair<QString, QString>> addChain(const NotesChain& chain, NotesNames& names);

} // namespace aftermap
