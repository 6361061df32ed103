// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/program.h"

#include <QImage>
#include <QJsonArray>

#include <gmock/gmock.h>

using namespace aftermap;
using namespace Qt::StringLiterals;
using testing::HasSubstr;

TEST(CompareCommand, TheSameFileTwiceDiffersInNothing)
{
    const Folder folder;
    const Ran ran = aftermapWith({"compare", folder.timeline(), folder.timeline(), "--json"});
    ASSERT_EQ(ran.exitCode, 0) << ran.err.toStdString();
    const QJsonObject found = ran.json();
    EXPECT_EQ(found[u"alignment"_s].toString(), u"onset"_s);
    EXPECT_EQ(found[u"outages"_s].toArray().size(), 2);
    EXPECT_EQ(found[u"outages"_s][0][u"onset_h"_s].toDouble(), 0);
    const QJsonArray sheet = found[u"sheet"_s].toArray();
    EXPECT_EQ(sheet.size(), 9);
    for (const QJsonValue& row : sheet) {
        const QJsonValue difference = row[u"differences"_s][1];
        EXPECT_TRUE(difference.isNull() ? row[u"values"_s][1].isNull() : difference.toDouble() == 0);
    }
    EXPECT_EQ(sheet[3][u"measure"_s].toString(), u"ttr_s"_s);
    EXPECT_EQ(sheet[3][u"values"_s][0].toDouble(), 2700);
}

TEST(CompareCommand, WordsNameTheOutagesAndTheDifferences)
{
    const Folder folder;
    const Ran ran = aftermapWith({"compare", folder.timeline(), folder.timeline()});
    EXPECT_EQ(ran.exitCode, 0);
    EXPECT_THAT(ran.out.toStdString(), HasSubstr("Time to recover\n  1  45 min\n  2  45 min (the same)"));
}

TEST(CompareCommand, OneFileOrAnUnknownMilestoneIsWrongUsage)
{
    const Folder folder;
    EXPECT_EQ(aftermapWith({"compare", folder.timeline()}).exitCode, 2);
    const Ran ran = aftermapWith({"compare", folder.timeline(), folder.timeline(), "--align", "lunch"});
    EXPECT_EQ(ran.exitCode, 2);
    EXPECT_THAT(ran.err.toStdString(), HasSubstr("onset, detected, mitigated or declared_resolved"));
}

TEST(CompareCommand, PaintsAPictureAsHighAsItNeeds)
{
    const Folder folder;
    const QByteArray file = folder.timeline();
    const Ran ran = aftermapWith({"compare", file, file, "-o", folder.path("both.png")});
    ASSERT_EQ(ran.exitCode, 0) << ran.err.toStdString();
    EXPECT_EQ(ran.out, "");
    const QImage both = QImage::fromData(folder.read("both.png"), "png");
    EXPECT_EQ(both.width(), 1600);
    EXPECT_GE(both.height(), 900);
    ASSERT_EQ(aftermapWith({"compare", file, file, "-o", folder.path("share.png"), "--measure", "percent", "--theme", "light",
                            "--size", "900x600", "--scale", "2"})
                  .exitCode,
              0);
    const QImage share = QImage::fromData(folder.read("share.png"), "png");
    EXPECT_EQ(share.size(), QSize(1800, 1200));
    EXPECT_GT(qGray(share.pixel(2, 2)), 192);
}

TEST(CompareCommand, AnUnknownMeasureAndJsonWithAPictureAreWrongUsage)
{
    const Folder folder;
    const QByteArray file = folder.timeline();
    const Ran ran = aftermapWith({"compare", file, file, "-o", folder.path("x.png"), "--measure", "miles"});
    EXPECT_EQ(ran.exitCode, 2);
    EXPECT_THAT(ran.err.toStdString(), HasSubstr("hours or in percent"));
    EXPECT_EQ(aftermapWith({"compare", file, file, "--json", "-o", folder.path("x.png")}).exitCode, 2);
}

TEST(DifferenceCommand, TellsWhatFailedAndWhatRecovered)
{
    const Folder folder;
    const Ran ran = aftermapWith({"difference", folder.timeline(), "--from", "T-5m", "--to", "T+20m", "--json"});
    ASSERT_EQ(ran.exitCode, 0) << ran.err.toStdString();
    const QJsonObject found = ran.json();
    EXPECT_EQ(found[u"from"_s][u"affected"_s].toInt(), 0);
    EXPECT_EQ(found[u"to"_s][u"affected"_s].toInt(), 2);
    ASSERT_EQ(found[u"services"_s].toArray().size(), 2);
    EXPECT_EQ(found[u"services"_s][0][u"turn"_s].toString(), u"failed"_s);
    const Ran back = aftermapWith({"difference", folder.timeline(), "--from", "T+20m", "--to", "T+2h"});
    EXPECT_THAT(back.out.toStdString(), HasSubstr("Recovered (2)"));
}

TEST(RenderCommand, SinceMarksWhatIsDifferent)
{
    const Folder folder;
    const QByteArray file = folder.timeline();
    ASSERT_EQ(aftermapWith({"render", file, "-o", folder.path("plain.png"), "--at", "T+20m"}).exitCode, 0);
    const Ran ran = aftermapWith({"render", file, "-o", folder.path("since.png"), "--at", "T+20m", "--since", "T-5m"});
    ASSERT_EQ(ran.exitCode, 0) << ran.err.toStdString();
    EXPECT_NE(folder.read("plain.png"), folder.read("since.png"));
    EXPECT_EQ(aftermapWith({"render", file, "-o", folder.path("x.png"), "--since", "noon"}).exitCode, 2);
}
