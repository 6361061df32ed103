// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/bundles.h"

#include "incident/incident.h"

#include <map>
#include <tuple>

namespace aftermap {

namespace {

/// The order of a line's end, without ids that depend on the file's order.
using EndKey = std::pair<LineEnd::Kind, std::size_t>;
using BundleKey = std::tuple<EndKey, EndKey, std::size_t, std::size_t>;

} // namespace

std::vector<Bundle> bundlesOf(const Incident& incident, const FoldedMap& folded,
                              const IdVector<ServiceId, std::size_t>& order)
{
    const auto endOf = [&](ServiceId service) -> LineEnd {
        if (incident.service(service).isFrame() && folded.gridOf[service] < 0)
            return {LineEnd::Kind::Frame, static_cast<std::size_t>(folded.frameOf[service]), {}};
        if (folded.gridOf[service] >= 0)
            return {LineEnd::Kind::Grid, static_cast<std::size_t>(folded.gridOf[service]), {}};
        return {LineEnd::Kind::Box, order[service], service};
    };
    std::map<BundleKey, Bundle> bundles;
    for (std::size_t i = 0; i < incident.dependencyCount(); ++i) {
        const DependencyId id(i);
        const ServiceId dependency = incident.dependencyOf(id);
        const ServiceId dependent = incident.dependent(id);
        if (!dependency || !dependent || dependency == dependent)
            continue;
        const LineEnd from = endOf(dependency), to = endOf(dependent);
        if (from.kind == LineEnd::Kind::Frame && to.kind == LineEnd::Kind::Frame)
            continue;
        const bool internal = from.kind == LineEnd::Kind::Grid && from == to;
        const BundleKey key{{from.kind, from.index},
                            {to.kind, to.index},
                            internal ? order[dependency] + 1 : 0,
                            internal ? order[dependent] + 1 : 0};
        Bundle& bundle = bundles[key];
        bundle.from = from;
        bundle.to = to;
        bundle.internal = internal;
        bundle.dependencies.push_back(id);
        if (internal) {
            bundle.first = dependency;
            bundle.second = dependent;
        }
    }
    std::vector<Bundle> sorted;
    for (auto& [key, bundle] : bundles)
        sorted.push_back(std::move(bundle));
    return sorted;
}

} // namespace aftermap
