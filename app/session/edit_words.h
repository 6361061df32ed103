// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "edit/change.h"

namespace aftermap {

/// What an edit does, for the menu's "Undo: …": "change the event “checkout down”". Plain text, bounded.
QString editWords(const Edit& edit);

} // namespace aftermap
