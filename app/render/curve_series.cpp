// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/curve_series.h"

#include "base/tr.h"

#include <algorithm>
#include <cmath>
#include <optional>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

using Sign = CurveGeometry::KeyEntry::Sign;

/// Readings that are this many are joined by lines, to be read as a curve.
constexpr std::size_t enoughForALine = 12;

struct Scale
{
    bool logarithmic = false;
    double bottom = 0;
    double top = 1;

    double share(double value) const
    {
        if (!logarithmic)
            return value / top;
        return std::log(std::max(value, bottom) / bottom) / std::log(top / bottom);
    }
};

/// None without a point above zero in the window.
std::optional<Scale> scaleOf(const std::vector<const Series*>& all, TimeSpan window)
{
    double smallest = 1e300;
    double largest = 0;
    for (const Series* series : all) {
        for (const SeriesPoint& point : series->points) {
            if (!window.contains(point.time.at))
                continue;
            if (point.value > 0)
                smallest = std::min(smallest, point.value);
            largest = std::max(largest, point.value);
        }
    }
    if (largest <= 0)
        return std::nullopt;
    Scale scale;
    if (largest / smallest > 50) {
        scale.logarithmic = true;
        scale.bottom = std::pow(10, std::floor(std::log10(smallest)));
        scale.top = std::pow(10, std::ceil(std::log10(largest) + 0.05));
        return scale;
    }
    const double magnitude = std::pow(10, std::floor(std::log10(std::max(largest, 1e-9))));
    scale.top = std::ceil(largest * 1.05 / magnitude) * magnitude;
    return scale;
}

CurveGeometry::SeriesPoints pointsOf(const Series& series, const Scale& scale, const TimeAxis& axis)
{
    CurveGeometry::SeriesPoints points;
    points.label = series.label.shown();
    points.cumulative = series.kind == SeriesKind::Cumulative;
    for (const SeriesPoint& point : series.points) {
        if (!axis.window().contains(point.time.at))
            continue;
        const TimeSpan span = intervalOf(point.time);
        points.x.push_back(axis.position(point.time.at));
        points.xLow.push_back(axis.position(span.earliest));
        points.xHigh.push_back(axis.position(span.latest));
        points.y.push_back(std::clamp(scale.share(point.value), 0.0, 1.0));
        points.value.push_back(point.value);
        points.doubtful.push_back(point.confidence == Confidence::Low);
    }
    return points;
}

/// Positions are shares of the axis.
std::vector<CurveGeometry::Tick> ticksOf(const Scale& scale, double plotHeight, double tickRoom)
{
    std::vector<CurveGeometry::Tick> ticks;
    if (scale.logarithmic) {
        const double decades = std::log10(scale.top / scale.bottom);
        const double every = std::max(1.0, std::ceil(decades * tickRoom / std::max(1.0, plotHeight) - 1e-9));
        for (double decade = 0; decade <= decades + 1e-9; decade += every) {
            const double value = scale.bottom * std::pow(10, decade);
            ticks.push_back({scale.share(value), shortNumber(value)});
        }
        return ticks;
    }
    const int steps = plotHeight >= 4 * tickRoom ? 4 : plotHeight >= 2 * tickRoom ? 2 : 1;
    for (int i = 0; i <= steps; ++i)
        ticks.push_back({double(i) / steps, shortNumber(scale.top * i / steps)});
    return ticks;
}

} // namespace

QString shortNumber(double value)
{
    const auto scaled = [](double v, const QString& suffix) {
        return QString::number(v, 'f', v < 10 && std::fabs(v - std::round(v)) > 0.05 ? 1 : 0) + suffix;
    };
    if (value >= 1e9)
        return scaled(value / 1e9, u" bn"_s);
    if (value >= 1e6)
        return scaled(value / 1e6, u" M"_s);
    if (value >= 1e3)
        return scaled(value / 1e3, u" k"_s);
    return scaled(value, QString());
}

void addSeries(CurveGeometry& geometry, const Presentation& presentation, double plotHeight, double tickRoom)
{
    std::vector<const Series*> all;
    for (const Series& series : presentation.incident->timeline().series)
        all.push_back(&series);
    const std::optional<Scale> scale = scaleOf(all, presentation.axis.window());
    if (!scale)
        return;
    bool circles = false, squares = false;
    for (const Series* series : all) {
        CurveGeometry::SeriesPoints points = pointsOf(*series, *scale, presentation.axis);
        if (points.x.empty())
            continue;
        if (geometry.seriesUnit.isEmpty())
            geometry.seriesUnit = series->unit.shown();
        (points.cumulative ? squares : circles) = true;
        geometry.series.push_back(std::move(points));
    }
    geometry.seriesTicks = ticksOf(*scale, plotHeight, tickRoom);
    const QString unit = geometry.seriesUnit.isEmpty() ? tr("measured") : geometry.seriesUnit;
    if (circles)
        geometry.key.push_back({Sign::Circle, 0, unit});
    if (squares)
        geometry.key.push_back({Sign::Square, 0, tr("%1 so far").arg(unit)});
}

void showSeries(CurveGeometry& geometry, const Presentation& presentation, double plotHeight, double tickRoom)
{
    const Series& series = presentation.incident->timeline().series.at(geometry.measure.series);
    const std::optional<Scale> scale = scaleOf({&series}, presentation.axis.window());
    if (!scale)
        return;
    CurveGeometry::SeriesPoints points = pointsOf(series, *scale, presentation.axis);
    using Join = CurveGeometry::SeriesPoints::Join;
    // A counter keeps its level until the next count; between a few single readings nothing is known.
    points.join = points.cumulative ? Join::Steps : points.x.size() >= enoughForALine ? Join::Lines : Join::None;
    geometry.valueTicks = ticksOf(*scale, plotHeight, tickRoom);
    if (std::any_of(points.xHigh.begin(), points.xHigh.end(), [&, i = std::size_t(0)](double high) mutable {
            return high - points.xLow[i++] > geometry.length / 200;
        }))
        geometry.key.push_back({Sign::Reach, 0, tr("when, as finely as it is known")});
    if (std::find(points.doubtful.begin(), points.doubtful.end(), true) != points.doubtful.end())
        geometry.key.push_back({Sign::Hollow, 0, tr("low confidence")});
    if (scale->logarithmic)
        geometry.key.push_back({Sign::None, 0, tr("each step up is ten times as much")});
    geometry.series.push_back(std::move(points));
}

} // namespace aftermap
