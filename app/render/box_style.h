// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/service_state.h"
#include "render/graph_labels.h"
#include "render/kind_icon.h"
#include "render/theme.h"

#include <QRectF>
#include <QString>

class QPainter;

namespace aftermap {

/// The font that labels are measured and drawn with.
QFont labelFont(double px, bool emphasised);

/// Paints a service's box into `rect` (device pixels, whole numbers): stripe and glyph of its state,
/// hatched where the state is assumed, the sign of its kind.
void paintServiceBox(QPainter& painter, const QRectF& rect, const BoxText& text, ServiceKind kind,
                     double unit, ServiceStatus status, const Theme& theme);

/// Only where it is: its outline.
void paintGhostBox(QPainter& painter, const QRectF& rect, double unit, const Theme& theme);

/// A pattern of diagonal lines in a colour: what is assumed and not reported.
QBrush hatch(const QColor& colour, double spacing);

} // namespace aftermap
