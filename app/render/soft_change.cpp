// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/soft_change.h"

#include "incident/incident.h"

#include <algorithm>

namespace aftermap {

TimeSpan changeSpan(const Incident& incident, const StatusInterval& before, const StatusInterval& after)
{
    const TimeSpan precise{after.start, after.start};
    if (after.status.evidence != Evidence::Reported || !after.status.since)
        return precise;
    const StatedTime& time = incident.event(after.status.since).time;
    const bool coarse = time.approximate || time.precision > Precision::Minute;
    if (!coarse || time.at != after.start)
        return precise;
    const TimeSpan span = intervalOf(time);
    return {std::max(span.earliest, before.start), std::min(span.latest, after.end)};
}

} // namespace aftermap
