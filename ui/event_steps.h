// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/presentation.h"

#include <optional>

namespace aftermap {

/// Stepping through the events that count, as they take effect. Events at one instant are one step.

/// The first event strictly after (strictly before) `t`, as a place in the replay.
std::optional<PlayTime> nextEventAfter(const Presentation& presentation, PlayTime t);
std::optional<PlayTime> previousEventBefore(const Presentation& presentation, PlayTime t);

/// The last event at or before `t`; none before the first.
EventId eventAt(const Presentation& presentation, PlayTime t);

} // namespace aftermap
