// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/comparison.h"

#include "support/incident_from_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace aftermap {
namespace {

std::shared_ptr<const Incident> outage(std::string_view text)
{
    return std::make_shared<const Incident>(incidentFrom(text));
}

/// Two services; detected after 10 min, recovered after 2 h; 2 h × 1.0 lost.
constexpr std::string_view shortOne =
    "window 09:00 15:00 | a | b | 10:00 a major | 12:00 a ok | milestone onset 10:00 | milestone detected 10:10"
    " | milestone declared_resolved 11:30 | milestone recovered 12:00";
/// Two services; recovered after 4 h; 4 h × 0.65 lost; when it was detected is not known.
constexpr std::string_view longOne =
    "window 05:00 15:00 | c | d | 06:00 c partial | 10:00 c ok | milestone onset 06:00 | milestone recovered 10:00";

Comparison compared(std::vector<std::shared_ptr<const Incident>> incidents,
                    MilestoneKind alignment = MilestoneKind::Onset)
{
    return compare(std::move(incidents), alignment).value();
}

const SheetRow& row(const Comparison& comparison, Measured measured)
{
    return *std::find_if(comparison.sheet.begin(), comparison.sheet.end(),
                         [&](const SheetRow& one) { return one.measured == measured; });
}

std::vector<MisleadingReason> reasons(const Comparison& comparison)
{
    std::vector<MisleadingReason> all;
    for (const Misleading& one : comparison.misleading)
        all.push_back(one.reason);
    return all;
}

TEST(Comparison, TheSheetHasTheSameMeasuresInTheSameUnits)
{
    const Comparison found = compared({outage(shortOne), outage(longOne)});
    ASSERT_EQ(found.sheet.size(), 9u);
    for (const SheetRow& one : found.sheet) {
        ASSERT_EQ(one.cells.size(), 2u);
        EXPECT_FALSE(one.cells[0].difference); // of itself
    }
    EXPECT_EQ(row(found, Measured::TimeToRecover).unit, Unit::Seconds);
    EXPECT_EQ(row(found, Measured::TimeToRecover).cells[0].value, 7200);
    EXPECT_EQ(row(found, Measured::TimeToRecover).cells[1].value, 14400);
    EXPECT_EQ(row(found, Measured::TimeToRecover).cells[1].difference, 7200);
    EXPECT_EQ(row(found, Measured::TimeToDetect).cells[0].value, 600);
    EXPECT_FALSE(row(found, Measured::TimeToDetect).cells[1].value);
    EXPECT_FALSE(row(found, Measured::TimeToDetect).cells[1].difference);
    EXPECT_EQ(row(found, Measured::AfterResolved).cells[0].value, 1800);
    EXPECT_NEAR(*row(found, Measured::ServiceHours).cells[0].value, 2.0, 1e-9);
    EXPECT_NEAR(*row(found, Measured::ServiceHours).cells[1].value, 2.6, 1e-9);
    EXPECT_NEAR(*row(found, Measured::ServiceHours).cells[1].difference, 0.6, 1e-9);
    EXPECT_NEAR(*row(found, Measured::Peak).cells[0].value, 50, 1e-9);
    EXPECT_NEAR(*row(found, Measured::Peak).cells[1].difference, -17.5, 1e-9);
    EXPECT_EQ(row(found, Measured::MostAffected).cells[1].value, 1);
    EXPECT_EQ(row(found, Measured::Services).cells[1].value, 2);
    EXPECT_TRUE(found.misleading.empty());
}

TEST(Comparison, StandsInHoursFromTheMilestoneAndInPercentOfTheCourse)
{
    const Comparison found = compared({outage(shortOne), outage(longOne)});
    EXPECT_EQ(found.hoursAt(0, utc("10:30")), 0.5);
    EXPECT_EQ(found.hoursAt(1, utc("05:30")), -0.5);
    EXPECT_EQ(found.percentAt(0, utc("10:30")), 25);
    EXPECT_EQ(found.percentAt(1, utc("07:00")), 25);
    EXPECT_EQ(found.sameMoment(0, utc("11:00"), 1), utc("07:00"));
}

TEST(Comparison, WithoutTheMilestoneAnOutageHasNoPlace)
{
    const Comparison found = compared({outage(shortOne), outage(longOne)}, MilestoneKind::DeclaredResolved);
    EXPECT_EQ(found.hoursAt(0, utc("12:00")), 0.5);
    EXPECT_FALSE(found.hoursAt(1, utc("07:00")));
    EXPECT_FALSE(found.sameMoment(0, utc("11:00"), 1));
    EXPECT_EQ(found.misleading, (std::vector{Misleading{MisleadingReason::NotAligned, 1}}));
}

TEST(Comparison, WarnsWhereRecoveriesAreAssumed)
{
    const Comparison found = compared(
        {outage(shortOne), outage("window 09:00 18:00 | a | b | 10:00 a major | 10:00 b major | 11:00 b ok"
                                  " | open 12:00 recovering 13:00 | milestone onset 10:00")});
    EXPECT_EQ(found.misleading, (std::vector{Misleading{MisleadingReason::UnknownRecoveries, 1}}));
    EXPECT_FALSE(found.outages[1].isRecoveryReported);
    EXPECT_EQ(found.outages[1].course.latest, utc("18:00"));
}

TEST(Comparison, WarnsWhereWeightsStatesOrBreadthDiffer)
{
    EXPECT_THAT(reasons(compared({outage(shortOne), outage("weight a 3 | a | b | 10:00 a major | 11:00 a ok")})),
                testing::ElementsAre(MisleadingReason::DifferentWeights));
    EXPECT_THAT(reasons(compared({outage(shortOne), outage("severity major 0.5 | a | b | 10:00 a major | 11:00 a ok")})),
                testing::ElementsAre(MisleadingReason::DifferentSeverity));
    EXPECT_THAT(reasons(compared({outage("a | b | c | d | e | f | 10:00 a major | 11:00 a ok"), outage(shortOne)})),
                testing::ElementsAre(MisleadingReason::DifferentBreadth));
}

TEST(Comparison, TakesTwoToSix)
{
    EXPECT_EQ(compare({outage(shortOne)}).error().kind, Error::Kind::Usage);
    EXPECT_EQ(compare(std::vector(7, outage(shortOne))).error().kind, Error::Kind::Usage);
    EXPECT_TRUE(compare(std::vector(6, outage(shortOne))));
    EXPECT_EQ(compare(std::vector(2, outage(shortOne)), MilestoneKind::Recovered).error().kind, Error::Kind::Usage);
}

} // namespace
} // namespace aftermap
