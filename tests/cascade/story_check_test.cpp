// SPDX-License-Identifier: GPL-3.0-or-later
#include "cascade/story_check.h"

#include "support/incident_from_text.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace aftermap {
namespace {

std::vector<StoryQuestion> asked(std::string_view text, StoryQuestionKind kind)
{
    const Incident incident = incidentFrom(text);
    std::vector<StoryQuestion> questions = storyQuestionsOf(incident, Replay(incident));
    EXPECT_TRUE(std::is_sorted(questions.begin(), questions.end(),
                               [](const auto& a, const auto& b) { return a.kind < b.kind; }));
    std::erase_if(questions, [kind](const StoryQuestion& question) { return question.kind != kind; });
    return questions;
}

TEST(StoryCheck, AsksForEachMilestoneThatIsMissing)
{
    const auto missing = asked("db | 10:01 db major | milestone detected 10:05 | milestone recovered 11:00",
                               StoryQuestionKind::MilestoneMissing);
    ASSERT_EQ(missing.size(), 2u);
    EXPECT_EQ(missing[0].milestone, MilestoneKind::Mitigated);
    EXPECT_EQ(missing[1].milestone, MilestoneKind::DeclaredResolved);
    EXPECT_EQ(missing[0].at, utc("10:01"));
}

TEST(StoryCheck, AsksWhatHappenedInALongSilence)
{
    // A window of five hours: an hour is both an hour and more than a tenth.
    const auto silent = asked("window 10:00 15:00 | db | 10:01 db major | 10:30 - - | 11:31 db ok | 14:00 - -",
                              StoryQuestionKind::Silence);
    ASSERT_EQ(silent.size(), 1u) << "after 11:31 all is well";
    EXPECT_EQ(silent[0].at, utc("10:30"));
    EXPECT_EQ(silent[0].length, std::chrono::minutes(61));
    // In a window of a day a tenth is 2 h 24 min.
    EXPECT_TRUE(asked("db | 10:01 db major | 12:20 db ok", StoryQuestionKind::Silence).empty());
    EXPECT_EQ(asked("db | 10:01 db major | 12:26 db ok", StoryQuestionKind::Silence).size(), 1u);
}

TEST(StoryCheck, AsksHowAServiceWasWellBeforeWhatItNeeds)
{
    const auto early = asked("web >hard:stated db | 10:01 db major | 10:02 web major | 10:31 web ok | 10:41 db ok",
                             StoryQuestionKind::BeforeUpstream);
    ASSERT_EQ(early.size(), 1u);
    EXPECT_EQ(early[0].at, utc("10:31"));
    EXPECT_NE(early[0].service, early[0].upstream);
    EXPECT_TRUE(asked("web >hard:stated db | 10:01 db major | 10:02 web major | 10:31 web ok | 10:32 db ok",
                      StoryQuestionKind::BeforeUpstream)
                    .empty())
        << "a minute is nothing";
    EXPECT_TRUE(asked("web >hard db | 10:01 db major | 10:02 web major | 10:31 web ok | 10:41 db ok",
                      StoryQuestionKind::BeforeUpstream)
                    .empty())
        << "an inferred dependency proves nothing";
    EXPECT_TRUE(asked("web >soft:stated db | 10:01 db major | 10:02 web major | 10:31 web ok | 10:41 db ok",
                      StoryQuestionKind::BeforeUpstream)
                    .empty());
}

TEST(StoryCheck, AsksHowAnythingWasKnownBeforeItHappened)
{
    const auto early = asked("db | 10:01 db major reported=10:00 | 10:10 db partial known=10:09 reported=10:12 | 10:20 db degraded reported=10:20 | "
                             "11:00 db ok hour reported=11:10",
                             StoryQuestionKind::KnownBefore);
    ASSERT_EQ(early.size(), 2u);
    EXPECT_EQ(early[0].at, utc("10:01"));
    EXPECT_EQ(early[1].at, utc("10:10"));
}

TEST(StoryCheck, AsksWhenAServiceWasWellAgain)
{
    const auto open = asked("db | web | 10:01 db major | 10:02 web partial | 10:31 web ok | open 11:00 recovering 12:00",
                            StoryQuestionKind::NoEnd);
    ASSERT_EQ(open.size(), 1u) << "an assumption is no answer";
    EXPECT_EQ(open[0].at, utc("10:01"));
}

TEST(StoryCheck, AsksOfEventsOutsideTheWindow)
{
    const auto outside = asked("window 10:00 12:00 | db | 09:59 - - | 10:00 db major | 12:00 db ok | 12:01 - -",
                               StoryQuestionKind::OutsideWindow);
    ASSERT_EQ(outside.size(), 2u);
    EXPECT_EQ(outside[0].at, utc("09:59"));
    EXPECT_EQ(outside[1].at, utc("12:01"));
}

TEST(StoryCheck, AsksOfTimesOnTheHour)
{
    const auto round = asked("db | 10:00 db major | 10:07 - - | 11:00 - - ~ | 12:00 - - hour | 13:00 db ok",
                             StoryQuestionKind::RoundTime);
    ASSERT_EQ(round.size(), 2u) << "about, and known to the hour, claim nothing";
    EXPECT_EQ(round[0].at, utc("10:00"));
    EXPECT_EQ(round[1].at, utc("13:00"));
    EXPECT_TRUE(asked("db | 10:00 db major | 13:00 db ok", StoryQuestionKind::RoundTime).empty());
}

TEST(StoryCheck, AMapAloneHasNoStory)
{
    const Incident incident = incidentFrom("web > db");
    EXPECT_TRUE(storyQuestionsOf(incident, Replay(incident)).empty());
}

} // namespace
} // namespace aftermap
