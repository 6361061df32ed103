// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/service_state.h"
#include "render/theme.h"

#include <QRectF>
#include <QString>

class QPainter;

namespace aftermap {

/// Room that a box needs beside its label, in units of the label's size: stripe, glyph, margins.
constexpr double boxPadding = 3.2;

/// The font that labels are measured and drawn with.
QFont labelFont(double px, bool emphasised);

/// Paints a service's box into `rect` (device pixels, whole numbers): stripe and glyph of its state,
/// hatched where the state is assumed.
void paintServiceBox(QPainter& painter, const QRectF& rect, const QString& label, double labelPx,
                     ServiceStatus status, const Theme& theme);

/// A pattern of diagonal lines in a colour: what is assumed and not reported.
QBrush hatch(const QColor& colour, double spacing);

} // namespace aftermap
