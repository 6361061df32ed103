// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/compare_painter.h"

#include <QStringList>

namespace aftermap {

// What the picture of a comparison is put together from. The painter's font is the parts'.

/// A number and a name for each outage, and below it its course with the milestones.
void paintCompareCourses(QPainter& painter, const Comparison& comparison, const CompareView& view,
                         const CompareParts& parts, const Theme& theme);
/// The same measures of all outages, with the differences to the first.
void paintCompareSheet(QPainter& painter, const Comparison& comparison, const CompareParts& parts,
                       const Theme& theme);
void paintCompareWarnings(QPainter& painter, const Comparison& comparison, const CompareParts& parts,
                          const Theme& theme);
double compareSheetHeight(const Comparison& comparison, double lineHeight);
/// For text that is wrapped at `width` px; 0 where nothing misleads.
double compareWarningsHeight(const Comparison& comparison, const QFont& font, double width);

} // namespace aftermap
