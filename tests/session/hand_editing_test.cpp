// SPDX-License-Identifier: GPL-3.0-or-later
// What hands do to states, milestones and the map, as edits of a draft.
#include "../render/simple_presentation.h"
#include "session/dragged_time.h"
#include "session/edit_words.h"
#include "session/map_editing.h"
#include "session/milestone_editing.h"
#include "session/state_editing.h"
#include "session/state_ends.h"
#include "support/incident_from_text.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr std::string_view story = "api > db | web > api | window 10:00 14:00 | 10:30 db major | 10:40 db major | "
                                   "11:00 api partial | 12:00 db ok";

Draft draftOf(const Presentation& presentation)
{
    return {presentation.incident->asFiled(), presentation.incident->map()};
}

Draft after(Draft draft, const std::optional<Edit>& edit)
{
    EXPECT_TRUE(edit && apply(draft, *edit).has_value());
    return draft;
}

} // namespace

TEST(DraggedTime, GoesToTheNearestStepInsideItsRoom)
{
    const Instant at = utc("10:07") + std::chrono::seconds(31);
    EXPECT_EQ(snappedTo(at, minuteSteps), utc("10:08"));
    EXPECT_EQ(snappedTo(at, secondSteps), at);
    EXPECT_EQ(snappedTo(Instant(Milliseconds(-1)), minuteSteps), Instant());
    EXPECT_EQ(snappedInto(utc("10:07"), minuteSteps, {utc("10:10"), utc("10:20")}), utc("10:10"));
    EXPECT_EQ(snappedInto(utc("10:27"), minuteSteps, {utc("10:10"), utc("10:20") + Milliseconds(1)}), utc("10:20"));
    EXPECT_EQ(snappedInto(utc("10:27"), minuteSteps, {at, at + Milliseconds(5)}), at);
}

TEST(DraggedTime, IsSaidWithTheDayWhereThatIsAnother)
{
    const Incident incident = incidentFrom("window 10:00 34:00 | 10:30 db major");
    EXPECT_EQ(draggedClock(incident, utc("12:05")), u"12:05"_s);
    EXPECT_EQ(draggedClock(incident, utc("12:05:09")), u"12:05:09"_s);
    EXPECT_EQ(draggedClock(incident, utc("12:05"), true), u"12:05:00"_s);
    EXPECT_EQ(draggedClock(incident, utc("26:05")), u"6 January 02:05"_s);
}

TEST(DraggedTime, IsNeverSurerThanItWas)
{
    const StatedTime hour{utc("10:00"), Precision::Hour, true, true};
    EXPECT_EQ(movedTo(hour, utc("11:07")), (StatedTime{utc("11:07"), Precision::Hour, true, true}));
    const StatedTime second{utc("10:00"), Precision::Second, false, false};
    EXPECT_EQ(movedTo(second, utc("11:07")).precision, Precision::Minute);
    EXPECT_EQ(movedTo({}, utc("11:07") + std::chrono::seconds(2)).precision, Precision::Second);
}

TEST(StateEnds, AreWhereOneStateGivesWayToTheNext)
{
    const PresentationPtr shown = presentationFrom(story);
    const ServiceId db = shown->incident->serviceNamed(u"db"_s);
    const std::vector<StateEnd> ends = stateEnds(*shown, db);
    ASSERT_EQ(ends.size(), 2u); // what is said again at 10:40 ends nothing
    EXPECT_EQ(ends[0].at, utc("10:30"));
    EXPECT_EQ(ends[0].rest, StateEnd::Rest::Reported);
    EXPECT_EQ(ends[0].room, (TimeSpan{utc("10:00"), utc("10:39")}));
    EXPECT_EQ(ends[1].at, utc("12:00"));
    EXPECT_EQ(ends[1].room, (TimeSpan{utc("10:41"), utc("14:00")}));
    EXPECT_EQ(shown->incident->event(ends[1].event).state, ServiceState::Operational);
}

TEST(StateEnds, OneThatNobodyReportedIsAssumed)
{
    const PresentationPtr shown = presentationFrom(story);
    const std::vector<StateEnd> ends = stateEnds(*shown, shown->incident->serviceNamed(u"api"_s));
    ASSERT_EQ(ends.size(), 2u);
    EXPECT_EQ(ends[1].rest, StateEnd::Rest::Assumed);
    EXPECT_EQ(ends[1].at, utc("14:00")); // held to the end of the window
    EXPECT_FALSE(ends[1].event.isValid());
    EXPECT_TRUE(stateEnds(*shown, shown->incident->serviceNamed(u"web"_s)).empty());
}

TEST(HandEditing, MovingAnEndMovesItsEventAndNothingElse)
{
    const PresentationPtr shown = presentationFrom(story);
    const Draft before = draftOf(*shown);
    const Draft now = after(before, moveEvent(before, 3, utc("12:20")));
    EXPECT_EQ(now.timeline.events[3].time.at, utc("12:20"));
    Draft back = now;
    back.timeline.events[3] = before.timeline.events[3];
    EXPECT_EQ(back, before);
}

TEST(HandEditing, AnEndThatIsSetIsAReportThatNoSourceMakes)
{
    const Draft before = draftOf(*presentationFrom(story));
    const Edit edit = reportState(before, 0, utc("13:05"), ServiceState::Operational);
    EXPECT_EQ(editWords(edit), u"set the state of “api”"_s);
    const Event& event = after(before, edit).timeline.events.back();
    EXPECT_EQ(event.service, u"api"_s);
    EXPECT_EQ(event.state, ServiceState::Operational);
    EXPECT_EQ(event.kind, EventKind::Recovery);
    EXPECT_EQ(event.confidence, Confidence::Low);
    EXPECT_TRUE(event.sources.isEmpty());
}

TEST(HandEditing, AMilestoneMovesOrIsMadeOrGoes)
{
    Draft draft = draftOf(*presentationFrom(story));
    draft = after(draft, milestoneAt(draft, MilestoneKind::DeclaredResolved, utc("12:00")));
    EXPECT_EQ(draft.timeline.milestone(MilestoneKind::DeclaredResolved)->confidence, Confidence::Low);
    draft.timeline.milestones[std::size_t(MilestoneKind::DeclaredResolved)]->sources = {u"s1"_s};
    draft = after(draft, milestoneAt(draft, MilestoneKind::DeclaredResolved, utc("12:10")));
    EXPECT_EQ(draft.timeline.milestone(MilestoneKind::DeclaredResolved)->time.at, utc("12:10"));
    EXPECT_EQ(draft.timeline.milestone(MilestoneKind::DeclaredResolved)->sources, QStringList{u"s1"_s});
    const std::optional<Edit> gone = withoutMilestone(draft, MilestoneKind::DeclaredResolved);
    ASSERT_TRUE(gone.has_value());
    EXPECT_EQ(editWords(*gone), u"remove milestone “Declared resolved”"_s);
    EXPECT_FALSE(after(draft, gone).timeline.milestone(MilestoneKind::DeclaredResolved).has_value());
    EXPECT_FALSE(withoutMilestone(draft, MilestoneKind::Detected).has_value());
}

TEST(HandEditing, ANewServiceHasAnIdOfItsOwn)
{
    Draft draft = draftOf(*presentationFrom(story));
    draft = after(draft, newService(draft, u" Web "_s));
    EXPECT_EQ(draft.map.services.values().back().name.raw(), u"Web"_s);
    EXPECT_EQ(draft.map.services.values().back().id, u"web-2"_s);
}

TEST(HandEditing, ANewNameTakesTheShortOneAway)
{
    Draft draft = draftOf(*presentationFrom(story));
    draft.map.services.values()[0].shortName = SafeText(u"A"_s);
    const Draft named = after(draft, renameService(draft, 0, u"Gateway"_s));
    EXPECT_EQ(named.map.services.values()[0].label().raw(), u"Gateway"_s);
    EXPECT_EQ(named.map.services.values()[0].id, u"api"_s);
    EXPECT_FALSE(renameService(draft, 0, u"  "_s).has_value());
    EXPECT_FALSE(renameService(named, 0, u"Gateway"_s).has_value());
}

TEST(HandEditing, ADependencyThatIsDrawnIsNotSurerThanThat)
{
    const Draft draft = draftOf(*presentationFrom(story));
    const std::optional<Edit> edit = needDependency(draft, 2, 1);
    const Dependency drawn = after(draft, edit).map.dependencies.values().back();
    EXPECT_EQ(drawn.dependent, u"web"_s);
    EXPECT_EQ(drawn.dependency, u"db"_s);
    EXPECT_EQ(drawn.strength, Strength::Unknown);
    EXPECT_EQ(drawn.basis, Basis::Inferred);
    EXPECT_EQ(editWords(*edit), u"add dependency “web → db”"_s);
    EXPECT_FALSE(needDependency(draft, 0, 1).has_value()); // is there
    EXPECT_FALSE(needDependency(draft, 1, 1).has_value());
}

TEST(HandEditing, ADependencyIsRetypedAndDeleted)
{
    const Draft draft = draftOf(*presentationFrom(story));
    const Draft hard = after(draft, retypeDependency(draft, 1, Strength::Hard, Basis::Stated));
    EXPECT_EQ(hard.map.dependencies.values()[1].strength, Strength::Hard);
    EXPECT_EQ(hard.map.dependencies.values()[1].basis, Basis::Stated);
    EXPECT_EQ(after(draft, deleteDependency(draft, 0)).map.dependencies.size(), 1u);
}

TEST(HandEditing, ADeletionSaysWhatGoesWithIt)
{
    const Draft draft = draftOf(*presentationFrom(story));
    EXPECT_EQ(editWords(removeService(draft, 0)), u"delete service “api” with 2 dependencies"_s);
    EXPECT_EQ(deletionWords(removeService(draft, 0)),
              u"Deleted api with its 2 dependencies. One event that named it stays, without it."_s);
    EXPECT_EQ(deletionWords(removeService(draft, 2)), u"Deleted web with its one dependency."_s);
}

} // namespace aftermap
