// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/theme.h"

#include <QRectF>

class QPainter;

namespace aftermap {

constexpr double markSize = 0.95; ///< of the letters' height
constexpr double wordSize = 0.82;

/// A glyph of how bad it was; in a dotted ring where only weak reports say so.
void paintHitSign(QPainter& painter, const QRectF& square, ServiceStatus status, bool isWeak, const Theme& theme);
/// How many depended on it, in a frame that is dashed where nobody but the map's maker says so. The
/// painter's font is the number's.
void paintRelianceSign(QPainter& painter, const QRectF& square, const QString& number, bool isInferred,
                       const Theme& theme);

} // namespace aftermap
