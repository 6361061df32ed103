// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/graph_labels.h"
#include "render/graph_moment.h"
#include "render/view.h"

#include <vector>

class QPainter;

namespace aftermap {

/// The group at a point of the canvas: on its title, or anywhere on a folded one.
GroupId groupAt(const GraphLayout& layout, const View& view, QPointF point);

/// A group drawn as one box: its title, how many it holds, and the mix of their states as glyphs
/// with counts (where there is room) and as a bar.
void paintFoldedGroup(QPainter& painter, const QRectF& rect, const QString& title,
                      const MemberCount& count, const LabelScale& scale, const Theme& theme);

/// What paintFoldedGroup writes and where, for who measures.
struct GroupLine
{
    QRectF rect;
    QString words;
    bool cut = false; ///< with an ellipsis
};
std::vector<GroupLine> foldedGroupLines(const QRectF& rect, const QString& title, const MemberCount& count,
                                        const LabelScale& scale);

} // namespace aftermap
