// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/presentation.h"

#include <QImage>
#include <QString>

namespace aftermap {

/// Fails the running test when `image` is not the stored picture tests/golden/pictures/NAME.png, up
/// to rounding; then writes both and where they differ into the working folder. With
/// AFTERMAP_UPDATE_GOLDEN set it stores the picture instead: look at it before committing.
void expectGolden(const QImage& image, const QString& name);

/// The flagship as laid out for a picture of 1600 × 900; null when it cannot be read.
const PresentationPtr& flagship();

} // namespace aftermap
