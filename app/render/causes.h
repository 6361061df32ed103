// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/presentation.h"

#include <vector>

namespace aftermap {

/// Why services are in the trouble that they are in at an instant. Points into the presentation,
/// which outlives it.
class Causes
{
public:
    Causes(const Presentation& presentation, Instant t);

    /// Why the service last got worse; null where it is in no trouble, and where nothing explains
    /// the trouble it is in. A cause of an earlier trouble, which it has come out of since, does not
    /// count.
    const Explanation* of(ServiceId service) const { return m_last[service]; }
    /// From the service back to where its trouble came from: each link explains the failure that the
    /// link before it goes back to. Ends at a failure that nothing explains, or before it comes to a
    /// service a second time.
    std::vector<const Explanation*> chain(ServiceId service) const;

private:
    IdVector<ServiceId, const Explanation*> m_last;
    IdVector<EventId, const Explanation*> m_byEvent;
};

} // namespace aftermap
