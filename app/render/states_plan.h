// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/curve_geometry.h"
#include "render/service_states.h"

#include <QRectF>
#include <QSet>

#include <optional>
#include <vector>

namespace aftermap {

/// One row of the picture: a group's heading, or a line of it.
struct StateRow
{
    int group = 0;
    int line = -1; ///< -1: the heading
    bool collapsed = false;

    bool isHeading() const { return line < 0; }
    bool operator==(const StateRow&) const = default;
};

/// The rows of all groups; of those whose titles are in `collapsed` the heading only.
std::vector<StateRow> stateRows(const ServiceStates& states, const QSet<QString>& collapsed);

/// Where everything stands on a canvas, before scrolling. All in logical pixels.
struct StatesPlan
{
    QSizeF size;
    double fontPx = 12;
    double ruler = 20;    ///< height of the clock times at the top; they do not scroll
    double rowHeight = 19;
    double indent = 0;    ///< of the lines below a heading
    double barsLeft = 150, barsRight = 800;
    double length = 1;    ///< of the time axis
    std::vector<CurveGeometry::Tick> ticks;
    std::vector<StateRow> rows;

    double x(double position) const { return barsLeft + position / length * (barsRight - barsLeft); }
    /// Held to the axis.
    double position(double x) const;
    double contentHeight() const { return ruler + rowHeight * double(rows.size()) + 6; }
    /// The row at `y` of the scrolled content, if there is one.
    std::optional<std::size_t> rowAt(double y) const;
    /// In the scrolled content.
    QRectF rect(std::size_t row) const { return {0, ruler + rowHeight * double(row), size.width(), rowHeight}; }
    /// The row that shows a service: its own, or the heading of its collapsed group.
    std::optional<std::size_t> rowOf(const ServiceStates& states, ServiceId service) const;
};

/// `fontPx` is at least 11; the column of labels is as wide as they need, up to a quarter of the
/// width.
StatesPlan statesPlan(const ServiceStates& states, std::vector<StateRow> rows,
                      const Presentation& presentation, QSizeF size, double fontPx);

} // namespace aftermap
