// SPDX-License-Identifier: GPL-3.0-or-later
// What kind a file is, how it is opened, and how several become one.
#include "format/contradictions.h"
#include "format/document_file.h"
#include "format/import_file.h"
#include "format/import_matching.h"
#include "format/part_gaps.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

ImportedOutage notes(const char* text)
{
    return outageOf(readNotes(QString::fromUtf8(text)), u"n.txt"_s);
}

std::vector<QString> ids(const ImportedOutage& outage)
{
    std::vector<QString> all;
    for (const Service& service : outage.map.services.values())
        all.push_back(service.id);
    return all;
}

/// A file of that name and content, opened.
OpenedDocument opened(const QString& name, const QByteArray& content)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(name);
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    file.close();
    const auto document = openDocument(path, JobControl());
    EXPECT_TRUE(document.has_value());
    return document.value_or(OpenedDocument{});
}

std::vector<Diagnostic> ofSeverity(const OpenedDocument& document, Diagnostic::Severity severity)
{
    std::vector<Diagnostic> all;
    for (const Diagnostic& one : document.diagnostics.sorted()) {
        if (one.severity == severity)
            all.push_back(one);
    }
    return all;
}

} // namespace

TEST(ForeignKind, IsToldByTheContent)
{
    const auto kind = [](const char* text, const char* name = "x") { return foreignKindOf(text, QString::fromUtf8(name)); };
    EXPECT_EQ(kind("14:02 payments down\n14:05 payments ok\n"), ForeignKind::Notes);
    EXPECT_EQ(kind("date: 2026-01-05\n14:02 web, api down\n14:03 web, api ok\n"), ForeignKind::Notes);
    EXPECT_EQ(kind("[14:02] Ana: it is down\n"), ForeignKind::Notes);
    EXPECT_EQ(kind("anything at all", "x.outage.txt"), ForeignKind::Notes);
    EXPECT_EQ(kind("time,service\n2026-01-05 10:00,web\n"), ForeignKind::Table);
    EXPECT_EQ(kind("2026-01-05 10:00\tweb\tdown\n2026-01-05 10:05\tweb\tok\n"), ForeignKind::Table);
    EXPECT_EQ(kind("{\"page\":{},\"incidents\":[]}"), ForeignKind::Statuspage);
    for (const char* other : {"", "  ", "{\"format\":\"aftermap-map/1\"}", "services:\n  web:\n    image: x\n", "<svg/>", "hello world",
                              "digraph { a -> b }", "\x1f\x8b", "[1]", "Some words of a letter.\nAnd more of them.\n"})
        EXPECT_EQ(kind(other), std::nullopt) << other;
}

TEST(OpenNotes, LinesAreToldWithTheirPlaceAndAMissingDayOnce)
{
    const OpenedDocument document = opened(u"a.txt"_s, "zone: Europe/Berlin\n14:02 web down\nwhat is this\n14:10 web ok\n");
    ASSERT_TRUE(document.incident);
    EXPECT_EQ(document.kind, DocumentKind::Imported);
    EXPECT_EQ(document.incident->zone().name(), u"Europe/Berlin"_s);
    const auto warnings = ofSeverity(document, Diagnostic::Severity::Warning);
    ASSERT_EQ(warnings.size(), 1u);
    EXPECT_TRUE(warnings[0].message.contains(u"1970-01-01"_s));
    const auto told = ofSeverity(document, Diagnostic::Severity::Note);
    ASSERT_EQ(told.size(), 1u);
    EXPECT_EQ(told[0].line, 3);
}

TEST(OpenStatuspage, OneIncidentOpensAndSeveralSayHowToChoose)
{
    const QByteArray one = R"({"id":"a","name":"Down","status":"resolved","impact":"major","started_at":"2026-01-05T10:00:00Z",
      "resolved_at":"2026-01-05T11:00:00Z","incident_updates":[]})";
    const OpenedDocument single = opened(u"a.json"_s, "[" + one + "]");
    ASSERT_TRUE(single.incident);
    EXPECT_EQ(single.incident->events().size(), 2u);
    const OpenedDocument several = opened(u"b.json"_s, "[" + one + "," + QByteArray(one).replace("\"a\"", "\"b\"") + "]");
    EXPECT_FALSE(several.incident);
    ASSERT_EQ(several.diagnostics.errors(), 1u);
    EXPECT_EQ(several.diagnostics.sorted()[0].message,
              u"This file tells of 2 incidents; choose one with “aftermap convert FILE --incident ID” (a, b), or “all”."_s);
}

TEST(OpenTable, SaysHowItIsConverted)
{
    const OpenedDocument document = opened(u"a.csv"_s, "time,service\n2026-01-05 10:00,web\n");
    EXPECT_FALSE(document.incident);
    EXPECT_TRUE(document.diagnostics.sorted()[0].message.contains(u"aftermap convert"_s));
}

TEST(Matching, ByIdByNameAndByLikeness)
{
    ImportedOutage first = notes("date: 2026-01-05\n14:02 payments-api down\n14:03 checkout down\n14:04 search down\n");
    ImportedOutage second = notes("date: 2026-01-05\n15:02 Payments API ok\n15:03 chekcout ok\n15:04 finder ok\n15:05 mail down\n");
    first.origins[u"search"_s] = u"page/7"_s;
    second.origins[u"finder"_s] = u"page/7"_s;
    const auto matches = matchServices({first, second});
    ASSERT_EQ(matches.size(), 3u);
    EXPECT_EQ(matches[0].service, u"payments-api"_s);
    EXPECT_EQ(matches[0].reason, MatchReason::Name);
    EXPECT_EQ(matches[1].service, u"chekcout"_s);
    EXPECT_EQ(matches[1].other, u"checkout"_s);
    EXPECT_EQ(matches[1].reason, MatchReason::Likeness);
    EXPECT_EQ(matches[2].other, u"search"_s);
    EXPECT_EQ(matches[2].reason, MatchReason::Id);
    const ImportedOutage joined = joinOutages({first, second}, matches);
    EXPECT_EQ(ids(joined), (std::vector<QString>{u"payments-api"_s, u"checkout"_s, u"search"_s, u"mail"_s}));
    EXPECT_EQ(joined.timeline.events.size(), 7u);
    EXPECT_EQ(joined.timeline.events[4].service, u"checkout"_s);
    EXPECT_EQ(joined.timeline.sources.size(), 2u);
    EXPECT_EQ(joined.timeline.events[4].sources, QStringList{u"notes-2"_s});
}

TEST(Matching, ARefusedMatchKeepsServicesApart)
{
    const ImportedOutage one = notes("14:02 web down\nweb > db\n");
    const ImportedOutage joined = joinOutages({one, one}, {});
    EXPECT_EQ(ids(joined), (std::vector<QString>{u"web"_s, u"db"_s, u"web-2"_s, u"db-2"_s}));
    EXPECT_EQ(joined.map.dependencies.values()[1].dependent, u"web-2"_s);
    EXPECT_EQ(joined.map.dependencies.values()[1].sources, QStringList{u"notes-2"_s});
}

TEST(Matching, WhatStandsInTwoFilesCountsOnce)
{
    const ImportedOutage one = notes("date: 2026-01-05\n14:02 web down\n14:10 web ok\n");
    const ImportedOutage more = notes("date: 2026-01-05\n14:02 web down\n14:10 web ok\n14:20 web down\n");
    const ImportedOutage joined = joinOutages({one, more}, matchServices({one, more}));
    EXPECT_EQ(joined.timeline.events.size(), 3u);
    EXPECT_GE(joined.timeline.window.latest, joined.timeline.events.back().time.at);
}

TEST(Matching, AFailureBeforeTheFirstFilesOnsetIsTold)
{
    const ImportedOutage one = notes("date: 2026-01-05\n14:02 onset\n14:02 web down\n");
    const ImportedOutage early = notes("date: 2026-01-05\n13:50 db down\n");
    const auto tells = [](const ImportedOutage& joined) {
        return std::any_of(joined.log.entries.begin(), joined.log.entries.end(),
                           [](const ImportEntry& entry) { return entry.what.contains(u"before the onset"_s); });
    };
    EXPECT_TRUE(tells(joinOutages({one, early}, {})));
    EXPECT_FALSE(tells(joinOutages({one, one}, {})));
}

TEST(Matching, AServiceWithoutAFrameGoesIntoTheOneOfALaterFile)
{
    ImportedOutage told = outageOf(readNotes(u"14:02 checkout, search down"), u"a.outage.txt"_s);
    ImportedOutage page;
    Service frame;
    frame.id = u"shop"_s;
    frame.name = SafeText(u"Shop"_s);
    frame.kind = u"provider"_s;
    Service member;
    member.id = u"c-1"_s;
    member.name = SafeText(u"Checkout"_s);
    member.parent = u"shop"_s;
    page.map.services.append(member);
    page.map.services.append(frame);
    const ImportedOutage joined = joinOutages({told, page}, matchServices({told, page}));
    ASSERT_EQ(joined.map.services.size(), 3u);
    EXPECT_EQ(joined.map.services.values()[0].parent, u"shop"_s);
    EXPECT_TRUE(joined.map.services.values()[1].parent.isEmpty());
}

TEST(Matching, AMapJoinsWhatHappenedWithWhoNeedsWhom)
{
    Diagnostics diagnostics;
    const auto table = readTable("caller,callee\nWeb,DB\n", u"e.csv"_s, diagnostics);
    ASSERT_TRUE(table);
    const ImportedOutage edges = outageOf(*table, *guessMapping(*table), {});
    const ImportedOutage told = notes("date: 2026-01-05\n14:02 web down\n");
    const ImportedOutage joined = joinOutages({edges, told}, matchServices({edges, told}));
    EXPECT_TRUE(joined.hasTimes);
    EXPECT_EQ(joined.map.services.size(), 2u);
    EXPECT_EQ(joined.map.dependencies.size(), 1u);
    EXPECT_EQ(joined.timeline.events[0].service, u"web"_s);
    EXPECT_EQ(formatRfc3339(joined.timeline.events[0].time.at).left(10), u"2026-01-05"_s);
}

TEST(Contradictions, AreToldKeptAndWrittenDown)
{
    const ImportedOutage chat = notes("date: 2026-01-05\nzone: Europe/Berlin\n14:24 checkout down\n14:58 checkout ok\n");
    const ImportedOutage page = notes("date: 2026-01-05\n13:29 Checkout partial\n13:29 mail down\n14:25 Checkout ok\n");
    const auto matches = matchServices({chat, page});
    const auto found = contradictionsOf({chat, page}, matches);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].service, u"checkout"_s);
    EXPECT_EQ(found[0].earlier.part, 0u);
    EXPECT_EQ(found[0].earlier.event, 0u);
    EXPECT_EQ(found[0].later.part, 1u);
    EXPECT_EQ(found[0].later.state, ServiceState::PartialOutage);

    const ImportedOutage joined = joinOutages({chat, page}, matches, {u"chat.txt"_s, u"page.json"_s});
    EXPECT_EQ(joined.timeline.events.size(), 5u) << "nothing is lost";
    ASSERT_EQ(joined.log.entries.size(), 1u);
    EXPECT_EQ(joined.log.entries[0].what,
              u"checkout: major outage in chat.txt at 14:24, partial outage in page.json at 14:29; both are kept, the later one is shown."_s);
    EXPECT_TRUE(joined.log.entries[0].isImportant);
    ASSERT_EQ(joined.timeline.conflicts.size(), 1u);
    const Conflict& conflict = joined.timeline.conflicts[0];
    EXPECT_EQ(conflict.topic.raw(), u"checkout on 5 January 2026"_s);
    ASSERT_EQ(conflict.claims.size(), 2u);
    EXPECT_EQ(conflict.claims[0].value.raw(), u"major outage at 14:24"_s);
    EXPECT_EQ(conflict.claims[0].sources, QStringList{u"notes"_s});
    EXPECT_EQ(conflict.claims[1].sources, QStringList{u"notes-2"_s});
    // Kept apart they are two services, of which nobody says two things.
    EXPECT_TRUE(joinOutages({chat, page}, {}).timeline.conflicts.empty());
}

TEST(Contradictions, WhoIsSlowerOrFurtherOnContradictsNobody)
{
    const auto found = [](const char* one, const char* other) {
        const ImportedOutage a = notes(one);
        const ImportedOutage b = notes(other);
        return contradictionsOf({a, b}, matchServices({a, b})).size();
    };
    EXPECT_EQ(found("14:00 web partial\n14:06 web down\n", "14:04 web down\n"), 0u) << "both say down in the end";
    EXPECT_EQ(found("14:00 web down\n", "13:50 web down\n14:05 web partial\n"), 0u) << "the other knew of it and is further on";
    EXPECT_EQ(found("14:00 web down\n", "14:15 web partial\n"), 1u);
    EXPECT_EQ(found("14:00 web down\n", "14:16 web partial\n"), 0u) << "a course of things";
    EXPECT_EQ(found("14:00 web down\n14:25 web partial\n", "14:05 web partial\n"), 1u) << "twenty minutes later is not soon";
    EXPECT_EQ(found("14:00 web down\n", "14:00 web down\n"), 0u);
    EXPECT_EQ(found("14:00 web down\n", "14:00 web partial\n"), 1u) << "of one moment";
    EXPECT_EQ(found("14:00 web down\n", "14:01 api partial\n"), 0u);
    EXPECT_EQ(found("14:00 web down\n", "14:01 web unknown\n"), 0u);
}

TEST(PartGaps, DaysBetweenFilesAreTold)
{
    const ImportedOutage early = notes("date: 2026-01-05\n14:24 checkout down\n14:58 checkout ok\n");
    const ImportedOutage late = notes("date: 2026-11-03\n14:00 checkout down\n");
    const ImportedOutage names = outageOf(readNotes(u"services: a"), u"n.txt"_s);
    const auto gaps = gapsOf({late, names, early});
    ASSERT_EQ(gaps.size(), 1u);
    EXPECT_EQ(gaps[0].earlier, 2u);
    EXPECT_EQ(gaps[0].later, 0u);
    const ImportedOutage joined = joinOutages({late, names, early}, {}, {u"a"_s, u"b"_s, u"c"_s});
    ASSERT_EQ(joined.log.entries.size(), 1u);
    EXPECT_EQ(joined.log.entries[0].what,
              u"c ends on 5 January 2026, and a begins on 3 November 2026, 302 days later: one of the dates may be wrong."_s);
    const ImportedOutage between = notes("date: 2026-01-04\n10:00 x down\ndate: 2026-11-03\n13:00 x ok\n");
    EXPECT_TRUE(gapsOf({late, early, between}).empty()) << "one that lasts over both";
    const ImportedOutage twoDays = notes("date: 2026-01-07\n14:58 checkout down\n");
    EXPECT_TRUE(gapsOf({early, twoDays}).empty());
}

TEST(Matching, UntitledNotesTakeTheTitleBesideThem)
{
    const ImportedOutage untitled = notes("14:00 web down\n");
    const ImportedOutage titled = notes("title: Cards fail\n14:00 api down\n");
    EXPECT_EQ(joinOutages({untitled, titled}, {}).timeline.title.raw(), u"Cards fail"_s);
    EXPECT_EQ(joinOutages({untitled, titled}, {}).map.title.raw(), u"Cards fail"_s);
    EXPECT_EQ(joinOutages({titled, untitled}, {}).timeline.title.raw(), u"Cards fail"_s);
    EXPECT_EQ(joinOutages({untitled, untitled}, {}).timeline.title.raw(), u"Untitled outage"_s);
}

TEST(ImportBounds, TimesAndTextsFitAFileOfOurs)
{
    const ImportedOutage late = notes("date: 9999-12-31\n23:59-05:00 web down\ndate: 0001-01-01\n00:01+05:00 web ok\n");
    EXPECT_EQ(formatRfc3339(late.timeline.window.latest), u"9999-12-31T23:59:59.999Z"_s);
    EXPECT_EQ(formatRfc3339(late.timeline.window.earliest), u"0001-01-01T00:00:00Z"_s);
    // A letter of two units is not cut in two.
    const SafeText cut = importedText(QString(19'999, u'x') + u"\U0001F600 and more"_s);
    EXPECT_EQ(cut.raw().size(), 20'000);
    EXPECT_TRUE(cut.raw().endsWith(u"x…"_s));
}

} // namespace aftermap
