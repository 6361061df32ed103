// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/program.h"

#include <QImage>
#include <QJsonArray>

#include <gmock/gmock.h>

using namespace aftermap;
using namespace Qt::StringLiterals;
using testing::HasSubstr;
using testing::Not;

TEST(LibraryCommand, WithoutFilesItTellsOfTheBundledOutages)
{
    const Ran ran = aftermapWith({"library", "--json"});
    ASSERT_EQ(ran.exitCode, 0) << ran.err.toStdString();
    const QJsonObject found = ran.json();
    EXPECT_EQ(found[u"outages"_s].toArray().size(), 16);
    EXPECT_TRUE(found[u"without_cause"_s].toArray().isEmpty());
    EXPECT_TRUE(found[u"left_out"_s].toArray().isEmpty());
    EXPECT_EQ(found[u"causes"_s][0][u"class"_s].toString(), u"configuration_change"_s);
    EXPECT_EQ(found[u"causes"_s][0][u"outages"_s].toArray().size(), 5);
    // The flagship: declared resolved 10:35, recovered 21:20.
    const QJsonArray outages = found[u"outages"_s].toArray();
    EXPECT_EQ(outages[13][u"after_resolved_s"_s].toDouble(), 38700);
    // Without a report there is no figure: AWS 2021 has no post that declares it resolved.
    EXPECT_TRUE(outages[9][u"after_resolved_s"_s].isNull());
}

TEST(LibraryCommand, WordsSayWhatEachRestsOn)
{
    const Ran ran = aftermapWith({"library"});
    EXPECT_EQ(ran.exitCode, 0);
    EXPECT_THAT(ran.out.toStdString(), HasSubstr("  5  Configuration change: Cloudflare, 2 July 2019; "));
    EXPECT_THAT(ran.out.toStdString(), HasSubstr("matched by near name"));
    EXPECT_THAT(ran.out.toStdString(), HasSubstr("not reported"));
}

TEST(LibraryCommand, AFileThatCannotBeReadIsLeftOutAndTold)
{
    const Folder folder;
    const Ran ran = aftermapWith({"library", folder.timeline(), "nowhere.json", "--json"});
    EXPECT_EQ(ran.exitCode, 1);
    EXPECT_THAT(ran.err.toStdString(), HasSubstr("nowhere.json"));
    EXPECT_EQ(ran.json()[u"outages"_s].toArray().size(), 1);
    EXPECT_EQ(ran.json()[u"left_out"_s].toArray().size(), 1);
}

TEST(LibraryCommand, TheSameFileTwiceCountsOnce)
{
    const Folder folder;
    const Ran ran = aftermapWith({"library", folder.timeline(), folder.timeline()});
    EXPECT_THAT(ran.out.toStdString(), testing::StartsWith("1 outage\n"));
    EXPECT_THAT(ran.out.toStdString(), Not(HasSubstr("Hit more than once")));
}

TEST(LibraryCommand, PaintsAPictureOfTheSizeAskedFor)
{
    const Folder folder;
    const QByteArray out = folder.path("library.png");
    const Ran ran = aftermapWith({"library", "-o", out, "--size", "900x600", "--theme", "light"});
    EXPECT_EQ(ran.exitCode, 0) << ran.err.toStdString();
    EXPECT_EQ(ran.out, QByteArray());
    EXPECT_EQ(QImage(QString::fromUtf8(out)).size(), QSize(900, 600));
    EXPECT_EQ(aftermapWith({"library", "-o", out, "--size", "big"}).exitCode, 2);
}
