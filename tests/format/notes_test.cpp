// SPDX-License-Identifier: GPL-3.0-or-later
// Notes as people write and paste them.
#include "format/notes.h"

#include "format/notes_chat.h"
#include "format/notes_clock.h"
#include "format/notes_words.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

QString at(const StatedTime& time)
{
    return formatRfc3339(time.at);
}

const Event& event(const Notes& notes, std::size_t i)
{
    return notes.timeline.events.at(i);
}

const Service& service(const Notes& notes, std::size_t i)
{
    return notes.map.services.values().at(i);
}

NoteLineKind kindOfLine(const Notes& notes, int line)
{
    return notes.lines.at(std::size_t(line - 1)).kind;
}

} // namespace

TEST(Notes, TheNotationOfTheManual)
{
    const Notes notes = readNotes(uR"(date: 2026-01-05
zone: Europe/Berlin
title: The card payments
# Payments fail: Every twentieth card is refused.
14:02 payments-api partial: 4 % of card payments fail
~14:20 checkout down
14:31 @ana decided to roll back
# It is over
14:40 payments-api ok
14:45 resolved: all is well
checkout > payments-api > ledger-db
)");
    EXPECT_TRUE(notes.hasDate);
    EXPECT_TRUE(notes.hasZone);
    EXPECT_EQ(notes.timeline.zone, u"Europe/Berlin"_s);
    EXPECT_EQ(notes.timeline.title.raw(), u"The card payments"_s);
    ASSERT_EQ(notes.timeline.events.size(), 5u);

    EXPECT_EQ(at(event(notes, 0).time), u"2026-01-05T13:02:00Z"_s);
    EXPECT_EQ(event(notes, 0).service, u"payments-api"_s);
    EXPECT_EQ(event(notes, 0).state, ServiceState::PartialOutage);
    EXPECT_EQ(event(notes, 0).kind, EventKind::Impact);
    EXPECT_EQ(event(notes, 0).text.raw(), u"4 % of card payments fail"_s);
    EXPECT_FALSE(event(notes, 0).time.approximate);

    EXPECT_EQ(event(notes, 1).state, ServiceState::MajorOutage);
    EXPECT_EQ(event(notes, 1).text.raw(), QString()) << "service and state say that";
    EXPECT_TRUE(event(notes, 1).time.approximate);

    EXPECT_EQ(event(notes, 2).person.raw(), u"ana"_s);
    EXPECT_EQ(event(notes, 2).kind, EventKind::Decision);
    EXPECT_EQ(event(notes, 2).text.raw(), u"decided to roll back"_s);
    EXPECT_FALSE(event(notes, 2).state);

    EXPECT_EQ(event(notes, 3).state, ServiceState::Operational);
    EXPECT_EQ(event(notes, 3).kind, EventKind::Recovery);
    ASSERT_TRUE(notes.timeline.milestone(MilestoneKind::DeclaredResolved));
    EXPECT_EQ(at(notes.timeline.milestone(MilestoneKind::DeclaredResolved)->time), u"2026-01-05T13:45:00Z"_s);

    ASSERT_EQ(notes.map.services.size(), 3u);
    EXPECT_EQ(service(notes, 2).id, u"ledger-db"_s);
    ASSERT_EQ(notes.map.dependencies.size(), 2u);
    EXPECT_EQ(notes.map.dependencies.values()[0].dependent, u"checkout"_s);
    EXPECT_EQ(notes.map.dependencies.values()[0].dependency, u"payments-api"_s);
    EXPECT_EQ(notes.map.dependencies.values()[1].dependency, u"ledger-db"_s);

    ASSERT_EQ(notes.timeline.chapters.size(), 2u);
    EXPECT_EQ(notes.timeline.chapters[0].title.raw(), u"Payments fail"_s);
    EXPECT_EQ(notes.timeline.chapters[0].text.raw(), u"Every twentieth card is refused."_s);
    EXPECT_EQ(formatRfc3339(notes.timeline.chapters[0].end), u"2026-01-05T13:40:00Z"_s);
    EXPECT_EQ(formatRfc3339(notes.timeline.window.earliest), u"2026-01-05T12:57:00Z"_s);
    EXPECT_EQ(formatRfc3339(notes.timeline.window.latest), u"2026-01-05T13:50:00Z"_s);
    for (const NoteLine& line : notes.lines)
        EXPECT_TRUE(line.why.isEmpty()) << line.line << " " << line.why.toStdString();
}

TEST(Notes, ClockTimesRunOnOverMidnight)
{
    const Notes notes = readNotes(u"date: 2025-12-31\n23:50 a down\n00:10 b down\n00:05 noticed\n09:00 a ok\n2026-01-03\n08:00 b ok\n");
    EXPECT_EQ(at(event(notes, 0).time), u"2025-12-31T23:50:00Z"_s);
    EXPECT_EQ(at(event(notes, 1).time), u"2026-01-01T00:10:00Z"_s);
    EXPECT_EQ(at(event(notes, 2).time), u"2026-01-01T00:05:00Z"_s) << "a little before: out of order";
    EXPECT_EQ(at(event(notes, 3).time), u"2026-01-01T09:00:00Z"_s);
    EXPECT_EQ(at(event(notes, 4).time), u"2026-01-03T08:00:00Z"_s);
}

TEST(Notes, ASpanIsNoOffsetFromUtc)
{
    const Notes notes = readNotes(u"date: 2026-01-05\n10:55-11:05 shop down\n14:02-05:00 shop ok\n2026-01-06T04:00-05:00 shop down\n");
    ASSERT_EQ(notes.timeline.events.size(), 4u);
    EXPECT_EQ(at(event(notes, 0).time), u"2026-01-05T10:55:00Z"_s);
    EXPECT_EQ(at(event(notes, 1).time), u"2026-01-05T11:05:00Z"_s);
    EXPECT_EQ(at(event(notes, 2).time), u"2026-01-05T19:02:00Z"_s);
    EXPECT_EQ(at(event(notes, 3).time), u"2026-01-06T09:00:00Z"_s);
}

TEST(Notes, SpansDoubtsSecondsAndHalvesOfTheDay)
{
    const Notes notes = readNotes(u"date: 2026-01-05\n2:02 PM–2:40 PM shop, search and mail down: nothing loads\n"
                                  u"14:50:31? shop slow\n14:55 UTC all quiet\n");
    ASSERT_EQ(notes.timeline.events.size(), 8u);
    EXPECT_EQ(event(notes, 2).service, u"mail"_s);
    EXPECT_EQ(event(notes, 2).state, ServiceState::MajorOutage);
    EXPECT_EQ(at(event(notes, 2).time), u"2026-01-05T14:02:00Z"_s);
    EXPECT_EQ(event(notes, 5).state, ServiceState::Operational);
    EXPECT_EQ(at(event(notes, 5).time), u"2026-01-05T14:40:00Z"_s);
    EXPECT_EQ(event(notes, 6).confidence, Confidence::Low);
    EXPECT_EQ(event(notes, 6).time.precision, Precision::Second);
    EXPECT_EQ(event(notes, 6).state, ServiceState::DegradedPerformance);
    EXPECT_EQ(event(notes, 7).kind, EventKind::Note);
}

TEST(Notes, ChatsAreTakenApart)
{
    const Notes notes = readNotes(uR"(date: 2026-01-05
Ana Silva  2:02 PM
payments-api is down
nobody can pay

Ben [14:05]
rolled back the deploy
Cleo — Today at 14:10
payments-api ok
[14:12] Dov: status page updated
14:13 <eve> checkout degraded
[14:14] Fay
we should write this down
)");
    ASSERT_EQ(notes.timeline.events.size(), 6u);
    EXPECT_EQ(event(notes, 0).person.raw(), u"Ana Silva"_s);
    EXPECT_EQ(event(notes, 0).state, ServiceState::MajorOutage);
    EXPECT_EQ(event(notes, 0).text.raw(), u"nobody can pay"_s);
    EXPECT_EQ(event(notes, 1).person.raw(), u"Ben"_s);
    EXPECT_EQ(event(notes, 1).kind, EventKind::Mitigation);
    EXPECT_EQ(event(notes, 2).person.raw(), u"Cleo"_s);
    EXPECT_EQ(event(notes, 2).state, ServiceState::Operational);
    EXPECT_EQ(event(notes, 3).person.raw(), u"Dov"_s);
    EXPECT_EQ(event(notes, 3).kind, EventKind::Communication);
    EXPECT_EQ(event(notes, 4).person.raw(), u"eve"_s);
    EXPECT_EQ(event(notes, 4).service, u"checkout"_s);
    EXPECT_EQ(event(notes, 5).person.raw(), u"Fay"_s);
    EXPECT_FALSE(event(notes, 5).state) << "“we should write this” is no service";
    EXPECT_EQ(kindOfLine(notes, 2), NoteLineKind::Speaker);
    EXPECT_EQ(kindOfLine(notes, 4), NoteLineKind::Continued);
    EXPECT_EQ(notes.map.services.size(), 2u);
}

TEST(Notes, WhatCannotBeReadIsKeptAndSaysWhy)
{
    const Notes notes = readNotes(u"Big trouble on Monday\n14:02 api down\nsomebody restarted it\n14:10\n"
                                  u"14:11 we think the database is down\ndate: yesterday\nzone: Europe/Berlim\n");
    EXPECT_EQ(notes.timeline.summary.raw(), u"Big trouble on Monday"_s);
    ASSERT_EQ(notes.timeline.events.size(), 3u);
    EXPECT_EQ(event(notes, 1).text.raw(), u"somebody restarted it"_s);
    EXPECT_TRUE(event(notes, 1).time.derived);
    EXPECT_EQ(event(notes, 1).confidence, Confidence::Low);
    EXPECT_FALSE(event(notes, 2).state);
    for (const int line : {1, 3, 4, 5, 6, 7})
        EXPECT_FALSE(notes.lines.at(std::size_t(line - 1)).why.isEmpty()) << line;
    EXPECT_FALSE(notes.hasDate);
    EXPECT_EQ(notes.timeline.zone, u"UTC"_s);
}

TEST(Notes, ANameIsOneServiceHoweverItIsWritten)
{
    const Notes notes = readNotes(u"services: Payments API, Checkout\n14:02 payments-api down\n14:03 PAYMENTS_API ok\n"
                                  u"14:04 chekout down\n14:05 Checkout down since the deploy\n");
    ASSERT_EQ(notes.map.services.size(), 3u);
    EXPECT_EQ(service(notes, 0).name.raw(), u"Payments API"_s);
    EXPECT_EQ(service(notes, 0).id, u"payments-api"_s);
    EXPECT_EQ(event(notes, 1).service, u"payments-api"_s);
    EXPECT_EQ(event(notes, 3).service, u"checkout"_s);
    EXPECT_EQ(event(notes, 3).state, ServiceState::MajorOutage);
    ASSERT_EQ(notes.misspellings.size(), 1u);
    EXPECT_EQ(notes.misspellings[0], (LikelyMisspelling{u"chekout"_s, u"Checkout"_s}));
}

TEST(Notes, AListOfServicesEndsWithABlankLine)
{
    const Notes notes = readNotes(u"services:\n- edge\n- auth\nqueue worker\n\nand then it happened\n");
    ASSERT_EQ(notes.map.services.size(), 3u);
    EXPECT_EQ(service(notes, 2).id, u"queue-worker"_s);
    EXPECT_EQ(notes.timeline.summary.raw(), u"and then it happened"_s);
}

TEST(Notes, AHeadingInAListOfServicesIsNoChapter)
{
    const Notes notes = readNotes(u"services:\n# Shop\nCheckout\nBasket\n# Money: ours\n# and theirs\nPayments API\n\n\n# Rest\n- Mail\n# the end\n\n"
                                  u"# It begins\n14:02 Mail down\nservices: Search\n# Nobody looks\n14:05 Search down\n"
                                  u"services: Login\n\n# And then\nAna Silva  2:10 PM\nLogin down\n");
    std::vector<QString> names;
    for (const Service& one : notes.map.services.values())
        names.push_back(one.name.raw());
    EXPECT_EQ(names, (std::vector<QString>{u"Checkout"_s, u"Basket"_s, u"Payments API"_s, u"Mail"_s, u"Search"_s, u"Login"_s}));
    std::vector<QString> chapters;
    for (const Chapter& one : notes.timeline.chapters)
        chapters.push_back(one.title.raw());
    EXPECT_EQ(chapters, (std::vector<QString>{u"It begins"_s, u"Nobody looks"_s, u"And then"_s}));
    EXPECT_EQ(kindOfLine(notes, 2), NoteLineKind::Services);
    EXPECT_EQ(kindOfLine(notes, 10), NoteLineKind::Services);
    EXPECT_EQ(kindOfLine(notes, 14), NoteLineKind::Chapter);
}

TEST(Notes, LinesThatGoOnReadAsOneText)
{
    const Notes notes = readNotes(uR"(date: 2026-01-05
Big trouble
Nobody slept.
All is well now
Chen Li  2:09 PM
ledger-db degraded: the connection pool is full
no idea yet why
Asking the database team.
- they are asleep
* and far away
14:20 web down: the pool
    is full
    - and so is the disk
)");
    EXPECT_EQ(notes.timeline.summary.raw(), u"Big trouble. Nobody slept. All is well now"_s);
    ASSERT_EQ(notes.timeline.events.size(), 2u);
    EXPECT_EQ(event(notes, 0).text.raw(),
              u"the connection pool is full; no idea yet why. Asking the database team. they are asleep; and far away"_s);
    EXPECT_EQ(event(notes, 1).text.raw(), u"the pool is full; and so is the disk"_s);
}

TEST(Notes, WordsThatOnlyRepeatTheStateAreLeftOut)
{
    const Notes notes = readNotes(u"14:00 checkout is down\n14:01 the checkout and mail are partial.\n14:02 checkout is down again\n"
                                  u"14:03 checkout is slow\n14:05-14:06 mail down\n14:07 checkout ok: by hand\n14:08 Mail Under Maintenance\n");
    std::vector<QString> texts;
    for (const Event& one : notes.timeline.events) {
        EXPECT_TRUE(one.state);
        texts.push_back(one.text.raw());
    }
    EXPECT_EQ(texts, (std::vector<QString>{{}, {}, {}, u"checkout is down again"_s, u"checkout is slow"_s, {}, {}, u"by hand"_s, {}}));
}

TEST(Notes, AServiceThatIsNamedLaterIsKnownEarlier)
{
    const Notes notes = readNotes(u"14:00 auth down because of the cache\nshop -> auth → cache, queue\n");
    EXPECT_EQ(event(notes, 0).service, u"auth"_s);
    EXPECT_EQ(event(notes, 0).state, ServiceState::MajorOutage);
    EXPECT_EQ(notes.map.dependencies.size(), 3u);
}

TEST(Notes, SomeLinesLookLikeMoreThanTheyAre)
{
    const Notes notes = readNotes(u"14:00 db:5432 refuses connections\n> quoted text\n14:05 ratio went from 4 > 2\n"
                                  u"we rolled back at 14:02\n14:10 we are down\n1:2 no time\n24:00 none either\n");
    EXPECT_EQ(notes.map.services.size(), 0u);
    EXPECT_EQ(notes.map.dependencies.size(), 0u);
    for (const Event& event : notes.timeline.events)
        EXPECT_FALSE(event.state);
}

TEST(Notes, TellsNotesFromOtherTexts)
{
    EXPECT_TRUE(looksLikeNotes(u"hello\n14:02 something"));
    EXPECT_TRUE(looksLikeNotes(u"a > b"));
    EXPECT_FALSE(looksLikeNotes(u"name,time\na,3\n"));
    EXPECT_FALSE(looksLikeNotes(u""));
}

TEST(NotesClock, ReadsTheWritingsOfATime)
{
    const auto read = [](QStringView text) {
        const auto time = takeTime(text);
        return time ? u"%1:%2:%3|%4"_s.arg(time->hour).arg(time->minute).arg(time->second).arg(text) : u"none"_s;
    };
    EXPECT_EQ(read(u"14:02 rest"), u"14:2:0| rest"_s);
    EXPECT_EQ(read(u"9:05"), u"9:5:0|"_s);
    EXPECT_EQ(read(u"12:00 am x"), u"0:0:0| x"_s);
    EXPECT_EQ(read(u"12:00pm x"), u"12:0:0| x"_s);
    EXPECT_EQ(read(u"13:00 pm"), u"none"_s);
    EXPECT_EQ(read(u"14:02:09.123Z x"), u"14:2:9| x"_s);
    EXPECT_EQ(read(u"2026-01-05T14:02:00+01:00 x"), u"14:2:0| x"_s);
    EXPECT_EQ(read(u"[05 January 2026, 14:02] x"), u"14:2:0| x"_s);
    EXPECT_EQ(read(u"[14:02 x"), u"none"_s);
    EXPECT_EQ(read(u"14:60"), u"none"_s);
    EXPECT_EQ(read(u"14:02b"), u"none"_s);
    EXPECT_EQ(read(u"99999999999999:02"), u"none"_s);
}

TEST(NotesClock, ReadsTheWritingsOfADate)
{
    const auto read = [](QStringView text) {
        const auto date = takeDate(text);
        return date ? u"%1-%2-%3"_s.arg(date->year).arg(date->month).arg(date->day) : u"none"_s;
    };
    EXPECT_EQ(read(u"2026-01-05"), u"2026-1-5"_s);
    EXPECT_EQ(read(u"5 January 2026"), u"2026-1-5"_s);
    EXPECT_EQ(read(u"Mon, 5th Jan. 2026"), u"2026-1-5"_s);
    EXPECT_EQ(read(u"January 5, 2026"), u"2026-1-5"_s);
    EXPECT_EQ(read(u"2026-02-30"), u"none"_s);
    EXPECT_EQ(read(u"0000-01-01"), u"none"_s);
    EXPECT_EQ(read(u"may we"), u"none"_s);
}

TEST(NotesWords, AStateIsTheLastWord)
{
    EXPECT_EQ(stateAtEnd(u"checkout is still down!"), (SpokenState{ServiceState::MajorOutage, u"checkout"}));
    EXPECT_EQ(stateAtEnd(u"mail partial outage"), (SpokenState{ServiceState::PartialOutage, u"mail"}));
    EXPECT_EQ(stateAtEnd(u"queue back to normal"), (SpokenState{ServiceState::Operational, u"queue"}));
    EXPECT_FALSE(stateAtEnd(u"down"));
    EXPECT_FALSE(stateAtEnd(u"the countdown"));
    EXPECT_EQ(stateAtStart(u"is down since noon"), ServiceState::MajorOutage);
    EXPECT_FALSE(stateAtStart(u"downloads fail"));
}

} // namespace aftermap
