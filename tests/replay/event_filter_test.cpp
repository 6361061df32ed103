// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/event_filter.h"

#include "support/incident_from_text.h"

#include <gtest/gtest.h>

using namespace aftermap;

namespace {

constexpr char text[] = "db | web | 10:00 db partial high | 10:10 db major low | 10:20 web partial | 10:30 - -"
                        " | 10:40 db recovering high | 10:50 db recovering | 11:00 db ok";

/// Indices of the events that pass.
std::vector<std::size_t> passing(const EventFilter& filter)
{
    const Incident incident = incidentFrom(text);
    const auto turns = turnsOf(incident);
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < incident.events().size(); ++i) {
        if (matches(filter, incident, EventId(i), turns[EventId(i)]))
            found.push_back(i);
    }
    return found;
}

using Indices = std::vector<std::size_t>;

} // namespace

TEST(EventFilter, LetsEverythingPassAtFirst)
{
    EXPECT_FALSE(EventFilter().isOn());
    EXPECT_EQ(passing({}).size(), 7U);
}

TEST(EventFilter, TellsWorseningFromRecovery)
{
    EventFilter filter;
    filter.turn = EventTurn::Worse;
    EXPECT_EQ(passing(filter), (Indices{0, 1, 2}));
    filter.turn = EventTurn::Better;
    EXPECT_EQ(passing(filter), (Indices{4, 6})); // still recovering is no turn
}

TEST(EventFilter, ServicesLeaveOutWhatIsAboutNone)
{
    const Incident incident = incidentFrom(text);
    EventFilter filter;
    filter.services = {serviceIn(incident, "web")};
    EXPECT_EQ(passing(filter), Indices{2});
}

TEST(EventFilter, EveryConditionMustHold)
{
    const Incident incident = incidentFrom(text);
    EventFilter filter;
    filter.least = Confidence::High;
    EXPECT_EQ(passing(filter), (Indices{0, 4}));
    filter.turn = EventTurn::Better;
    EXPECT_EQ(passing(filter), Indices{4});
    filter.kinds = {EventKind::Recovery};
    EXPECT_EQ(passing(filter), Indices{}); // all of them are of kind impact
    filter.kinds = {EventKind::Recovery, EventKind::Impact};
    EXPECT_EQ(passing(filter), Indices{4});
    filter.sources = {QStringLiteral("nobody")};
    EXPECT_EQ(passing(filter), Indices{});
}
