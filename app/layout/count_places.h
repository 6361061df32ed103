// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/block_style.h"
#include "layout/graph_layout.h"
#include "layout/route.h"

namespace aftermap {

/// Sets `countAt` of every bundle of more than one: on its line, clear of boxes and of other
/// counts.
void placeCounts(std::vector<EdgePath>& edges, const Terrain& terrain, const BlockStyle& style);

} // namespace aftermap
