// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/compare_geometry.h"

#include "base/tr.h"
#include "render/curve_ticks.h"
#include "render/narration.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr double shareBeside = 0.02; // of the axis, on both sides

/// Every course lies on the axis, and so does what they are aligned on.
void findRange(CompareGeometry& geometry, const Comparison& comparison)
{
    double start = 0, end = 0;
    for (std::size_t i = 0; i < comparison.outages.size(); ++i) {
        const TimeSpan course = comparison.outages[i].course;
        if (const auto x = comparison.positionAt(geometry.axis, i, course.earliest))
            start = std::min(start, *x);
        if (const auto x = comparison.positionAt(geometry.axis, i, course.latest))
            end = std::max(end, *x);
    }
    constexpr double shortest = 1.0 / 60; // hours
    end = std::max(end, start + (geometry.axis == CompareAxis::Hours ? shortest : 100));
    const double beside = (end - start) * shareBeside;
    geometry.start = start - beside;
    geometry.end = end + beside;
}

CompareGeometry::Line lineOf(const CompareGeometry& geometry, const Comparison& comparison, std::size_t outage)
{
    CompareGeometry::Line line;
    const ComparedOutage& one = comparison.outages[outage];
    const auto left = comparison.instantAt(geometry.axis, outage, geometry.start);
    const auto right = comparison.instantAt(geometry.axis, outage, geometry.end);
    if (!left || !right)
        return line;
    const TimeSpan window = one.incident->timeline().window;
    const TimeSpan shown{std::max(*left, window.earliest), std::min(*right, window.latest)};
    if (shown.latest <= shown.earliest)
        return line;
    const auto& steps = one.curve.steps();
    for (std::size_t i = one.curve.stepAt(shown.earliest); i < steps.size() && steps[i].at < shown.latest; ++i) {
        const Impact& impact = steps[i].impact;
        line.x.push_back(*comparison.positionAt(geometry.axis, outage, std::max(steps[i].at, shown.earliest)));
        line.value.push_back(impact.percent());
        line.reported.push_back(std::accumulate(impact.reported.begin(), impact.reported.end(), 0.0));
        line.low.push_back(impact.low);
        line.high.push_back(impact.high);
    }
    line.x.push_back(*comparison.positionAt(geometry.axis, outage, shown.latest));
    line.goesOn = line.value.back() > nearlyNothing;
    return line;
}

std::optional<CompareGeometry::Course> courseOf(CompareAxis axis, const Comparison& comparison, std::size_t outage)
{
    const ComparedOutage& one = comparison.outages[outage];
    const auto at = [&](Instant t) { return comparison.positionAt(axis, outage, t); };
    if (!at(one.course.earliest))
        return std::nullopt;
    CompareGeometry::Course course{*at(one.course.earliest), *at(one.course.latest), one.isRecoveryReported, {}};
    for (std::size_t i = 0; i < milestoneCount; ++i) {
        const auto kind = static_cast<MilestoneKind>(i);
        const auto& milestone = one.incident->timeline().milestone(kind);
        if (!milestone)
            continue;
        const TimeSpan known = intervalOf(milestone->time);
        course.marks.push_back({kind, *at(milestone->time.at), *at(known.earliest), *at(known.latest)});
    }
    std::stable_sort(course.marks.begin(), course.marks.end(), [](const auto& a, const auto& b) { return a.x < b.x; });
    return course;
}

/// A round step that keeps its labels apart; in minutes, or in percent.
double stepFor(double length, double most)
{
    constexpr std::array minutes{1., 2., 5., 10., 15., 30., 60., 120., 180., 360., 720., 1440., 2880., 7200., 14400.};
    for (const double step : minutes) {
        if (length * 60 / step <= most)
            return step / 60;
    }
    return minutes.back() / 60 * std::ceil(length * 60 / minutes.back() / std::max(1.0, most));
}

QString hoursLabel(double hours, MilestoneKind origin)
{
    const Milliseconds span(std::llround(hours * 3600000));
    if (span == Milliseconds::zero())
        return milestoneWords(origin);
    return span > Milliseconds::zero() ? u'+' + formatSpan(span) : formatSpan(span);
}

void addTicks(CompareGeometry& geometry, const Comparison& comparison, const CompareRoom& room)
{
    const bool hours = geometry.axis == CompareAxis::Hours;
    const double length = geometry.end - geometry.start;
    // The widest that may stand there, with room on both sides.
    double wide = room.textWidth(hours ? milestoneWords(comparison.alignment) : tr("%1 %").arg(100));
    if (hours)
        wide = std::max(wide, room.textWidth(hoursLabel(std::floor(length) + 0.5, comparison.alignment)));
    const double most = std::max(1.0, room.width / std::max(40.0, wide + 28));
    const double step = hours ? stepFor(length, most) : length / most <= 10 ? 10 : length / most <= 25 ? 25 : 50;
    for (double k = std::ceil(geometry.start / step); k * step <= geometry.end; ++k) {
        const double x = k * step;
        QString label = hours ? hoursLabel(x, comparison.alignment) : tr("%1 %").arg(x, 0, 'f', 0);
        if (!hours && k == 0)
            label = milestoneWords(MilestoneKind::Onset);
        geometry.ticks.push_back({x, label});
    }
}

} // namespace

CompareGeometry compareGeometry(const Comparison& comparison, CompareAxis axis, const CompareRoom& room)
{
    CompareGeometry geometry;
    geometry.axis = axis;
    findRange(geometry, comparison);
    double highest = 0;
    for (std::size_t i = 0; i < comparison.outages.size(); ++i) {
        geometry.lines.push_back(lineOf(geometry, comparison, i));
        geometry.courses.push_back(courseOf(axis, comparison, i));
        for (const double value : geometry.lines.back().value)
            highest = std::max(highest, value);
    }
    geometry.top = percentTop(highest);
    geometry.valueTicks = percentTicks(geometry.top, std::max(1.0, room.height), room.lineHeight + 16);
    addTicks(geometry, comparison, room);
    return geometry;
}

std::optional<double> valueAt(const CompareGeometry::Line& line, double position)
{
    if (line.x.empty() || position < line.x.front() || position > line.x.back())
        return std::nullopt;
    const auto after = std::upper_bound(line.x.begin(), line.x.end() - 1, position);
    const auto step = std::min<std::size_t>(std::size_t(after - line.x.begin()), line.value.size());
    return line.value[std::max<std::size_t>(step, 1) - 1];
}

} // namespace aftermap
