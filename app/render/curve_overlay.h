// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/curve_parts.h"

#include <optional>

namespace aftermap {

/// What moves over the curve while the curve stands still. Positions are seconds along the axis.
struct CurveOverlay
{
    struct Span
    {
        double start = 0, end = 0;
        bool operator==(const Span&) const = default;
    };
    struct Crosshair
    {
        double x = 0;
        QString words; ///< time and value
        bool operator==(const Crosshair&) const = default;
    };
    /// A milestone that a hand is on, or moves.
    struct MilestoneGrasp
    {
        MilestoneKind kind = MilestoneKind::Onset;
        std::optional<double> to; ///< where it would be put down
        QString words;
        bool operator==(const MilestoneGrasp&) const = default;
    };
    struct Stretch
    {
        double start = 0, end = 0;
        ServiceStatus status;
        bool operator==(const Stretch&) const = default;
    };

    double playhead = 0;
    std::optional<double> since; ///< the moment that is compared with
    std::optional<Span> span;
    std::optional<Crosshair> crosshair;
    std::optional<double> event;   ///< where an event that is looked at elsewhere stands
    std::optional<MilestoneGrasp> milestone;
    std::vector<Stretch> service;  ///< the history of the service that is looked at

    bool operator==(const CurveOverlay&) const = default;
};

/// A service's states inside the window, without the stretches in which nothing is reported.
std::vector<CurveOverlay::Stretch> stretchesOf(const Presentation& presentation, ServiceId service);

/// Where a milestone can be taken: on its line, above the plot.
QRectF milestoneGrip(const CurveGeometry::Marker& marker, const CurveGeometry& geometry, const CurveParts& parts);

void paintCurveOverlay(QPainter& painter, const CurveOverlay& overlay, const CurveGeometry& geometry,
                       const CurveParts& parts, const Theme& theme);

} // namespace aftermap
