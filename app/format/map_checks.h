// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "format/reporter.h"
#include "incident/service_map.h"

namespace aftermap {

/// Where the parts of a map stand that are checked once all of it is known.
struct MapPlaces
{
    struct OfService
    {
        TextPosition object;
        TextPosition parent;
        TextPosition memberOf;
    };
    struct OfDependency
    {
        TextPosition object;
        TextPosition dependent;
        TextPosition dependency;
        TextPosition redundancy;
    };
    std::vector<OfService> services;
    std::vector<OfDependency> dependencies;
};

/// Dangling references, parents that are no frames, loops of parents, k of n that cannot be met: errors.
/// Dependencies that stand twice, self loops and cycles: warnings.
void checkMap(const ServiceMap& map, const MapPlaces& places, Reporter& reporter);

} // namespace aftermap
