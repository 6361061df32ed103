// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/incident.h"

namespace aftermap {

/// What a hand can put a time down to: minutes, or seconds where somebody asks for them.
inline constexpr Milliseconds minuteSteps = std::chrono::minutes(1);
inline constexpr Milliseconds secondSteps = std::chrono::seconds(1);

/// The nearest whole step.
Instant snappedTo(Instant t, Milliseconds step);

/// The nearest whole step inside `room`; `room.earliest` where it holds none.
Instant snappedInto(Instant t, Milliseconds step, const TimeSpan& room);

/// `before` put down at `at`. It is known no more finely than before, and to the second only where `at` is no
/// whole minute.
StatedTime movedTo(const StatedTime& before, Instant at);

/// "15:15", with the day before it where that is another than the onset's, and with seconds where `t` is no whole
/// minute or they are asked for.
QString draggedClock(const Incident& incident, Instant t, bool withSeconds = false);

} // namespace aftermap
