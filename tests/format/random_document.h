// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/service_map.h"
#include "incident/timeline.h"

#include <rapidcheck.h>

namespace aftermap {

/// Maps and timelines that a file can hold, every field used, with odd text and unknown fields.
rc::Gen<ServiceMap> randomMap();
rc::Gen<Timeline> randomTimeline();

} // namespace aftermap
