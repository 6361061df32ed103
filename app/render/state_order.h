// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/service_state.h"

#include <algorithm>
#include <array>

namespace aftermap {

/// Worst first: the order of mix bars and of the curve's stack from below, and which of several
/// states a line shows.
constexpr std::array<ServiceState, serviceStateCount> worstFirst{
    ServiceState::MajorOutage,      ServiceState::PartialOutage, ServiceState::DegradedPerformance,
    ServiceState::UnderMaintenance, ServiceState::Recovering,    ServiceState::Operational,
    ServiceState::Unknown};

constexpr bool isWorse(ServiceState a, ServiceState b)
{
    return std::find(worstFirst.begin(), worstFirst.end(), a) < std::find(worstFirst.begin(), worstFirst.end(), b);
}

} // namespace aftermap
