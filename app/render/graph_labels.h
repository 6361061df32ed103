// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/presentation.h"
#include "render/view.h"

#include <QFont>
#include <QRectF>
#include <QString>

#include <algorithm>
#include <optional>

namespace aftermap {

/// How large things are written and what there is room for, in device pixels. Labels grow with the
/// picture until they read well; from then on they grow more slowly, and the room that this gives
/// goes to more words. Where they would become too small, boxes keep glyph and colour only.
struct LabelScale
{
    double px = 12;      ///< of the boxes' labels, before rounding
    double titlePx = 13; ///< of titles of frames and groups
    double leastPx = 0;  ///< of counts and second lines
    bool labels = true;
    bool icons = true;
    bool counts = true;  ///< of bundles, and of members beside titles
    bool closer = false; ///< there is room for full names and a second line

    /// Of what is written smaller than a label.
    double smaller(double share) const { return std::max(share * px, std::min(px, leastPx)); }
    double unit() const { return px / 12; } ///< of everything beside the text: stripe, glyph, margins
    bool operator==(const LabelScale&) const = default;
};
LabelScale labelScale(const GraphLayout& layout, const View& view);

/// What stands where in one service's box, in the coordinates of its rectangle.
struct BoxText
{
    QString label; ///< empty where there is no room
    QFont font;
    QRectF labelRect;
    QString second; ///< "Partial outage since 03:00"; empty where there is no room
    QFont secondFont;
    QRectF secondRect;
    QRectF icon; ///< empty where there is no room
    QRectF glyph;
    double stripe = 0; ///< width
};
/// `strong`: bolder, as isEmphasised() says for a status that stands.
BoxText boxText(const QRectF& rect, const Presentation& presentation, const ServiceBox& box,
                ServiceStatus status, const LabelScale& scale, bool strong);

/// The title of a panel and the count beside it.
struct TitleText
{
    QString title;
    QFont font;
    QRectF rect;
    QString count; ///< empty where there is no room
    QFont countFont;
    QRectF countRect;
};
/// `strip` is where titles belong. One too low for a legible title has it on top of the panel's
/// contents, never outside of `panel`; none where not even that has room.
std::optional<TitleText> titleText(const QRectF& strip, const QRectF& panel, const QString& title,
                                   const QString& count, const LabelScale& scale);

bool isEmphasised(ServiceStatus status); ///< it fails: drawn bolder

} // namespace aftermap
