// SPDX-License-Identifier: GPL-3.0-or-later
#include "cascade/explanation.h"
#include "property/random_incident.h"
#include "support/incident_from_text.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>

using namespace aftermap;

RC_GTEST_PROP(ExplanationProperty, EveryExplanationLeadsBackAlongTheMap, ())
{
    const Incident incident = incidentFrom(*anyIncidentText());
    const Replay replay(incident);
    std::set<EventId> seen;
    EventId previous;
    for (const Explanation& explanation : explanationsOf(incident, replay)) {
        RC_ASSERT(seen.insert(explanation.event).second);
        RC_ASSERT(previous < explanation.event);
        previous = explanation.event;
        RC_ASSERT(explanation.cause.isValid());
        RC_ASSERT(explanation.causeAt <= explanation.at);
        if (explanation.dependency) {
            RC_ASSERT(incident.dependent(explanation.dependency) == explanation.service);
            RC_ASSERT(incident.dependencyOf(explanation.dependency) == explanation.cause);
        }
        if (explanation.stated)
            continue;
        RC_ASSERT(explanation.dependency.isValid());
        RC_ASSERT(explanation.causeEvent < explanation.event);
        RC_ASSERT(incident.serviceOf(explanation.causeEvent) == explanation.cause);
        const Instant before = explanation.at - Milliseconds(1);
        RC_ASSERT(isAffected(replay.statusAt(explanation.cause, before).state) ||
                  explanation.causeAt == explanation.at ||
                  isAffected(replay.statusAt(explanation.cause, explanation.at).state));
    }
}
