// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/evidence_filter.h"
#include "replay/pace.h"

namespace aftermap {

/// What the person at the window makes of an outage: everything that changes the presentation but
/// is neither the file nor the places of the services.
struct Interpretation
{
    Pace pace;
    EvidenceFilter evidence = {};

    bool operator==(const Interpretation&) const = default;
};

} // namespace aftermap
