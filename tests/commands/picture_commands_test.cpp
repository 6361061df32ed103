// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/program.h"

#include <QImage>
#include <QJsonArray>

#include <gmock/gmock.h>

#include <map>
#include <set>

using namespace aftermap;
using namespace Qt::StringLiterals;
using testing::HasSubstr;

namespace {

QImage picture(const QByteArray& bytes)
{
    return QImage::fromData(bytes, "png");
}

} // namespace

TEST(RenderCommand, SameInputGivesSameBytes)
{
    const Folder folder;
    const QByteArray file = folder.timeline();
    for (const char* name : {"one.png", "two.png"}) {
        const Ran ran = aftermapWith({"render", file, "-o", folder.path(name), "--at", "11:15"});
        ASSERT_EQ(ran.exitCode, 0) << ran.err.toStdString();
        EXPECT_EQ(ran.err, "");
        EXPECT_EQ(ran.out, "");
    }
    EXPECT_GT(folder.read("one.png").size(), 1000);
    EXPECT_EQ(folder.read("one.png"), folder.read("two.png"));
    EXPECT_EQ(picture(folder.read("one.png")).size(), QSize(1600, 900));
}

TEST(RenderCommand, SizeScaleThemeAndMomentCount)
{
    const Folder folder;
    const QByteArray file = folder.timeline();
    ASSERT_EQ(aftermapWith({"render", file, "-o", folder.path("dark.png"), "--size", "800x600",
                            "--scale", "1.5"})
                  .exitCode,
              0);
    ASSERT_EQ(aftermapWith({"render", file, "-o", folder.path("light.png"), "--size", "800x600",
                            "--scale", "1.5", "--theme", "light"})
                  .exitCode,
              0);
    ASSERT_EQ(aftermapWith({"render", file, "-o", folder.path("before.png"), "--size", "800x600",
                            "--scale", "1.5", "--at", "10:30"})
                  .exitCode,
              0);
    const QImage dark = picture(folder.read("dark.png"));
    EXPECT_EQ(dark.size(), QSize(1200, 900));
    EXPECT_LT(qGray(dark.pixel(2, 2)), 64);
    EXPECT_GT(qGray(picture(folder.read("light.png")).pixel(2, 2)), 192);
    EXPECT_NE(folder.read("before.png"), folder.read("dark.png"));
}

TEST(RenderCommand, ASmallScaleShrinksAndCropsNothing)
{
    const Folder folder;
    const QByteArray file = folder.timeline();
    ASSERT_EQ(aftermapWith({"render", file, "-o", folder.path("whole.png")}).exitCode, 0);
    ASSERT_EQ(aftermapWith({"render", file, "-o", folder.path("half.png"), "--scale", "0.5"}).exitCode, 0);
    const QImage half = picture(folder.read("half.png")).convertToFormat(QImage::Format_RGB32);
    ASSERT_EQ(half.size(), QSize(800, 450));
    const QImage whole =
        picture(folder.read("whole.png")).scaled(half.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    qint64 difference = 0;
    for (int y = 0; y < half.height(); ++y) {
        for (int x = 0; x < half.width(); ++x)
            difference += std::abs(qGray(half.pixel(x, y)) - qGray(whole.pixel(x, y)));
    }
    EXPECT_LT(double(difference) / (800 * 450), 4) << "mean difference of grey, of 255";
}

TEST(RenderCommand, WithoutATimeItShowsTheWorstMoment)
{
    const Folder folder;
    const QByteArray file = folder.timeline();
    ASSERT_EQ(aftermapWith({"render", file, "-o", folder.path("peak.png")}).exitCode, 0);
    ASSERT_EQ(
        aftermapWith({"render", file, "-o", folder.path("at.png"), "--at", "2026-01-05T10:20:00Z"})
            .exitCode,
        0);
    EXPECT_EQ(folder.read("peak.png"), folder.read("at.png"));
}

TEST(RenderCommand, WhatCannotBeWrittenEndsWithThree)
{
    const Folder folder;
    const Ran ran = aftermapWith({"render", folder.timeline(), "-o", folder.path("no/such/x.png")});
    EXPECT_EQ(ran.exitCode, 3);
    EXPECT_THAT(ran.err.toStdString(), HasSubstr("Cannot write"));
    EXPECT_EQ(ran.err.count('\n'), 1);
}

TEST(RenderCommand, ALayoutThatFellBackSaysSo)
{
    const Folder folder;
    const Ran ran = aftermapWith(
        {"render", folder.timeline(), "-o", folder.path("x.png"), "--layout-timeout", "0.001"});
    EXPECT_EQ(ran.exitCode, 0);
    EXPECT_THAT(ran.err.toStdString(), HasSubstr("layout"));
    EXPECT_EQ(picture(folder.read("x.png")).size(), QSize(1600, 900));
}

TEST(ReplayCommand, WritesSixMomentsAndAStripAndPrintsTheirPaths)
{
    const Folder folder;
    const Ran ran = aftermapWith(
        {"replay", folder.timeline(), "-o", folder.path("new/replay"), "--theme", "light"});
    ASSERT_EQ(ran.exitCode, 0) << ran.err.toStdString();
    const QList<QByteArray> paths = ran.out.trimmed().split('\n');
    ASSERT_EQ(paths.size(), 7);
    std::set<QByteArray> different;
    for (int i = 0; i < 6; ++i) {
        EXPECT_TRUE(paths[i].startsWith(
            folder.path("new/replay/" + QByteArray::number(i + 1) + "-2026-01-05-")));
        const QByteArray bytes = folder.read(paths[i].mid(folder.path("").size()));
        EXPECT_EQ(picture(bytes).size(), QSize(1600, 900)) << paths[i].toStdString();
        different.insert(bytes);
    }
    EXPECT_EQ(different.size(), 6U);
    EXPECT_EQ(paths[6], folder.path("new/replay/strip.png"));
    EXPECT_GT(picture(folder.read("new/replay/strip.png")).width(), 2000);
}

TEST(ReplayCommand, AFolderThatCannotBeMadeEndsWithThree)
{
    const Folder folder;
    const QByteArray file = folder.timeline();
    const Ran ran = aftermapWith({"replay", file, "-o", file + "/below"});
    EXPECT_EQ(ran.exitCode, 3);
    EXPECT_THAT(ran.err.toStdString(), HasSubstr("cannot be made"));
}

TEST(LayoutCommand, JsonHasEveryServiceAndFrameOnTheCanvas)
{
    const Folder folder;
    const Ran ran = aftermapWith({"layout", folder.timeline(), "--size", "800x600", "--json"});
    ASSERT_EQ(ran.exitCode, 0) << ran.err.toStdString();
    std::map<QString, QJsonObject> boxes;
    for (const QJsonValue& box : ran.json()[u"boxes"_s].toArray()) {
        boxes[box[u"id"_s].toString()] = box.toObject();
        EXPECT_GE(box[u"x"_s].toDouble(-1), 0);
        EXPECT_GE(box[u"y"_s].toDouble(-1), 0);
        EXPECT_LE(box[u"x"_s].toDouble() + box[u"w"_s].toDouble(1e9), 800);
        EXPECT_LE(box[u"y"_s].toDouble() + box[u"h"_s].toDouble(1e9), 600);
        EXPECT_GT(box[u"px"_s].toDouble(), 0);
        EXPECT_EQ(box[u"elided"_s], QJsonValue(false));
    }
    ASSERT_EQ(boxes.size(), 4U);
    EXPECT_TRUE(boxes[u"acme"_s][u"frame"_s].toBool());
    EXPECT_TRUE(boxes[u"acme"_s][u"parent"_s].isNull());
    EXPECT_EQ(boxes[u"db"_s][u"parent"_s].toString(), u"acme"_s);
    EXPECT_EQ(boxes[u"db"_s][u"label"_s].toString(), u"Database"_s);
    EXPECT_TRUE(boxes[u"web"_s][u"parent"_s].isNull());
    EXPECT_EQ(ran.json()[u"edges"_s].toInt(), 2);
    EXPECT_GE(ran.json()[u"lines"_s].toInt(), 1);
    EXPECT_TRUE(ran.json()[u"groups"_s].isArray());
}
