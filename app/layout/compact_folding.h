// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/folding.h"

#include <array>

namespace aftermap {

/// How much of what is not kept goes into one box, least first.
enum class Merging {
    Families, ///< a box a family, as on a large canvas
    Inside,   ///< a box a frame, families outside of frames
    Frames,   ///< a frame without anything kept is one box of the frame around it
    All       ///< and all outside of frames is one box
};
struct CompactRules
{
    Merging merging = Merging::Families;
    bool causesOnly = false; ///< kept services on which no other of them depends stand in a grid
};

/// Those that show most come first.
inline constexpr std::array compactRules{
    CompactRules{Merging::Families, false}, CompactRules{Merging::Families, true},
    CompactRules{Merging::Inside, false},   CompactRules{Merging::Inside, true},
    CompactRules{Merging::Frames, false},   CompactRules{Merging::Frames, true},
    CompactRules{Merging::All, false},      CompactRules{Merging::All, true}};

/// Those of `wanted` that can be boxes of their own: no frames, each once, in their order.
std::vector<ServiceId> keptBoxes(const Incident& incident, const std::vector<ServiceId>& wanted);

/// The story on a wall: those of `keep` stand in the spine of their frame where another of them
/// depends on them or they on it, else in an open grid; everything else stands in folded grids.
FoldedMap foldCompactly(const Incident& incident, const IdVector<ServiceId, std::size_t>& order,
                        const std::vector<ServiceId>& keep, const CompactRules& rules);

/// Grids that are drawn as one box.
std::size_t foldedGrids(const FoldedMap& folded);

} // namespace aftermap
