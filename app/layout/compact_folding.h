// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/folding.h"

#include <vector>

namespace aftermap {

/// How much of what is not kept goes into one box, least first.
enum class Merging {
    Families, ///< a box a family, as on a large canvas
    Inside,   ///< a box a frame, families outside of frames
    Frames,   ///< a frame without anything kept is one box of the frame around it
    All       ///< and all outside of frames is one box
};
/// Which of the kept services stand in the spine of their frame, most first; the others stand in an
/// open grid.
enum class InSpine {
    Linked, ///< those that need another one of it, or are needed
    Framed, ///< the same, but none outside of frames
    Nobody
};
struct CompactRules
{
    Merging merging = Merging::Families;
    InSpine spine = InSpine::Linked;
};

/// All of them in the order in which they are tried: dependencies matter more than families. Where
/// the story is `framed`, those that leave the outside to grids come first.
std::vector<CompactRules> compactRules(bool framed);

/// Most of what is linked among those of `keep` stands in frames.
bool isFramedStory(const Incident& incident, const IdVector<ServiceId, std::size_t>& order,
                   const std::vector<ServiceId>& keep);

/// Those of `wanted` that can be boxes of their own: no frames, each once, in their order.
std::vector<ServiceId> keptBoxes(const Incident& incident, const std::vector<ServiceId>& wanted);

/// The story on a wall: those of `keep` stand in the spine of their frame where another of them
/// depends on them or they on it, else in an open grid; everything else stands in folded grids.
FoldedMap foldCompactly(const Incident& incident, const IdVector<ServiceId, std::size_t>& order,
                        const std::vector<ServiceId>& keep, const CompactRules& rules);

/// Grids that are drawn as one box.
std::size_t foldedGrids(const FoldedMap& folded);

} // namespace aftermap
