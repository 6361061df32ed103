// SPDX-License-Identifier: GPL-3.0-or-later
// The words for single values; sentences about an instant are in narration.cpp.
#include "render/narration.h"

#include "base/tr.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace aftermap {

QString eventText(const Event& event)
{
    return event.text.isEmpty() && event.state ? stateWords(*event.state) : event.text.shown();
}

QString stateWords(ServiceState state)
{
    switch (state) {
    case ServiceState::Operational: return tr("Operational");
    case ServiceState::DegradedPerformance: return tr("Degraded");
    case ServiceState::PartialOutage: return tr("Partial outage");
    case ServiceState::MajorOutage: return tr("Major outage");
    case ServiceState::UnderMaintenance: return tr("Maintenance");
    case ServiceState::Recovering: return tr("Recovering");
    case ServiceState::Unknown: return tr("Unknown");
    }
    return {};
}

QString stateWords(ServiceStatus status)
{
    switch (status.evidence) {
    case Evidence::None: return tr("No impact reported");
    case Evidence::TimeUnknown: return tr("Affected, time unknown");
    case Evidence::Expired: return tr("Unknown, no recovery reported");
    case Evidence::Assumed: return tr("%1 (assumed)").arg(stateWords(status.state));
    case Evidence::Reported: break;
    }
    return stateWords(status.state);
}

QString impactExplanation(const Presentation& presentation)
{
    const SeverityTable& severities = presentation.incident->severities();
    QStringList words;
    for (const ServiceState state :
         {ServiceState::MajorOutage, ServiceState::PartialOutage, ServiceState::UnderMaintenance,
          ServiceState::DegradedPerformance, ServiceState::Recovering}) {
        words << tr("%1 %2 %").arg(stateWords(state).toLower()).arg(std::lround(severities[state] * 100));
    }
    return tr("The percentage weighs each affected service by how much of it was lost: %1. An arrow on the "
              "map runs from what failed to what needs it: the way failure travels.")
        .arg(words.join(u", "_s));
}

QString percentWords(const Impact& impact)
{
    const double percent = impact.percent();
    // Never "0 %" while something is down, never "100 %" while something is up.
    const double rounded = std::round(percent);
    if (percent > 0 && rounded < 1)
        return tr("under 1 %");
    if (percent < 100 && rounded >= 100)
        return tr("over 99 %");
    return tr("%1 %").arg(static_cast<int>(rounded));
}

QString quietWords(Milliseconds length)
{
    return tr("%1 quiet").arg(formatSpan(length));
}

QString affectedWords(int affected, int total)
{
    return tr("%1 of %2 affected").arg(affected).arg(total);
}

QString affectedWords(const MemberCount& count)
{
    const QString words = affectedWords(count.affected, count.total);
    return count.expired == 0 ? words : tr("%1, %2 unknown").arg(words).arg(count.expired);
}

QString timeWords(const StatedTime& time, const Zone& zone)
{
    return timeWords(time, zone, true);
}

QString timeWords(const StatedTime& time, const Zone& zone, bool withSeconds)
{
    if (time.precision == Precision::Day)
        return formatDate(time.at, zone);
    const QString clock = formatClock(time.at, zone, withSeconds && time.precision == Precision::Second);
    return isCoarse(time) ? tr("about %1").arg(clock) : clock;
}

bool showsSeconds(const std::vector<StatedTime>& times)
{
    return std::any_of(times.begin(), times.end(), [](const StatedTime& time) {
        return time.precision == Precision::Second && std::chrono::floor<std::chrono::minutes>(time.at) != time.at;
    });
}

QString dayAndTimeWords(const Incident& incident, const StatedTime& time)
{
    const QString words = timeWords(time, incident.zone());
    const QString day = time.precision == Precision::Day ? QString() : dayWords(incident, time.at);
    return day.isEmpty() ? words : tr("%1 %2").arg(day, words);
}

QString kindWords(EventKind kind)
{
    switch (kind) {
    case EventKind::Impact: return tr("Impact");
    case EventKind::Detection: return tr("Detection");
    case EventKind::Diagnosis: return tr("Diagnosis");
    case EventKind::Decision: return tr("Decision");
    case EventKind::Escalation: return tr("Escalation");
    case EventKind::Change: return tr("Change");
    case EventKind::Mitigation: return tr("Mitigation");
    case EventKind::Repair: return tr("Repair");
    case EventKind::Communication: return tr("Status update");
    case EventKind::DeclaredResolved: return tr("Declared resolved");
    case EventKind::Recovery: return tr("Recovery");
    case EventKind::Note: return tr("Note");
    }
    return {};
}

QString confidenceWords(Confidence confidence)
{
    switch (confidence) {
    case Confidence::High: return tr("high confidence");
    case Confidence::Medium: return tr("medium confidence");
    case Confidence::Low: return tr("low confidence");
    }
    return {};
}

QString milestoneWords(MilestoneKind kind)
{
    switch (kind) {
    case MilestoneKind::Onset: return tr("Onset");
    case MilestoneKind::Detected: return tr("Detected");
    case MilestoneKind::Acknowledged: return tr("Acknowledged");
    case MilestoneKind::Diagnosed: return tr("Diagnosed");
    case MilestoneKind::Mitigated: return tr("Mitigated");
    case MilestoneKind::DeclaredResolved: return tr("Declared resolved");
    case MilestoneKind::Recovered: return tr("Recovered");
    case MilestoneKind::BacklogCleared: return tr("Backlog cleared");
    }
    return {};
}

} // namespace aftermap
