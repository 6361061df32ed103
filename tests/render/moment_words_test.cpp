// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/moment_words.h"

#include "render/simple_presentation.h"
#include "support/incident_from_text.h"

#include <gtest/gtest.h>

using namespace aftermap;
using namespace Qt::StringLiterals;

namespace {

constexpr const char* story =
    "zone America/New_York | window 06:00 23:00 | web >hard db | app >hard web | mail | 06:48 db major high"
    " | 07:00 web partial hour | 07:45 app degraded cause=web low | 09:00 db ok | 10:00 web ok"
    " | open 10:30 recovering 12:00 | milestone onset 06:48 | milestone acknowledged 07:11"
    " | milestone declared_resolved 10:00 | milestone recovered 12:10";

QString wordsAt(const char* text, const char* clock, const char* service = nullptr)
{
    const PresentationPtr p = presentationFrom(text);
    return momentWords(*p, utc(clock), service == nullptr ? ServiceId() : serviceIn(*p->incident, service));
}

} // namespace

TEST(MomentWords, SaysNothingOfTheOnsetBeforeIt)
{
    EXPECT_EQ(wordsAt(story, "06:40"),
              u"At 01:40 New York on 5 January 2026 (06:40 UTC), nothing is reported as failing in the 4 services of this file."_s);
}

TEST(MomentWords, TellsOneFailure)
{
    EXPECT_EQ(wordsAt(story, "06:50"),
              u"At 01:50 New York on 5 January 2026 (06:50 UTC), 2 min after onset, 1 of the 4 services in this file is affected, in major outage. "
              "It is db (major outage since 01:48). No cause is given for it. "
              "Weighed by how much each one lost, that is 25 % of the services in this file; the evidence allows 25 % to 42 %. "
              "The state is reported, with a time known to the minute. "
              "No detection, mitigation or resolution is reported so far."_s);
}

TEST(MomentWords, TellsSeveralWorstFirstAndHowSureThatIs)
{
    const QString words = wordsAt(story, "08:00");
    EXPECT_TRUE(words.contains(u"3 of the 4 services in this file are affected: 1 in major outage, 1 in partial outage and 1 degraded. "
                               "They are db (major outage since 01:48), web (partial outage since about 02:00) and app (degraded since 02:45, low confidence). "_s))
        << words.toStdString();
    EXPECT_TRUE(words.contains(u"Of these 3 states, 2 are uncertain: 1 of low confidence and 1 with a time known only roughly."_s));
    EXPECT_TRUE(words.endsWith(u"Acknowledged 02:11; no mitigation is reported so far."_s)) << words.toStdString();
}

TEST(MomentWords, ACauseGoesBackToItsOriginAndSaysHowThatIsKnown)
{
    const QString words = wordsAt("web >hard db | app >hard web | 10:00 db major id=x | 10:05 web partial cause=x"
                                  " | 10:10 app degraded", "10:20");
    EXPECT_TRUE(words.contains(u"2 of them go back to db, 1 as sources state and 1 inferred from the map and the times."_s))
        << words.toStdString();
}

TEST(MomentWords, ACauseThatHasRecoveredIsStillTheOrigin)
{
    const QString words = wordsAt("web >hard db | app >hard web | 10:00 db major | 10:05 web partial | 10:10 app degraded"
                                  " | 10:30 db ok", "10:40");
    EXPECT_TRUE(words.contains(u"2 of them go back to db, inferred from the map and the times."_s)) << words.toStdString();
    const QString last = wordsAt("web >hard db | 10:00 db major | 10:05 web partial | 10:30 db ok", "10:40");
    EXPECT_TRUE(last.contains(u"It goes back to db, inferred"_s)) << last.toStdString();
}

TEST(MomentWords, AnOldCauseDoesNotExplainANewTrouble)
{
    const QString words = wordsAt("web >hard db | 10:00 db major | 10:05 web partial | 10:30 db ok | 10:40 web ok"
                                  " | 11:00 web partial", "11:10");
    EXPECT_TRUE(words.contains(u"No cause is given for it."_s)) << words.toStdString();
}

TEST(MomentWords, AfterDeclaredResolvedItTellsWhatIsStillAffected)
{
    const QString words = wordsAt(story, "10:10");
    EXPECT_TRUE(words.contains(u"1 of the 4 services in this file is affected, degraded."_s)) << words.toStdString();
    EXPECT_TRUE(words.endsWith(u"Acknowledged 02:11 and declared resolved 05:00; no full recovery is reported so far."_s))
        << words.toStdString();
}

TEST(MomentWords, AssumedIsCalledAssumed)
{
    const QString words = wordsAt(story, "11:00");
    EXPECT_TRUE(words.contains(u"no service is reported as failing, and 1 of the 4 services in this file is recovering."_s));
    EXPECT_TRUE(words.contains(u"app (recovering by assumption; last reported: degraded, 02:45)"_s)) << words.toStdString();
    EXPECT_TRUE(words.contains(u"The state is assumed, for no recovery is reported."_s));
    const QString after = wordsAt(story, "13:00");
    EXPECT_TRUE(after.contains(u"none of the 4 services in this file is reported as affected: 2 are reported to work again and 1 is assumed to work again."_s))
        << after.toStdString();
    EXPECT_TRUE(after.endsWith(u"declared resolved 05:00 and recovered 07:10."_s));
}

TEST(MomentWords, WhatNobodyDatedIsCountedOnceThereIsTrouble)
{
    constexpr const char* undated = "db | mail | affected mail | 10:00 db major";
    EXPECT_FALSE(wordsAt(undated, "09:00").contains(u"affected, nobody"_s));
    EXPECT_TRUE(wordsAt(undated, "10:30").contains(u"1 more service is said to have been affected, nobody says when."_s));
}

TEST(MomentWords, WithoutAnOnsetItCountsFromTheFirstReport)
{
    EXPECT_TRUE(wordsAt("db | 10:00 db major", "10:30").startsWith(
        u"At 10:30 UTC on 5 January 2026, 30 min after the first report of trouble, the one service in this file is affected, in major outage."_s));
    // A failure before the stated onset: the onset is not told until it has come.
    constexpr const char* early = "db | 10:00 db degraded | milestone onset 10:10";
    EXPECT_TRUE(wordsAt(early, "10:05").contains(u"5 min after the first report of trouble"_s));
    EXPECT_TRUE(wordsAt(early, "10:15").contains(u"5 min after onset"_s));
}

TEST(MomentWords, SaysTheDayWhereItIsAnother)
{
    const QString words = wordsAt("window 00:00 40:00 | db | 10:00 db major | milestone onset 10:00 | milestone detected 10:20",
                                  "26:00");
    EXPECT_TRUE(words.startsWith(u"At 02:00 UTC on 6 January 2026, 16 h after onset,"_s)) << words.toStdString();
    EXPECT_TRUE(words.contains(u"major outage since 10:00 on 5 January"_s));
    EXPECT_TRUE(words.contains(u"Detected 10:20 on 5 January; no mitigation is reported so far."_s));
}

TEST(MomentWords, AnEmptyTimelineAndAFrame)
{
    EXPECT_EQ(wordsAt("web > db", "10:00"),
              u"At 10:00 UTC on 5 January 2026, nothing is reported as failing in the 2 services of this file."_s);
    const QString words = wordsAt("frame cloud db | web > cloud | 10:00 cloud partial | 10:05 web major", "10:10");
    EXPECT_TRUE(words.contains(u"It goes back to something in cloud (not published which), inferred"_s)) << words.toStdString();
}

TEST(MomentWords, ASelectedServiceGetsAParagraph)
{
    const QString words = wordsAt(story, "08:00", "app");
    EXPECT_TRUE(words.endsWith(u"\n\napp: degraded since 02:45 New York · low confidence. app failed because web failed."_s))
        << words.toStdString();
}

TEST(MomentWords, AMapAloneClaimsNothing)
{
    Timeline timeline;
    timeline.window = {Instant(), Instant() + std::chrono::hours(1)};
    const Incident map = incidentFrom("web > db");
    auto incident = std::make_shared<const Incident>(*Incident::join(timeline, map.map()));
    const auto p = Presentation::make(incident, Replay(*incident), {}, Pacing::fitted(*incident));
    EXPECT_EQ(momentWords(*p, Instant() + std::chrono::minutes(5)),
              u"This file is a map without a timeline; it has 2 services and 1 dependencies. It says nothing about any failure."_s);
}

TEST(MomentWords, TheShortFormIsItsFirstSentence)
{
    const PresentationPtr p = presentationFrom(story);
    const QString line = momentLine(*p, utc("08:00"));
    EXPECT_TRUE(momentWords(*p, utc("08:00")).startsWith(line));
    EXPECT_TRUE(line.endsWith(u"1 in partial outage and 1 degraded."_s));
}

TEST(MomentTeller, TellsTheSameAndWorksOnlyWhenSomethingChanged)
{
    const PresentationPtr p = presentationFrom(story);
    MomentTeller teller;
    teller.setPresentation(p);
    std::size_t before = teller.chapterOfFacts(utc("06:00"));
    for (Instant t = utc("06:00"); t < utc("14:00"); t += std::chrono::seconds(40)) {
        EXPECT_EQ(teller.at(t).text(), momentWords(*p, t));
        EXPECT_GE(teller.chapterOfFacts(t), before);
        before = teller.chapterOfFacts(t);
    }
    EXPECT_EQ(teller.at(utc("06:10")).text(), momentWords(*p, utc("06:10"))); // and backwards
    EXPECT_EQ(teller.chapterOfFacts(utc("08:01")), teller.chapterOfFacts(utc("08:59")));
}
