// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/library.h"

#include <QRectF>
#include <QString>

#include <cstdint>
#include <vector>

namespace aftermap {

/// A line of the picture of what keeps coming back: a mark in the column of each outage.
struct LibraryRow
{
    enum class Kind : std::uint8_t { Heading, Cause, Factor, Needed, Hit };

    Kind kind = Kind::Heading;
    std::size_t index = 0; ///< into the list of that kind; 0 of a heading
    QString label;
    QString count;         ///< behind the marks: in how many outages
    QRectF rect;           ///< over the whole width
};

/// Where everything in the picture stands. Columns are outages in order of time.
struct LibraryPlan
{
    double px = 0;       ///< height of its letters
    QRectF title;
    QRectF years;        ///< the band over the columns
    QRectF names;        ///< day and name of each outage
    std::vector<QRectF> columns; ///< from `names` to the end of the bars
    std::vector<LibraryRow> rows;
    QRectF bars;         ///< from declared resolved to recovered, heading included
    QRectF legend;

    /// The column at a point, or none.
    std::optional<std::size_t> outageAt(QPointF point) const;
};

/// As many rows as are readable at that size, those that came back most often first; a heading says
/// how many there are. Letters grow with the size and are never below `least` pixels high.
LibraryPlan libraryPlan(const Library& library, QSizeF size, double least = 9);

} // namespace aftermap
