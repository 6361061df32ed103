// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "replay/pacing.h"

#include <QString>

namespace aftermap {

/// "42 min quiet": how a compressed gap is labelled, everywhere.
QString quietLabel(Milliseconds length);
/// "quiet": where there is no room for how long.
QString quietLabel();

/// What is said while the playhead crosses a gap, and long enough after it to be read; empty
/// elsewhere.
QString quietCaption(const Pacing& pacing, PlayTime t);

} // namespace aftermap
