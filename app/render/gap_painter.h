// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/theme.h"

#include <QRectF>
#include <QString>

class QPainter;

namespace aftermap {

/// Paints a stretch of quiet time that is cut out of the axis: hatched, over a ground of `cover`
/// (0 to 1) of the canvas' colour, with its label, if any, upright in the
/// middle where there is room.
void paintGap(QPainter& painter, const QRectF& band, const QString& label, double fontPx, double cover,
              const Theme& theme);

} // namespace aftermap
