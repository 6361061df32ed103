// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/service_facts.h"

#include "render/simple_presentation.h"
#include "support/incident_from_text.h"

#include <gtest/gtest.h>

using namespace aftermap;
using namespace Qt::StringLiterals;

namespace {

ServiceFacts factsOf(const Presentation& presentation, std::string_view id)
{
    for (const ServiceFacts& facts : serviceFacts(presentation)) {
        if (facts.service == serviceIn(*presentation.incident, id))
            return facts;
    }
    return {};
}

constexpr std::string_view outage =
    "web > api > db | mail > api | frame cloud db api | window 09:00 13:00"
    " | 10:00 db major | 10:20 db major high | 10:50 db ok | 10:05 api partial ~";

} // namespace

TEST(ServiceFacts, CountNeighboursAndTime)
{
    const auto shown = presentationFrom(outage);
    EXPECT_EQ(serviceFacts(*shown).size(), 4u); // the frame is none
    const ServiceFacts api = factsOf(*shown, "api");
    EXPECT_EQ(api.needs, 1);
    EXPECT_EQ(api.neededBy, 2);
    EXPECT_EQ(api.where, u"cloud"_s);
    EXPECT_EQ(api.firstFailure, utc("10:05"));
    EXPECT_EQ(factsOf(*shown, "db").inAll.whole(), std::chrono::minutes(50));
    EXPECT_FALSE(factsOf(*shown, "web").firstFailure.has_value());
}

TEST(ServiceFacts, SinceIsTheFirstTimeThatItWasSaid)
{
    const auto shown = presentationFrom(outage);
    const ServiceId db = serviceIn(*shown->incident, "db");
    EXPECT_FALSE(stateSince(*shown, db, utc("09:59")).has_value());
    EXPECT_EQ(stateSince(*shown, db, utc("10:30"))->at, utc("10:00"));
    EXPECT_EQ(stateSince(*shown, db, utc("11:00"))->at, utc("10:50"));
    const auto api = stateSince(*shown, serviceIn(*shown->incident, "api"), utc("10:30"));
    EXPECT_EQ(sinceWords(*shown->incident, *api), u"about 10:05"_s);
}

TEST(ServiceFacts, SayHowMuchOfATimeIsAssumed)
{
    using namespace std::chrono_literals;
    EXPECT_EQ(affectedTimeWords({}), QString());
    EXPECT_EQ(affectedTimeWords({90min, 0min}), u"1 h 30 min"_s);
    EXPECT_EQ(affectedTimeWords({60min, 30min}), u"1 h 30 min, 30 min of it assumed"_s);
    EXPECT_EQ(affectedTimeWords({0min, 30min}), u"30 min, assumed"_s);
}
