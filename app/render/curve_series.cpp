// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/curve_series.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

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

Scale scaleOf(double smallest, double largest)
{
    Scale scale;
    if (smallest > 0 && largest / smallest > 50) {
        scale.logarithmic = true;
        scale.bottom = std::pow(10, std::floor(std::log10(smallest)));
        scale.top = std::pow(10, std::ceil(std::log10(largest) + 0.05));
        return scale;
    }
    const double magnitude = std::pow(10, std::floor(std::log10(std::max(largest, 1e-9))));
    scale.top = std::ceil(largest * 1.05 / magnitude) * magnitude;
    return scale;
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

void addSeries(CurveGeometry& geometry, const Presentation& presentation)
{
    const TimeAxis& axis = presentation.axis;
    double smallest = 1e300;
    double largest = 0;
    for (const Series& series : presentation.incident->timeline().series) {
        for (const SeriesPoint& point : series.points) {
            if (!axis.window().contains(point.time.at))
                continue;
            if (point.value > 0)
                smallest = std::min(smallest, point.value);
            largest = std::max(largest, point.value);
        }
    }
    if (largest <= 0)
        return;
    const Scale scale = scaleOf(smallest, largest);
    for (const Series& series : presentation.incident->timeline().series) {
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
        }
        if (points.x.empty())
            continue;
        if (geometry.seriesUnit.isEmpty())
            geometry.seriesUnit = series.unit.shown();
        geometry.series.push_back(std::move(points));
    }
    if (scale.logarithmic) {
        // At most five labels, whatever the height: a decade a tick, or every second.
        const double step = scale.top / scale.bottom > 1.01e4 ? 100 : 10;
        for (double value = scale.bottom; value <= scale.top * 1.01; value *= step)
            geometry.seriesTicks.push_back({scale.share(value), shortNumber(value)});
        return;
    }
    for (int i = 0; i <= 2; ++i)
        geometry.seriesTicks.push_back({i / 2.0, shortNumber(scale.top * i / 2.0)});
}

} // namespace aftermap
