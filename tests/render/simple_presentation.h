// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/presentation.h"

#include <string_view>

namespace aftermap {

/// A presentation of incidentFrom(text) with boxes in one row, 160 × 24 each, and straight lines
/// between them: enough to paint, and independent of Graphviz.
PresentationPtr presentationFrom(std::string_view text, const EvidenceFilter& evidence = {});

} // namespace aftermap
