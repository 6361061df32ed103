// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/graph_layout.h"

namespace aftermap {

class Incident;

/// The layout on its way from `a` to `b`, both of this incident: boxes, frames and groups travel,
/// matched by service and key, lines bend along. Exactly `a` at a share of 0 or less and `b` at 1
/// or more; what only one of the two has follows the boxes of `b`. A group that is open in one of
/// them is drawn open on the way.
GraphLayout between(const Incident& incident, const GraphLayout& a, const GraphLayout& b,
                    double share);

} // namespace aftermap
