// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"

#include <QString>

namespace aftermap {

class Incident;
struct Service;

/// The family that a service belongs to: its own, else one that its kind tells; else empty.
QString familyTitle(const Service& service);
/// "Needs DynamoDB and 2 more": the same for services with the same dependencies; empty with none.
QString dependenciesTitle(const Incident& incident, ServiceId service);
QString unlinkedTitle(); ///< of services that no dependency names
/// "Other NAME services" in a frame, "Other services" outside.
QString otherTitle(const Service* frame);

} // namespace aftermap
