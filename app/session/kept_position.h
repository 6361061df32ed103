// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/presentation.h"

namespace aftermap {

/// The event in hand, before and after an edit; none where none is.
struct EventInHand
{
    EventId before;
    EventId after;
};

/// Where the replay of `after` stands when that of `before` stood at `position`: at the same instant, or with the event in
/// hand when it stood at its time and the event was moved. Inside the window of `after`.
PlayTime keptPosition(const Presentation& before, PlayTime position, const Presentation& after, const EventInHand& event);

} // namespace aftermap
