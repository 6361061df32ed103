// SPDX-License-Identifier: GPL-3.0-or-later
#include "replay/span_figures.h"

#include "incident/incident.h"
#include "replay/impact_curve.h"
#include "replay/replay.h"

#include <algorithm>

namespace aftermap {

namespace {

double hours(Milliseconds span)
{
    return std::chrono::duration<double, std::ratio<3600>>(span).count();
}

FigureRange scaled(const FigureRange& range, double factor)
{
    return {range.value * factor, range.low * factor, range.high * factor};
}

StepFigures stepFigures(const MeasureSource& source, const Measure& measure, TimeSpan span)
{
    FigureRange area;
    StepFigures figures;
    figures.hasBand = hasBand(measure);
    Instant from = span.earliest;
    FigureRange now;
    bool first = true;
    const auto addUntil = [&](Instant until) {
        const double length = hours(until - from);
        area.value += now.value * length;
        area.low += now.low * length;
        area.high += now.high * length;
        from = until;
    };
    visitSteps(source, measure, span, [&](const MeasureStep& step) {
        addUntil(step.at);
        now = {step.value, step.low, step.high};
        if (first || now.value > figures.peak.value) {
            figures.peak = now;
            figures.peakAt = step.at;
        }
        first = false;
    });
    addUntil(span.latest);
    figures.mean = scaled(area, 1 / hours(span.length()));
    const bool weighted = measure.kind == MeasureKind::Weighted;
    figures.serviceHours =
        scaled(area, weighted ? static_cast<double>(source.curve.countedServices()) / 100.0 : 1.0);
    return figures;
}

PointFigures pointFigures(const Series& series, TimeSpan span)
{
    PointFigures figures;
    for (const SeriesPoint& point : series.points) {
        if (!span.contains(point.time.at))
            continue;
        if (figures.count == 0)
            figures.first = point.value;
        if (figures.count == 0 || point.value > figures.highest) {
            figures.highest = point.value;
            figures.highestAt = point.time.at;
        }
        figures.last = point.value;
        ++figures.count;
    }
    return figures;
}

ServiceTime timeOf(const MeasureSource& source, ServiceId id, TimeSpan span)
{
    const std::vector<StatusInterval>& history = source.replay.history(id);
    auto interval = std::upper_bound(history.begin() + 1, history.end(), span.earliest,
                                     [](Instant t, const StatusInterval& i) { return t < i.start; }) -
                    1;
    ServiceTime time{id};
    for (; interval != history.end() && interval->start < span.latest; ++interval) {
        if (!isAffected(interval->status.state))
            continue;
        const Milliseconds length =
            std::min(interval->end, span.latest) - std::max(interval->start, span.earliest);
        time.affected += length;
        if (interval->status.evidence == Evidence::Assumed)
            time.assumed += length;
        const SeverityTable& severities = source.incident.severities();
        if (!isAffected(time.worst) || severities[interval->status.state] > severities[time.worst])
            time.worst = interval->status.state;
    }
    return time;
}

} // namespace

SpanFigures spanFigures(const MeasureSource& source, const Measure& measure, TimeSpan span)
{
    SpanFigures figures{span, measure, {}, {}, {}};
    if (measure.kind == MeasureKind::Series)
        figures.points = pointFigures(source.incident.timeline().series.at(measure.series), span);
    else
        figures.steps = stepFigures(source, measure, span);
    for (std::size_t i = 0; i < source.incident.serviceCount(); ++i) {
        if (source.incident.service(ServiceId(i)).isFrame())
            continue;
        const ServiceTime time = timeOf(source, ServiceId(i), span);
        if (time.affected > Milliseconds::zero())
            figures.services.push_back(time);
    }
    const SeverityTable& severities = source.incident.severities();
    std::stable_sort(figures.services.begin(), figures.services.end(),
                     [&](const ServiceTime& a, const ServiceTime& b) {
                         return a.affected != b.affected ? a.affected > b.affected
                                                         : severities[a.worst] > severities[b.worst];
                     });
    return figures;
}

} // namespace aftermap
