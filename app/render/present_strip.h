// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/presentation.h"
#include "render/theme.h"

class QPainter;
class QRectF;

namespace aftermap {

/// Paints the whole outage's impact as a low strip for a wall, written `px` high: the curve, the
/// chapters below it with the one of `chapter` marked, and times.
void paintPresentStrip(QPainter& painter, const QRectF& area, const Presentation& presentation,
                       TimeSpan chapter, double px, const Theme& theme);

/// The playhead over it.
void paintPresentPlayhead(QPainter& painter, const QRectF& area, const Presentation& presentation,
                          Instant t, double px, const Theme& theme);

} // namespace aftermap
