// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/kept_position.h"

namespace aftermap {

PlayTime keptPosition(const Presentation& before, PlayTime position, const Presentation& after, const EventInHand& event)
{
    const Instant at = before.pacing.instant(position);
    if (event.before && event.after) {
        const Instant was = before.evidence.timeOf(before.incident->event(event.before)).at;
        const Instant is = after.evidence.timeOf(after.incident->event(event.after)).at;
        const bool stoodThere = was == at || before.pacing.playTime(was) == position;
        if (stoodThere && was != is)
            return after.pacing.playTime(is);
    }
    return after.pacing.playTime(at);
}

} // namespace aftermap
