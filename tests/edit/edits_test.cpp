// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/edits.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

Instant minute(int m)
{
    return Instant(std::chrono::minutes(m));
}

Event event(int at, const QString& service, std::optional<ServiceState> state, const QString& text, const QString& id = {})
{
    Event event;
    event.id = id;
    event.time.at = minute(at);
    event.service = service;
    event.state = state;
    event.text = SafeText(text);
    return event;
}

Draft small()
{
    Draft draft;
    for (const QString& id : {u"db"_s, u"api"_s, u"web"_s}) {
        Service service;
        service.id = id;
        service.name = SafeText(id);
        draft.map.services.append(service);
    }
    draft.map.dependencies.append({u"web"_s, u"api"_s, Strength::Hard, {}, {}, {}, {}, 1, {}, {}, {}, {}, false, {}});
    draft.map.dependencies.append({u"api"_s, u"db"_s, Strength::Hard, {}, {}, {}, {}, 1, {}, {}, {}, {}, false, {}});
    draft.timeline.events = {event(10, u"db"_s, ServiceState::MajorOutage, u"Disk full."_s, u"full"_s),
                             event(12, u"api"_s, ServiceState::PartialOutage, u"Errors."_s),
                             event(30, u"db"_s, ServiceState::Operational, u"Larger disk."_s)};
    draft.timeline.events[1].cause = u"full"_s;
    draft.timeline.window = {minute(0), minute(60)};
    return draft;
}

Draft after(Draft draft, const std::optional<Edit>& edit)
{
    EXPECT_TRUE(edit.has_value());
    EXPECT_TRUE(edit && apply(draft, *edit).has_value());
    return draft;
}

const std::vector<Event>& events(const Draft& draft)
{
    return draft.timeline.events;
}

} // namespace

TEST(Edits, ARemovedEventIsNobodysCause)
{
    const Draft draft = after(small(), removeEvents(small(), {0, 0}));
    ASSERT_EQ(events(draft).size(), 2u);
    EXPECT_TRUE(events(draft)[0].cause.isEmpty());
}

TEST(Edits, ASplitEventKeepsItsStateOnce)
{
    const Draft draft = after(small(), splitEvent(small(), 0, 5, {minute(11), {}, false, false}));
    ASSERT_EQ(events(draft).size(), 4u);
    EXPECT_EQ(events(draft)[0].text.raw(), u"Disk"_s);
    EXPECT_EQ(events(draft)[0].id, u"full"_s);
    EXPECT_EQ(events(draft)[1].text.raw(), u"full."_s);
    EXPECT_TRUE(events(draft)[1].id.isEmpty());
    EXPECT_FALSE(events(draft)[1].state);
    EXPECT_EQ(events(draft)[1].time.at, minute(11));
}

TEST(Edits, MergedEventsHaveTheEarliestTimeAndTheLastState)
{
    Draft before = small();
    before.timeline.events[2].confidence = Confidence::Low;
    const Draft draft = after(before, mergeEvents(before, {2, 0}));
    ASSERT_EQ(events(draft).size(), 2u);
    EXPECT_EQ(events(draft)[0].text.raw(), u"Disk full.\nLarger disk."_s);
    EXPECT_EQ(events(draft)[0].time.at, minute(10));
    EXPECT_EQ(events(draft)[0].state, ServiceState::Operational);
    EXPECT_EQ(events(draft)[0].confidence, Confidence::Low);
    EXPECT_EQ(events(draft)[1].cause, u"full"_s) << "the first one kept its id";
    EXPECT_FALSE(mergeEvents(before, {0, 1})) << "two services";
    EXPECT_FALSE(mergeEvents(before, {0, 0}));
}

TEST(Edits, AStateOverASpanLeavesWhatComesAfterAsItWas)
{
    // db is down from 10 to 30; over 20 to 40 it is degraded, and then well, as it was said at 30.
    const Draft draft = after(small(), setState(small(), u"db"_s, {minute(20), minute(40)}, ServiceState::DegradedPerformance));
    ASSERT_EQ(events(draft).size(), 4u);
    EXPECT_EQ(events(draft)[2].state, ServiceState::DegradedPerformance);
    EXPECT_EQ(events(draft)[2].time.at, minute(20));
    EXPECT_EQ(events(draft)[2].kind, EventKind::Impact);
    EXPECT_EQ(events(draft)[3].state, ServiceState::Operational);
    EXPECT_EQ(events(draft)[3].time.at, minute(40));
    EXPECT_EQ(events(draft)[3].kind, EventKind::Recovery);
    // Inside its outage: it is down again afterwards.
    const Draft inside = after(small(), setState(small(), u"db"_s, {minute(15), minute(20)}, ServiceState::Recovering));
    EXPECT_EQ(events(inside).back().state, ServiceState::MajorOutage);
}

TEST(Edits, ARemovedServiceLeavesNothingThatNamesIt)
{
    Draft before = small();
    before.timeline.chapters = {{SafeText(u"One"_s), SafeText(u"It fails."_s), minute(1), minute(2), {u"db"_s, u"api"_s}, {}}};
    before.timeline.openEnds.services = {{u"db"_s, std::nullopt}, {u"web"_s, std::nullopt}};
    before.map.services.values()[1].parent = u"db"_s;
    const Draft draft = after(before, removeService(before, 0));
    EXPECT_EQ(draft.map.services.size(), 2u);
    ASSERT_EQ(draft.map.dependencies.size(), 1u);
    EXPECT_EQ(draft.map.dependencies.values()[0].dependent, u"web"_s);
    EXPECT_EQ(events(draft).size(), 3u) << "what was told stays";
    EXPECT_TRUE(events(draft)[0].service.isEmpty());
    EXPECT_FALSE(events(draft)[0].state);
    EXPECT_EQ(draft.timeline.chapters[0].cast, QStringList{u"api"_s});
    EXPECT_EQ(draft.timeline.openEnds.services.size(), 1u);
    EXPECT_TRUE(draft.map.services.values()[0].parent.isEmpty());
}

TEST(Edits, ANewNameKeepsTheId)
{
    Service next;
    next.id = u"other"_s;
    next.name = SafeText(u"Ledger"_s);
    const Draft draft = after(small(), changeService(small(), 0, next));
    EXPECT_EQ(draft.map.services.values()[0].id, u"db"_s);
    EXPECT_EQ(draft.map.services.values()[0].name.raw(), u"Ledger"_s);
    EXPECT_EQ(freshServiceId(small(), u"DB"_s), u"db-2"_s);
    EXPECT_EQ(freshServiceId(small(), u"Zahlung: Karte"_s), u"zahlung-karte"_s);
    EXPECT_EQ(freshServiceId(small(), u"Über uns!"_s), u"uber-uns"_s);
    EXPECT_EQ(freshServiceId(small(), u"…"_s), u"service"_s);
}

TEST(Edits, ADependencyStandsOnceAndNeverOnItself)
{
    Dependency edge;
    edge.dependent = u"web"_s;
    edge.dependency = u"api"_s;
    EXPECT_FALSE(addDependency(small(), edge));
    edge.dependency = u"web"_s;
    EXPECT_FALSE(addDependency(small(), edge));
    edge.dependency = u"db"_s;
    EXPECT_EQ(after(small(), addDependency(small(), edge)).map.dependencies.size(), 3u);
}

TEST(Edits, OneThatDoesNotFitChangesNothing)
{
    Draft draft = small();
    const Edit edit{EditKind::RemoveEvents, {}, {Splice<Event>{0, 1, {}}, Splice<Event>{1, 2, {}}}};
    EXPECT_FALSE(apply(draft, edit));
    EXPECT_EQ(draft, small());
}

} // namespace aftermap
