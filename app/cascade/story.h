// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cascade/explanation.h"

#include <vector>

namespace aftermap {

struct Chapter;

/// What a picture of a chapter cannot do without, most important first: its cast, then why they
/// failed: for each of them the services along which its last failure by the chapter's end goes
/// back to the first one. Each service once, frames among them; ids that the map does not know are left out.
std::vector<ServiceId> storyOf(const Incident& incident,
                               const std::vector<Explanation>& explanations,
                               const Chapter& chapter);

/// The same for a whole outage: the casts of all chapters in their order; where there are none,
/// those that most failures go back to, then those that failed of them.
std::vector<ServiceId> storyOf(const Incident& incident,
                               const std::vector<Explanation>& explanations);

} // namespace aftermap
