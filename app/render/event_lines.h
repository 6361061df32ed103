// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/details.h"

namespace aftermap {

/// Everything that the file says about one event.
DetailSection eventSection(const Presentation& presentation, EventId event);
/// The numbers without a time that are about a service; about none in particular with an empty id.
DetailSection figureSection(const Incident& incident, const QString& serviceId);

/// What set the outage off; without lines when the file says nothing.
DetailSection causeSection(const Incident& incident);

} // namespace aftermap
