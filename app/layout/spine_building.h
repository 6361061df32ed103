// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/block_style.h"
#include "layout/bundles.h"
#include "layout/composition.h"

namespace aftermap {

/// Which bundle is drawn as which edge of which spine.
struct SpineEdgeUse
{
    int frame = -1; ///< none: it is routed instead
    int edge = -1;
    bool toGrid = false; ///< it ends on the floor and goes on into a grid below
};

/// The graphs of all spines, not yet laid out.
struct SpineGraphs
{
    std::vector<DrawnSpine> spines;            ///< by frame
    std::vector<std::vector<ServiceId>> nodes; ///< by frame: the services of its first nodes
    std::vector<SpineEdgeUse> uses;            ///< by bundle
};

/// One graph a frame; of a small map one of everything, with its frames as clusters.
SpineGraphs spineGraphs(const FoldedMap& folded, const std::vector<Bundle>& bundles,
                        const IdVector<ServiceId, BoxLabel>& labels, const BlockStyle& style);

} // namespace aftermap
