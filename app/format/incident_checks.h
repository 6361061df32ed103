// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "format/map_reader.h"
#include "format/reporter.h"
#include "format/timeline_reader.h"

namespace aftermap {

/// Every service and cause that the timeline names must be in the map; a service that no event
/// touches is a note in the map's file.
void checkAgainstMap(const ReadTimeline& timeline, const ReadMap& map, Reporter& inTimeline,
                     Reporter& inMap);

/// Without a map the services that events name are the map: everything else must name one of them.
void checkWithoutMap(const ReadTimeline& timeline, Reporter& reporter);

} // namespace aftermap
