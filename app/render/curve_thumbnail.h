// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/presentation.h"
#include "render/theme.h"

#include <optional>

class QPainter;
class QRectF;

namespace aftermap {

/// Paints the impact curve into `area` so small that only its shape is left: the layers, the assumed
/// part hatched, and the line it stands on. `top` is what the upper edge stands for, in percent of all
/// services; without it the curve fills the area. The presentation needs no layout.
void paintCurveThumbnail(QPainter& painter, const QRectF& area, const Presentation& presentation, ThemeKind kind,
                         std::optional<double> top = {});

} // namespace aftermap
