// SPDX-License-Identifier: GPL-3.0-or-later
#include "replay/affected_time.h"

#include <algorithm>

namespace aftermap {

AffectedTime affectedTime(const std::vector<StatusInterval>& history, TimeSpan span)
{
    AffectedTime time;
    for (const StatusInterval& interval : history) {
        const Instant start = std::max(interval.start, span.earliest);
        const Instant end = std::min(interval.end, span.latest);
        if (start >= end || !isAffected(interval.status.state))
            continue;
        (interval.status.evidence == Evidence::Assumed ? time.assumed : time.reported) += end - start;
    }
    return time;
}

} // namespace aftermap
