// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace aftermap {

struct ComparedOutage;

/// Why figures of several outages would mislead when they are read side by side.
enum class MisleadingReason : std::uint8_t {
    NotAligned,         ///< without the milestone that the others are aligned on
    UnknownRecoveries,  ///< half or more of what was hit has no reported recovery: areas are assumptions
    DifferentWeights,   ///< services count for different things than in the first outage
    DifferentSeverity,  ///< states count for more or less than in the first outage
    DifferentBreadth,   ///< three times as many services as another, or more: percentages differ in kind
    OnlyAffectedListed  ///< the map holds only services that were hit, another map holds more
};

/// One reason, and whom it concerns.
struct Misleading
{
    MisleadingReason reason;
    std::size_t outage = 0; ///< index into the comparison

    bool operator==(const Misleading&) const = default;
};

/// In the order of the reasons, then of the outages.
std::vector<Misleading> misleadingOf(const std::vector<ComparedOutage>& outages);

} // namespace aftermap
