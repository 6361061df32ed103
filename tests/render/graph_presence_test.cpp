// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/graph_presence.h"

#include "render/simple_presentation.h"
#include "support/incident_from_text.h"

#include <gtest/gtest.h>

using namespace aftermap;
using namespace Qt::StringLiterals;

namespace {

constexpr const char* story =
    "window 06:00 09:00 | frame cloud db api | web > api > db | shop > web | mail > cloud | lone > mail | aside"
    " | 07:00 db major | 07:10 api partial | 07:20 web degraded | 07:30 shop partial";

struct Seen
{
    PresentationPtr p = presentationFrom(story);
    View view;

    ServiceId id(const char* name) const { return serviceIn(*p->incident, name); }
    GraphPresence presence() const { return presenceOf(*p, view); }
    Presence of(const char* name) const { return presence().services[id(name)]; }
};

} // namespace

TEST(GraphPresence, WithoutAFilterEverythingIsPlain)
{
    Seen seen;
    seen.view.selected = seen.id("db");
    const GraphPresence presence = seen.presence();
    EXPECT_FALSE(presence.isFiltered);
    EXPECT_EQ(presence.shown, 7);
    EXPECT_TRUE(filterWords(*seen.p, seen.view, presence).isEmpty());
}

TEST(GraphPresence, ATraceKeepsBothDirectionsEndToEnd)
{
    Seen seen;
    seen.view.selected = seen.id("api");
    seen.view.filter.traced = true;
    for (const char* name : {"db", "api", "web", "shop"})
        EXPECT_EQ(seen.of(name), Presence::Plain) << name;
    EXPECT_EQ(seen.of("aside"), Presence::Quiet);
    // mail needs something in the cloud; nobody says that it is the api.
    EXPECT_EQ(seen.of("mail"), Presence::Quiet);
    EXPECT_EQ(seen.of("lone"), Presence::Quiet);
    EXPECT_EQ(seen.of("cloud"), Presence::Plain); // with its members
}

TEST(GraphPresence, ATraceEndsAtAFrame)
{
    Seen seen;
    seen.view.selected = seen.id("mail");
    seen.view.filter.traced = true;
    for (const char* name : {"mail", "lone", "cloud"})
        EXPECT_EQ(seen.of(name), Presence::Plain) << name;
    for (const char* name : {"db", "api", "web", "shop", "aside"})
        EXPECT_EQ(seen.of(name), Presence::Quiet) << name;
    EXPECT_EQ(filterWords(*seen.p, seen.view, seen.presence()), u"Paths through mail · 2 of 7 services"_s);
}

TEST(GraphPresence, ATraceFromAFrameStartsAtItsMembers)
{
    Seen seen;
    seen.view.selected = seen.id("cloud");
    seen.view.filter.traced = true;
    for (const char* name : {"db", "api", "web", "shop", "mail", "lone"})
        EXPECT_EQ(seen.of(name), Presence::Plain) << name;
    EXPECT_EQ(seen.of("aside"), Presence::Quiet);
}

TEST(GraphPresence, ATraceFromTheEndDoesNotTurnAround)
{
    Seen seen;
    seen.view.selected = seen.id("shop");
    seen.view.filter.traced = true;
    EXPECT_EQ(seen.of("db"), Presence::Plain);
    EXPECT_EQ(seen.of("mail"), Presence::Quiet); // needs the cloud too, but not the shop
    EXPECT_EQ(seen.of("lone"), Presence::Quiet);
    EXPECT_EQ(seen.of("cloud"), Presence::Plain); // with its members
    const GraphPresence presence = seen.presence();
    for (std::size_t e = 0; e < presence.edges.size(); ++e) {
        const DependencyId d = seen.p->layout.edges[e].dependencies.front();
        const bool toMail = seen.p->incident->dependent(d) == seen.id("mail");
        const bool toLone = seen.p->incident->dependent(d) == seen.id("lone");
        EXPECT_EQ(presence.onPath[e], !toMail && !toLone);
        EXPECT_EQ(presence.edges[e], toMail || toLone ? Presence::Quiet : Presence::Plain);
    }
    EXPECT_EQ(filterWords(*seen.p, seen.view, presence), u"Paths through shop · 4 of 7 services"_s);
}

TEST(GraphPresence, HopsGhostWhatIsFurtherAway)
{
    Seen seen;
    seen.view.selected = seen.id("web");
    seen.view.filter.hops = 1;
    EXPECT_EQ(seen.of("web"), Presence::Plain);
    EXPECT_EQ(seen.of("api"), Presence::Plain);
    EXPECT_EQ(seen.of("shop"), Presence::Plain);
    EXPECT_EQ(seen.of("db"), Presence::Ghost);
    EXPECT_EQ(seen.of("aside"), Presence::Ghost);
    EXPECT_EQ(filterWords(*seen.p, seen.view, seen.presence()), u"Showing 1 hop around web · 3 of 7 services"_s);
    seen.view.filter.hops = 2;
    EXPECT_EQ(seen.of("db"), Presence::Plain);
    EXPECT_EQ(seen.of("aside"), Presence::Ghost);
}

TEST(GraphPresence, AFrameIsOneHopAndLeadsOnToNobody)
{
    Seen seen;
    seen.view.selected = seen.id("mail");
    seen.view.filter.hops = 2;
    EXPECT_EQ(seen.of("cloud"), Presence::Plain);
    EXPECT_EQ(seen.of("lone"), Presence::Plain);
    EXPECT_EQ(seen.of("db"), Presence::Ghost);
}

TEST(GraphPresence, TheUntouchedCanBeGhostedAndHidden)
{
    Seen seen;
    seen.view.filter.untouched = Untouched::Ghosted;
    EXPECT_EQ(seen.of("aside"), Presence::Ghost);
    EXPECT_EQ(seen.of("web"), Presence::Plain);
    seen.view.filter.untouched = Untouched::Hidden;
    EXPECT_EQ(seen.of("aside"), Presence::Hidden);
    EXPECT_FALSE(isThere(*seen.p, seen.view, seen.id("aside")));
    seen.view.selected = seen.id("aside"); // asked about: there
    EXPECT_EQ(seen.of("aside"), Presence::Plain);
    EXPECT_TRUE(isThere(*seen.p, seen.view, seen.id("aside")));
    EXPECT_EQ(filterWords(*seen.p, seen.view, seen.presence()), u"Untouched services hidden · 5 of 7 services"_s);
}

TEST(GraphPresence, AFilterThatWaitsForASelectionSaysSo)
{
    Seen seen;
    seen.view.filter.traced = true;
    EXPECT_FALSE(seen.presence().isFiltered);
    EXPECT_EQ(filterWords(*seen.p, seen.view, seen.presence()), u"Paths: select a service · 7 of 7 services"_s);
}
