// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/service_map.h"
#include "incident/timeline.h"

#include <QByteArray>

namespace aftermap {

/// The map as a file of version 1: two spaces, known fields in the order of the documentation,
/// defaults left out, unknown fields after them as they stood. Same value, same bytes.
QByteArray writeMap(const ServiceMap& map);

/// The same for a timeline.
QByteArray writeTimeline(const Timeline& timeline);

} // namespace aftermap
