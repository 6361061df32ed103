// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/event_steps.h"

#include "render/simple_presentation.h"
#include "support/incident_from_text.h"

#include <gtest/gtest.h>

using namespace aftermap;
using namespace std::chrono_literals;

namespace {

/// An hour in 90 s: a minute of story is a second and a half of play.
const PresentationPtr& hour()
{
    static const PresentationPtr presentation =
        presentationFrom("web > db | 10:10 db major id=e1 | 10:12 web partial cause=e1 | 10:40 db ok"
                         "| milestone onset 10:10 | milestone recovered 10:40 | milestone detected 09:00"
                         "| window 10:00 11:00");
    return presentation;
}

PlayTime at(std::string_view clock)
{
    return hour()->pacing.playTime(utc(clock));
}

} // namespace

TEST(EventSteps, GoToTheMilestonesInTheWindow)
{
    EXPECT_EQ(nextMilestoneAfter(*hour(), PlayTime()), at("10:10"));
    EXPECT_EQ(nextMilestoneAfter(*hour(), at("10:10")), at("10:40"));
    EXPECT_EQ(nextMilestoneAfter(*hour(), at("10:40")), std::nullopt);
    EXPECT_EQ(previousMilestoneBefore(*hour(), at("11:00")), at("10:40"));
    EXPECT_EQ(previousMilestoneBefore(*hour(), at("10:40")), at("10:10"));
    EXPECT_EQ(previousMilestoneBefore(*hour(), at("10:10")), std::nullopt);
}

TEST(EventSteps, TheLastEventAgainStartsWhenItsFrontLeaves)
{
    ASSERT_EQ(hour()->fronts.size(), 1U);
    const PlayTime leaves = hour()->fronts[0].leaves;
    ASSERT_EQ(leaves, at("10:10")) << "two minutes of story, three seconds of play";
    const auto again = lastEventAgain(*hour(), at("10:25"), 1);
    ASSERT_TRUE(again);
    EXPECT_EQ(again->start, leaves);
    EXPECT_EQ(again->end, at("10:12") + 700ms);
}

TEST(EventSteps, AnEventWithoutAFrontHasARunUp)
{
    const auto again = lastEventAgain(*hour(), at("10:40"), 1);
    ASSERT_TRUE(again);
    EXPECT_EQ(again->start, at("10:40") - 1500ms);
    const auto fast = lastEventAgain(*hour(), at("10:40"), 8);
    EXPECT_EQ(fast->start, at("10:40") - 12s);
    EXPECT_EQ(fast->end, at("10:40") + 5600ms);
}

TEST(EventSteps, TheLastEventAgainStopsShortOfTheNext)
{
    const auto again = lastEventAgain(*hour(), at("10:11"), 8);
    ASSERT_TRUE(again);
    EXPECT_LT(again->end, at("10:12"));
    EXPECT_EQ(eventAt(*hour(), again->end), eventAt(*hour(), at("10:11"))) << "so that it repeats the same one";
}

TEST(EventSteps, BeforeTheFirstEventThereIsNothingToRepeat)
{
    EXPECT_EQ(lastEventAgain(*hour(), at("10:05"), 1), std::nullopt);
    const auto first = lastEventAgain(*presentationFrom("10:00 a major | window 10:00 11:00"), PlayTime(), 1);
    ASSERT_TRUE(first);
    EXPECT_EQ(first->start, PlayTime()) << "held to the start of the replay";
}
