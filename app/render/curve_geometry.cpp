// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/curve_geometry.h"

#include "render/curve_series.h"
#include "render/curve_ticks.h"
#include "render/narration.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace aftermap {

namespace {

/// From the bottom of the stack upwards: worst first, so that the red part stands on the ground.
constexpr ServiceState stackOrder[] = {ServiceState::MajorOutage, ServiceState::PartialOutage,
                                       ServiceState::DegradedPerformance,
                                       ServiceState::UnderMaintenance, ServiceState::Recovering};

QString tr(const char* text)
{
    return QCoreApplication::translate("Curve", text);
}

/// The steps inside the window, at most about four a pixel: of several in one place the highest
/// stays, so that no peak is lost.
std::vector<ImpactStep> visibleSteps(const Presentation& presentation, double plotWidth)
{
    const TimeAxis& axis = presentation.axis;
    const TimeSpan window = axis.window();
    std::vector<ImpactStep> steps{{window.earliest, presentation.curve.at(window.earliest)}};
    const double grain = axis.length() / std::max(64.0, plotWidth * 4);
    double last = 0;
    for (const ImpactStep& step : presentation.curve.steps()) {
        if (step.at <= window.earliest || step.at >= window.latest)
            continue;
        const double x = axis.position(step.at);
        const bool crowded = x - last < grain && steps.size() > 1;
        if (!crowded) {
            steps.push_back(step);
            last = x;
        } else if (step.impact.percent() > steps.back().impact.percent()) {
            steps.back().impact = step.impact;
        }
    }
    return steps;
}

void addStack(CurveGeometry& geometry, const std::vector<ImpactStep>& steps)
{
    std::vector<double> floor(steps.size(), 0.0);
    for (const ServiceState state : stackOrder) {
        for (const bool assumed : {false, true}) {
            CurveGeometry::Layer layer;
            layer.state = state;
            layer.assumed = assumed;
            layer.lower = floor;
            bool any = false;
            for (std::size_t i = 0; i < steps.size(); ++i) {
                const Impact& impact = steps[i].impact;
                const double part = (assumed ? impact.assumed : impact.reported)[indexOf(state)];
                any = any || part > 0;
                floor[i] += part;
            }
            layer.upper = floor;
            if (any)
                geometry.layers.push_back(std::move(layer));
        }
    }
}

/// Gives each label the lowest row in which it is free and strikes no other with its line. False
/// when there is no room for all; markers without a label get row -1.
bool placeLabels(std::vector<CurveGeometry::Marker>& markers, double length, double plotWidth,
                 const std::function<double(const QString&)>& textWidth)
{
    constexpr double gap = 10;
    constexpr int mostRows = 3;
    std::vector<std::pair<double, double>> taken[mostRows];
    const auto isFree = [&taken](int row, double left, double right) {
        return std::none_of(taken[row].begin(), taken[row].end(), [&](const auto& other) {
            return left < other.second && other.first < right;
        });
    };
    for (auto marker = markers.rbegin(); marker != markers.rend(); ++marker) {
        marker->row = -1;
        if (marker->label.isEmpty())
            continue;
        const double px = marker->x / length * plotWidth;
        const double width = textWidth(marker->label) + gap;
        marker->labelBefore = px + width > plotWidth;
        const double left = marker->labelBefore ? px - width : px;
        const auto fits = [&](int row) {
            bool free = isFree(row, left, left + width);
            for (int below = 0; below < row; ++below)
                free = free && isFree(below, px - 2, px + 2);
            return free;
        };
        int row = 0;
        while (row < mostRows && !fits(row))
            ++row;
        if (row == mostRows)
            return false;
        marker->row = row;
        for (int below = 0; below < row; ++below)
            taken[below].emplace_back(px - 2, px + 2);
        taken[row].emplace_back(left, left + width);
    }
    return true;
}

void addMarkers(CurveGeometry& geometry, const Presentation& presentation, double plotWidth,
                const std::function<double(const QString&)>& textWidth)
{
    const Incident& incident = *presentation.incident;
    std::vector<CurveGeometry::Marker> markers;
    for (const Word<MilestoneKind>& word : wordsOf<MilestoneKind>()) {
        const std::optional<Milestone>& milestone = incident.timeline().milestone(word.value);
        if (!milestone || !presentation.axis.window().contains(milestone->time.at))
            continue;
        CurveGeometry::Marker marker;
        marker.kind = word.value;
        marker.x = presentation.axis.position(milestone->time.at);
        const QString day = dayWords(incident, milestone->time.at);
        marker.label = milestoneWords(word.value) + QChar(u' ') + (day.isEmpty() ? day : day + QChar(u' ')) +
                       timeWords(milestone->time, incident.zone());
        markers.push_back(marker);
    }
    std::stable_sort(markers.begin(), markers.end(),
                     [](const auto& a, const auto& b) { return a.x < b.x; });
    // From the right, so that a label is never struck by the line of a later milestone. Where there
    // is no room for all, those that tell least of the story lose their labels; their lines stay.
    constexpr MilestoneKind dispensable[] = {
        MilestoneKind::Diagnosed, MilestoneKind::Acknowledged, MilestoneKind::BacklogCleared,
        MilestoneKind::Detected,  MilestoneKind::Mitigated,    MilestoneKind::Recovered,
        MilestoneKind::DeclaredResolved};
    for (const MilestoneKind kind : dispensable) {
        if (placeLabels(markers, geometry.length, plotWidth, textWidth))
            break;
        for (CurveGeometry::Marker& marker : markers) {
            if (marker.kind == kind)
                marker.label.clear();
        }
    }
    placeLabels(markers, geometry.length, plotWidth, textWidth);
    for (const CurveGeometry::Marker& marker : markers)
        geometry.markerRows = std::max(geometry.markerRows, marker.row + 1);
    geometry.markers = std::move(markers);
}

void addStrips(CurveGeometry& geometry, const Presentation& presentation)
{
    const auto resolved = presentation.incident->milestoneAt(MilestoneKind::DeclaredResolved);
    const auto recovered = presentation.incident->milestoneAt(MilestoneKind::Recovered);
    if (!resolved || !recovered || *recovered <= *resolved)
        return;
    geometry.strips.push_back({presentation.axis.position(*resolved),
                               presentation.axis.position(*recovered),
                               tr("declared resolved \u2192 recovered: %1")
                                   .arg(formatSpan(*recovered - *resolved))});
}

double niceTop(double highest)
{
    for (const double top : {5.0, 10.0, 20.0, 30.0, 40.0, 50.0, 60.0, 80.0, 100.0}) {
        if (highest <= top * 0.97)
            return top;
    }
    return 100.0;
}

} // namespace

CurveGeometry curveGeometry(const Presentation& presentation, double plotWidth,
                            const std::function<double(const QString&)>& textWidth)
{
    CurveGeometry geometry;
    geometry.length = presentation.axis.length();
    const std::vector<ImpactStep> steps = visibleSteps(presentation, plotWidth);
    double highest = 0;
    for (const ImpactStep& step : steps) {
        geometry.x.push_back(presentation.axis.position(step.at));
        geometry.low.push_back(step.impact.low);
        geometry.high.push_back(step.impact.high);
        highest = std::max({highest, step.impact.high, step.impact.percent()});
    }
    geometry.x.push_back(geometry.length);
    geometry.top = niceTop(highest);
    addStack(geometry, steps);
    addMarkers(geometry, presentation, plotWidth, textWidth);
    addStrips(geometry, presentation);
    for (const TimeAxis::Gap& gap : presentation.axis.gaps())
        geometry.gaps.push_back({gap.start, gap.end, quietWords(gap.story.length())});
    geometry.timeTicks = timeTicks(presentation.axis, presentation.incident->zone(), plotWidth, textWidth);
    geometry.percentTicks = percentTicks(geometry.top);
    addSeries(geometry, presentation);
    return geometry;
}

QString curveKey(const CurveGeometry& geometry)
{
    const QString band = tr("dotted: what the evidence allows");
    if (geometry.series.empty())
        return band;
    return tr("%1 \u00b7 \u25cb \u25a1 %2 (right axis)").arg(band, geometry.seriesUnit);
}

QColor layerColour(const CurveGeometry::Layer& layer, const Theme& theme)
{
    QColor colour = theme.states[indexOf(layer.state)].fill;
    if (layer.state == ServiceState::Recovering)
        colour.setAlphaF(theme.isDark() ? 0.55f : 0.6f);
    return colour;
}

} // namespace aftermap
