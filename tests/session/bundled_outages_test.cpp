// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/bundled_outages.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace aftermap;
using namespace Qt::StringLiterals;

namespace {

class BundledOutagesTest : public testing::Test
{
protected:
    BundledOutagesTest() { QDir(root.path()).mkpath(u"timelines"_s); }

    void write(const QString& name, const QByteArray& day) const
    {
        QFile file(root.filePath(u"timelines/"_s + name));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(R"({"format": "aftermap-timeline/1", "title": "T",
            "window": {"start": "%1T09:00:00Z", "end": "%1T12:00:00Z"},
            "events": [{"at": "%1T10:00:00Z", "service": "db", "state": "major_outage", "text": "down"}]})")
                       .replace("%1", day));
    }
    QStringList names() const
    {
        QStringList all;
        for (const BundledOutage& outage : findBundledOutages({{}, {}, root.path()}, JobControl()))
            all += QFileInfo(outage.path).fileName();
        return all;
    }

    QTemporaryDir root;
};

} // namespace

TEST_F(BundledOutagesTest, TheNewestOutageIsFirst)
{
    write(u"a.timeline.json"_s, "2024-07-19");
    write(u"b.timeline.json"_s, "2025-10-20");
    write(u"c.timeline.json"_s, "2021-12-07");
    EXPECT_EQ(names(), QStringList({u"b.timeline.json"_s, u"a.timeline.json"_s, u"c.timeline.json"_s}));
}

TEST_F(BundledOutagesTest, MapsAndBrokenFilesAreLeftOut)
{
    write(u"a.timeline.json"_s, "2024-07-19");
    write(u"broken.timeline.json"_s, "yesterday");
    write(u"a.map.json"_s, "2024-07-19");
    EXPECT_EQ(names(), QStringList{u"a.timeline.json"_s});
}

TEST_F(BundledOutagesTest, NoFolderIsNoOutage)
{
    EXPECT_TRUE(findBundledOutages({u"/no/such/folder"_s, {}, {}}, JobControl()).empty());
}

TEST(BundledOutages, AreFoundBesideTheWindowOnce)
{
    qRegisterMetaType<std::vector<BundledOutage>>();
    BundledOutages bundled;
    std::vector<BundledOutage> outages;
    QObject::connect(&bundled, &BundledOutages::found, &bundled,
                     [&](const std::vector<BundledOutage>& found) { outages = found; });
    QSignalSpy found(&bundled, &BundledOutages::found);
    bundled.find();
    ASSERT_TRUE(found.wait(30000));
    ASSERT_FALSE(outages.empty());
    EXPECT_GT(outages.front().presentation->incident->countedServices(), 10U);
    bundled.find();
    EXPECT_FALSE(found.wait(100));
}
