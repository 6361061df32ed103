// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/words.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace aftermap {

/// The states of status pages, and two of ours (recovering, unknown).
enum class ServiceState : std::uint8_t {
    Operational,
    DegradedPerformance,
    PartialOutage,
    MajorOutage,
    UnderMaintenance,
    Recovering, ///< up again, working through a backlog
    Unknown     ///< nobody said; counts neither as affected nor as impact
};
constexpr std::size_t serviceStateCount = 7;

template <>
std::span<const Word<ServiceState>> wordsOf<ServiceState>();

constexpr std::size_t indexOf(ServiceState state)
{
    return static_cast<std::size_t>(state);
}

constexpr bool isAffected(ServiceState state)
{
    return state != ServiceState::Operational && state != ServiceState::Unknown;
}

/// How much of a service is lost in each state, 0 to 1. A modelling choice, shown to the user and
/// overridable by a timeline.
struct SeverityTable
{
    //                                  oper. degr. part. major maint. recov. unknown
    std::array<double, serviceStateCount> of{0.0, 0.35, 0.65, 1.0, 0.5, 0.2, 0.0};

    double operator[](ServiceState state) const { return of[indexOf(state)]; }
    bool operator==(const SeverityTable&) const = default;
};

} // namespace aftermap
