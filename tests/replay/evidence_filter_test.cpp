// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/evidence_filter.h"
#include "replay/replay.h"
#include "support/incident_from_text.h"

#include <gtest/gtest.h>

using namespace aftermap;

namespace {

constexpr EvidenceFilter statedOnly{true, Confidence::Low, KnownBy::Hindsight};
constexpr EvidenceFilter sure{false, Confidence::High, KnownBy::Hindsight};
constexpr EvidenceFilter byPublic{false, Confidence::Low, KnownBy::Public};
constexpr EvidenceFilter byResponders{false, Confidence::Low, KnownBy::Responders};

ServiceState db(const Incident& incident, const EvidenceFilter& evidence, std::string_view clock)
{
    return stateOf(incident, Replay(incident, evidence).at(utc(clock)), "db");
}

} // namespace

TEST(EvidenceFilter, AnEventTakesEffectWhenThePublicKnewOfIt)
{
    const Incident incident = incidentFrom("db | 10:00 db major known=10:10 reported=10:40");
    EXPECT_EQ(db(incident, {}, "10:00"), ServiceState::MajorOutage);
    EXPECT_EQ(db(incident, byResponders, "10:09"), ServiceState::Operational);
    EXPECT_EQ(db(incident, byResponders, "10:10"), ServiceState::MajorOutage);
    EXPECT_EQ(db(incident, byPublic, "10:39"), ServiceState::Operational);
    EXPECT_EQ(db(incident, byPublic, "10:40"), ServiceState::MajorOutage);
}

TEST(EvidenceFilter, NewsOfWhatIsOverChangesNothing)
{
    // At 12:00 everybody has long known that it works again; the failure is news of the past.
    const Incident incident = incidentFrom("db | 10:00 db major reported=12:00 | 11:00 db ok");
    EXPECT_EQ(db(incident, byPublic, "10:30"), ServiceState::Operational);
    EXPECT_EQ(db(incident, byPublic, "11:30"), ServiceState::Operational);
    EXPECT_EQ(db(incident, byPublic, "12:30"), ServiceState::Operational);
    EXPECT_EQ(db(incident, {}, "10:30"), ServiceState::MajorOutage);
}

TEST(EvidenceFilter, ARecoveryNobodyKnewOfLeavesTheOldState)
{
    const Incident incident = incidentFrom("db | 10:00 db major | 11:00 db ok reported=12:00");
    EXPECT_EQ(db(incident, byPublic, "11:30"), ServiceState::MajorOutage);
    EXPECT_EQ(db(incident, byPublic, "12:00"), ServiceState::Operational);
}

TEST(EvidenceFilter, WithoutATimeOfKnowingAnEventKeepsItsOwn)
{
    const Incident incident = incidentFrom("db | 10:00 db major");
    EXPECT_EQ(db(incident, byPublic, "10:00"), ServiceState::MajorOutage);
    EXPECT_EQ(byPublic.knowingOf(incident.event(EventId(0))), Knowing::Missing);
}

TEST(EvidenceFilter, TheOtherSidesTimeStandsInAndIsMarked)
{
    const Incident incident = incidentFrom("db | 10:00 db major known=10:10");
    EXPECT_EQ(db(incident, byPublic, "10:09"), ServiceState::Operational);
    EXPECT_EQ(byPublic.knowingOf(incident.event(EventId(0))), Knowing::Other);
    EXPECT_EQ(byResponders.knowingOf(incident.event(EventId(0))), Knowing::Stated);
}

TEST(EvidenceFilter, WhatIsAnnouncedHappensWhenItHappens)
{
    const Incident incident = incidentFrom("db | 10:00 db maintenance reported=08:00");
    EXPECT_EQ(db(incident, byPublic, "09:00"), ServiceState::Operational);
    EXPECT_EQ(db(incident, byPublic, "10:00"), ServiceState::UnderMaintenance);
}

TEST(EvidenceFilter, DoubtfulEventsCanBeLeftOut)
{
    const Incident incident = incidentFrom("db | 10:00 db partial high | 10:20 db major low");
    EXPECT_EQ(db(incident, {}, "10:30"), ServiceState::MajorOutage);
    EXPECT_EQ(db(incident, sure, "10:30"), ServiceState::PartialOutage);
}

TEST(EvidenceFilter, AWorkedOutTimeIsNoStatedFact)
{
    const Incident incident = incidentFrom("db | 10:00 db partial | 10:20 db major derived");
    EXPECT_EQ(db(incident, statedOnly, "10:30"), ServiceState::PartialOutage);
}

TEST(EvidenceFilter, StatedFactsHoldNoAssumption)
{
    const Incident incident = incidentFrom("db | 10:00 db major | open 11:00 recovering 12:00");
    const Moment moment = Replay(incident, statedOnly).at(utc("11:30"));
    EXPECT_EQ(statusOf(incident, moment, "db").state, ServiceState::Unknown);
    EXPECT_EQ(statusOf(incident, moment, "db").evidence, Evidence::Expired);
    EXPECT_EQ(db(incident, statedOnly, "10:59"), ServiceState::MajorOutage);
    EXPECT_EQ(db(incident, {}, "11:30"), ServiceState::Recovering);
}

TEST(EvidenceFilter, AnInferredDependencyIsNoStatedFact)
{
    const Incident incident = incidentFrom("web >hard:stated api | web >hard db");
    EXPECT_TRUE(statedOnly.admits(incident.dependency(DependencyId(0))));
    EXPECT_FALSE(statedOnly.admits(incident.dependency(DependencyId(1))));
    EXPECT_TRUE(sure.admits(incident.dependency(DependencyId(1))));
}
