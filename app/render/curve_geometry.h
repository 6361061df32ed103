// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/presentation.h"
#include "render/theme.h"
#include "replay/impact_measure.h"

#include <QColor>
#include <QString>

#include <functional>
#include <vector>

namespace aftermap {

/// Everything the impact plot shows of one measure, in data coordinates: x in seconds along the
/// TimeAxis, y in the measure's unit. The plot widget and the curve painter both draw this value and
/// nothing else.
struct CurveGeometry
{
    /// One layer of the stack as a step function: from x[i] to x[i + 1] it reaches from lower[i] to
    /// upper[i].
    struct Layer
    {
        static constexpr int noTint = -1;

        ServiceState state = ServiceState::Operational;
        bool assumed = false;
        int tint = noTint; ///< a shade of the one hue of groups; else the state's colour
        QString name;      ///< "Major outage", a group's title
        std::vector<double> lower;
        std::vector<double> upper;

        bool operator==(const Layer&) const = default;
    };
    /// A group's name, written where it is thick enough.
    struct LayerLabel
    {
        double x = 0, y = 0; ///< its middle
        int tint = 0;
        QString text;
        bool operator==(const LayerLabel&) const = default;
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
        QString label; ///< "Onset 02:48"; empty where there is no room
        int row = 0;   ///< 0 is nearest to the plot; -1: no room for a label
        bool labelBefore = false; ///< written left of its line, at the right end of the plot
        bool operator==(const Marker&) const = default;
    };
    struct Gap
    {
        double start = 0, end = 0;
        QString label; ///< "11 h 20 min quiet"
        bool operator==(const Gap&) const = default;
    };
    /// From one milestone to the next, on a strip above the plot.
    struct Phase
    {
        MilestoneKind from = MilestoneKind::Onset;
        MilestoneKind to = MilestoneKind::Recovered;
        double start = 0, end = 0;
        double startSoft = 0, endSoft = 0; ///< half of the time over which an end is smeared
        QString label; ///< as much as there is room for: "declared resolved → recovered: 10 h 45 min"
        QString words; ///< "Recovered 10 h 45 min after declared resolved (06:35 → 17:20 New York)"
        bool operator==(const Phase&) const = default;
    };
    /// Measured points of one scope; never joined to other scopes.
    struct SeriesPoints
    {
        enum class Join { None, Steps, Lines };

        QString label; ///< with scope and unit
        bool cumulative = false;
        Join join = Join::None;
        std::vector<double> x, xLow, xHigh; ///< xLow to xHigh: as finely as the time is known
        std::vector<double> y;              ///< share of its axis, 0 to 1
        std::vector<double> value;          ///< in the series' unit
        std::vector<bool> doubtful;         ///< of low confidence: drawn hollow
        bool operator==(const SeriesPoints&) const = default;
    };
    /// What a sign in the plot means.
    struct KeyEntry
    {
        enum class Sign { None, Hatched, Dotted, Circle, Square, Hollow, Reach, Tint };

        Sign sign = Sign::Hatched;
        int tint = 0;
        QString text;
        bool operator==(const KeyEntry&) const = default;
    };

    Measure measure;
    double length = 1; ///< of the x axis
    double top = 100;  ///< of the y axis, in the measure's unit; 1 for a series
    std::vector<double> x; ///< boundaries of the steps, from 0 to length; one more than steps
    std::vector<Layer> layers; ///< bottom first; layers that are nowhere above zero are left out
    std::vector<LayerLabel> layerLabels;
    std::vector<double> low, high; ///< the band, per step; empty where the measure has none
    std::vector<Tick> timeTicks;   ///< position: seconds along the axis
    std::vector<Tick> valueTicks;  ///< position: in the measure's unit
    std::vector<Tick> seriesTicks; ///< of the second axis; position: share of it
    std::vector<Marker> markers;
    int markerRows = 1;
    std::vector<Gap> gaps;
    std::vector<Phase> phases;
    std::vector<SeriesPoints> series;
    QString seriesUnit; ///< of the second axis; empty when there is none
    std::vector<KeyEntry> key;

    bool operator==(const CurveGeometry&) const = default;
};

/// How much room there is; decides how many ticks there are and which labels stand where.
struct CurveRoom
{
    double width = 0;       ///< of the plot area, px
    double height = 0;      ///< of labels, phases and plot together, px
    double lineHeight = 15; ///< px
    std::function<double(const QString&)> textWidth; ///< px of a string in the plot's font
};

/// A measure that the outage does not have gives an empty plot.
CurveGeometry curveGeometry(const Presentation& presentation, const Measure& measure, const CurveRoom& room);

/// Height of the strip of phases with the room below it, px.
double phasesHeight(const CurveGeometry& geometry, double lineHeight);

/// Colours of a layer in both the widget and the painter.
QColor layerColour(const CurveGeometry::Layer& layer, const Theme& theme);
/// A shade of the one hue that groups have: told apart by lightness, as states own the colours.
QColor tintColour(int tint, const Theme& theme);

} // namespace aftermap
