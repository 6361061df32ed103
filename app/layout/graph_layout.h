// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "layout/arrangement.h"
#include "layout/layout_geometry.h"

#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace aftermap {

using GroupId = Id<struct GroupTag>;

/// A service's box, or where a folded group hides it.
struct ServiceBox
{
    ServiceId service;
    Rect rect;
    QString label; ///< as drawn (sanitised); equal to the wanted one unless elided
    bool elided = false;
    GroupId group; ///< the grid it stands in; none in the spine
};

/// A frame around the members of a provider or region.
struct FrameBox
{
    ServiceId service;
    Rect rect;
    Rect title;    ///< where its title is written
    int depth = 0; ///< 0 is outermost
};

/// A titled grid of services that were folded together before layout.
struct GroupBox
{
    GroupId id;
    QString key; ///< the same in every layout of this map
    QString title;
    std::vector<ServiceId> members; ///< in order of first failure, then of name
    Rect rect;
    Rect titleRect;
    ServiceId frame;     ///< the frame it stands in, or none
    bool folded = false; ///< drawn as one box that says how many it holds
};

/// One line on the canvas: a single dependency or a bundle of several.
struct EdgePath
{
    std::vector<DependencyId> dependencies; ///< at least one, sorted
    /// Cubic Bézier: first point, then three a segment. It runs from the dependency to the
    /// dependent: the way in which failure travels.
    std::vector<Point> points;
    /// From a frame's border: "something in it, which is not published".
    bool fromFrame = false;
    /// Between two members of one grid: drawn only while it is active.
    bool internal = false;
    /// Where the count of a bundle is written, if it is one.
    std::optional<Point> countAt;
};

/// Where everything is, for every instant. A value; frozen once made.
struct GraphLayout
{
    Size size;                        ///< of the whole picture, in layout units
    double fontPx = 12;               ///< label size in layout units
    std::vector<ServiceBox> services; ///< by service id, frames left out; folded ones share a rect
    std::vector<FrameBox> frames;     ///< outermost first
    std::vector<GroupBox> groups;
    std::vector<EdgePath> edges;
    bool fellBack = false; ///< our own layered layout stands in for Graphviz
    QString notice;        ///< one sentence for the user when it fell back
    Arrangement arrangement; ///< what somebody decided, and it follows
    std::shared_ptr<const GraphLayout> base; ///< as it was laid out; none when nothing was moved

    /// The scale that fits the picture into a canvas.
    double scaleFor(Size canvas) const;
};

} // namespace aftermap
