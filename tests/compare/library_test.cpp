// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/library.h"

#include "support/incident_from_text.h"

#include <gtest/gtest.h>

using namespace aftermap;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Library libraryFrom(std::initializer_list<const char*> texts)
{
    Incidents incidents;
    for (const char* text : texts)
        incidents.push_back(std::make_shared<const Incident>(incidentFrom(text)));
    return libraryOf(incidents);
}

// Three days; the second is handed over last.
constexpr const char* monday =
    "title One | window 00:00 20:00 | shop >hard:stated dns | mail > dns | provider dns Acme | name dns Acme DNS"
    " | provider shop shopco | name shop Shop | provider mail mailco | 10:00 shop partial high | 10:05 shop major low"
    " | 10:10 shop major | 11:00 mail degraded | cause dns cold-restart, DNS | milestone onset 10:00"
    " | milestone declared_resolved 12:00 | milestone recovered 13:30";
constexpr const char* tuesday =
    "title Two | window 24:00 44:00 | shop >hard:reported dns | provider dns acme | name dns DNS"
    " | provider shop ShopCo | name shop Shop | 34:00 shop recovering high | affected mail low | provider mail mailco"
    " | cause capacity Cold Restart | milestone onset 34:00 | milestone declared_resolved 36:00";
constexpr const char* wednesday =
    "title Three | window 48:00 68:00 | web | provider web webco | 58:00 web major | open 59:00 recovering 60:00"
    " | cause dns | milestone onset 58:00 | milestone declared_resolved 60:00 | milestone recovered 59:00";

} // namespace

TEST(Library, StandsInOrderOfOnsetAndKeepsEachOnce)
{
    const Library library = libraryFrom({monday, wednesday, tuesday, monday});
    ASSERT_EQ(library.outages.size(), 3U);
    EXPECT_EQ(library.outages[1]->timeline().title.raw(), u"Two"_s);
    EXPECT_EQ(library.given, (std::vector<std::size_t>{0, 2, 1}));
    EXPECT_EQ(library.repeated, 1U);
}

TEST(Library, CountsClassesAndFactorsMostFrequentFirst)
{
    const Library library = libraryFrom({monday, tuesday, wednesday, "title Four | x | 80:00 x major"});
    EXPECT_EQ(library.causes, (std::vector<RecurringCause>{{CauseClass::Dns, {0, 2}}, {CauseClass::Capacity, {1}}}));
    EXPECT_EQ(library.withoutCause, OutagePlaces{3});
    // "cold-restart" and "Cold Restart" are one.
    EXPECT_EQ(library.factors, (std::vector<RecurringFactor>{{u"cold-restart"_s, {0, 1}}, {u"DNS"_s, {0}}}));
}

TEST(Library, TellsWhatOthersDependedOnAndHowThatIsKnown)
{
    const Library library = libraryFrom({monday, tuesday, wednesday});
    ASSERT_EQ(library.companiesNeeded.size(), 1U);
    EXPECT_EQ(library.companiesNeeded[0].thing.company, u"acme"_s);
    EXPECT_EQ(library.companiesNeeded[0].reliances, (std::vector<Reliance>{{0, 1, 1}, {1, 1, 0}}));
    ASSERT_EQ(library.servicesNeeded.size(), 1U);
    EXPECT_EQ(library.servicesNeeded[0].thing, (Thing{u"DNS"_s, u"acme"_s, MatchedBy::NearName}));
}

TEST(Library, WhatOnlyItsOwnCompanyNeedsIsNoSharedCompany)
{
    const char* one = "title A | api > db | provider api acme | provider db acme | 10:00 db major";
    const char* two = "title B | api > db | provider api acme | provider db acme | 34:00 db major";
    const Library library = libraryFrom({one, two});
    EXPECT_TRUE(library.companiesNeeded.empty());
    ASSERT_EQ(library.servicesNeeded.size(), 1U);
    EXPECT_EQ(library.servicesNeeded[0].thing.name, u"db"_s);
}

TEST(Library, MeasuresFromResolvedToRecoveredOnlyWhereBothAreReported)
{
    const Library library = libraryFrom({monday, tuesday, wednesday});
    ASSERT_EQ(library.afterResolved.size(), 3U);
    EXPECT_EQ(library.afterResolved[0].length(), std::optional<Milliseconds>(90min));
    EXPECT_EQ(library.afterResolved[1].length(), std::nullopt); // though an open end could be assumed
    EXPECT_EQ(library.afterResolved[2].length(), std::optional<Milliseconds>(-60min));
}

TEST(Library, FindsWhoWasHitMoreThanOnceHowBadlyAndHowSurely)
{
    const Library library = libraryFrom({monday, tuesday, wednesday});
    ASSERT_EQ(library.companiesHit.size(), 2U); // webco was hit once, acme never
    const RepeatedlyHit& mail = library.companiesHit[0];
    EXPECT_EQ(mail.thing.company, u"mailco"_s);
    EXPECT_EQ(mail.hits[0].worst, ServiceState::DegradedPerformance);
    EXPECT_EQ(mail.hits[1].worst, std::nullopt); // only said, at no time
    EXPECT_EQ(mail.hits[1].confidence, Confidence::Low);
    const RepeatedlyHit& shop = library.companiesHit[1];
    EXPECT_EQ(shop.hits[0].worst, ServiceState::MajorOutage);
    EXPECT_EQ(shop.hits[0].confidence, Confidence::Medium); // the better of the two that say "major"
    EXPECT_EQ(shop.hits[1].worst, ServiceState::Recovering);
    EXPECT_EQ(shop.hits[1].confidence, Confidence::High);
}

TEST(Library, ACompanysWorstIsThatOfItsServices)
{
    const char* one = "title A | a | b | provider a acme | provider b acme | 10:00 a partial high | 10:00 b major low";
    const char* two = "title B | a | provider a acme | 34:00 a degraded";
    const Library library = libraryFrom({one, two});
    ASSERT_EQ(library.companiesHit.size(), 1U);
    const Hit& first = library.companiesHit[0].hits[0];
    EXPECT_EQ(first.worst, ServiceState::MajorOutage);
    EXPECT_EQ(first.confidence, Confidence::Low);
    EXPECT_EQ(first.services.size(), 2U);
    ASSERT_EQ(library.servicesHit.size(), 1U);
    EXPECT_EQ(library.servicesHit[0].thing.name, u"a"_s);
}

TEST(Library, FramesAreNotHit)
{
    const char* one = "title A | frame acme a | provider acme acme | 10:00 acme major";
    const char* two = "title B | frame acme a | provider acme acme | 34:00 acme major";
    EXPECT_TRUE(libraryFrom({one, two}).companiesHit.empty());
}

TEST(Library, OfNothingIsEmpty)
{
    const Library library = libraryOf({});
    EXPECT_TRUE(library.outages.empty());
    EXPECT_TRUE(library.causes.empty());
}
