// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/service_state.h"

namespace aftermap {

template <>
std::span<const Word<ServiceState>> wordsOf<ServiceState>()
{
    static constexpr Word<ServiceState> words[] = {
        {ServiceState::Operational, "operational"},
        {ServiceState::DegradedPerformance, "degraded_performance"},
        {ServiceState::PartialOutage, "partial_outage"},
        {ServiceState::MajorOutage, "major_outage"},
        {ServiceState::UnderMaintenance, "under_maintenance"},
        {ServiceState::Recovering, "recovering"},
        {ServiceState::Unknown, "unknown"},
    };
    return words;
}

} // namespace aftermap
