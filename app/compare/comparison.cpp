// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/comparison.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

double hours(Milliseconds length)
{
    return std::chrono::duration<double, std::ratio<3600>>(length).count();
}

ComparedOutage comparedOf(std::shared_ptr<const Incident> incident, MilestoneKind alignment)
{
    Replay replay(*incident);
    ImpactCurve curve(*incident, replay);
    Metrics metrics = metricsOf(*incident, curve);
    const std::optional<Instant> recovered = incident->milestoneAt(MilestoneKind::Recovered);
    const Instant onset = incident->onset();
    const Instant end = std::max(onset, recovered.value_or(incident->timeline().window.latest));
    std::optional<Instant> origin = incident->milestoneAt(alignment);
    if (!origin && alignment == MilestoneKind::Onset)
        origin = onset;
    return {std::move(incident), std::move(replay), std::move(curve), std::move(metrics), origin, {onset, end},
            recovered.has_value()};
}

SheetCell cell(const StatedInterval& interval)
{
    if (!interval.length)
        return {{}, interval.bound, {}};
    return {std::chrono::duration<double>(*interval.length).count(), {}, {}};
}

SheetCell cellOf(const ComparedOutage& outage, Measured measured)
{
    const Metrics& metrics = outage.metrics;
    switch (measured) {
    case Measured::TimeToDetect: return cell(metrics.timeToDetect);
    case Measured::TimeToAcknowledge: return cell(metrics.timeToAcknowledge);
    case Measured::TimeToMitigate: return cell(metrics.timeToMitigate);
    case Measured::TimeToRecover: return cell(metrics.timeToRecover);
    case Measured::AfterResolved: return cell(metrics.afterResolved);
    case Measured::ServiceHours: return {metrics.serviceHours.value, {}, {}};
    case Measured::Peak: return {metrics.peak.impact.percent(), {}, {}};
    case Measured::MostAffected: return {double(metrics.maxAffected), {}, {}};
    case Measured::Services: break;
    }
    return {double(outage.incident->countedServices()), {}, {}};
}

Unit unitOf(Measured measured)
{
    switch (measured) {
    case Measured::ServiceHours: return Unit::ServiceHours;
    case Measured::Peak: return Unit::Percent;
    case Measured::MostAffected:
    case Measured::Services: return Unit::Services;
    default: return Unit::Seconds;
    }
}

SheetRow rowOf(const std::vector<ComparedOutage>& outages, Measured measured)
{
    SheetRow row{measured, unitOf(measured), {}};
    for (const ComparedOutage& outage : outages)
        row.cells.push_back(cellOf(outage, measured));
    const std::optional<double> first = row.cells.front().value;
    for (std::size_t i = 1; i < row.cells.size(); ++i) {
        if (first && row.cells[i].value)
            row.cells[i].difference = *row.cells[i].value - *first;
    }
    return row;
}

} // namespace

std::optional<double> Comparison::hoursAt(std::size_t outage, Instant t) const
{
    const std::optional<Instant> origin = outages[outage].origin;
    return origin ? std::optional(hours(t - *origin)) : std::nullopt;
}

double Comparison::percentAt(std::size_t outage, Instant t) const
{
    const TimeSpan course = outages[outage].course;
    const double length = std::max(hours(course.length()), 1.0 / 3600);
    return 100 * hours(t - course.earliest) / length;
}

std::optional<double> Comparison::positionAt(CompareAxis axis, std::size_t outage, Instant t) const
{
    return axis == CompareAxis::Hours ? hoursAt(outage, t) : std::optional(percentAt(outage, t));
}

std::optional<Instant> Comparison::instantAt(CompareAxis axis, std::size_t outage, double position) const
{
    const ComparedOutage& one = outages[outage];
    using Hours = std::chrono::duration<double, std::ratio<3600>>;
    if (axis == CompareAxis::Percent)
        return one.course.earliest + std::chrono::round<Milliseconds>(one.course.length() * (position / 100));
    if (!one.origin)
        return std::nullopt;
    return *one.origin + std::chrono::round<Milliseconds>(Hours(position));
}

std::optional<Instant> Comparison::sameMoment(std::size_t from, Instant t, std::size_t to) const
{
    if (!outages[from].origin || !outages[to].origin)
        return std::nullopt;
    return *outages[to].origin + (t - *outages[from].origin);
}

Result<Comparison> compare(std::vector<std::shared_ptr<const Incident>> incidents, MilestoneKind alignment)
{
    if (incidents.size() < fewestCompared || incidents.size() > mostCompared)
        return fail(Error::Kind::Usage, u"Two to six outages can be compared, not %1."_s.arg(incidents.size()));
    if (std::find(alignments.begin(), alignments.end(), alignment) == alignments.end())
        return fail(Error::Kind::Usage, u"Outages are aligned on onset, detected, mitigated or declared_resolved."_s);
    Comparison comparison;
    comparison.alignment = alignment;
    for (std::shared_ptr<const Incident>& incident : incidents)
        comparison.outages.push_back(comparedOf(std::move(incident), alignment));
    for (const Measured measured :
         {Measured::TimeToDetect, Measured::TimeToAcknowledge, Measured::TimeToMitigate, Measured::TimeToRecover,
          Measured::AfterResolved, Measured::ServiceHours, Measured::Peak, Measured::MostAffected, Measured::Services})
        comparison.sheet.push_back(rowOf(comparison.outages, measured));
    comparison.misleading = misleadingOf(comparison.outages);
    return comparison;
}

} // namespace aftermap
