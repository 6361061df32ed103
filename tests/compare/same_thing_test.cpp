// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/same_thing.h"

#include "support/incident_from_text.h"

#include <gtest/gtest.h>

using namespace aftermap;
using namespace Qt::StringLiterals;

namespace {

Incidents incidentsFrom(std::initializer_list<const char*> texts)
{
    Incidents incidents;
    for (const char* text : texts)
        incidents.push_back(std::make_shared<const Incident>(incidentFrom(text)));
    return incidents;
}

/// The thing that service `b` of the second incident is, when `a` of the first is the same.
std::optional<Thing> sameIn(const Incidents& incidents, const char* a, const char* b)
{
    const Things things = thingsOf(incidents);
    const std::size_t first = things.of[0][serviceIn(*incidents[0], a)];
    const std::size_t second = things.of[1][serviceIn(*incidents[1], b)];
    return first == second ? std::optional(things.things[first]) : std::nullopt;
}

} // namespace

TEST(SameThing, EqualNamesOfOneCompanyAreOneThing)
{
    const auto same = sameIn(incidentsFrom({"a | name a The Shop | provider a Acme", "b | name b the shop | provider b acme"}), "a", "b");
    ASSERT_TRUE(same);
    EXPECT_EQ(*same, (Thing{u"the shop"_s, u"acme"_s, MatchedBy::Name}));
}

TEST(SameThing, EqualNamesOfTwoCompaniesAreTwoThings)
{
    EXPECT_FALSE(sameIn(incidentsFrom({"a | name a Shop | provider a Acme", "a | name a Shop | provider a Other"}), "a", "a"));
    EXPECT_FALSE(sameIn(incidentsFrom({"a | name a Shop | provider a Acme", "a | name a Shop"}), "a", "a"));
}

TEST(SameThing, BracketsAndTheMakersNameDoNotCountAndAreOwnedUpTo)
{
    const Incidents incidents = incidentsFrom({"cw | name cw Amazon CloudWatch (metrics) | provider cw aws",
                                               "watch | name watch CloudWatch | provider watch AWS"});
    const auto same = sameIn(incidents, "cw", "watch");
    ASSERT_TRUE(same);
    EXPECT_EQ(same->matchedBy, MatchedBy::NearName);
    EXPECT_EQ(same->name, u"CloudWatch"_s);
}

TEST(SameThing, OneIdOfOneCompanyIsTheWeakestGround)
{
    const auto same = sameIn(incidentsFrom({"edge | name edge Proxy | provider edge acme", "edge | name edge Cache | provider edge acme"}),
                             "edge", "edge");
    ASSERT_TRUE(same);
    EXPECT_EQ(same->matchedBy, MatchedBy::Id);
}

TEST(SameThing, WithoutACompanyNeitherIdsNorNearNamesCount)
{
    EXPECT_FALSE(sameIn(incidentsFrom({"db | name db Orders", "db | name db Invoices"}), "db", "db"));
    EXPECT_FALSE(sameIn(incidentsFrom({"a | name a Orders (west)", "b | name b Orders (east)"}), "a", "b"));
    const auto same = sameIn(incidentsFrom({"a | name a Orders", "b | name b orders"}), "a", "b");
    ASSERT_TRUE(same);
    EXPECT_EQ(same->matchedBy, MatchedBy::Name);
}

TEST(SameThing, TwoServicesOfOneMapStayTwo)
{
    const Incidents incidents = incidentsFrom({"a | b | name a Shop | name b Shop | provider a acme | provider b acme"});
    const Things things = thingsOf(incidents);
    EXPECT_NE(things.of[0][serviceIn(*incidents[0], "a")], things.of[0][serviceIn(*incidents[0], "b")]);
}

TEST(SameThing, ACompanyHasItsNameOfTodayAndVariousIsNone)
{
    Service service;
    service.provider = u"Facebook"_s;
    EXPECT_EQ(companyOf(service), u"meta"_s);
    service.provider = u"various"_s;
    EXPECT_EQ(companyOf(service), QString());
    const Incidents incidents = incidentsFrom({"pay | name pay PayPal (checkout) | provider pay paypal"});
    EXPECT_EQ(companyName(u"paypal"_s, incidents), u"PayPal"_s);
    EXPECT_EQ(companyName(u"disney"_s, incidents), u"Disney"_s);
    EXPECT_EQ(companyName(u"aws"_s, incidents), u"Amazon Web Services"_s);
}

TEST(SameThing, AnotherNameOfTheCompanyIsOwnedUpTo)
{
    const Incidents incidents = incidentsFrom({"app | name app WhatsApp | provider app facebook", "app | name app WhatsApp | provider app meta"});
    const auto same = sameIn(incidents, "app", "app");
    ASSERT_TRUE(same);
    EXPECT_EQ(same->matchedBy, MatchedBy::CompanyOfToday);
    EXPECT_EQ(companyGround(u"meta"_s, incidents), MatchedBy::CompanyOfToday);
    EXPECT_EQ(companyGround(u"acme"_s, incidents), MatchedBy::Name);
}
