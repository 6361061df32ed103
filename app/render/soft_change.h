// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "replay/replay.h"

namespace aftermap {

/// When a service went from `before` to `after`, as finely as the file knows it: one instant where
/// the time is known to the minute, else the interval that the stated time allows, held to the two
/// stretches it lies between.
TimeSpan changeSpan(const Incident& incident, const StatusInterval& before, const StatusInterval& after);

} // namespace aftermap
