// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/presentation.h"
#include "render/view.h"

#include <QRectF>
#include <QString>

class QPainter;

namespace aftermap {

/// A picture for a wall: a large clock, few and large boxes, a thin curve, and a caption that tells
/// the chapter. No text in it is smaller than a fiftieth of its height.

/// Where the parts of such a picture of `size` stand.
struct PresentParts
{
    QRectF header, graph, curve, caption;
};
PresentParts presentParts(QSizeF size);

/// The smallest letters in a picture of `size`, px.
double presentTextPx(QSizeF size);
/// What the labels of a layout for `presentParts(size).graph` must at least have, px.
double presentLabelPx(QSizeF size);
/// How the graph of such a picture is looked at.
View presentGraphView(const View& picture);

/// What is told.
struct Caption
{
    QString title;
    QString sentence;
    QString place; ///< "3 of 8"; empty where there is one chapter
    TimeSpan span; ///< of the outage, marked in the curve

    bool operator==(const Caption&) const = default;
};

/// What stands still while a chapter is told: ground, legend, curve and caption.
void paintPresentStill(QPainter& painter, const Presentation& presentation, const View& view, const Caption& caption);
/// What moves over it beside the graph: clock, figure and playhead.
void paintPresentMoment(QPainter& painter, const Presentation& presentation, const View& view, PlayTime t);

/// The whole picture: a pure function of its arguments.
void paintPresent(QPainter& painter, const Presentation& presentation, const View& view, PlayTime t,
                  const Caption& caption);

} // namespace aftermap
