// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/evidence_filter.h"
#include "incident/incident.h"

#include <rapidcheck.h>

#include <string>
#include <vector>

namespace aftermap {

/// Text for incidentFrom(): few services and instants, so that ties, disorder and overlaps are
/// common; every precision and confidence; with and without rules for open ends. Printed when a
/// property fails, so that the case can be pasted into a test.
rc::Gen<std::string> anyIncidentText();

/// Every way of reading one.
rc::Gen<EvidenceFilter> anyEvidence();

/// Every instant at which anything about the incident may turn, and those a millisecond to either
/// side of it.
std::vector<Instant> turningPoints(const Incident& incident);

} // namespace aftermap
