// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/edge_places.h"

#include "layout/curves.h"
#include "render/graph_painter.h"

#include <QLineF>

#include <algorithm>

namespace aftermap {

namespace {

constexpr int pieces = 12; ///< a segment of a line is looked at as so many straight ones

double distance(QPointF point, QPointF from, QPointF to)
{
    const QPointF way = to - from;
    const double length = QPointF::dotProduct(way, way);
    const double share = length > 0 ? std::clamp(QPointF::dotProduct(point - from, way) / length, 0.0, 1.0) : 0;
    return QLineF(point, from + share * way).length();
}

} // namespace

std::vector<DependencyId> dependenciesAt(const Presentation& presentation, const View& view, QPointF point, double reach)
{
    const QTransform toCanvas = graphTransform(presentation.layout, view);
    const EdgePath* nearest = nullptr;
    double least = reach;
    for (const EdgePath& edge : presentation.layout.edges) {
        if (edge.internal)
            continue;
        const std::vector<Point> path = flattened(edge.points, pieces);
        for (std::size_t i = 1; i < path.size(); ++i) {
            const double away = distance(point, toCanvas.map(QPointF(path[i - 1].x, path[i - 1].y)),
                                         toCanvas.map(QPointF(path[i].x, path[i].y)));
            if (away > least)
                continue;
            least = away;
            nearest = &edge;
        }
    }
    return nearest != nullptr ? nearest->dependencies : std::vector<DependencyId>();
}

} // namespace aftermap
