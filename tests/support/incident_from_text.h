// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/incident.h"
#include "replay/replay.h"

#include <string_view>

namespace aftermap {

/// An incident out of one line, without any file: "web > api > db | 10:00 db major | 10:30 db ok".
/// Parts stand between `|`; all of it is on 5 January 2026, UTC, unless `zone` says otherwise.
///
///     web > api > db                  services and edges; the left one depends on the right one
///     web >hard db                    an edge's strength: hard, soft, control_plane (else unknown)
///     web >hard:stated db             and its basis: stated, reported (else inferred)
///     db                              a service without an edge
///     frame NAME MEMBER…              NAME is a provider, drawn around its members
///     weight SERVICE 2.5              what it counts for (1 without this)
///     affected SERVICE                said to have been affected, nobody says when; `low` or `high`
///                                     after it is the confidence
///     HH:MM[:SS] SERVICE STATE FLAG…  an event; `-` as the service or state: none
///     open EARLIEST STATE LATEST      what is assumed of open ends
///     open SERVICE EARLIEST STATE LATEST | open SERVICE nothing     an exception to it
///     milestone KIND HH:MM            onset, detected, … declared_resolved, …
///     cause CLASS FACTOR, FACTOR…     what set it off
///     title WORDS… | name SERVICE WORDS… | provider SERVICE WORDS…
///     severity STATE 0.5              an override
///     window HH:MM HH:MM              the whole day without this; 24:00 and later is the next day
///     zone America/New_York
///
/// States: ok, operational, degraded, partial, major, maintenance, recovering, unknown. Flags of an
/// event: `~` (approximate), `derived`, `low`, `high` (confidence), `second`, `quarter`, `hour`, `day`
/// (precision; else minute), `id=ID`, `cause=ID`, `known=HH:MM`, `reported=HH:MM`. Text that is none of this ends the test program.
Incident incidentFrom(std::string_view text);

/// "10:29" or "10:29:30" on the day of the incidents above; hours may pass 24.
Instant utc(std::string_view clock);

/// By the service's id; an unknown one ends the test program.
ServiceId serviceIn(const Incident& incident, std::string_view id);
ServiceStatus statusOf(const Incident& incident, const Moment& moment, std::string_view id);
ServiceState stateOf(const Incident& incident, const Moment& moment, std::string_view id);

} // namespace aftermap
