// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"

#include <QString>

#include <functional>
#include <vector>

namespace aftermap {

class Incident;
struct TextMeasure;

/// Sizes of everything that is not text, in layout units.
struct BlockStyle
{
    double fontPx = 12;
    double boxHeight = 24;
    double labelRoom = 38;    ///< in a box beside its label: stripe and glyph
    double widestLabel = 190; ///< a wider one is elided
    double gap = 8;           ///< between boxes of a grid, both ways
    double spineGap = 16;     ///< between neighbours in a spine, both ways
    double gridTitle = 21;    ///< height
    double frameTitle = 25;   ///< height
    double titleGrowth = 1.12; ///< of a title beyond a label
    double pad = 9;           ///< inside a grid's border
    double framePad = 10;     ///< inside a frame's border
    double blockGap = 10;     ///< between blocks
    double ownLine = 24;      ///< beside a grid that lines from its own frame's border reach
    double lane = 5;          ///< from one line to the next
    double foldedHeight = 54; ///< of a grid that is drawn as one box
    double titleLine = 15;    ///< more of it for a title on two lines
    double foldedEdge = 3;    ///< of the second box that peeks out behind it
    double loosestGap = 32;   ///< between boxes of a grid where there is height left over
    bool largeCounts = false; ///< of bundles: as large as labels

    static BlockStyle forFont(double fontPx);
};

/// What a box says, and how wide that is.
struct BoxLabel
{
    QString text;
    double width = 0;
    bool elided = false;
};

IdVector<ServiceId, BoxLabel> boxLabels(const Incident& incident, const TextMeasure& measure,
                                        const BlockStyle& style);

/// Width of a box that shows every one of these labels whole.
double boxWidth(const std::vector<ServiceId>& services, const IdVector<ServiceId, BoxLabel>& labels,
                const BlockStyle& style);

} // namespace aftermap
