// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/time.h"
#include "render/theme.h"

#include <QPointF>
#include <QSizeF>

#include <optional>

namespace aftermap {

/// Where the canvas looks. At zoom 1 the whole picture fits; `center` is the point of the layout that
/// stands in the middle of the canvas (ignored at zoom 1).
struct Camera
{
    double zoom = 1.0; ///< 1 to 16
    QPointF center;

    bool operator==(const Camera&) const = default;
};

/// What becomes of services that the outage never touched.
enum class Untouched { Shown, Ghosted, Hidden };

/// What of the graph is to stand out. Paths and hops are about the selected service and mean nothing
/// without one.
struct GraphFilter
{
    bool traced = false; ///< only the end-to-end paths through it stand out
    int hops = 0;        ///< 1 to mostHops steps around it are shown; 0 for all
    Untouched untouched = Untouched::Shown;

    bool operator==(const GraphFilter&) const = default;
};
constexpr int mostHops = 3;

/// How one person looks at it: everything that changes a frame but is not the incident or the time.
struct View
{
    QSizeF size{1600, 900};      ///< logical pixels
    double devicePixelRatio = 1; ///< of the surface painted on
    ThemeKind theme = ThemeKind::Dark;
    Camera camera;
    ServiceId selected;
    ServiceId hovered;
    GraphFilter filter;
    std::optional<Instant> since; ///< what has changed between then and the moment shown is marked
    double leastTextPx = 0;     ///< nothing beside a label is written smaller; logical pixels
    bool reducedMotion = false; ///< no travelling fronts and no pulses

    bool operator==(const View&) const = default;
};

} // namespace aftermap
