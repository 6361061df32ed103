// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/program.h"

#include <QJsonArray>

#include <gmock/gmock.h>

using namespace aftermap;
using namespace Qt::StringLiterals;
using testing::HasSubstr;

TEST(StateCommand, JsonTellsStatesOfCountedServicesAndFramesApart)
{
    const Folder folder;
    const Ran ran =
        aftermapWith({"state", folder.timeline(), "--at", "2026-01-05T10:15:00Z", "--json"});
    ASSERT_EQ(ran.exitCode, 0) << ran.err.toStdString();
    const QJsonObject state = ran.json();
    EXPECT_EQ(state[u"at"_s].toString(), u"2026-01-05T10:15:00Z"_s);
    EXPECT_EQ(state[u"affected"_s].toInt(), 2);
    EXPECT_DOUBLE_EQ(state[u"impact"_s][u"percent"_s].toDouble(), 55.0); // (0 + 0.65 + 1) / 3
    EXPECT_LE(state[u"impact"_s][u"low"_s].toDouble(-1), 55.0);
    EXPECT_GE(state[u"impact"_s][u"high"_s].toDouble(-1), 55.0);
    EXPECT_EQ(state[u"services"_s], (QJsonObject{{u"web"_s, u"operational"_s},
                                                 {u"api"_s, u"partial_outage"_s},
                                                 {u"db"_s, u"major_outage"_s}}));
    EXPECT_EQ(state[u"frames"_s], (QJsonObject{{u"acme"_s, u"operational"_s}}));
    EXPECT_EQ(state[u"no_report"_s], QJsonArray{u"web"_s});
    EXPECT_EQ(state[u"assumed"_s], QJsonArray());
    EXPECT_EQ(state[u"time_unknown"_s], QJsonArray());
}

TEST(StateCommand, TimeIsReadInTheStorysZoneAndFromOnset)
{
    const Folder folder;
    const QByteArray file = folder.timeline();
    const QByteArray wanted =
        aftermapWith({"state", file, "--at", "2026-01-05T10:15:00Z", "--json"}).out;
    EXPECT_EQ(aftermapWith({"state", file, "--at", "11:15", "--json"}).out, wanted);
    EXPECT_EQ(aftermapWith({"state", file, "--at", "T+15m", "--json"}).out, wanted);
}

TEST(StateCommand, WordsAreGroupedByState)
{
    const Folder folder;
    const Ran ran = aftermapWith({"state", folder.timeline(), "--at", "11:15"});
    EXPECT_EQ(ran.exitCode, 0);
    const std::string out = ran.out.toStdString();
    EXPECT_THAT(out, HasSubstr("5 January 2026, 11:15:00 Berlin · 10:15:00 UTC\n"));
    EXPECT_THAT(out, HasSubstr("55.00 % of the 3 services in this file · 2 affected"));
    EXPECT_THAT(out, HasSubstr("Major outage (1)\n  db   Database, since 11:00\n"));
    EXPECT_THAT(out, HasSubstr("No impact reported (1)\n  web  Web\n"));
    EXPECT_LT(out.find("Major outage"), out.find("Partial outage"));
}

TEST(StateCommand, TellsTheMomentInOneParagraph)
{
    const Folder folder;
    const Ran ran = aftermapWith({"state", folder.timeline(), "--at", "11:15", "--words"});
    EXPECT_EQ(ran.exitCode, 0);
    const std::string out = ran.out.toStdString();
    EXPECT_THAT(out, HasSubstr("At 11:15 Berlin on 5 January 2026 (10:15 UTC)"));
    EXPECT_THAT(out, HasSubstr("2 of the 3 services in this file are affected: 1 in major outage and 1 in partial outage."));
    EXPECT_EQ(ran.out.count('\n'), 1);
    EXPECT_EQ(aftermapWith({"state", folder.timeline(), "--at", "11:15", "--words", "--json"}).exitCode, 2);
}

TEST(StateCommand, EvidenceThatDoesNotCountIsLeftOutAndSaid)
{
    const Folder folder;
    const QByteArray file = folder.timeline();
    const Ran all = aftermapWith({"state", file, "--at", "11:15", "--json"});
    const Ran sure = aftermapWith(
        {"state", file, "--at", "11:15", "--json", "--min-confidence", "high", "--known-by", "public"});
    ASSERT_EQ(sure.exitCode, 0) << sure.err.toStdString();
    EXPECT_GT(all.json()[u"affected"_s].toInt(), 0);
    EXPECT_EQ(sure.json()[u"affected"_s].toInt(), 0); // none of its events has a confidence: medium
    EXPECT_EQ(sure.json()[u"evidence"_s][u"events"_s].toInt(), 0);
    EXPECT_EQ(sure.json()[u"evidence"_s][u"known_by"_s].toString(), u"public"_s);
    const Ran words = aftermapWith({"state", file, "--at", "11:15", "--known-by", "responders"});
    EXPECT_THAT(words.out.toStdString(), HasSubstr("Only what responders knew by then ("));
    EXPECT_EQ(aftermapWith({"state", file, "--at", "11:15", "--known-by", "me"}).exitCode, 2);
}

TEST(StateCommand, ABadTimeIsAUsageError)
{
    const Folder folder;
    const Ran ran = aftermapWith({"state", folder.timeline(), "--at", "noon"});
    EXPECT_EQ(ran.exitCode, 2);
    EXPECT_EQ(ran.out, "");
    EXPECT_THAT(ran.err.toStdString(), HasSubstr("\"noon\""));
    EXPECT_EQ(ran.err.count('\n'), 1);
}

TEST(StateCommand, AFileWithErrorsIsToldAndEndsWithOne)
{
    const Folder folder;
    const QByteArray bad =
        folder.write("bad.json", "{\"format\": \"aftermap-timeline/1\", \"title\": 7}");
    for (const char* command : {"state", "metrics", "layout", "render", "replay"}) {
        const QByteArray name = command;
        const Ran ran = name == "state" ? aftermapWith({name, bad, "--at", "10:00"})
                        : name == "render" || name == "replay"
                            ? aftermapWith({name, bad, "-o", folder.path("out")})
                            : aftermapWith({name, bad});
        EXPECT_EQ(ran.exitCode, 1) << command;
        EXPECT_THAT(ran.err.toStdString(), HasSubstr("error: /title: ")) << command;
        EXPECT_EQ(ran.out, "") << command;
    }
}

TEST(StateCommand, AMissingFileEndsWithThree)
{
    EXPECT_EQ(aftermapWith({"state", "/no/such/file", "--at", "10:00"}).exitCode, 3);
    EXPECT_EQ(aftermapWith({"metrics", "/no/such/file"}).exitCode, 3);
    EXPECT_EQ(aftermapWith({"layout", "/no/such/file"}).exitCode, 3);
    EXPECT_EQ(aftermapWith({"render", "/no/such/file", "-o", "/no/x.png"}).exitCode, 3);
    EXPECT_EQ(aftermapWith({"replay", "/no/such/file", "-o", "/no/x"}).exitCode, 3);
}
