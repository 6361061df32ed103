// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/theme.h"

#include <QSizeF>
#include <QString>

#include <optional>

class QPainter;

namespace aftermap {

/// The first page of a talk, shown until its chapters are laid out: what it is about and, once
/// `progress` (0 to 1) is worth a word, how far that is.
void paintPresentWaiting(QPainter& painter, QSizeF size, const QString& title, std::optional<double> progress,
                         const Theme& theme);

} // namespace aftermap
