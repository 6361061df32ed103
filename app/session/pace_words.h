// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "replay/pace.h"

#include <QString>

namespace aftermap {

/// A length of play: "45 s", "90 s", "5.6 s", "5 min".
QString playLength(PlaySpan span);

/// What pace and speed make together: "Whole outage in 90 s", "90 s · 2× = 45 s", "Real time",
/// "Real time · 4×". `speed` as of Playback.
QString paceWords(const Pace& pace, double speed);
/// The same where there is little room: "90 s", "90 s · 2×".
QString shortPaceWords(const Pace& pace, double speed);

} // namespace aftermap
