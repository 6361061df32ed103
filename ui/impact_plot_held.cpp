// SPDX-License-Identifier: GPL-3.0-or-later
// Reads back what the plot holds, so that a test can compare it with what it was told.
#include "ui/impact_plot_curve.h"

#include <cmath>

namespace aftermap {

CurveGeometry CurvePlot::held() const
{
    CurveGeometry geometry;
    geometry.length = widget->xAxis->range().upper;
    geometry.top = widget->yAxis->range().upper;
    const auto values = [](const QCPGraph* graph) {
        std::vector<double> all;
        for (const QCPGraphData& point : *graph->data())
            all.push_back(point.value);
        if (!all.empty())
            all.pop_back();
        return all;
    };
    const auto ticks = [](QCPAxis* axis) {
        std::vector<CurveGeometry::Tick> all;
        const auto ticker = axis->ticker().dynamicCast<QCPAxisTickerText>();
        if (ticker == nullptr)
            return all;
        for (auto tick = ticker->ticks().cbegin(); tick != ticker->ticks().cend(); ++tick)
            all.push_back({tick.key(), tick.value()});
        return all;
    };
    if (m_low != nullptr) {
        for (const QCPGraphData& point : *m_low->data())
            geometry.x.push_back(point.key);
        geometry.low = values(m_low);
        geometry.high = values(m_high);
    }
    for (const Layer& layer : m_layers) {
        geometry.layers.push_back({layer.state, layer.ground != nullptr, values(layer.lower),
                                   values(layer.upper)});
    }
    geometry.timeTicks = ticks(widget->xAxis);
    geometry.percentTicks = ticks(widget->yAxis);
    geometry.seriesTicks = ticks(widget->yAxis2);
    geometry.markerRows = m_markerRows;
    for (const MarkerItems& marker : m_markers) {
        const double above = marker.line->start->value() - rowTop(m_markerRows - 1);
        const int row = marker.text->text().isEmpty()
                            ? -1
                            : m_markerRows - 1 - int(std::lround(above / rowHeight()));
        geometry.markers.push_back({marker.kind, marker.line->start->key(), marker.text->text(), row,
                                    bool(marker.text->positionAlignment() & Qt::AlignRight)});
    }
    for (const SpanItems& gap : m_gaps) {
        geometry.gaps.push_back({gap.rect->topLeft->key(), gap.rect->bottomRight->key(), gap.text->text()});
    }
    for (const SpanItems& strip : m_strips) {
        geometry.strips.push_back({strip.rect->topLeft->key(), strip.rect->bottomRight->key(),
                                   strip.text->text()});
    }
    for (const SeriesItems& items : m_series) {
        CurveGeometry::SeriesPoints series;
        series.label = items.points->name();
        series.cumulative = items.cumulative;
        qsizetype i = 0;
        for (const QCPGraphData& point : *items.points->data()) {
            const QCPErrorBarsData& reach = items.reach->data()->at(i++);
            series.x.push_back(point.key);
            series.xLow.push_back(point.key - reach.errorMinus);
            series.xHigh.push_back(point.key + reach.errorPlus);
            series.y.push_back(point.value);
        }
        series.value = items.values;
        geometry.series.push_back(std::move(series));
    }
    geometry.seriesUnit = seriesUnit;
    return geometry;
}

} // namespace aftermap
