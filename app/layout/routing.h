// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/job.h"
#include "layout/composition.h"
#include "layout/graph_layout.h"
#include "layout/spine_building.h"

namespace aftermap {

/// The line of every bundle: splines of the spines as they are, all others routed between the
/// blocks, those inside a grid through its gaps.
std::vector<EdgePath> routeBundles(const std::vector<Bundle>& bundles, const SpineGraphs& graphs,
                                   const FoldedMap& folded, const Composition& composition,
                                   const IdVector<ServiceId, Rect>& boxes, const BlockStyle& style,
                                   const JobControl& control);

} // namespace aftermap
