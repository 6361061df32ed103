// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/timeline.h"

namespace aftermap {

/// Whole minutes, with room before and behind: a twentieth, and at least five minutes.
TimeSpan windowAround(const TimeSpan& span);

/// The same around all events; an hour of 1970 where there is none.
TimeSpan windowOf(const std::vector<Event>& events);

} // namespace aftermap
