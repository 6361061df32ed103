// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/curve_steps.h"

#include "render/narration.h"

#include <algorithm>

namespace aftermap {

namespace {

struct Column
{
    double x = 0;
    double value = 0, low = 0, high = 0;
    std::vector<double> parts;
};

/// Takes steps from left to right and keeps few of them.
class Columns
{
public:
    explicit Columns(double grain) : m_grain(grain) {}

    void add(double x, const MeasureStep& step)
    {
        Column& last = m_last;
        last.x = x;
        last.value = step.value;
        last.low = step.low;
        last.high = step.high;
        last.parts.assign(step.parts.begin(), step.parts.end());
        if (m_columns.empty() || x - m_cellStart >= m_grain) {
            finish();
            m_columns.push_back(last);
            m_cellStart = x;
            m_pending = false;
            m_before = last;
            return;
        }
        Column& highest = m_columns.back();
        const double low = std::min(highest.low, last.low);
        const double high = std::max(highest.high, last.high);
        if (last.value > highest.value) {
            const double at = highest.x;
            highest = last;
            highest.x = at;
        }
        highest.low = low;
        highest.high = high;
        m_before = last;
        m_pending = true;
    }
    /// The level on which a crowded place ends.
    void finish()
    {
        if (m_pending && m_before.parts != m_columns.back().parts)
            m_columns.push_back(m_before);
        m_pending = false;
    }
    const std::vector<Column>& columns() const { return m_columns; }

private:
    double m_grain;
    double m_cellStart = 0;
    bool m_pending = false;
    Column m_last;   ///< kept for its memory
    Column m_before; ///< the step before
    std::vector<Column> m_columns;
};

CurveGeometry::Layer layerOf(const MeasurePart& part, const MeasureReading& reading)
{
    CurveGeometry::Layer layer;
    layer.state = part.state;
    layer.assumed = part.assumed;
    switch (reading.measure().kind) {
    case MeasureKind::ByGroup:
        layer.tint = static_cast<int>(part.group);
        layer.name = reading.groups().titles[part.group];
        break;
    case MeasureKind::Affected:
        layer.tint = 0;
        break;
    default:
        layer.name = stateWords(part.state);
        break;
    }
    return layer;
}

} // namespace

void addSteps(CurveGeometry& geometry, const Presentation& presentation, const MeasureReading& reading,
              double plotWidth)
{
    const TimeAxis& axis = presentation.axis;
    Columns columns(axis.length() / std::max(64.0, plotWidth * 2));
    visitSteps(reading.source(), geometry.measure, axis.window(),
               [&](const MeasureStep& step) { columns.add(axis.position(step.at), step); });
    columns.finish();

    const bool band = hasBand(geometry.measure);
    for (const Column& column : columns.columns()) {
        geometry.x.push_back(column.x);
        if (band) {
            geometry.low.push_back(column.low);
            geometry.high.push_back(column.high);
        }
    }
    if (geometry.x.empty())
        geometry.x.push_back(0);
    geometry.x.push_back(geometry.length);

    const std::vector<MeasurePart> parts = measureParts(reading.source(), geometry.measure);
    std::vector<double> floor(columns.columns().size(), 0.0);
    for (std::size_t p = 0; p < parts.size(); ++p) {
        CurveGeometry::Layer layer = layerOf(parts[p], reading);
        layer.lower = floor;
        bool any = false;
        for (std::size_t i = 0; i < floor.size(); ++i) {
            const double part = columns.columns()[i].parts[p];
            any = any || part > 0;
            floor[i] += part;
        }
        layer.upper = floor;
        if (any)
            geometry.layers.push_back(std::move(layer));
    }
}

} // namespace aftermap
