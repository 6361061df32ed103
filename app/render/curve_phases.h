// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/curve_geometry.h"

namespace aftermap {

/// The stretches between the milestones that the file has, from onset on: detected (else
/// acknowledged), diagnosed, mitigated, declared resolved, recovered, backlog cleared. One that
/// stands in the file before its predecessor is left out, so that "declared resolved → recovered"
/// is always a stretch of its own.
std::vector<CurveGeometry::Phase> phasesOf(const Presentation& presentation, const CurveRoom& room);

} // namespace aftermap
