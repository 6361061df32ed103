// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QImage>

#include <vector>

namespace aftermap {

/// Pictures of one size, scaled down and put side by side, three in a row.
QImage filmStrip(const std::vector<QImage>& pictures, const QColor& background);

} // namespace aftermap
