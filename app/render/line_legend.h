// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/edge_painter.h"
#include "render/presentation.h"
#include "render/theme.h"

#include <QRectF>
#include <QString>

#include <vector>

class QPainter;

namespace aftermap {

/// How to read the lines of the graph: the rule that an arrow runs from what failed to what needs it,
/// then solid and dashed, then the strengths that occur.
struct LineLegend
{
    struct Item
    {
        EdgeStyle style;
        QString words;
        QString said; ///< with how it looks, for who does not see it
    };

    std::vector<Item> items;
    double px = 11.5;   ///< of the letters
    bool isTight = false; ///< closer together
    bool isCut = false; ///< there is more than fits; "…" says so
};

/// As much as fits into `room` logical pixels: in smaller letters where need be, then with a shorter
/// rule; what comes last is left out first.
LineLegend lineLegend(const Incident& incident, double room);

/// All of it in words, whether it fits anywhere or not.
QString lineLegendWords(const Incident& incident);

/// Right-aligned in a row.
void paintLineLegend(QPainter& painter, const QRectF& row, const Incident& incident, const Theme& theme);

} // namespace aftermap
