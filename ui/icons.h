// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/theme.h"

#include <QIcon>

class QPainter;

namespace aftermap {

/// The signs on buttons: one family, drawn on a grid of 24 with strokes of 2 and round ends.
enum class Icon {
    None,
    Open,
    Layout,
    ToStart,
    Previous,
    Play,
    Pause,
    Next,
    ToEnd,
    Loop,
    RepeatEvent,
    SkipQuiet,
    ZoomIn,
    ZoomOut,
    Fit,
    Theme,
    Menu,
    Filter,
    Close,
    Float,
    Sort,
    Present
};

/// Sharp at every size and scale; muted when disabled, in the accent's colour when switched on.
QIcon actionIcon(Icon icon, const Theme& theme);
/// The same in the colour of muted text, for what must not be seen first.
QIcon quietIcon(Icon icon, const Theme& theme);

/// Draws the sign into a square of 24 units at the painter's origin.
void paintIcon(QPainter& painter, Icon icon, const QColor& colour);

} // namespace aftermap
