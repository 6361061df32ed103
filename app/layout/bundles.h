// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/folding.h"

#include <compare>

namespace aftermap {

/// Where a line begins or ends: on a box of a spine, on a grid, or on a frame's border.
struct LineEnd
{
    enum class Kind : std::uint8_t
    {
        Box,
        Grid,
        Frame
    };

    Kind kind = Kind::Box;
    std::size_t index = 0; ///< of a box: its place in the order of failure; else grid or frame
    ServiceId service;     ///< of a box

    auto operator<=>(const LineEnd&) const = default;
};

/// Dependencies that share one line, from the dependency's end to the dependent's.
struct Bundle
{
    LineEnd from, to;
    std::vector<DependencyId> dependencies; ///< sorted
    bool internal = false;                  ///< between two members of one grid
    ServiceId first, second;                ///< of an internal one: its two members
};

/// Every dependency in exactly one bundle, except self loops and those between two frames. Sorted
/// by what is bundled, never by the order of the file.
std::vector<Bundle> bundlesOf(const Incident& incident, const FoldedMap& folded,
                              const IdVector<ServiceId, std::size_t>& order);

} // namespace aftermap
