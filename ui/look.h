// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/theme.h"

#include <QPalette>
#include <QString>

class QWidget;

namespace aftermap {

/// The palette of all widgets, out of the one theme that the picture is drawn with.
QPalette paletteOf(const Theme& theme);

/// What a palette cannot say: flat rounded buttons, thin scroll bars, quiet docks.
QString styleSheetOf(const Theme& theme);

/// Applies a theme: palette and font to the application, the style sheet to `window` and all that it owns.
/// The sheet is not the application's, as Qt then restyles each widget once for every ancestor it has.
void applyLook(const Theme& theme, QWidget& window);

/// `factor` times the size of the system's text, in pixels.
double textPixels(double factor = 1.0);
/// How much larger than usual the system's text is, at least 1: for what is painted in sizes of its own.
double textScale();
/// The interface's font at that size: text follows the system's size.
QFont textFont(double factor = 1.0, QFont::Weight weight = QFont::Normal);

/// Contrast-safe mixture: `share` of `top` over `bottom`.
QColor mixed(const QColor& top, const QColor& bottom, double share);

} // namespace aftermap
