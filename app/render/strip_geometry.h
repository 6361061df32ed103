// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/presentation.h"
#include "render/theme.h"

#include <QRectF>
#include <QString>

#include <optional>
#include <vector>

namespace aftermap {

/// How somebody looks at the strip of the whole outage.
struct StripView
{
    QSizeF size{960, 48}; ///< logical pixels
    double devicePixelRatio = 1;
    ThemeKind theme = ThemeKind::Dark;
    double textPx = 11;
    std::optional<TimeSpan> span; ///< the chosen stretch

    bool operator==(const StripView&) const = default;
};

/// Where everything of the strip stands, in logical pixels.
struct StripGeometry
{
    struct Label
    {
        QRectF rect;
        QString text;
        bool operator==(const Label&) const = default;
    };

    QRectF bars;  ///< bars of events above and below `middle`, over the whole axis
    double middle = 0;
    QRectF words; ///< the row of labels under them
    double length = 1; ///< of the axis, seconds
    std::vector<QRectF> gaps;
    std::vector<Label> gapLabels;
    std::vector<Label> ticks;
    std::vector<double> milestones;
    std::optional<QRectF> span;
    std::optional<Label> spanLabel;

    /// Of a place on the axis, and back, held to the strip.
    double x(double seconds) const;
    double seconds(double x) const;
    /// Where the handles of the chosen stretch stand; at the ends when there is none.
    double startHandle() const { return span ? span->left() : bars.left(); }
    double endHandle() const { return span ? span->right() : bars.right(); }

    bool operator==(const StripGeometry&) const = default;
};

/// Height that suits text of `textPx`.
double stripHeight(double textPx);

StripGeometry stripGeometry(const Presentation& presentation, const StripView& view);

} // namespace aftermap
