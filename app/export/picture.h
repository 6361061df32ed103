// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

class QImage;

namespace aftermap {

/// Writes the picture as a PNG; its alpha channel is left out, since what we paint is opaque.
/// Errors: Environment for an empty picture (there was no memory for it), and those of writeFile.
Result<void> writePicture(const QString& path, const QImage& image);

} // namespace aftermap
