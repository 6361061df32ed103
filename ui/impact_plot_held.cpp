// SPDX-License-Identifier: GPL-3.0-or-later
// Reads back what the plot holds, so that a test can compare it with what it was told.
#include "ui/impact_plot_curve.h"

namespace aftermap {

namespace {

std::vector<double> valuesOf(const QCPGraph* graph)
{
    std::vector<double> all;
    for (const QCPGraphData& point : *graph->data())
        all.push_back(point.value);
    if (!all.empty())
        all.pop_back();
    return all;
}

std::vector<CurveGeometry::Tick> ticksOf(QCPAxis* axis)
{
    std::vector<CurveGeometry::Tick> all;
    const auto ticker = axis->ticker().dynamicCast<QCPAxisTickerText>();
    if (ticker == nullptr)
        return all;
    for (auto tick = ticker->ticks().cbegin(); tick != ticker->ticks().cend(); ++tick)
        all.push_back({tick.key(), tick.value()});
    return all;
}

} // namespace

CurveGeometry CurvePlot::held() const
{
    CurveGeometry geometry = m_placed.geometry;
    geometry.length = widget->xAxis->range().upper;
    geometry.top = widget->yAxis->range().upper;
    geometry.timeTicks = ticksOf(widget->xAxis);
    geometry.valueTicks = ticksOf(widget->yAxis);
    geometry.seriesTicks = ticksOf(widget->yAxis2);
    if (!m_layers.empty()) {
        geometry.x.clear();
        for (const QCPGraphData& point : *m_layers.front().upper->data())
            geometry.x.push_back(point.key);
    }
    geometry.low = m_low != nullptr ? valuesOf(m_low) : std::vector<double>();
    geometry.high = m_high != nullptr ? valuesOf(m_high) : std::vector<double>();
    geometry.layers.resize(m_layers.size());
    for (std::size_t i = 0; i < m_layers.size(); ++i) {
        geometry.layers[i].lower = valuesOf(m_layers[i].lower);
        geometry.layers[i].upper = valuesOf(m_layers[i].upper);
        geometry.layers[i].assumed = m_layers[i].ground != nullptr;
    }
    return geometry;
}

} // namespace aftermap
