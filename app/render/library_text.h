// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/library.h"

#include <QStringList>

namespace aftermap {

/// The whole as lines of plain text: a table a part, for a terminal or a clipboard.
QStringList libraryText(const Library& library);

} // namespace aftermap
