// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/folded_text.h"

namespace aftermap {

/// Where notes name a service: as a whole word, in any case, with any joints ("Paymets API" for
/// "paymets-api"), and not as a part of a longer name. In order.
std::vector<TextRange> placesOfName(const QString& text, const QString& name);

} // namespace aftermap
