// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/curve_geometry.h"

#include "base/tr.h"
#include "render/curve_labels.h"
#include "render/curve_measure.h"
#include "render/curve_phases.h"
#include "render/curve_series.h"
#include "render/curve_steps.h"
#include "render/curve_ticks.h"
#include "render/narration.h"

#include <algorithm>
#include <cmath>

namespace aftermap {

namespace {

using Sign = CurveGeometry::KeyEntry::Sign;

/// A plot lower than this gives up a row of labels.
constexpr double lowPlot = 72;

double highestOf(const CurveGeometry& geometry)
{
    double highest = 0;
    if (!geometry.layers.empty())
        highest = *std::max_element(geometry.layers.back().upper.begin(), geometry.layers.back().upper.end());
    if (!geometry.high.empty())
        highest = std::max(highest, *std::max_element(geometry.high.begin(), geometry.high.end()));
    return highest;
}

/// How many rows of labels leave the plot a decent height.
int rowsFor(const CurveGeometry& geometry, const CurveRoom& room)
{
    const double strips = phasesHeight(geometry, room.lineHeight);
    const auto plot = [&](int rows) { return room.height - strips - rows * room.lineHeight; };
    return plot(3) >= 2 * lowPlot ? 3 : plot(2) >= lowPlot ? 2 : 1;
}

void addStepKey(CurveGeometry& geometry)
{
    const bool assumed = std::any_of(geometry.layers.begin(), geometry.layers.end(),
                                     [](const auto& layer) { return layer.assumed; });
    if (assumed && geometry.measure.kind != MeasureKind::Weighted) // the legend has it for states
        geometry.key.push_back({Sign::Hatched, 0, tr("assumed")});
    if (!geometry.low.empty())
        geometry.key.push_back({Sign::Dotted, 0, tr("what the evidence allows")});
}

} // namespace

CurveGeometry curveGeometry(const Presentation& presentation, const Measure& measure, const CurveRoom& room)
{
    CurveGeometry geometry;
    geometry.measure = measure;
    geometry.length = presentation.axis.length();
    geometry.phases = phasesOf(presentation, room);
    addMarkers(geometry, presentation, room, rowsFor(geometry, room));
    const double plotHeight = std::max(
        1.0, room.height - phasesHeight(geometry, room.lineHeight) - geometry.markerRows * room.lineHeight);
    const double tickRoom = std::max(16.0, room.lineHeight + 1);
    for (const TimeAxis::Gap& gap : presentation.axis.gaps())
        geometry.gaps.push_back({gap.start, gap.end, quietWords(gap.story.length())});
    geometry.timeTicks = timeTicks(presentation.axis, presentation.incident->zone(), room.width, room.textWidth);
    if (measure.kind == MeasureKind::Series) {
        geometry.top = 1;
        geometry.x = {0, geometry.length};
        if (isMeasureOf(presentation, measure))
            showSeries(geometry, presentation, plotHeight, tickRoom);
        return geometry;
    }
    const MeasureReading reading(presentation, measure);
    addSteps(geometry, presentation, reading, room.width);
    const bool percent = measure.kind == MeasureKind::Weighted;
    geometry.top = percent ? percentTop(highestOf(geometry)) : countTop(highestOf(geometry));
    geometry.valueTicks = percent ? percentTicks(geometry.top, plotHeight, tickRoom)
                                  : countTicks(geometry.top, plotHeight, tickRoom);
    if (measure.kind == MeasureKind::ByGroup)
        labelGroups(geometry, room, plotHeight);
    addStepKey(geometry);
    if (percent)
        addSeries(geometry, presentation, plotHeight, tickRoom);
    return geometry;
}

double phasesHeight(const CurveGeometry& geometry, double lineHeight)
{
    return geometry.phases.empty() ? 0 : lineHeight + 4;
}

QColor tintColour(int tint, const Theme& theme)
{
    // Neighbours in the stack differ clearly; all of them are one hue.
    constexpr double shares[] = {0.78, 0.42, 0.62, 0.30, 0.72, 0.36, 0.54, 0.24};
    const double share = shares[static_cast<std::size_t>(std::max(0, tint)) % std::size(shares)];
    const QColor ink = theme.isDark() ? QColor(0xa9, 0xb8, 0xd0) : QColor(0x3d, 0x52, 0x78);
    const auto part = [share](float over, float under) {
        return static_cast<float>(over * share + under * (1 - share));
    };
    return QColor::fromRgbF(part(ink.redF(), theme.canvas.redF()), part(ink.greenF(), theme.canvas.greenF()),
                            part(ink.blueF(), theme.canvas.blueF()));
}

QColor layerColour(const CurveGeometry::Layer& layer, const Theme& theme)
{
    if (layer.tint != CurveGeometry::Layer::noTint)
        return tintColour(layer.tint, theme);
    QColor colour = theme.states[indexOf(layer.state)].fill;
    if (layer.state == ServiceState::Recovering)
        colour.setAlphaF(theme.isDark() ? 0.55f : 0.6f);
    return colour;
}

} // namespace aftermap
