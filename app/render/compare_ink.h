// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/theme.h"

#include <QPen>
#include <QRectF>

class QPainter;

namespace aftermap {

/// The colour of the outage with that index in a comparison: soft, as states own the strong ones,
/// and apart for the common kinds of colour vision.
QColor compareInk(std::size_t outage, const Theme& theme);
/// Its line: also told apart by dashes.
QPen comparePen(std::size_t outage, const Theme& theme, double width);
/// Its number, from 1, on a disc that fills the square.
void paintCompareBadge(QPainter& painter, const QRectF& square, std::size_t outage, const Theme& theme);
/// A piece of its line, and its number in the middle.
void paintCompareSample(QPainter& painter, const QRectF& place, std::size_t outage, const Theme& theme);

} // namespace aftermap
