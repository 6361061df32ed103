// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include <QJsonArray>

#include <gtest/gtest.h>

#include <sys/stat.h>

using namespace aftermap;
using namespace Qt::StringLiterals;

namespace {

constexpr char notes[] = "date: 2026-01-05\nzone: Europe/Berlin\n14:02 payments-api down: cards fail\n14:40 payments-api ok\n"
                         "checkout > payments-api\nhello\n";

constexpr char statusPage[] = R"({"page":{"id":"p","name":"Shop","time_zone":"Etc/UTC"},"incidents":[
 {"id":"i1","name":"Errors","status":"resolved","impact":"major","started_at":"2026-01-05T13:05:00Z","resolved_at":"2026-01-05T13:30:00Z",
  "incident_updates":[{"status":"investigating","body":"Looking.","display_at":"2026-01-05T13:05:00Z",
   "affected_components":[{"code":"c1","name":"Payments API","old_status":"operational","new_status":"partial_outage"}]}]},
 {"id":"i2","name":"Other","status":"resolved","impact":"none","started_at":"2026-01-04T13:05:00Z","resolved_at":"2026-01-04T13:30:00Z",
  "incident_updates":[]}]})";

QJsonObject firstFile(const Ran& ran)
{
    return ran.json()[u"files"_s].toArray().first().toObject();
}

int countOf(const Ran& ran, const QString& what)
{
    return firstFile(ran)[u"counts"_s].toObject()[what].toInt(-1);
}

} // namespace

TEST(ConvertCommand, NotesBecomeATimelineThatOpens)
{
    const Folder folder;
    const Ran ran = aftermapWith({"convert", folder.write("a.outage.txt", notes), "-o", folder.path("out.timeline.json")});
    EXPECT_EQ(ran.exitCode, 0) << ran.err.toStdString();
    EXPECT_TRUE(ran.out.contains("a.outage.txt: 6 lines, 3 events, 2 services, 1 dependency")) << ran.out.toStdString();
    EXPECT_TRUE(ran.out.contains("a.outage.txt:6: guessed: No time stands before it")) << ran.out.toStdString();
    const Ran check = aftermapWith({"check", folder.path("out.timeline.json"), folder.path("out.map.json")});
    EXPECT_EQ(check.exitCode, 0) << check.err.toStdString();
    EXPECT_EQ(check.err, "");
    const Ran state = aftermapWith({"state", folder.path("out.timeline.json"), "--at", "14:10", "--json"});
    EXPECT_TRUE(state.out.contains("major_outage")) << state.out.toStdString();
}

TEST(ConvertCommand, WithoutATargetNothingIsWritten)
{
    const Folder folder;
    const Ran ran = aftermapWith({"convert", folder.write("a.outage.txt", notes), "--json"});
    EXPECT_EQ(ran.exitCode, 0);
    EXPECT_EQ(countOf(ran, u"lines"_s), 6);
    EXPECT_TRUE(ran.json()[u"written"_s].toArray().isEmpty());
}

TEST(ConvertCommand, OverwritesOnlyWhenTold)
{
    const Folder folder;
    const QByteArray from = folder.write("a.outage.txt", notes);
    const QByteArray out = folder.write("out.timeline.json", "mine");
    const Ran refused = aftermapWith({"convert", from, "-o", out});
    EXPECT_EQ(refused.exitCode, 2);
    EXPECT_TRUE(refused.err.contains("exists; overwrite it with --force.")) << refused.err.toStdString();
    EXPECT_EQ(folder.read("out.timeline.json"), "mine");
    EXPECT_EQ(folder.read("out.map.json"), "");
    EXPECT_EQ(aftermapWith({"convert", from, "-o", out, "--force"}).exitCode, 0);
    EXPECT_NE(folder.read("out.timeline.json"), "mine");
}

TEST(ConvertCommand, AStatusPageWithSeveralIncidentsListsThem)
{
    const Folder folder;
    const QByteArray from = folder.write("page.json", statusPage);
    const Ran several = aftermapWith({"convert", from});
    EXPECT_EQ(several.exitCode, 2);
    EXPECT_TRUE(several.err.contains("tells of 2 incidents")) << several.err.toStdString();
    EXPECT_TRUE(several.err.contains("i2  2026-01-04T13:05:00Z  Other, 0 updates")) << several.err.toStdString();
    const Ran one = aftermapWith({"convert", from, "--incident", "i1", "--json"});
    EXPECT_EQ(one.exitCode, 0) << one.err.toStdString();
    EXPECT_EQ(countOf(one, u"updates taken"_s), 1);
    EXPECT_EQ(countOf(one, u"incidents"_s), 2);
    EXPECT_EQ(aftermapWith({"convert", from, "--incident", "all"}).exitCode, 0);
    EXPECT_EQ(aftermapWith({"convert", from, "--incident", "i9"}).exitCode, 2);
}

TEST(ConvertCommand, SeveralFilesBecomeOneAndMatchesAreTold)
{
    const Folder folder;
    const QByteArray chat = folder.write("a.outage.txt", notes);
    const QByteArray page = folder.write("page.json", statusPage);
    const QByteArray edges = folder.write("edges.csv", "caller,callee\nCheckout,Payments API\nPayments API,Ledger\n");
    const Ran ran = aftermapWith({"convert", chat, page, edges, "--incident", "i1", "-o", folder.path("all.timeline.json")});
    EXPECT_EQ(ran.exitCode, 0) << ran.err.toStdString();
    EXPECT_TRUE(ran.out.contains("is “payments-api” (same name)")) << ran.out.toStdString();
    EXPECT_EQ(aftermapWith({"check", folder.path("all.timeline.json")}).exitCode, 0);
    const QByteArray map = folder.read("all.map.json");
    EXPECT_EQ(map.count("\"dependent\""), 2); // checkout > payments-api counts once
    EXPECT_EQ(map.count("\"id\": \"payments-api"), 1);
    const Ran apart = aftermapWith({"convert", chat, page, "--incident", "i1", "--no-match", "--json"});
    EXPECT_TRUE(apart.json()[u"matches"_s].toArray().isEmpty());
    EXPECT_EQ(apart.json()[u"services"_s].toInt(), 3); // two of the notes, and the page's own payments-api
}

TEST(ConvertCommand, ContradictionsAndDaysBetweenFilesAreTold)
{
    const Folder folder;
    const QByteArray chat = folder.write("chat.outage.txt", notes);
    const QByteArray page = folder.write("page.json", statusPage);
    const Ran ran = aftermapWith({"convert", chat, page, "--incident", "i1", "-o", folder.path("all.timeline.json")});
    EXPECT_TRUE(ran.out.contains("payments-api: major outage in chat.outage.txt at 14:02, partial outage in page.json at 14:05; "
                                 "both are kept, the later one is shown."))
        << ran.out.toStdString();
    EXPECT_TRUE(folder.read("all.timeline.json").contains("\"conflicts\"")) << "and the file says so";
    EXPECT_EQ(aftermapWith({"check", folder.path("all.timeline.json")}).exitCode, 0);
    const QByteArray late = folder.write("late.outage.txt", QByteArray(notes).replace("2026-01-05", "2026-11-03"));
    const Ran apart = aftermapWith({"convert", late, page, "--incident", "i1"});
    EXPECT_TRUE(apart.out.contains("page.json ends on 5 January 2026, and late.outage.txt begins on 3 November 2026, 302 days later"))
        << apart.out.toStdString();
}

TEST(ConvertCommand, ATableTakesAMappingAZoneAndADay)
{
    const Folder folder;
    const QByteArray from = folder.write("t.csv", "a,b,c\n14:02,web,down\n14:10,web,ok\n");
    const Ran ran = aftermapWith({"convert", from, "--map", "time=1,service=b,state=3,header=yes", "--zone", "Europe/Berlin",
                                  "--date", "2026-01-05", "-o", folder.path("t.timeline.json")});
    EXPECT_EQ(ran.exitCode, 0) << ran.err.toStdString();
    EXPECT_TRUE(folder.read("t.timeline.json").contains("\"2026-01-05T13:02:00Z\""));
    EXPECT_EQ(aftermapWith({"convert", from, "--map", "time=9"}).exitCode, 2);
    EXPECT_EQ(aftermapWith({"convert", from, "--zone", "Nowhere/Land"}).exitCode, 2);
    EXPECT_EQ(aftermapWith({"convert", from, "--date", "soon"}).exitCode, 2);
}

TEST(ConvertCommand, EdgesAloneAreOnlyAMap)
{
    const Folder folder;
    const QByteArray from = folder.write("edges.csv", "caller,callee\nweb,api\n");
    EXPECT_EQ(aftermapWith({"convert", from, "-o", folder.path("e.timeline.json")}).exitCode, 0);
    EXPECT_EQ(folder.read("e.timeline.json"), "");
    EXPECT_EQ(aftermapWith({"check", folder.path("e.map.json")}).exitCode, 0);
}

TEST(ConvertCommand, WhatCannotBeReadIsRefusedByName)
{
    const Folder folder;
    const Ran table = aftermapWith({"convert", folder.write("n.csv", "asn,hosts\n395747,3342\n21664,1020\n")});
    EXPECT_EQ(table.exitCode, 1);
    EXPECT_TRUE(table.err.contains("n.csv is a table of 2 columns")) << table.err.toStdString();
    EXPECT_EQ(aftermapWith({"convert", folder.write("x.xml", "<graphml/>")}).exitCode, 1);
    EXPECT_EQ(aftermapWith({"convert", folder.path("missing.csv")}).exitCode, 3);
    EXPECT_EQ(aftermapWith({"convert", "/dev/zero"}).exitCode, 1);
    const QByteArray fifo = folder.path("pipe.csv");
    ASSERT_EQ(::mkfifo(fifo.constData(), 0600), 0);
    const Ran pipe = aftermapWith({"convert", fifo});
    EXPECT_EQ(pipe.exitCode, 1);
    EXPECT_TRUE(pipe.err.contains("is not a regular file.")) << pipe.err.toStdString();
}

TEST(ConvertCommand, OursIsNotRewrittenFromNotes)
{
    const Folder folder;
    const Ran ran = aftermapWith({"check", "--rewrite", "-o", folder.path("x.json"), folder.write("a.outage.txt", notes)});
    EXPECT_EQ(ran.exitCode, 2);
    EXPECT_TRUE(ran.err.contains("aftermap convert")) << ran.err.toStdString();
}
