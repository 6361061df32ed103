// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of events, intervals, counts and edges.
#include "format/document_writer.h"
#include "format/table_outage.h"
#include "format/timeline_reader.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

Table tableOf(const QByteArray& bytes)
{
    Diagnostics diagnostics;
    auto table = readTable(bytes, u"t.csv"_s, diagnostics);
    EXPECT_TRUE(table.has_value());
    return table.value_or(Table{});
}

ImportedOutage outage(const QByteArray& bytes, const QString& zone = {})
{
    const Table table = tableOf(bytes);
    const auto mapping = guessMapping(table);
    EXPECT_TRUE(mapping.has_value());
    return mapping ? outageOf(table, *mapping, {zone, {}, u"t"_s}) : ImportedOutage{};
}

QString guessed(const QByteArray& bytes)
{
    const Table table = tableOf(bytes);
    const auto mapping = guessMapping(table);
    return mapping ? describe(table, *mapping) : QString();
}

QString states(const ImportedOutage& read)
{
    QStringList all;
    for (const Event& event : read.timeline.events) {
        if (event.state)
            all += formatRfc3339(event.time.at).mid(11, 5) + u' ' + event.service + u' ' + toWord(*event.state);
    }
    return all.join(u"; "_s);
}

bool says(const ImportLog& log, ImportVerdict verdict, const QString& piece)
{
    return std::any_of(log.entries.begin(), log.entries.end(), [&](const ImportEntry& entry) {
        return entry.verdict == verdict && entry.what.contains(piece);
    });
}

} // namespace

TEST(Table, CellsAreTakenApartAsTheStandardSays)
{
    const Table table = tableOf("a,b,c\r\n1,\"two, \"\"2\"\"\nlines\",3\r\n\r\n 4 ,,\"\"\n");
    ASSERT_EQ(table.rows.size(), 3u);
    EXPECT_EQ(table.rows[1].cells, (QStringList{u"1"_s, u"two, \"2\"\nlines"_s, u"3"_s}));
    EXPECT_EQ(table.rows[1].line, 2);
    EXPECT_EQ(table.rows[2].cells, (QStringList{u"4"_s, {}, {}}));
    EXPECT_EQ(table.rows[2].line, 5);
    EXPECT_EQ(table.columns, 3);
}

TEST(Table, TheSeparatorIsGuessed)
{
    EXPECT_EQ(guessSeparator(u"a;b,c;d\n1;2,5;3\n"), u';');
    EXPECT_EQ(guessSeparator(u"a\tb\n1, 2\t3\n"), u'\t');
    EXPECT_EQ(guessSeparator(u"a|b|c\n1|2|3\n"), u'|');
    EXPECT_EQ(guessSeparator(u"a,\"b;c\"\n1,2\n"), u',');
    EXPECT_EQ(guessSeparator(u"one\ntwo\n"), std::nullopt);
}

TEST(Table, ByteOrderMarksAndLatin1)
{
    EXPECT_EQ(tableOf("\xef\xbb\xbftime,text\n1,2\n").rows[0].cells[0], u"time"_s);
    const Table latin = tableOf("time,text\n2026-01-05 10:00,gest\xf6rt\n");
    EXPECT_EQ(latin.rows[1].cells[1], u"gestört"_s);
    EXPECT_TRUE(says(latin.log, ImportVerdict::Guessed, u"Latin-1"_s));
    const Table wide = tableOf(QByteArray("\xff\xfe" "a\0,\0b\0\n\0" "1\0,\0" "2\0", 16));
    EXPECT_EQ(wide.rows[1].cells, (QStringList{u"1"_s, u"2"_s}));
}

TEST(Table, AnOpenQuotationMarkSpoilsNothingBehindIt)
{
    const Table table = tableOf("time,text\n2026-01-05 10:00,\"never closed\n2026-01-05 10:05,more\n");
    ASSERT_EQ(table.rows.size(), 3u);
    EXPECT_EQ(table.rows[1].cells[1], u"\"never closed"_s);
    EXPECT_TRUE(says(table.log, ImportVerdict::Guessed, u"never closed"_s));
}

TEST(Table, LimitsAreNamed)
{
    Diagnostics columns;
    EXPECT_FALSE(readTable(QByteArray(5000, ','), u"t.csv"_s, columns));
    EXPECT_TRUE(columns.sorted().front().message.contains(u"1000 columns"_s));
    Diagnostics cell;
    EXPECT_FALSE(readTable("a,b\n" + QByteArray(300'000, 'x') + ",1\n", u"t.csv"_s, cell));
    EXPECT_TRUE(cell.sorted().front().message.contains(u"262144 characters"_s));
    Diagnostics rows;
    TableLimits limits;
    limits.rows = 1;
    EXPECT_FALSE(readTable("a,b\n1,2\n", u"t.csv"_s, rows, {}, limits));
    EXPECT_TRUE(rows.sorted().front().message.contains(u"1 rows"_s));
    Diagnostics cells;
    limits = {};
    limits.cells = 3;
    EXPECT_FALSE(readTable("a,b\n1,2\n", u"t.csv"_s, cells, {}, limits));
    EXPECT_TRUE(cells.sorted().front().message.contains(u"3 cells"_s));
}

TEST(Table, EventsAreGuessedByTheirHeader)
{
    const QByteArray bytes = "id,Opened At,System,Severity,Description\n"
                             "7,2026-01-05 10:00,Payments API,down,Cards fail\n"
                             "8,2026-01-05 10:20,Payments API,ok,All good\n"
                             "9,never,Payments API,ok,All good\n";
    EXPECT_EQ(guessed(bytes), u"events: time = column 2 (Opened At), service = column 3 (System), state = column 4 (Severity), "
                              "text = column 5 (Description)"_s);
    const ImportedOutage read = outage(bytes, u"Europe/Berlin"_s);
    EXPECT_EQ(states(read), u"09:00 payments-api major_outage; 09:20 payments-api operational"_s);
    EXPECT_EQ(read.timeline.events[0].text.raw(), u"Cards fail"_s);
    EXPECT_EQ(read.timeline.events[0].time.precision, Precision::Minute);
    EXPECT_EQ(read.timeline.zone, u"Europe/Berlin"_s);
    EXPECT_EQ(read.log.counted(u"rows"_s), 3u);
    EXPECT_EQ(read.log.counted(u"rows used"_s), 2u);
    EXPECT_TRUE(says(read.log, ImportVerdict::Skipped, u"“never” is no time."_s));
    EXPECT_TRUE(says(read.log, ImportVerdict::Guessed, u"taken for those of Europe/Berlin"_s));
}

TEST(Table, IntervalsOfOneServiceShowTheWorst)
{
    const QByteArray bytes = "start,end,service,status\n"
                             "2026-01-05T10:00:00Z,2026-01-05T11:00:00Z,db,partial outage\n"
                             "2026-01-05T10:20:00Z,2026-01-05T10:30:00Z,db,major outage\n"
                             "2026-01-05T10:40:00Z,,web,degraded\n"
                             "2026-01-05T12:00:00Z,2026-01-05T11:59:00Z,db,down\n";
    const ImportedOutage read = outage(bytes);
    EXPECT_EQ(states(read), u"10:00 db partial_outage; 10:20 db major_outage; 10:30 db partial_outage; 10:40 web "
                            "degraded_performance; 11:00 db operational"_s);
    EXPECT_TRUE(says(read.log, ImportVerdict::Skipped, u"It ends before it begins."_s));
    EXPECT_TRUE(says(read.log, ImportVerdict::Read, u"1 intervals have no end"_s));
    EXPECT_TRUE(says(read.log, ImportVerdict::Guessed, u"whole minutes"_s));
}

TEST(Table, ADurationMakesADerivedEnd)
{
    const ImportedOutage read = outage("started,duration_minutes,title,impact\n2026-01-05 10:00,90,Cards fail,minor\n"
                                       "2026-01-06 10:00,1:05,Cards fail,none\n");
    EXPECT_EQ(states(read), u"10:00 t degraded_performance; 11:30 t operational"_s);
    const Event& end = read.timeline.events[1];
    EXPECT_TRUE(end.time.derived);
    EXPECT_EQ(end.confidence, Confidence::Low);
    EXPECT_EQ(end.evidence, u"inferred_from_table"_s);
    EXPECT_EQ(read.timeline.events.size(), 3u); // "none" is told and colours nothing
}

TEST(Table, CountsBecomeSeries)
{
    const ImportedOutage read = outage("time;service;reports\n2026-01-05 10:15;web;1.234,5\n2026-01-05 10:00;web;12,5\n2026-01-05 10:00;db;3\n");
    ASSERT_EQ(read.timeline.series.size(), 2u);
    const Series& web = read.timeline.series[0];
    EXPECT_EQ(web.label.raw(), u"reports"_s);
    EXPECT_EQ(web.service, u"web"_s);
    ASSERT_EQ(web.points.size(), 1u); // "1.234,5" is ambiguous and left out
    EXPECT_EQ(web.points[0].value, 12.5);
    EXPECT_TRUE(says(read.log, ImportVerdict::Skipped, u"no number"_s));
}

TEST(Table, EdgesAreWhoNeedsWhom)
{
    const ImportedOutage read = outage("caller,callee,calls\nweb,API,10\nweb,api,5\napi,api,3\napi,none,1\napi,db,2\n");
    ASSERT_EQ(read.map.dependencies.size(), 2u);
    const Dependency& first = read.map.dependencies.values()[0];
    EXPECT_EQ(first.dependent, u"web"_s);
    EXPECT_EQ(first.dependency, u"api"_s);
    EXPECT_EQ(first.note.raw(), u"15 in the table"_s);
    EXPECT_FALSE(read.hasTimes);
    EXPECT_EQ(read.log.counted(u"rows used"_s), 3u);
    EXPECT_TRUE(says(read.log, ImportVerdict::Guessed, u"from needs to"_s));
}

TEST(Table, WithoutAHeaderTheContentDecides)
{
    EXPECT_EQ(guessed("4,qq.com,tencent\n6,sohu.com,akamai\n"), u"edges: from = column 2, to = column 3"_s);
    EXPECT_EQ(guessed("2026-01-05 10:00,down,The disk is full\n2026-01-05 10:05,ok,It has room again\n"),
              u"events: time = column 1, state = column 2, text = column 3"_s);
    EXPECT_EQ(guessed("asn,hosts\n395747,3342\n21664,1020\n"), QString());
}

TEST(Table, DayAndMonthAreNeverGuessedSilently)
{
    const QByteArray unclear = "date,text\n03/02/2026 10:00,first one\n04/02/2026 10:00,second one\n";
    const Table table = tableOf(unclear);
    auto mapping = guessMapping(table);
    ASSERT_TRUE(mapping);
    EXPECT_EQ(mapping->dates, DateOrder::Unknown);
    EXPECT_TRUE(previewOf(table, *mapping, {}, 1)[0].why.contains(u"dates=day_first"_s));
    mapping = *changedMapping(table, *mapping, u"dates=day_first"_s);
    EXPECT_EQ(formatRfc3339(previewOf(table, *mapping, {}, 1)[0].time->at), u"2026-02-03T10:00:00Z"_s);
    // One row that can be read in one way only decides for all.
    EXPECT_EQ(guessMapping(tableOf("date,text\n03/02/2026,first one\n13/02/2026,second one\n"))->dates, DateOrder::DayFirst);
    EXPECT_EQ(guessMapping(tableOf("date,text\n03/02/2026,first one\n03/14/2026,second one\n"))->dates, DateOrder::MonthFirst);
}

TEST(Table, TimesInTheirWritings)
{
    TableTimes times(DateOrder::DayFirst, {});
    const auto at = [&](const char* cell) {
        const auto time = times.read(QString::fromUtf8(cell));
        return time ? formatRfc3339(time->at) : time.error();
    };
    EXPECT_EQ(at("2026-01-05T10:00:30+01:00"), u"2026-01-05T09:00:30Z"_s);
    EXPECT_EQ(at("2026-01-05 10:00:30"), u"2026-01-05T10:00:30Z"_s);
    EXPECT_EQ(at("5 January 2026 2:02 PM"), u"2026-01-05T14:02:00Z"_s);
    EXPECT_EQ(at("5.1.2026"), u"2026-01-05T12:00:00Z"_s);
    EXPECT_EQ(at("1767607200"), u"2026-01-05T10:00:00Z"_s);
    EXPECT_EQ(at("1767607200000"), u"2026-01-05T10:00:00Z"_s);
    EXPECT_EQ(at("1767607200000000"), u"2026-01-05T10:00:00Z"_s);
    EXPECT_EQ(at("1767607200000000000"), u"2026-01-05T10:00:00Z"_s);
    EXPECT_EQ(at("31.2.2026"), u"There is no such day as “31.2.2026”."_s);
    EXPECT_EQ(times.read(u"2026-01-05"_s)->precision, Precision::Day);
    EXPECT_TRUE(times.sawBareDate());
}

TEST(Table, AMappingIsChangedByWords)
{
    const Table table = tableOf("a,b,c\n2026-01-05 10:00,web,down\n");
    const auto mapping = changedMapping(table, TableMapping{}, u"time=1,service=b,state=3,kind=events,header=yes"_s);
    ASSERT_TRUE(mapping);
    EXPECT_EQ(states(outageOf(table, *mapping, {})), u"10:00 web major_outage"_s);
    EXPECT_FALSE(changedMapping(table, TableMapping{}, u"time=4"_s));
    EXPECT_FALSE(changedMapping(table, TableMapping{}, u"when=1"_s));
    EXPECT_FALSE(changedMapping(table, TableMapping{}, u"kind=poems"_s));
    EXPECT_EQ(changedMapping(table, TableMapping{}, u"from=1,to=2"_s)->kind, TableKind::Edges);
}

TEST(Table, AMappingIsRememberedByItsHeader)
{
    const Table table = tableOf("Time,Service\n2026-01-05 10:00,web\n");
    const TableMapping mapping = *guessMapping(table);
    EXPECT_EQ(mappingFromJson(mappingToJson(mapping)), mapping);
    EXPECT_EQ(mappingKey(table, mapping), u"time|service"_s);
    EXPECT_FALSE(mappingFromJson({}));
    EXPECT_FALSE(mappingFromJson({{u"kind"_s, u"events"_s}, {u"columns"_s, 3}}));
}

TEST(Table, WhatIsWrittenCanBeReadAgain)
{
    const ImportedOutage read = outage("time,service,state\n2026-01-05 10:00,web,down\n2026-01-05 11:00,web,ok\n");
    Diagnostics diagnostics;
    const auto again = readTimeline(writeTimeline(read.timeline), u"out.json"_s, diagnostics);
    ASSERT_TRUE(again);
    EXPECT_EQ(again->timeline, read.timeline);
}

} // namespace aftermap
