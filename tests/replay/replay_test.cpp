// SPDX-License-Identifier: GPL-3.0-or-later
#include "replay/replay.h"

#include "support/incident_from_text.h"

#include <gtest/gtest.h>

using namespace aftermap;
using enum ServiceState;

namespace {

ServiceStatus statusAt(const Incident& incident, std::string_view service, std::string_view clock)
{
    const Replay replay(incident);
    const ServiceStatus one = replay.statusAt(serviceIn(incident, service), utc(clock));
    EXPECT_EQ(one, statusOf(incident, replay.at(utc(clock)), service));
    return one;
}

ServiceState stateAt(const Incident& incident, std::string_view service, std::string_view clock)
{
    return statusAt(incident, service, clock).state;
}

} // namespace

TEST(Replay, ServiceRecoversAtItsLastChange)
{
    const Incident incident = incidentFrom("web > api > db | 10:00 db major | 10:30 db ok");
    EXPECT_EQ(stateAt(incident, "db", "09:59:59"), Operational);
    EXPECT_EQ(stateAt(incident, "db", "10:00"), MajorOutage);
    EXPECT_EQ(stateAt(incident, "db", "10:29"), MajorOutage);
    EXPECT_EQ(stateAt(incident, "db", "10:30"), Operational);
    EXPECT_EQ(stateAt(incident, "api", "10:10"), Operational);
}

TEST(Replay, ToldGoodDiffersFromNothingTold)
{
    const Incident incident = incidentFrom("web > db | 10:00 db major | 10:30 db ok");
    EXPECT_EQ(statusAt(incident, "db", "09:00"), (ServiceStatus{Operational, Evidence::None, {}}));
    EXPECT_EQ(statusAt(incident, "web", "11:00"), (ServiceStatus{Operational, Evidence::None, {}}));
    EXPECT_EQ(statusAt(incident, "db", "11:00"),
              (ServiceStatus{Operational, Evidence::Reported, EventId(1)}));
}

TEST(Replay, LastOfSeveralChangesAtOneInstantWins)
{
    const Incident incident =
        incidentFrom("10:00 db major | 10:00 db partial | 10:00 db degraded | 11:00 db ok");
    EXPECT_EQ(stateAt(incident, "db", "10:00"), DegradedPerformance);
    EXPECT_EQ(Replay(incident).history(ServiceId(0)).size(), 3u);
    EXPECT_EQ(Replay(incident).changes().size(), 4u);
}

TEST(Replay, OrderOfTheFileDoesNotMatter)
{
    const Incident incident = incidentFrom("11:00 db ok | 09:00 db partial | 10:00 db major");
    EXPECT_EQ(stateAt(incident, "db", "09:30"), PartialOutage);
    EXPECT_EQ(stateAt(incident, "db", "10:30"), MajorOutage);
    EXPECT_EQ(stateAt(incident, "db", "11:00"), Operational);
}

TEST(Replay, PrecisionDoesNotMoveTheCentralLine)
{
    const Incident incident = incidentFrom("10:00 db major hour | 12:00 db ok day");
    EXPECT_EQ(stateAt(incident, "db", "09:59"), Operational);
    EXPECT_EQ(stateAt(incident, "db", "10:00"), MajorOutage);
    EXPECT_EQ(stateAt(incident, "db", "12:00"), Operational);
}

TEST(Replay, AffectedAtAnUnknownTimeIsUnknownThroughout)
{
    const Incident incident =
        incidentFrom("web | db | affected web | affected db | 10:00 db major");
    const ServiceStatus expected{Unknown, Evidence::TimeUnknown, {}};
    EXPECT_EQ(statusAt(incident, "web", "00:00"), expected);
    EXPECT_EQ(statusAt(incident, "web", "23:00"), expected);
    EXPECT_EQ(statusAt(incident, "db", "09:00").evidence, Evidence::None) << "its event says when";
}

TEST(Replay, ARecoveryAloneDoesNotSayWhenItFailed)
{
    const Incident incident = incidentFrom("db | affected db | 10:00 db ok");
    EXPECT_EQ(statusAt(incident, "db", "09:00").evidence, Evidence::TimeUnknown);
    EXPECT_EQ(statusAt(incident, "db", "10:00").evidence, Evidence::Reported);
    EXPECT_EQ(statusAt(incident, "db", "10:00").state, Operational);
}

TEST(Replay, OpenEndFollowsTheRule)
{
    const Incident incident = incidentFrom("10:00 db major | open 11:00 recovering 12:00");
    EXPECT_EQ(statusAt(incident, "db", "10:59:59"),
              (ServiceStatus{MajorOutage, Evidence::Reported, EventId(0)}));
    EXPECT_EQ(statusAt(incident, "db", "11:00"),
              (ServiceStatus{Recovering, Evidence::Assumed, EventId(0)}));
    EXPECT_EQ(statusAt(incident, "db", "12:00"),
              (ServiceStatus{Operational, Evidence::Assumed, EventId(0)}));
}

TEST(Replay, AssumptionWaitsUntilTheReportIsCertainlyOver)
{
    const Incident incident = incidentFrom("11:20 db major hour | open 11:00 recovering 12:00");
    EXPECT_EQ(stateAt(incident, "db", "11:49:59"), MajorOutage);
    EXPECT_EQ(stateAt(incident, "db", "11:50"), Recovering);
    EXPECT_EQ(stateAt(incident, "db", "12:00"), Operational);
}

TEST(Replay, ReportAtOrAfterTheRulesEndIsHeldToTheWindowsEnd)
{
    const char* const reports[] = {"11:30 db major hour", "12:00 db major", "14:00 db major"};
    for (const char* const report : reports) {
        const Incident incident = incidentFrom(
            std::string(report) + "| open 11:00 recovering 12:00 | window 09:00 15:00");
        EXPECT_EQ(stateAt(incident, "db", "14:59"), MajorOutage) << report;
        EXPECT_EQ(stateAt(incident, "db", "15:00"), MajorOutage) << "the end belongs to the window";
        EXPECT_EQ(statusAt(incident, "db", "15:00:01"),
                  (ServiceStatus{Unknown, Evidence::Expired, EventId(0)}))
            << report;
    }
}

TEST(Replay, OpenEndWithoutRuleIsHeldThenUnknown)
{
    const Incident incident = incidentFrom("10:00 db degraded | window 09:00 11:00");
    EXPECT_EQ(stateAt(incident, "db", "11:00"), DegradedPerformance);
    EXPECT_EQ(statusAt(incident, "db", "11:01").evidence, Evidence::Expired);
}

TEST(Replay, ReportAfterTheWindowStillShowsAtItsInstant)
{
    const Incident incident = incidentFrom("12:00 db degraded | window 09:00 11:00");
    EXPECT_EQ(stateAt(incident, "db", "12:00"), DegradedPerformance);
    EXPECT_EQ(stateAt(incident, "db", "12:01"), Unknown);
}

TEST(Replay, ExceptionToTheRule)
{
    const Incident incident = incidentFrom(
        "10:00 db major | 10:00 web major | 10:00 dns major"
        "| open 11:00 recovering 12:00 | open db nothing | open web 10:30 degraded 11:30");
    EXPECT_EQ(stateAt(incident, "db", "12:30"), MajorOutage);
    EXPECT_EQ(stateAt(incident, "web", "10:45"), DegradedPerformance);
    EXPECT_EQ(stateAt(incident, "web", "11:30"), Operational);
    EXPECT_EQ(stateAt(incident, "dns", "11:30"), Recovering);
}

TEST(Replay, NothingIsAssumedAfterARecoveryOrAnUnknown)
{
    const Incident incident = incidentFrom(
        "10:00 db major | 10:30 db ok | 10:00 web unknown | open 11:00 recovering 12:00");
    EXPECT_EQ(statusAt(incident, "db", "11:30").evidence, Evidence::Reported);
    EXPECT_EQ(stateAt(incident, "web", "11:30"), Unknown);
    EXPECT_EQ(Replay(incident).changes().size(), 3u);
}

TEST(Replay, FramesFollowTheSameRules)
{
    const Incident incident =
        incidentFrom("frame cloud db | 10:00 cloud partial | open 11:00 recovering 12:00");
    EXPECT_EQ(stateAt(incident, "cloud", "10:00"), PartialOutage);
    EXPECT_EQ(stateAt(incident, "cloud", "11:00"), Recovering);
    EXPECT_EQ(stateAt(incident, "db", "10:30"), Operational);
}

TEST(Replay, EventsWithoutServiceOrStateChangeNothing)
{
    const Incident incident = incidentFrom("db | 10:00 - major | 10:00 db - | 10:00 - -");
    EXPECT_TRUE(Replay(incident).changes().empty());
    EXPECT_EQ(stateAt(incident, "db", "10:30"), Operational);
}

TEST(Replay, HistoryCoversAllTimeWithoutGaps)
{
    const Incident incident = incidentFrom(
        "10:00 db major | 10:30 db ok | 11:00 db partial | open 12:00 recovering 13:00");
    const Replay replay(incident);
    const auto& history = replay.history(ServiceId(0));
    ASSERT_EQ(history.size(), 6u);
    EXPECT_EQ(history.front().start, Instant::min());
    EXPECT_EQ(history.back().end, Instant::max());
    for (std::size_t i = 1; i < history.size(); ++i) {
        EXPECT_EQ(history[i - 1].end, history[i].start);
        EXPECT_LT(history[i].start, history[i].end);
    }
}

TEST(Replay, NoServicesAtAll)
{
    const Incident incident = incidentFrom("");
    EXPECT_TRUE(Replay(incident).at(utc("10:00")).services.empty());
}

TEST(Replay, SeekAcrossCheckpointsEqualsFolding)
{
    constexpr std::size_t services = 7, count = 20'011;
    std::vector<StatusChange> changes;
    for (std::size_t i = 0; i < count; ++i) {
        changes.push_back(
            {Instant(Milliseconds(i / 3 * 10)),
             ServiceId(i * i % services),
             {static_cast<ServiceState>(i % serviceStateCount), Evidence::Reported, EventId(i)}});
    }
    const IdVector<ServiceId, ServiceStatus> initial(services);
    const Replay replay(initial, changes);
    for (std::size_t past = 0; past <= count; past += 509) {
        const Instant t = past == 0 ? Instant(Milliseconds(-1)) : changes[past - 1].at;
        Moment folded{t, initial};
        for (const StatusChange& change : changes) {
            if (change.at <= t)
                folded.services[change.service] = change.status;
        }
        EXPECT_EQ(replay.at(t), folded);
    }
}
