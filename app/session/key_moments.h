// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.h"

#include <vector>

namespace aftermap {

class ImpactCurve;
class Incident;

/// A moment of greatest impact inside the window: halfway through that step of the curve, when what
/// has just failed is drawn as failed.
Instant worstMoment(const Incident& incident, const ImpactCurve& curve);

/// Six moments that tell the story: before, onset, first peak, dip, second peak, end; from the
/// curve and the milestones. In order and inside the window; all different where it is longer than
/// 5 ms.
std::vector<Instant> keyMoments(const Incident& incident, const ImpactCurve& curve);

} // namespace aftermap
