// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/service_map.h"
#include "incident/timeline.h"

namespace aftermap {

/// An outage while it is edited: what its two files will say.
struct Draft
{
    Timeline timeline;
    ServiceMap map;

    bool operator==(const Draft&) const = default;
};

} // namespace aftermap
