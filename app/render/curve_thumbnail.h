// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/presentation.h"
#include "render/theme.h"

class QPainter;
class QRectF;

namespace aftermap {

/// Paints the impact curve into `area` so small that only its shape is left: the layers, the assumed
/// part hatched, and the line it stands on. The presentation needs no layout.
void paintCurveThumbnail(QPainter& painter, const QRectF& area, const Presentation& presentation, ThemeKind kind);

} // namespace aftermap
