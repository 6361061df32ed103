// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "replay/replay.h"

namespace aftermap {

/// How long a service was affected, recovering included. What is unknown counts as neither.
struct AffectedTime
{
    Milliseconds reported{0};
    Milliseconds assumed{0}; ///< by the timeline's assumption about an open end

    Milliseconds whole() const { return reported + assumed; }
    bool operator==(const AffectedTime&) const = default;
};

/// Of a history, the part that lies in `span`.
AffectedTime affectedTime(const std::vector<StatusInterval>& history, TimeSpan span);

} // namespace aftermap
