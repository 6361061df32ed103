// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/graph_labels.h"
#include "render/graph_moment.h"
#include "render/theme.h"

#include <QRectF>

class QPainter;

namespace aftermap {

/// The empty panel of a frame (`depth` 0 is outermost) or of a grid (`depth` -1).
void paintPanel(QPainter& painter, const QRectF& rect, int depth, double unit, const Theme& theme);

/// "Games" in bold and "9 of 9 affected" beside it; on a plate of the panel's colour where it stands
/// on top of something.
void paintPanelTitle(QPainter& painter, const TitleText& text, bool plate, const Theme& theme);

} // namespace aftermap
