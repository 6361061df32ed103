// SPDX-License-Identifier: GPL-3.0-or-later
#include "replay/metrics.h"

#include "incident/incident.h"

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

/// The milestone itself, or the nearest one in the order of milestones that the file has.
std::optional<MilestoneKind> nearest(const Incident& incident, MilestoneKind kind, int step)
{
    for (int i = static_cast<int>(kind); i >= 0 && i < static_cast<int>(milestoneCount);
         i += step) {
        if (incident.milestoneAt(static_cast<MilestoneKind>(i)))
            return static_cast<MilestoneKind>(i);
    }
    return std::nullopt;
}

/// "acknowledged 03:11 New York", with the day where it is not the one that `besides` falls on.
QString named(const Incident& incident, MilestoneKind kind, Instant besides)
{
    const Instant at = *incident.milestoneAt(kind);
    QString text = u"%1 %2 %3"_s.arg(toWord(kind).replace(u'_', u' '),
                                     formatClock(at, incident.zone()), incident.zone().city());
    const QString date = formatDate(at, incident.zone());
    return date == formatDate(besides, incident.zone()) ? text : text + u", "_s + date;
}

StatedInterval interval(const Incident& incident, MilestoneKind start, MilestoneKind end)
{
    const auto first = nearest(incident, start, -1);
    const auto last = nearest(incident, end, +1);
    if (!first || !last)
        return {};
    const Instant from = *incident.milestoneAt(*first);
    const Milliseconds length = *incident.milestoneAt(*last) - from;
    if (first == start && last == end)
        return {length, {}};
    if (length < Milliseconds::zero())
        return {};
    QStringList bounds;
    if (first != start)
        bounds << named(incident, *first, incident.onset());
    if (last != end)
        bounds << named(incident, *last, from);
    return {std::nullopt, u"at most %1 (%2)"_s.arg(formatSpan(length), bounds.join(u", "_s))};
}

} // namespace

Metrics metricsOf(const Incident& incident, const ImpactCurve& curve)
{
    using enum MilestoneKind;
    const TimeSpan window = incident.timeline().window;
    Metrics metrics;
    metrics.timeToDetect = interval(incident, Onset, Detected);
    metrics.timeToAcknowledge = interval(incident, Onset, Acknowledged);
    metrics.timeToMitigate = interval(incident, Onset, Mitigated);
    metrics.timeToRecover = interval(incident, Onset, Recovered);
    metrics.afterResolved = interval(incident, DeclaredResolved, Recovered);
    const ImpactCurve::Area area = curve.percentHours(window);
    const double services = static_cast<double>(curve.countedServices()) / 100.0;
    metrics.serviceHours = {area.value * services, area.low * services, area.high * services};
    metrics.peak = curve.peak(window);
    metrics.maxAffected = curve.maxAffected(window);
    return metrics;
}

} // namespace aftermap
