// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/presentation.h"
#include "render/theme.h"

#include <QString>

#include <optional>
#include <vector>

class QPainter;
class QRectF;

namespace aftermap {

/// A sign of a state and what it means.
struct LegendItem
{
    ServiceStatus status;
    QString words;
};

/// What occurs in the outage, or in a stretch of it; worst first, "no impact reported" last.
std::vector<LegendItem> stateLegend(const Presentation& presentation, std::optional<TimeSpan> span = std::nullopt);

/// Width of so many of them in one row, written `px` high.
double stateLegendWidth(const std::vector<LegendItem>& items, double px);
/// From the left of `row`.
void paintStateLegend(QPainter& painter, const QRectF& row, const std::vector<LegendItem>& items, double px,
                      const Theme& theme);

} // namespace aftermap
