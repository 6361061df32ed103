// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/library_files.h"

class QJsonObject;

namespace aftermap {

/// Everything that the library found; outages are named by their places in "outages".
QJsonObject toJson(const LibraryFiles& read);

} // namespace aftermap
