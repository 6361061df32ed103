// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/theme.h"

#include <QPainterPath>
#include <QRectF>

class QPainter;

namespace aftermap {

/// Draws the glyph of a state into a square: cross major, diamond partial, triangle degraded, half
/// disc recovering, disc operational, square maintenance, question mark unknown, ring no evidence.
/// State is never told by colour alone.
void paintStateGlyph(QPainter& painter, const QRectF& square, ServiceStatus status, const Theme& theme);

} // namespace aftermap
