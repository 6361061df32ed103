// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "format/fields.h"
#include "format/references.h"
#include "incident/timeline.h"

namespace aftermap {

// One function for each kind of part that a timeline has. What names a service goes into `services`.

OutageCause readCause(const JsonValue& value, ReadContext& context);
Milestone readMilestone(const JsonValue& value, ReadContext& context);
Event readEvent(const JsonValue& value, References& services, References& causes, ReadContext& context);
Series readSeries(const JsonValue& value, References& services, ReadContext& context);
Figure readFigure(const JsonValue& value, References& services, ReadContext& context);
Comment readComment(const JsonValue& value, ReadContext& context);
Chapter readChapter(const JsonValue& value, References& services, ReadContext& context);
Question readQuestion(const JsonValue& value, ReadContext& context);
Action readAction(const JsonValue& value, ReadContext& context);
Conflict readConflict(const JsonValue& value, ReadContext& context);
OpenEnds readOpenEnds(const JsonValue& value, References& services, ReadContext& context);
std::vector<EvidenceClass> readEvidenceClasses(const JsonValue& value, ReadContext& context);
std::vector<std::pair<ServiceState, double>> readSeverities(const JsonValue& value, ReadContext& context);

/// Two times of an object; an end before its start is an error.
TimeSpan readSpan(Fields& fields, const char* startName, const char* endName);

} // namespace aftermap
