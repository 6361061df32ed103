// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/outage_facts.h"

#include "support/incident_from_text.h"

#include <gtest/gtest.h>

using namespace aftermap;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

OutageFacts facts(const QString& title, int hour, std::optional<Milliseconds> duration, std::size_t services)
{
    OutageFacts made;
    made.title = title;
    made.onset = Instant(std::chrono::hours(hour));
    made.duration = duration;
    made.services = services;
    return made;
}

} // namespace

TEST(OutageFacts, TheNewestIsFirstAndWhatIsNotReportedLast)
{
    const OutageFacts old = facts(u"old"_s, 1, 3h, 2), recent = facts(u"recent"_s, 9, {}, 7);
    EXPECT_TRUE(precedes(OutageOrder::Date, recent, old));
    EXPECT_FALSE(precedes(OutageOrder::Date, old, recent));
    EXPECT_TRUE(precedes(OutageOrder::Duration, old, recent));
    EXPECT_TRUE(precedes(OutageOrder::Services, recent, old));
    EXPECT_TRUE(precedes(OutageOrder::AfterResolved, recent, old)) << "neither is reported: the newer one";
    EXPECT_FALSE(precedes(OutageOrder::Duration, old, old));
}

TEST(OutageFacts, EveryWordMustOccurWhateverItsCaseAndAccents)
{
    OutageFacts some;
    some.hay = u"the zurich outage\ndns"_s;
    EXPECT_TRUE(finds(some, u"DNS zürich"_s));
    EXPECT_TRUE(finds(some, u"  "_s));
    EXPECT_FALSE(finds(some, u"dns bern"_s));
}

TEST(OutageFacts, AreReadFromTheOutage)
{
    const auto incident = std::make_shared<const Incident>(
        incidentFrom("web > api | 10:00 api major | 10:30 api ok"));
    const PresentationPtr shown =
        Presentation::make(incident, Replay(*incident), GraphLayout(), Pacing::of(*incident, Pace()));
    const OutageFacts read = factsOf(*shown);
    EXPECT_EQ(read.services, 2u);
    EXPECT_DOUBLE_EQ(read.peak, 50);
    EXPECT_FALSE(read.cause);
    EXPECT_TRUE(finds(read, u"API"_s));
    EXPECT_TRUE(finds(read, formatRfc3339(incident->onset()).left(4)));
}
