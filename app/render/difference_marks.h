// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/difference.h"
#include "render/presentation.h"
#include "render/theme.h"

#include <QRectF>

class QPainter;

namespace aftermap {

struct GraphCanvas;

/// What is different between the moment that is compared with and the one shown, whichever is first.
Difference differenceBetween(const Presentation& presentation, Instant since, Instant t);

/// The sign of a turn: a full triangle down for failed and up for recovered, a hollow one for worse
/// and better, two bars for what is only told differently.
void paintTurnSign(QPainter& painter, const QRectF& square, Turn turn, const QColor& ink, const QColor& ground);

/// Marks on the boxes what has changed since, and lets the others step back. Device pixels.
void paintDifference(QPainter& painter, const GraphCanvas& canvas, Instant since, Instant t, const Theme& theme);

/// One line: the two moments, and the signs with how often they occur.
void paintDifferenceKey(QPainter& painter, const QRectF& line, const Presentation& presentation, Instant since,
                        Instant t, const Theme& theme);

} // namespace aftermap
