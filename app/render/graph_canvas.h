// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/edge_painter.h"
#include "render/graph_labels.h"
#include "render/graph_moment.h"
#include "render/graph_presence.h"
#include "render/kind_icon.h"

#include <QRect>
#include <QTransform>

#include <optional>
#include <vector>

namespace aftermap {

/// Everything about a presentation and a view that does not change with time: where all stands in
/// device pixels, how large it is written, and how much of it is shown.
struct GraphCanvas
{
    GraphCanvas() = default;
    /// The presentation outlives the canvas.
    GraphCanvas(const Presentation& presentation, const View& view);

    const GraphLayout& layout() const { return presentation->layout; }
    bool isFolded(const ServiceBox& box) const { return box.group && layout().groups[box.group.index()].folded; }
    /// In its own box and not hidden.
    bool isDrawn(std::size_t box) const;
    Presence presenceOf(const ServiceBox& box) const { return presence.services[box.service]; }
    const Theme& themeFor(Presence presence) const;
    BoxText textOf(std::size_t box, ServiceStatus status, bool strong) const;
    std::optional<TitleText> frameTitle(std::size_t frame, const MemberCount& count) const;
    std::optional<TitleText> groupTitle(std::size_t group, const MemberCount& count) const;
    /// Where the count of a bundle stands, and how large it is written; none where it has no room.
    std::optional<QRectF> countPlate(std::size_t edge) const;
    QFont countFont() const;

    const Presentation* presentation = nullptr;
    View view;
    QTransform toDevice;
    double unit = 1; ///< device pixels a layout unit
    LabelScale scale;
    GraphPresence presence;
    std::vector<QRect> boxes, frames, groups; ///< as in the layout
    std::vector<QRect> frameStrips, groupStrips; ///< where their titles belong
    std::vector<EdgeTrace> traces;
    std::vector<EdgeStyle> styles;
    std::vector<ServiceKind> kinds; ///< as GraphLayout::services
    /// Titles that would stand on others are left out, the inner ones first.
    std::vector<bool> frameTitled, groupTitled;

private:
    void placeTitles();
};

/// What is written on the canvas at an instant, and what may not be left: for tests that measure.
struct PaintedLabel
{
    QRectF text; ///< device pixels
    QRectF room; ///< the box or panel that it belongs to
    bool isText = true; ///< else a sign
    QString words;      ///< of titles
    bool cut = false;   ///< a title that ends in an ellipsis
};
std::vector<PaintedLabel> paintedLabels(const Presentation& presentation, const View& view, PlayTime t);

} // namespace aftermap
