// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/graph_moment.h"
#include "render/presentation.h"

#include <QString>

namespace aftermap {

/// What the window says about an instant, in plain words; every view and the command line use these.

/// "Major outage", "No impact reported", "Affected, time unknown", "Recovering (assumed)" …
QString stateWords(ServiceStatus status);
QString stateWords(ServiceState state);
/// What an event says; where it says no more than its state, that one.
QString eventText(const Event& event);

/// "2 h 16 min after onset"
QString onsetWords(const Incident& incident, Instant t);
/// "New York · 09:04 UTC · 2 h 16 min after onset"; the clock itself is drawn large beside it.
QString clockLine(const Presentation& presentation, Instant t);
/// "21 October" where that is another day than the onset's, else empty.
QString dayWords(const Incident& incident, Instant t);
/// One sentence on how the headline percentage comes about, with the severities in force.
QString impactExplanation(const Presentation& presentation);
/// "74 %"
QString percentWords(const Impact& impact);
/// "of the 46 services in this file · 31 affected, 9 of them recovering"
QString countLine(const Presentation& presentation, const Impact& impact);
/// "11 h 20 min quiet", for time that is cut out of the axis.
QString quietWords(Milliseconds length);
/// "16 of 22 affected"
QString affectedWords(int affected, int total);
/// "3 of 22 affected, 19 unknown", where nobody reported how the others went on.
QString affectedWords(const MemberCount& count);
/// "06:48", "about 07:00" or "20 October" for a time as finely as it is known, in the story's zone.
QString timeWords(const StatedTime& time, const Zone& zone);

/// Whether a column of times shows seconds: where one of them is known to the second and is no whole minute. Without
/// them "15:25:00" is "15:25".
bool showsSeconds(const std::vector<StatedTime>& times);
/// timeWords() in such a column.
QString timeWords(const StatedTime& time, const Zone& zone, bool withSeconds);
/// The same with the day before it where that is another than the onset's: "21 October 07:05".
QString dayAndTimeWords(const Incident& incident, const StatedTime& time);
/// "Impact", "Status update", "Declared resolved" …
QString kindWords(EventKind kind);
/// "high confidence", …
QString confidenceWords(Confidence confidence);
/// "Onset", "Declared resolved", …
QString milestoneWords(MilestoneKind kind);

/// One line about a service now: "Partial outage since about 03:00 New York · medium confidence" or
/// "Last reported: partial outage, 04:20. No recovery reported" where the state is assumed.
QString statusLine(const Presentation& presentation, ServiceId service, Instant t);
/// Why a service is in trouble: "Lambda failed because DynamoDB failed (stated: AWS …)", or empty.
QString whyLine(const Presentation& presentation, ServiceId service, Instant t);

} // namespace aftermap
