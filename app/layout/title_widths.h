// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/composition.h"

namespace aftermap {

class Incident;
struct TextMeasure;

/// Fills in how wide the titles of frames and grids are, so that none has to be cut; up to a most.
/// `wrap`: a title of a folded grid that is longer than its count stands on two lines.
void measureTitles(Parts& parts, const Incident& incident, const TextMeasure& measure, bool wrap);

} // namespace aftermap
