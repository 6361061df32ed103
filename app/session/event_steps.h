// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/presentation.h"
#include "session/playback.h"

#include <optional>

namespace aftermap {

/// Stepping through the events that count, as they take effect. Events at one instant are one step.

/// The first event strictly after (strictly before) `t`, as a place in the replay.
std::optional<PlayTime> nextEventAfter(const Presentation& presentation, PlayTime t);
std::optional<PlayTime> previousEventBefore(const Presentation& presentation, PlayTime t);

/// The last event at or before `t`; none before the first.
EventId eventAt(const Presentation& presentation, PlayTime t);

/// The milestones of the file that lie in its window, as places in the replay.
std::optional<PlayTime> nextMilestoneAfter(const Presentation& presentation, PlayTime t);
std::optional<PlayTime> previousMilestoneBefore(const Presentation& presentation, PlayTime t);

/// What to play so that the last event at or before `t` is seen to happen again: from shortly before
/// it, while its front is on its way, to just after it, but not into the next event. None before the
/// first event. `speed` as of Playback: what is played faster needs a longer run-up.
std::optional<PlayRange> lastEventAgain(const Presentation& presentation, PlayTime t, double speed);

} // namespace aftermap
