// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/narration.h"

#include "render/simple_presentation.h"
#include "support/incident_from_text.h"

#include <gtest/gtest.h>

using namespace aftermap;
using namespace Qt::StringLiterals;

namespace {

constexpr const char* story =
    "zone America/New_York | window 02:00 23:00 | web >hard db | app >hard web | 06:48 db major"
    " | 07:00 web partial hour | 07:45 app degraded | 08:00 db ok | open 09:00 recovering 11:00";

} // namespace

TEST(Narration, ReadsTheClockThreeWays)
{
    const PresentationPtr p = presentationFrom(story);
    EXPECT_EQ(clockLine(*p, p->incident->onset() + std::chrono::minutes(136)).section(u" · "_s, 2),
              u"2 h 16 min after onset"_s);
    EXPECT_TRUE(clockLine(*p, p->incident->onset()).startsWith(u"New York · "_s));
    EXPECT_TRUE(clockLine(*p, p->incident->onset() - std::chrono::minutes(8)).endsWith(u"8 min before onset"_s));
}

TEST(Narration, NeverRoundsTroubleAway)
{
    Impact impact;
    EXPECT_EQ(percentWords(impact), u"0 %"_s);
    impact.reported[indexOf(ServiceState::Recovering)] = 0.2;
    EXPECT_EQ(percentWords(impact), u"under 1 %"_s);
    impact.reported[indexOf(ServiceState::MajorOutage)] = 99.7;
    EXPECT_EQ(percentWords(impact), u"over 99 %"_s);
    impact.reported = {};
    impact.reported[indexOf(ServiceState::MajorOutage)] = 74.4;
    EXPECT_EQ(percentWords(impact), u"74 %"_s);
}

TEST(Narration, SaysHowFinelyATimeIsKnown)
{
    EXPECT_EQ(timeWords({utc("07:00"), Precision::Hour, false, false}, Zone()), u"about 07:00"_s);
    EXPECT_EQ(timeWords({utc("07:00"), Precision::Minute, true, false}, Zone()), u"about 07:00"_s);
    EXPECT_EQ(timeWords({utc("07:00"), Precision::Minute, false, true}, Zone()), u"07:00"_s);
    EXPECT_EQ(timeWords({utc("07:00"), Precision::Day, false, false}, Zone()), u"5 January 2026"_s);
}

TEST(Narration, TellsReportedFromAssumed)
{
    const PresentationPtr p = presentationFrom(story);
    const ServiceId app = serviceIn(*p->incident, "app");
    const Instant appFailed = p->incident->events()[EventId(2)].time.at;
    EXPECT_TRUE(statusLine(*p, app, appFailed).startsWith(u"Degraded since "_s));
    const Instant later = p->incident->timeline().openEnds.rule->earliest + std::chrono::minutes(1);
    EXPECT_TRUE(statusLine(*p, app, later).endsWith(u"No recovery reported"_s));
    EXPECT_TRUE(statusLine(*p, app, later).startsWith(u"Last reported: degraded"_s));
    EXPECT_EQ(statusLine(*p, app, p->incident->timeline().window.earliest), u"No impact reported"_s);
}

TEST(Narration, CountsFromTheFirstReportOfAState)
{
    const PresentationPtr p =
        presentationFrom("window 06:00 12:00 | db | 06:48 db major | 08:26 db major | 09:00 db ok");
    EXPECT_EQ(statusLine(*p, serviceIn(*p->incident, "db"), utc("08:30")),
              u"Major outage since 06:48 UTC · medium confidence"_s);
}

TEST(Narration, NamesAnotherDayAndWhatIsAssumed)
{
    const PresentationPtr p = presentationFrom("window 06:00 40:00 | db | 06:48 db major | 38:00 db degraded"
                                               " | open 39:00 recovering 39:30");
    EXPECT_TRUE(clockLine(*p, utc("07:00")).startsWith(u"UTC · "_s));
    EXPECT_TRUE(clockLine(*p, utc("30:00")).startsWith(u"UTC, 6 January · "_s));
    EXPECT_EQ(countLine(*p, p->curve.at(utc("39:10"))),
              u"of the 1 services in this file, weighted · 1 affected, 1 of them recovering (1 assumed)"_s);
}

TEST(Narration, ExplainsThePercentage)
{
    const PresentationPtr p = presentationFrom("db | severity degraded 0.5");
    EXPECT_TRUE(impactExplanation(*p).contains(u"degraded 50 %"_s));
    EXPECT_TRUE(impactExplanation(*p).contains(u"major outage 100 %"_s));
}

TEST(Narration, SaysWhy)
{
    const PresentationPtr p = presentationFrom(story);
    const ServiceId app = serviceIn(*p->incident, "app");
    const Instant appFailed = p->incident->events()[EventId(2)].time.at;
    EXPECT_EQ(whyLine(*p, app, appFailed), u"app needs web, which had failed; inferred from map and times"_s);
    EXPECT_EQ(whyLine(*p, app, appFailed - std::chrono::hours(2)), QString());
}
