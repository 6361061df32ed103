// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/library_plan.h"
#include "render/theme.h"

class QPainter;

namespace aftermap {

/// The marks of one row in the columns of the plan.
void paintRowMarks(QPainter& painter, const LibraryPlan& plan, const LibraryRow& row, const Library& library,
                   const Theme& theme);
/// How long each outage went on after it was declared resolved; "not reported" in words.
void paintAfterResolved(QPainter& painter, const LibraryPlan& plan, const Library& library, const Theme& theme);
/// What the marks that occur mean, in one line.
void paintMarkLegend(QPainter& painter, const LibraryPlan& plan, const Library& library, const Theme& theme);
/// Text in as many lines as there is room for, centred; the last one is cut where more would follow.
void paintCentred(QPainter& painter, const QRectF& area, const QString& text, bool atBottom);

} // namespace aftermap
