// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/incident.h"

namespace aftermap {

/// A map was opened without a timeline: nothing happens, and its one hour has no meaning.
inline bool isMapAlone(const Incident& incident)
{
    return incident.events().empty() && incident.timeline().window.earliest == Instant();
}

} // namespace aftermap
