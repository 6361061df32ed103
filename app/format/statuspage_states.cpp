// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/statuspage_states.h"

using namespace Qt::StringLiterals;

namespace aftermap {

std::optional<ServiceState> stateOfStatus(QStringView status)
{
    if (const auto state = fromWord<ServiceState>(status))
        return state;
    if (status == u"full_outage")
        return ServiceState::MajorOutage;
    if (status == u"maintenance")
        return ServiceState::UnderMaintenance;
    return std::nullopt;
}

std::optional<ServiceState> stateOfImpact(QStringView impact)
{
    if (impact == u"minor")
        return ServiceState::DegradedPerformance;
    if (impact == u"major")
        return ServiceState::PartialOutage;
    if (impact == u"critical")
        return ServiceState::MajorOutage;
    const auto state = stateOfStatus(impact);
    return state && isAffected(*state) ? state : std::nullopt;
}

EventKind kindOfUpdate(QStringView status)
{
    if (status == u"identified")
        return EventKind::Diagnosis;
    if (status == u"monitoring" || status == u"verifying")
        return EventKind::Mitigation;
    if (status == u"resolved" || status == u"completed")
        return EventKind::DeclaredResolved;
    return status == u"in_progress" ? EventKind::Change : EventKind::Communication;
}

} // namespace aftermap
