// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/timeline.h"
#include "render/theme.h"

#include <QRectF>

class QPainter;

namespace aftermap {

/// The sign of a kind of event: one family with the signs on buttons, a grid of 24 with strokes of 2
/// and round ends. Bolt impact, eye detection, loupe diagnosis, fork decision, double arrow
/// escalation, crossing arrows change, shield mitigation, spanner repair, bubble communication, flag
/// declared resolved, tick recovery, lines note.
void paintKindGlyph(QPainter& painter, const QRectF& square, EventKind kind, const QColor& colour);

/// Three bars of rising height: all filled for high, two for medium, one for low.
void paintConfidence(QPainter& painter, const QRectF& area, Confidence confidence,
                     const QColor& colour);

} // namespace aftermap
