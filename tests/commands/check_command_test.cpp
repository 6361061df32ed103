// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/program.h"

#include <QJsonArray>

#include <gmock/gmock.h>

using namespace aftermap;
using namespace Qt::StringLiterals;
using testing::HasSubstr;
using testing::Not;

TEST(CheckCommand, GoodFilesAreSummedUpOnStandardOutput)
{
    const Folder folder;
    const QByteArray file = folder.timeline();
    const Ran ran = aftermapWith({"check", file, folder.path("small.map.json")});
    EXPECT_EQ(ran.exitCode, 0) << ran.err.toStdString();
    EXPECT_EQ(ran.out, file + ": good\n" + folder.path("small.map.json") + ": good\n");
    EXPECT_EQ(ran.err, "");
}

TEST(CheckCommand, ProblemsGoToStandardErrorWithTheirPlace)
{
    const Folder folder;
    const QByteArray file =
        folder.write("bad.json", "{\n  \"format\": \"aftermap-timeline/1\",\n  \"title\": 7\n}");
    const Ran ran = aftermapWith({"check", file});
    EXPECT_EQ(ran.exitCode, 1);
    EXPECT_THAT(ran.err.toStdString(), HasSubstr((file + ":3:12: error: /title: ").toStdString()));
    EXPECT_THAT(ran.out.toStdString(), HasSubstr((file + ": ").toStdString()));
    EXPECT_THAT(ran.out.toStdString(), Not(HasSubstr("good")));
}

TEST(CheckCommand, NotesOnlyWhenAsked)
{
    const Folder folder;
    const QByteArray file = folder.timeline();
    EXPECT_THAT(aftermapWith({"check", file}).err.toStdString(), Not(HasSubstr("note: ")));
    const Ran verbose = aftermapWith({"check", "--verbose", file});
    EXPECT_EQ(verbose.exitCode, 0);
    EXPECT_THAT(verbose.err.toStdString(), HasSubstr("note: ")); // no event touches "web"
}

TEST(CheckCommand, TheWorstExitCodeWins)
{
    const Folder folder;
    const QByteArray good = folder.timeline();
    const QByteArray bad = folder.write("bad.json", "[]");
    EXPECT_EQ(aftermapWith({"check", good, bad}).exitCode, 1);
    const Ran missing = aftermapWith({"check", folder.path("none.json"), bad, good});
    EXPECT_EQ(missing.exitCode, 3);
    EXPECT_THAT(missing.err.toStdString(), HasSubstr("There is no file"));
    EXPECT_THAT(missing.out.toStdString(), HasSubstr((good + ": good").toStdString()));
}

TEST(CheckCommand, AFolderIsAnInputError)
{
    const Folder folder;
    const Ran ran = aftermapWith({"check", folder.path("")});
    EXPECT_EQ(ran.exitCode, 1);
    EXPECT_THAT(ran.err.toStdString(), HasSubstr(":1:1: error: : "));
    EXPECT_THAT(ran.err.toStdString(), HasSubstr("is a folder, not a file."));
}

TEST(CheckCommand, JsonIsOneDocumentOnStandardOutput)
{
    const Folder folder;
    const QByteArray good = folder.timeline();
    const QByteArray bad =
        folder.write("bad.json", "{\"format\": \"aftermap-map/1\", \"services\": 3}");
    const Ran ran = aftermapWith({"check", "--json", good, folder.path("small.map.json"), bad});
    EXPECT_EQ(ran.exitCode, 1);
    EXPECT_EQ(ran.err, "");
    const QJsonArray files = ran.json()[u"files"_s].toArray();
    ASSERT_EQ(files.size(), 3);
    EXPECT_EQ(files[0][u"file"_s].toString().toUtf8(), good);
    EXPECT_EQ(files[0][u"kind"_s].toString(), u"timeline"_s);
    EXPECT_EQ(files[0][u"errors"_s].toInt(-1), 0);
    EXPECT_EQ(files[0][u"warnings"_s].toInt(-1), 0);
    EXPECT_EQ(files[0][u"problems"_s].toArray().size(), 0);
    EXPECT_EQ(files[1][u"kind"_s].toString(), u"map"_s);
    EXPECT_EQ(files[2][u"errors"_s].toInt(), 1);
    const QJsonValue problem = files[2][u"problems"_s][0];
    EXPECT_EQ(problem[u"severity"_s].toString(), u"error"_s);
    EXPECT_EQ(problem[u"file"_s].toString().toUtf8(), bad);
    EXPECT_EQ(problem[u"line"_s].toInt(), 1);
    EXPECT_EQ(problem[u"column"_s].toInt(), 42);
    EXPECT_EQ(problem[u"pointer"_s].toString(), u"/services"_s);
    EXPECT_FALSE(problem[u"message"_s].toString().isEmpty());
}

TEST(CheckCommand, RewriteGivesTheCanonicalForm)
{
    const Folder folder;
    const QByteArray file = folder.timeline();
    const QByteArray once = folder.path("once.json"), twice = folder.path("twice.json");
    EXPECT_EQ(aftermapWith({"check", file, "--rewrite", "-o", once}).exitCode, 0);
    EXPECT_EQ(aftermapWith({"check", once, "--rewrite", "-o", twice}).exitCode, 0);
    EXPECT_GT(folder.read("once.json").size(), 100);
    EXPECT_EQ(folder.read("once.json"), folder.read("twice.json"));
    EXPECT_NE(folder.read("once.json"), folder.read("small.timeline.json"));
}

TEST(CheckCommand, RewriteRefusesErrorsAndSeveralFiles)
{
    const Folder folder;
    const QByteArray bad = folder.write("bad.json", "{}");
    const Ran refused = aftermapWith({"check", bad, "--rewrite", "-o", folder.path("out.json")});
    EXPECT_EQ(refused.exitCode, 1);
    EXPECT_THAT(refused.err.toStdString(), HasSubstr("is not rewritten"));
    EXPECT_EQ(folder.read("out.json"), "");
    EXPECT_EQ(aftermapWith({"check", bad, bad, "--rewrite", "-o", "x"}).exitCode, 2);
    EXPECT_EQ(aftermapWith({"check", bad, "--rewrite"}).exitCode, 2);
    EXPECT_EQ(aftermapWith({"check", bad, "-o", "x"}).exitCode, 2);
}

TEST(CheckCommand, RewriteIntoNowhereIsTheMachinesError)
{
    const Folder folder;
    const Ran ran =
        aftermapWith({"check", folder.timeline(), "--rewrite", "-o", folder.path("no/such/x")});
    EXPECT_EQ(ran.exitCode, 3);
    EXPECT_THAT(ran.err.toStdString(), HasSubstr("Cannot write"));
}

TEST(CheckCommand, AsksOfTheStoryOnlyWhenAsked)
{
    const Folder folder;
    const QByteArray file = folder.timeline();
    EXPECT_THAT(aftermapWith({"check", file}).out.toStdString(), Not(HasSubstr("question: ")));
    const Ran asked = aftermapWith({"check", "--story", file});
    EXPECT_EQ(asked.exitCode, 0);
    EXPECT_THAT(asked.out.toStdString(), HasSubstr((file + ": question: When was it detected?").toStdString()));
    const Ran json = aftermapWith({"check", "--story", "--json", file});
    EXPECT_FALSE(json.json()[u"files"_s][0][u"questions"_s].toArray().isEmpty());
}
