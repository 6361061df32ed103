// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/evidence_filter.h"

#include <QString>
#include <QStringList>

namespace aftermap {

class Incident;
class Zone;

/// What the switches leave, one phrase a switch that is on: "Only stated facts", "Only what the
/// public knew by then", …
QStringList evidencePhrases(const EvidenceFilter& evidence);
/// The phrases in one line; empty when everything counts.
QString evidenceLine(const EvidenceFilter& evidence);

/// "reported 09:01, 2 h 13 min after it happened", "time of knowing not in the file" …; empty in
/// hindsight when the file says nothing either.
QString knowingLine(const Event& event, const EvidenceFilter& evidence, const Zone& zone);

} // namespace aftermap
