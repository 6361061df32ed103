// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/graph_layout.h"
#include "render/graph_moment.h"
#include "render/theme.h"

#include <QPainterPath>
#include <QPolygonF>
#include <QTransform>

#include <vector>

class QPainter;

namespace aftermap {

/// An edge on the canvas, flattened so that one can travel along it.
struct EdgeTrace
{
    QPainterPath path;
    QPolygonF line;              ///< the same, as short straight pieces
    std::vector<double> lengths; ///< from the start to each point of `line`, device pixels

    double length() const { return lengths.empty() ? 0 : lengths.back(); }
    /// The piece between two distances from the start.
    QPolygonF piece(double from, double to) const;
};

EdgeTrace traceOf(const EdgePath& edge, const QTransform& toDevice);

/// How an edge looks for good: independent of time.
struct EdgeStyle
{
    int count = 1;        ///< dependencies in it
    Strength strength = Strength::Unknown; ///< the hardest of them
    bool dashed = false;  ///< inferred only
    bool fromFrame = false;
    bool onPath = false;  ///< of a traced path: idle lines come forward
};

EdgeStyle styleOf(const EdgePath& edge, const Incident& incident);

/// Paints one edge. Its line tells two things apart from each other: strength by weight and head
/// (hard: heavy; soft: light, with an open head; control plane: a double line) and basis by dashes
/// (stated or reported: solid; inferred: dashed). A ring marks "something in this frame". Idle ones thin and neutral, failing ones in the colour of what failed, wider and
/// opaque where they explain the dependent's trouble. `unit` is device pixels a layout unit.
void paintEdge(QPainter& painter, const EdgeTrace& trace, const EdgeStyle& style, const EdgeLook& look,
               double unit, const Theme& theme);

/// A halo under an edge that touches the selected or hovered service; its own colour stays.
void paintEdgeHalo(QPainter& painter, const EdgeTrace& trace, const EdgeStyle& style, double unit,
                        const Theme& theme);

} // namespace aftermap
