// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/presentation.h"
#include "render/theme.h"

#include <QColor>
#include <QString>

#include <functional>
#include <vector>

namespace aftermap {

/// Everything the impact plot shows, in data coordinates: x in seconds along the TimeAxis, y in
/// percent. The plot widget and the curve painter both draw this value and nothing else.
struct CurveGeometry
{
    /// One layer of the stack as a step function: from x[i] to x[i + 1] it reaches from lower[i] to
    /// upper[i].
    struct Layer
    {
        ServiceState state = ServiceState::Operational;
        bool assumed = false;
        std::vector<double> lower;
        std::vector<double> upper;

        bool operator==(const Layer&) const = default;
    };
    struct Tick
    {
        double position = 0;
        QString label;
        bool operator==(const Tick&) const = default;
    };
    /// A milestone: a dashed line with a label in one of a few rows above the plot.
    struct Marker
    {
        MilestoneKind kind = MilestoneKind::Onset;
        double x = 0;
        QString label; ///< "Onset 02:48"
        int row = 0;   ///< 0 is nearest to the plot; -1: no room for a label
        bool labelBefore = false; ///< written left of its line, at the right end of the plot
        bool operator==(const Marker&) const = default;
    };
    struct Gap
    {
        double start = 0, end = 0;
        QString label; ///< "11 h 20 min without events"
        bool operator==(const Gap&) const = default;
    };
    /// A bar under the plot: from declared resolved to recovered.
    struct Strip
    {
        double start = 0, end = 0;
        QString label;
        bool operator==(const Strip&) const = default;
    };
    /// Measured points of one scope, on the second axis; never joined to other scopes.
    struct SeriesPoints
    {
        QString label; ///< with scope and unit
        bool cumulative = false;
        std::vector<double> x, xLow, xHigh; ///< xLow to xHigh: as finely as the time is known
        std::vector<double> y;              ///< share of the second axis, 0 to 1
        std::vector<double> value;          ///< in the series' unit
        bool operator==(const SeriesPoints&) const = default;
    };

    double length = 1; ///< of the x axis
    double top = 100;  ///< of the y axis, percent
    std::vector<double> x; ///< boundaries of the steps, from 0 to length; one more than steps
    std::vector<Layer> layers; ///< bottom first; layers that are nowhere above zero are left out
    std::vector<double> low, high; ///< the band, per step
    std::vector<Tick> timeTicks;    ///< position: seconds along the axis
    std::vector<Tick> percentTicks; ///< position: percent
    std::vector<Tick> seriesTicks;  ///< position: share of the second axis
    std::vector<Marker> markers;
    int markerRows = 1;
    std::vector<Gap> gaps;
    std::vector<Strip> strips;
    std::vector<SeriesPoints> series;
    QString seriesUnit; ///< of the second axis

    bool operator==(const CurveGeometry&) const = default;
};

/// `plotWidth` (px, of the plot area) and `textWidth` (px of a string in the plot's font) decide how
/// many ticks there are and in which rows markers stand.
CurveGeometry curveGeometry(const Presentation& presentation, double plotWidth,
                            const std::function<double(const QString&)>& textWidth);

/// What lines and points mean, in one line; fills are in the legend.
QString curveKey(const CurveGeometry& geometry);

/// Colours of a layer in both the widget and the painter.
QColor layerColour(const CurveGeometry::Layer& layer, const Theme& theme);

} // namespace aftermap
