// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/theme.h"

#include <QRectF>
#include <QString>

class QPainter;

namespace aftermap {

/// Paints a stretch of quiet time that is cut out of the axis: hatched, over a ground of `cover`
/// (0 to 1) of the canvas' colour.
void paintGap(QPainter& painter, const QRectF& band, double cover, const Theme& theme);

/// The plate of a gap's words that stand upright in the middle of `band`, which may be narrower.
QRectF gapPlate(const QRectF& band, const QString& words, double fontPx);
void paintGapWords(QPainter& painter, const QRectF& plate, const QString& words, double fontPx, const Theme& theme);

} // namespace aftermap
