// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/compare_geometry.h"
#include "render/theme.h"

#include <QFont>
#include <QImage>
#include <QRectF>
#include <QSizeF>

#include <optional>
#include <vector>

class QPainter;

namespace aftermap {

/// How a comparison is looked at.
struct CompareView
{
    QSizeF size{1600, 900}; ///< logical pixels
    double devicePixelRatio = 1;
    ThemeKind theme = ThemeKind::Dark;
    CompareAxis axis = CompareAxis::Hours;
    double textPx = 12.5;             ///< of the letters; logical pixels
    bool withSheet = true;            ///< the sheet and the warnings below the curves
    std::optional<double> at;         ///< where the clock line stands, on the axis
    std::optional<std::size_t> chosen; ///< an outage that stands out

    bool operator==(const CompareView&) const = default;
};

/// Where everything stands; logical pixels.
struct CompareParts
{
    QRectF title;
    QRectF plot;                 ///< between the axes
    std::vector<QRectF> courses; ///< a row an outage: its name, and below it its course
    QRectF sheet;                ///< empty without
    QRectF warnings;             ///< empty without any
    QFont font;
    double lineHeight = 16;
    CompareGeometry geometry;

    double x(double position) const;
    double y(double percent) const;
    /// On the axis, where the pointer is; not outside it.
    double positionAt(double x) const;
    /// The outage whose curve or row is at the point, if any is near enough.
    std::optional<std::size_t> outageAt(QPointF point) const;
};

CompareParts compareParts(const Comparison& comparison, const CompareView& view);

/// The smallest height at which all of it can be read, for that width and size of letters.
double leastCompareHeight(const Comparison& comparison, const CompareView& view);

/// Paints the comparison into `view.size`, smaller where that is less than it needs: a pure function
/// of its arguments.
void paintComparison(QPainter& painter, const Comparison& comparison, const CompareView& view);

QImage comparisonImage(const Comparison& comparison, const CompareView& view);

} // namespace aftermap
