// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/presentation.h"
#include "render/theme.h"

class QPainter;
class QRectF;

namespace aftermap {

/// Says at the left of `row` what is left out of the picture, so that it never looks surer or more
/// complete than it is. Paints nothing when everything counts. Returns the width that it took.
double paintEvidenceChip(QPainter& painter, const QRectF& row, const Presentation& presentation,
                         const Theme& theme);

} // namespace aftermap
