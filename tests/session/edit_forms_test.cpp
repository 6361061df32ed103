// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/edit_forms.h"

#include "session/time_field.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

using Kind = FormSubject::Kind;

Instant utc(const char* text)
{
    return *parseRfc3339(QString::fromLatin1(text));
}

/// Midnight to midnight in New York, four hours behind UTC; two services in one frame; an event at 02:48 there.
Draft small()
{
    Draft draft;
    draft.timeline.title = SafeText(u"Small"_s);
    draft.timeline.zone = u"America/New_York"_s;
    draft.timeline.window = {utc("2025-10-20T04:00:00Z"), utc("2025-10-21T04:00:00Z")};
    for (const char* id : {"cloud", "db", "api"}) {
        Service service;
        service.id = QLatin1StringView(id);
        service.name = SafeText(QString::fromLatin1(id).toUpper());
        draft.map.services.append(service);
    }
    draft.map.services.values()[0].kind = u"provider"_s;
    draft.map.services.values()[1].parent = u"cloud"_s;
    Event event;
    event.service = u"db"_s;
    event.state = ServiceState::MajorOutage;
    event.text = SafeText(u"down"_s);
    event.time.at = utc("2025-10-20T06:48:00Z");
    draft.timeline.events.push_back(event);
    draft.timeline.sources.push_back({u"s1"_s, SafeText(u"The report"_s), {}, {}, {}, {}, {}});
    return draft;
}

const FormField* fieldOf(const Form& form, const QString& id)
{
    for (const FormSection& section : form.sections) {
        for (const FormField& field : section.fields) {
            if (field.id == id)
                return &field;
        }
    }
    return nullptr;
}

/// The draft after something was entered; the sentence where it was refused.
Draft after(Draft draft, const FormSubject& subject, const QString& field, const QString& value)
{
    const Result<FormStep> step = entered(draft, subject, field, value);
    EXPECT_TRUE(step.has_value()) << step.error().message.toStdString();
    if (!step)
        return draft;
    EXPECT_TRUE(apply(draft, step->edit).has_value());
    return draft;
}

QString refusal(const Draft& draft, const FormSubject& subject, const QString& field, const QString& value)
{
    const Result<FormStep> step = entered(draft, subject, field, value);
    return step ? QString() : step.error().message;
}

} // namespace

TEST(TimeField, SaysAndReadsTheClockOfTheStory)
{
    const Draft draft = small();
    const Zone zone = *Zone::named(draft.timeline.zone);
    const TimeContext context{zone, draft.timeline.window.earliest, utc("2025-10-20T06:48:00Z")};
    const Instant day = utc("2025-10-21T18:00:00Z");
    EXPECT_EQ(timeFieldText(utc("2025-10-20T06:48:00Z"), zone), u"2025-10-20 02:48"_s);
    EXPECT_EQ(timeFieldText(utc("2025-10-20T06:48:09Z"), zone), u"2025-10-20 02:48:09"_s);
    EXPECT_EQ(timeFieldText(utc("2025-10-20T06:48:09.250Z"), zone), u"2025-10-20T02:48:09.250-04:00"_s);
    EXPECT_EQ(readTimeField(u" 2025-10-20 02:48 "_s, context, {}), utc("2025-10-20T06:48:00Z"));
    EXPECT_EQ(readTimeField(u"3:05"_s, context, day), utc("2025-10-21T07:05:00Z")) << "on the day that it was";
    EXPECT_EQ(readTimeField(u"3:05"_s, context, {}), utc("2025-10-20T07:05:00Z"));
    EXPECT_EQ(readTimeField(u"T+1h"_s, context, day), utc("2025-10-20T07:48:00Z"));
    EXPECT_EQ(readTimeField(u"2025-10-20T08:30:00Z"_s, context, day), utc("2025-10-20T08:30:00Z"));
    for (const QString& wrong : {u"soon"_s, u"25:00"_s, u"2025-02-30 10:00"_s, QString()})
        EXPECT_TRUE(readTimeField(wrong, context, day).error().message.contains(u"write 04:30"_s)) << wrong.toStdString();
}

TEST(TimeField, TheSecondOfTwoEqualClockTimesIsKeptApart)
{
    const Zone zone = *Zone::named(u"America/New_York"_s);
    const TimeContext context{zone, utc("2025-11-02T00:00:00Z"), {}};
    for (const char* text : {"2025-11-02T05:30:00Z", "2025-11-02T06:30:00Z"})
        EXPECT_EQ(readTimeField(timeFieldText(utc(text), zone), context, {}), utc(text)) << text;
}

TEST(EditForms, ATimeIsKnownAsCloselyAsItIsTyped)
{
    const FormSubject subject{Kind::Event, 0};
    Draft draft = after(small(), subject, u"precision"_s, u"second"_s);
    draft = after(draft, subject, u"time"_s, u"03:15:20"_s);
    EXPECT_EQ(draft.timeline.events[0].time.precision, Precision::Second);
    draft = after(draft, subject, u"time"_s, u"03:16"_s);
    EXPECT_EQ(draft.timeline.events[0].time.precision, Precision::Minute);
    draft = after(draft, subject, u"precision"_s, u"hour"_s);
    draft = after(draft, subject, u"time"_s, u"03:20"_s);
    EXPECT_EQ(draft.timeline.events[0].time.precision, Precision::Hour) << "what was said to be coarse stays so";
}

TEST(EditForms, EveryFieldOfAnEventCanBeSet)
{
    const FormSubject subject{Kind::Event, 0};
    Draft draft = small();
    const auto enter = [&](const QString& field, const QString& value) { draft = after(draft, subject, field, value); };
    enter(u"text"_s, u"It is <b>gone</b>."_s);
    enter(u"time"_s, u"03:15"_s);
    enter(u"precision"_s, u"hour"_s);
    enter(u"approximate"_s, u"yes"_s);
    enter(u"state"_s, u"partial_outage"_s);
    enter(u"kind"_s, u"impact"_s);
    enter(u"confidence"_s, u"low"_s);
    enter(u"sources"_s, u"s1"_s);
    enter(u"role"_s, u"on call"_s);
    enter(u"person"_s, u"Ana"_s);
    enter(u"known-at"_s, u"03:20"_s);
    enter(u"reported-at"_s, u"2025-10-21 00:10"_s);
    enter(u"note"_s, u"As she said."_s);
    Event wanted;
    wanted.service = u"db"_s;
    wanted.text = SafeText(u"It is <b>gone</b>."_s);
    wanted.time = {utc("2025-10-20T07:15:00Z"), Precision::Hour, true, false};
    wanted.state = ServiceState::PartialOutage;
    wanted.kind = EventKind::Impact;
    wanted.confidence = Confidence::Low;
    wanted.sources = {u"s1"_s};
    wanted.role = SafeText(u"on call"_s);
    wanted.person = SafeText(u"Ana"_s);
    wanted.knownAt = utc("2025-10-20T07:20:00Z");
    wanted.reportedAt = utc("2025-10-21T04:10:00Z");
    wanted.note = SafeText(u"As she said."_s);
    EXPECT_EQ(draft.timeline.events[0], wanted);
    enter(u"known-at"_s, {});
    EXPECT_EQ(draft.timeline.events[0].knownAt, std::nullopt);
    enter(u"service"_s, {});
    EXPECT_EQ(draft.timeline.events[0].state, std::nullopt) << "a state is of a service";
    EXPECT_TRUE(refusal(draft, subject, u"state"_s, u"operational"_s).contains(u"choose the service first"_s));
}

TEST(EditForms, WhatIsEnteredAsItStandsSaysNothingNew)
{
    const Draft draft = small();
    for (const FormSubject& subject : {FormSubject{Kind::Event, 0}, FormSubject{Kind::Service, 1}, FormSubject{}}) {
        for (const FormSection& section : formOf(draft, subject).sections) {
            for (const FormField& field : section.fields)
                EXPECT_EQ(after(draft, subject, field.id, field.value), draft) << field.id.toStdString();
        }
    }
}

TEST(EditForms, TextThatCannotBeShownWholeIsNotCut)
{
    Draft draft = small();
    draft.timeline.events[0].text = SafeText(QString(SafeText::maxShown + 1, u'x'));
    draft.timeline.events[0].note = SafeText(u"a\u202eb"_s);
    const FormSubject subject{Kind::Event, 0};
    EXPECT_FALSE(fieldOf(formOf(draft, subject), u"text"_s)->canEdit);
    EXPECT_EQ(after(draft, subject, u"text"_s, u"short"_s), draft);
    const QString note = fieldOf(formOf(draft, subject), u"note"_s)->value;
    EXPECT_FALSE(note.contains(QChar(0x202e)));
    EXPECT_EQ(after(draft, subject, u"note"_s, note), draft) << "what nobody touched stays as it was";
}

TEST(EditForms, AServiceKeepsWhatTheFormatNeeds)
{
    const FormSubject db{Kind::Service, 1}, cloud{Kind::Service, 0};
    const Draft draft = small();
    EXPECT_EQ(after(draft, db, u"weight"_s, u"2,5"_s).map.services.values()[1].weight, 2.5);
    EXPECT_EQ(after(draft, db, u"region"_s, u" eu "_s).map.services.values()[1].region, u"eu"_s);
    EXPECT_TRUE(refusal(draft, db, u"weight"_s, u"-1"_s).contains(u"0 or more"_s));
    EXPECT_TRUE(refusal(draft, db, u"name"_s, u" "_s).contains(u"may not be empty"_s));
    EXPECT_TRUE(refusal(draft, db, u"short-name"_s, QString(23, u'x')).contains(u"22"_s));
    EXPECT_TRUE(refusal(draft, cloud, u"kind"_s, u"database"_s).contains(u"move them first"_s));
    const Form form = formOf(draft, cloud);
    EXPECT_EQ(fieldOf(form, u"parent"_s)->choices.size(), 1u) << "a frame is not drawn in itself";
    EXPECT_EQ(fieldOf(formOf(draft, db), u"parent"_s)->choices.size(), 2u);
}

TEST(EditForms, AnOutageEndsAfterItStarts)
{
    const Draft draft = small();
    EXPECT_TRUE(refusal(draft, {}, u"window-end"_s, u"2025-10-19 10:00"_s).contains(u"ends after"_s));
    EXPECT_TRUE(refusal(draft, {}, u"zone"_s, u"Atlantis"_s).contains(u"Europe/Berlin"_s));
    EXPECT_EQ(after(draft, {}, u"zone"_s, u"Europe/Berlin"_s).timeline.zone, u"Europe/Berlin"_s);
}

TEST(EditForms, MilestonesComeAndGo)
{
    const FormSubject detected{Kind::Milestone, std::size_t(MilestoneKind::Detected)};
    Draft draft = after(small(), detected, u"time"_s, u"03:00"_s);
    ASSERT_TRUE(draft.timeline.milestone(MilestoneKind::Detected));
    EXPECT_EQ(draft.timeline.milestone(MilestoneKind::Detected)->time.at, utc("2025-10-20T07:00:00Z"));
    draft = after(draft, detected, u"note"_s, u"By a customer."_s);
    EXPECT_EQ(draft.timeline.milestone(MilestoneKind::Detected)->note.raw(), u"By a customer."_s);
    const auto gone = commanded(draft, detected, u"delete"_s, {});
    ASSERT_TRUE(gone && apply(draft, gone->edit));
    EXPECT_EQ(draft, small());
}

TEST(EditForms, ChaptersStayInOrderOfTheirStart)
{
    Draft draft = small();
    for (const char* now : {"2025-10-20T08:00:00Z", "2025-10-20T06:00:40Z"}) {
        const auto step = commanded(draft, {}, u"add-chapter"_s, utc(now));
        ASSERT_TRUE(step && apply(draft, step->edit));
        EXPECT_EQ(draft.timeline.chapters[step->next.at].start, std::chrono::floor<std::chrono::minutes>(utc(now)));
    }
    EXPECT_EQ(draft.timeline.chapters[0].end, draft.timeline.chapters[1].start);
    EXPECT_EQ(draft.timeline.chapters[1].end, draft.timeline.window.latest);
    const FormSubject first{Kind::Chapter, 0};
    EXPECT_TRUE(refusal(draft, first, u"start"_s, u"05:00"_s).contains(u"does not end before"_s));
    draft = after(draft, first, u"end"_s, u"10:00"_s);
    const Result<FormStep> moved = entered(draft, first, u"start"_s, u"05:00"_s);
    ASSERT_TRUE(moved);
    EXPECT_EQ(moved->next.at, 1u) << "the form goes on with the same chapter";
}

TEST(EditForms, ASourceIsAddedToAnEventAndStaysAsLongAsItIsNamed)
{
    Draft draft = small();
    const auto step = commanded(draft, {Kind::Event, 0}, u"add-source"_s, {});
    ASSERT_TRUE(step && apply(draft, step->edit));
    ASSERT_EQ(step->next, (FormSubject{Kind::Source, 1}));
    const QString id = draft.timeline.sources[1].id;
    EXPECT_EQ(draft.timeline.events[0].sources, QStringList{id});
    draft = after(draft, step->next, u"title"_s, u"The channel <b>#ops</b>"_s);
    draft = after(draft, step->next, u"publisher"_s, u"Ana"_s);
    draft = after(draft, step->next, u"url"_s, u"https://chat.example/ops"_s);
    draft = after(draft, step->next, u"kind"_s, u"chat"_s);
    EXPECT_EQ(draft.timeline.sources[1].title.raw(), u"The channel <b>#ops</b>"_s);
    EXPECT_EQ(draft.timeline.sources[1].id, id) << "it is named by the event";
    EXPECT_EQ(commanded(draft, step->next, u"delete"_s, {}), std::nullopt) << "the event would stand without";
    const auto commands = [&] { return formOf(draft, step->next).sections.back().commands; };
    EXPECT_EQ(commands().size(), 1u) << "it can be moved up, not deleted";
    draft = after(draft, {Kind::Event, 0}, u"sources"_s, {});
    EXPECT_EQ(commands().size(), 2u);
    draft = after(draft, step->next, u"title"_s, u"Ops channel"_s);
    EXPECT_EQ(draft.timeline.sources[1].id, u"ops-channel"_s);
    const auto gone = commanded(draft, step->next, u"delete"_s, {});
    ASSERT_TRUE(gone && apply(draft, gone->edit));
    EXPECT_EQ(draft.timeline.sources.size(), 1u);
    EXPECT_TRUE(refusal(draft, {Kind::Source, 0}, u"title"_s, u" "_s).contains(u"may not be empty"_s));
}

TEST(EditForms, PartsAreAddedMovedAndDeleted)
{
    Draft draft = small();
    for (const QString& command : {u"add-action"_s, u"add-action"_s, u"add-question"_s, u"add-figure"_s}) {
        const auto step = commanded(draft, {}, command, {});
        ASSERT_TRUE(step && apply(draft, step->edit));
    }
    draft = after(draft, {Kind::Action, 1}, u"text"_s, u"Page sooner."_s);
    draft = after(draft, {Kind::Figure, 0}, u"value"_s, u"4"_s);
    EXPECT_EQ(commanded(draft, {Kind::Action, 1}, u"later"_s, {}), std::nullopt);
    const auto up = commanded(draft, {Kind::Action, 1}, u"earlier"_s, {});
    ASSERT_TRUE(up && apply(draft, up->edit));
    EXPECT_EQ(up->next.at, 0u);
    EXPECT_EQ(draft.timeline.actions[0].text.raw(), u"Page sooner."_s);
    const auto gone = commanded(draft, {Kind::Question, 0}, u"delete"_s, {});
    ASSERT_TRUE(gone && apply(draft, gone->edit));
    EXPECT_TRUE(draft.timeline.questions.empty());
    EXPECT_EQ(draft.timeline.figures[0].value.raw(), u"4"_s);
}

} // namespace aftermap
