// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/service_map.h"

namespace aftermap {

/// "Hard: cannot do without", …
QString strengthWords(Strength strength);
/// "Stated by a source", …
QString basisWords(Basis basis);

} // namespace aftermap
