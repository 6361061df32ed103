// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"

#include <QString>

#include <optional>
#include <vector>

namespace aftermap {

class Incident;

/// Services that stand together in a titled grid.
struct GridPlan
{
    QString title;
    std::vector<ServiceId> members; ///< in order of first failure
    int frame = 0;                  ///< index into FoldedMap::frames
    std::optional<bool> folded = {}; ///< decided: drawn as one box, or not; else as room allows
};

/// A frame, or what stands outside all frames (the first one), and what stands directly in it.
struct FramePlan
{
    ServiceId service; ///< none for the outside
    int parent = -1;
    int depth = -1; ///< 0 is outermost; -1 for the outside
    std::vector<int> children;
    std::vector<ServiceId> spine; ///< laid out by their dependencies
    std::vector<int> grids;       ///< indices into FoldedMap::grids
};

/// Who stands in a spine and who in which grid, before anything has a place.
struct FoldedMap
{
    std::vector<FramePlan> frames; ///< parents before their children; the first is the outside
    std::vector<GridPlan> grids;
    /// By service: its grid, or -1; its frame's index (for a frame, its own). A frame that has a
    /// grid is not drawn: its members stand in that grid.
    IdVector<ServiceId, int> gridOf, frameOf;
    bool whole = false; ///< small, and nothing stands unlinked: one drawing of everything, frames and all
};

struct FoldingRules
{
    std::size_t wholeUpTo = 25; ///< counted services of a map that is drawn without folding
    std::size_t spineCap = 30;  ///< services in one spine
    std::size_t leastInGrid = 3;
    bool openFrames = false; ///< a frame keeps all its linked members in its spine, where that has room
};

/// The services that neither need anything nor are needed, in a map without frames; none where there
/// are frames, in which they have their place.
std::vector<ServiceId> standsUnlinked(const Incident& incident);

/// Decides by map and `order` (of first failure) alone.
FoldedMap foldMap(const Incident& incident, const IdVector<ServiceId, std::size_t>& order,
                  const FoldingRules& rules = {});

/// What a grid is called for good, whatever the order of the file: the id of its frame, and its
/// title.
QString gridKey(const Incident& incident, const FoldedMap& folded, const GridPlan& grid);

} // namespace aftermap
