// SPDX-License-Identifier: GPL-3.0-or-later
// Notes, files and what they make together, without a window.
#include "session/new_outage.h"

#include "session/date_gap.h"
#include "session/name_places.h"
#include "session/understood_files.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

const char twoIncidents[] = R"({"page": {"id": "p", "name": "Shop"}, "incidents": [
  {"id": "new", "name": "Cards fail", "status": "resolved", "impact": "major", "created_at": "2026-01-05T13:05:00Z",
   "resolved_at": "2026-01-05T14:00:00Z", "incident_updates": [
    {"status": "investigating", "body": "Cards fail.", "display_at": "2026-01-05T13:05:00Z", "created_at": "2026-01-05T13:05:00Z",
     "affected_components": [{"code": "c1", "name": "Payments API", "old_status": "operational", "new_status": "partial_outage"}]},
    {"status": "resolved", "body": "Over.", "display_at": "2026-01-05T14:00:00Z", "created_at": "2026-01-05T14:00:00Z",
     "affected_components": [{"code": "c1", "name": "Payments API", "old_status": "partial_outage", "new_status": "operational"}]}]},
  {"id": "old", "name": "Search is slow", "status": "resolved", "impact": "minor", "created_at": "2025-12-01T10:00:00Z",
   "resolved_at": "2025-12-01T11:00:00Z", "incident_updates": [
    {"status": "investigating", "body": "Slow.", "display_at": "2025-12-01T10:00:00Z", "created_at": "2025-12-01T10:00:00Z",
     "affected_components": [{"code": "c2", "name": "Search", "old_status": "operational", "new_status": "degraded_performance"}]}]}]})";

class MakingAnOutage : public testing::Test
{
protected:
    QString write(const QString& name, const QByteArray& bytes) const
    {
        QFile file(m_folder.filePath(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return file.fileName();
    }
    void settle()
    {
        ASSERT_TRUE(QTest::qWaitFor([this] { return m_outage.isSettled(); }, 15000));
    }
    const OutagePart& part(std::size_t i) const { return m_outage.parts().at(i); }

    QTemporaryDir m_folder;
    NewOutage m_outage{m_folder.filePath(u"mappings.json"_s)};
};

const char notes[] = R"(date: 2026-01-05
zone: Europe/Berlin
14:02 payments-api partial: 4 % fail
14:05 paymets-api down
14:20 checkout, search down
what a day
checkout > payments-api
)";

} // namespace

TEST_F(MakingAnOutage, EachLineIsARowInWords)
{
    const NotesUnderstanding understood = understandNotes(QString::fromLatin1(notes), {});
    ASSERT_EQ(understood.rows.size(), 7u);
    EXPECT_EQ(understood.rows[0].subject, u"Heading"_s);
    const UnderstoodRow& first = understood.rows[2];
    EXPECT_EQ(first.line, 3);
    EXPECT_EQ(first.time, u"14:02"_s);
    EXPECT_EQ(first.subject, u"payments-api"_s);
    EXPECT_EQ(first.state, ServiceState::PartialOutage);
    EXPECT_EQ(first.text, u"4 % fail"_s);
    EXPECT_EQ(first.sentence(), u"14:02, payments-api, Partial outage, 4 % fail"_s);
    EXPECT_EQ(understood.rows[4].subject, u"checkout, search"_s);
    EXPECT_EQ(understood.rows[5].subject, u"Remark"_s);
    EXPECT_FALSE(understood.rows[5].why.isEmpty());
    EXPECT_EQ(understood.rows[6].subject, u"Needs"_s);
    EXPECT_EQ(understood.doubts, 1u);
    EXPECT_EQ(understood.services.size(), 4);
    EXPECT_EQ(understood.counts(), u"5 events, 4 services, 1 dependency, 1 line with a remark"_s);
    EXPECT_TRUE(understood.notes.saysDate);
    EXPECT_TRUE(understood.notes.saysZone);
}

TEST_F(MakingAnOutage, DefaultsAreNotWhatTheTextSays)
{
    LocalTime day;
    day.year = 2026;
    const Notes read = readNotes(u"14:02 a down", {day, u"Europe/Berlin"_s});
    EXPECT_TRUE(read.hasDate);
    EXPECT_FALSE(read.saysDate);
    EXPECT_FALSE(read.saysZone);
    EXPECT_TRUE(readNotes(u"2026-01-05 14:02 a down").saysDate);
}

TEST(PlacesOfName, AreWholeWordsWithAnyJoint)
{
    const QString text = u"Paymets API down\npaymets-api-v2 ok\nsee paymets_api. @paymets-api mypaymets-api"_s;
    const auto places = placesOfName(text, u"paymets-api"_s);
    ASSERT_EQ(places.size(), 2u);
    EXPECT_EQ(places[0], (TextRange{0, 11}));
    EXPECT_EQ(places[1], (TextRange{text.indexOf(u"paymets_api"_s), 11}));
    EXPECT_TRUE(placesOfName(text, u"-"_s).empty());
}

TEST_F(MakingAnOutage, TextIsReadWhenItIsCalm)
{
    QSignalSpy understood(&m_outage, &NewOutage::understood);
    m_outage.setText(u"14:02 a"_s);
    m_outage.setText(u"14:02 api down"_s);
    EXPECT_FALSE(m_outage.isSettled());
    settle();
    EXPECT_EQ(understood.count(), 1);
    ASSERT_NE(m_outage.joined(), nullptr);
    EXPECT_EQ(m_outage.joined()->whole.timeline.events.size(), 1u);
    EXPECT_NE(m_outage.joined()->presentation, nullptr);
    EXPECT_TRUE(m_outage.joined()->missing().isEmpty());
}

TEST_F(MakingAnOutage, WhatIsMissingIsSaid)
{
    m_outage.setText(u"services: a, b"_s);
    settle();
    EXPECT_FALSE(m_outage.joined()->missing().isEmpty());
    m_outage.setText(u"14:02 somebody called"_s);
    settle();
    EXPECT_TRUE(m_outage.joined()->missing().contains(u"service"_s));
}

TEST_F(MakingAnOutage, AStatusPageWithTwoIncidentsAsksWhich)
{
    m_outage.addFiles({write(u"status.json"_s, twoIncidents)});
    settle();
    ASSERT_EQ(m_outage.parts().size(), 1u);
    EXPECT_EQ(part(0).kind, PartKind::Statuspage);
    EXPECT_TRUE(part(0).isAsking);
    EXPECT_EQ(m_outage.askingPart(), 0u);
    m_outage.chooseIncidents(0, {u"new"_s});
    settle();
    EXPECT_FALSE(m_outage.askingPart());
    EXPECT_EQ(part(0).words(), u"Status page: 2 updates, 1 service"_s);
    EXPECT_EQ(m_outage.joined()->suggestedName(), u"2026-01-05-cards-fail"_s);
}

TEST_F(MakingAnOutage, ServicesOfSeveralFilesAreMatchedAndCanBeCorrected)
{
    m_outage.setText(QString::fromLatin1(notes));
    m_outage.addFiles({write(u"status.json"_s, twoIncidents), write(u"names.txt"_s, "# ours\nPayments API\nchekout\nledger-db\n")});
    settle();
    m_outage.chooseIncidents(0, {u"new"_s});
    settle();
    const auto joined = m_outage.joined();
    ASSERT_EQ(joined->parts.size(), 3u);
    // Four of the notes and "ledger-db"; "Payments API" twice and "chekout" are those of the notes.
    EXPECT_EQ(joined->whole.map.services.size(), 5u);
    EXPECT_EQ(joined->guesses(), 1u);
    ASSERT_EQ(joined->rows.size(), 4u);
    EXPECT_EQ(joined->rows[0].name, u"chekout"_s);
    EXPECT_EQ(joined->rows[0].sureness(), u"a guess"_s);
    EXPECT_EQ(joined->rows.back().name, u"ledger-db"_s);
    EXPECT_EQ(joined->whole.timeline.title.raw(), u"Cards fail"_s);

    const PartService wrong{part(1).path, joined->rows[0].service};
    m_outage.choose(wrong, std::nullopt);
    settle();
    EXPECT_EQ(m_outage.joined()->whole.map.services.size(), 6u);
    EXPECT_TRUE(m_outage.joined()->rows[0].isChosen);
    EXPECT_EQ(m_outage.joined()->guesses(), 0u);
    const auto candidates = m_outage.joined()->candidates(m_outage.joined()->rows[0]);
    EXPECT_EQ(candidates.size(), 5u); // four of the notes, one of the page
    m_outage.choose(wrong, candidates[0].service);
    settle();
    EXPECT_EQ(m_outage.joined()->whole.map.services.size(), 5u);
}

TEST_F(MakingAnOutage, ATableIsAskedAboutOnce)
{
    const QByteArray table = "opened,system,what\n2026-01-05 14:02,api,It fails\n2026-01-05 14:10,web,It fails too\n";
    m_outage.addFiles({write(u"a.csv"_s, table)});
    settle();
    ASSERT_EQ(m_outage.parts().size(), 1u);
    EXPECT_TRUE(part(0).isAsking);
    ASSERT_NE(part(0).table, nullptr);
    EXPECT_EQ(m_outage.preview(0, part(0).mapping, 5).size(), 2u);
    m_outage.setMapping(0, part(0).mapping);
    settle();
    EXPECT_FALSE(part(0).isAsking);
    m_outage.addFiles({write(u"b.csv"_s, table)});
    settle();
    EXPECT_FALSE(part(1).isAsking);
    const TableMappings stored = TableMappings::load(m_folder.filePath(u"mappings.json"_s));
    EXPECT_EQ(stored.find(*part(0).table, true), part(0).mapping);
}

TEST_F(MakingAnOutage, TheZoneCountsForTablesToo)
{
    m_outage.addFiles({write(u"a.csv"_s, "opened,system\n2026-01-05 14:02,api\n2026-01-05 14:10,web\n")});
    settle();
    m_outage.setMapping(0, part(0).mapping);
    m_outage.setDefaults({std::nullopt, u"Europe/Berlin"_s});
    settle();
    EXPECT_EQ(formatRfc3339(m_outage.joined()->whole.timeline.events.front().time.at), u"2026-01-05T13:02:00Z"_s);
}

TEST_F(MakingAnOutage, WhatCannotBeReadSaysWhy)
{
    m_outage.addFiles({write(u"a.png"_s, "\x89PNG nothing"), m_folder.filePath(u"gone.csv"_s), m_folder.filePath(u"gone.csv"_s)});
    settle();
    ASSERT_EQ(m_outage.parts().size(), 2u);
    EXPECT_FALSE(part(0).refused.isEmpty());
    EXPECT_FALSE(part(1).refused.isEmpty());
    EXPECT_FALSE(part(0).isUsed());
    m_outage.removePart(0);
    settle();
    EXPECT_EQ(m_outage.parts().size(), 1u);
}

TEST_F(MakingAnOutage, WhatAFileGaveAndWhereItContradictsIsARow)
{
    m_outage.setText(u"date: 2026-01-05\nzone: Europe/Berlin\n14:04 Payments API down\n14:58 Payments API ok"_s);
    m_outage.addFiles({write(u"status.json"_s, twoIncidents), write(u"a.png"_s, "\x89PNG nothing")});
    settle();
    m_outage.chooseIncidents(0, {u"new"_s});
    settle();
    const auto rows = rowsOfFiles(m_outage.parts(), m_outage.joined().get(), &m_outage.understanding()->notes);
    ASSERT_EQ(rows.size(), 3u);
    EXPECT_TRUE(rows[0].isFile);
    EXPECT_EQ(rows[0].sentence(), u"status.json, 3 events, 1 service"_s);
    EXPECT_EQ(rows[1].subject, u"a.png"_s);
    EXPECT_FALSE(rows[1].why.isEmpty());
    EXPECT_EQ(rows[2].sentence(), u"14:05, Payments API, Major outage at 14:04, but partial outage at 14:05, "
                                  "So say your notes, then status.json. Both are kept; the later one is shown."_s);
    EXPECT_EQ(rows[2].line, 0);
    EXPECT_EQ(rows[2].about, 3) << "the line of the notes";
    EXPECT_EQ(m_outage.joined()->whole.timeline.conflicts.size(), 1u);
    EXPECT_EQ(togetherWords(*m_outage.joined()), u"Together 5 events, 1 service"_s);
    EXPECT_EQ(serviceNames(*m_outage.joined()), QStringList{u"Payments API"_s});
}

TEST_F(MakingAnOutage, DaysBetweenNotesAndAFileAreTold)
{
    LocalTime day;
    day.year = 2026;
    day.month = 11;
    day.day = 23;
    m_outage.setDefaults({day, u"Europe/Berlin"_s});
    m_outage.setText(u"14:04 Payments API down"_s);
    m_outage.addFiles({write(u"status.json"_s, twoIncidents)});
    settle();
    m_outage.chooseIncidents(0, {u"new"_s});
    settle();
    auto gap = dateGapOf(*m_outage.joined(), m_outage.understanding()->notes.saysDate);
    ASSERT_TRUE(gap);
    EXPECT_EQ(gap->words, u"322 days lie between status.json (5 January 2026) and your notes (23 November 2026): one of the dates is probably wrong."_s);
    EXPECT_EQ(gap->dateWords, u"5 January 2026"_s);
    ASSERT_TRUE(gap->date);
    EXPECT_EQ(gap->date->month, 1);
    m_outage.setDefaults({gap->date, u"Europe/Berlin"_s});
    settle();
    EXPECT_FALSE(dateGapOf(*m_outage.joined(), false));
    m_outage.setText(u"date: 2026-11-23\n14:04 Payments API down"_s);
    settle();
    gap = dateGapOf(*m_outage.joined(), m_outage.understanding()->notes.saysDate);
    ASSERT_TRUE(gap);
    EXPECT_FALSE(gap->date) << "the text says it itself";
    EXPECT_TRUE(gap->words.contains(u"your notes say themselves"_s));
}

TEST_F(MakingAnOutage, AFileThatWasLeftOutIsPutBackWhereItWas)
{
    m_outage.setDefaults({std::nullopt, u"UTC"_s});
    m_outage.addFiles({write(u"a.outage.txt"_s, "2026-01-05 14:02 api down\n"), write(u"b.outage.txt"_s, "2026-01-05 14:10 api ok\n")});
    settle();
    EXPECT_TRUE(m_outage.removed().isEmpty());
    m_outage.removePart(0);
    settle();
    EXPECT_EQ(m_outage.removed(), u"a.outage.txt"_s);
    EXPECT_EQ(m_outage.joined()->whole.timeline.events.size(), 1u);
    m_outage.putBack();
    settle();
    EXPECT_TRUE(m_outage.removed().isEmpty());
    ASSERT_EQ(m_outage.parts().size(), 2u);
    EXPECT_EQ(part(0).name(), u"a.outage.txt"_s);
    EXPECT_EQ(m_outage.joined()->whole.timeline.events.size(), 2u);
    m_outage.removePart(1);
    m_outage.addFiles({m_folder.filePath(u"b.outage.txt"_s)});
    settle();
    EXPECT_TRUE(m_outage.removed().isEmpty()) << "it is there again";
}

TEST_F(MakingAnOutage, AnOpenOutageComesFirst)
{
    ImportedOutage open = outageOf(readNotes(u"title: Open\n2026-01-05 13:00 api down"), u"x"_s);
    m_outage.addFiles({write(u"more.outage.txt"_s, "2026-01-05 13:30 api ok\n")});
    m_outage.addOutage(open, u"Open"_s);
    settle();
    ASSERT_EQ(m_outage.joined()->parts.size(), 2u);
    EXPECT_EQ(m_outage.joined()->parts[0].name, u"Open"_s);
    EXPECT_EQ(m_outage.joined()->whole.timeline.title.raw(), u"Open"_s);
    EXPECT_EQ(m_outage.joined()->whole.map.services.size(), 1u);
    EXPECT_EQ(m_outage.joined()->whole.timeline.events.size(), 2u);
}

} // namespace aftermap
