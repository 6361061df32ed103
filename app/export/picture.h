// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>

class QImage;

namespace aftermap {

/// The picture as a PNG, without dates or any text: same pixels, same bytes. The alpha channel is
/// left out; what we paint is opaque. Errors: Environment when there is not enough memory.
Result<QByteArray> pngOf(const QImage& image);

/// Writes it to a file. Errors: those of pngOf and of writeFile.
Result<void> writePicture(const QString& path, const QImage& image);

} // namespace aftermap
