// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/library_plan.h"
#include "render/theme.h"

#include <QImage>

class QPainter;

namespace aftermap {

/// The picture of what keeps coming back, into a rectangle of that size whose corner is the painter's
/// origin. `least` as of libraryPlan().
void paintLibrary(QPainter& painter, QSizeF size, const Library& library, ThemeKind kind, double least = 9);
/// The mark of one outage, over that picture: the keyboard or the table stands on it.
void paintChosenOutage(QPainter& painter, QSizeF size, const Library& library, ThemeKind kind, std::size_t outage,
                       double least = 9);

/// The same as a picture of its own.
QImage libraryImage(const Library& library, QSize size, ThemeKind kind);

} // namespace aftermap
