// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/reloading.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace aftermap;
using namespace Qt::StringLiterals;

namespace {

constexpr char timeline[] = R"({"format": "aftermap-timeline/1", "title": "T", "map": "m.json",
    "window": {"start": "2026-01-05T09:00:00Z", "end": "2026-01-05T12:00:00Z"},
    "events": [{"at": "2026-01-05T10:00:00Z", "service": "db", "state": "major_outage", "text": "down"}]})";
constexpr char map[] = R"({"format": "aftermap-map/1", "title": "M",
    "services": [{"id": "db", "name": "Database"}%1]})";

class ReloadingTest : public testing::Test
{
protected:
    void SetUp() override
    {
        save(u"m.json"_s, QByteArray(map).replace("%1", ""));
        save(u"t.json"_s, timeline);
        document.open(folder.filePath(u"t.json"_s), {});
        ASSERT_TRUE(changed.wait(30000));
    }
    /// As editors save.
    void save(const QString& name, const QByteArray& bytes) const
    {
        QFile file(folder.filePath(u"new~"_s));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        ASSERT_EQ(std::rename(file.fileName().toUtf8().constData(), folder.filePath(name).toUtf8().constData()), 0);
    }

    QTemporaryDir folder;
    Document document;
    Reloading reloading{document, [] { return LayoutOptions(); }};
    QSignalSpy changed{&document, &Document::presentationChanged};
    QSignalSpy failed{&document, &Document::failed};
    QSignalSpy noticed{&reloading, &Reloading::noticed};
};

} // namespace

TEST_F(ReloadingTest, AMapThatChangesReloadsItsTimeline)
{
    save(u"m.json"_s, QByteArray(map).replace("%1", R"(, {"id": "web", "name": "Web"})"));
    ASSERT_TRUE(changed.wait(30000));
    EXPECT_EQ(changed.last()[1].value<Change>(), Change::Reloaded);
    EXPECT_EQ(document.presentation()->incident->serviceCount(), 2U);
    ASSERT_EQ(noticed.count(), 1);
    EXPECT_EQ(noticed[0][0].toString(), u"Reloaded: t.json changed on disk."_s);
}

TEST_F(ReloadingTest, ABrokenFileIsToldOnceAndAMendedOneIsShown)
{
    save(u"t.json"_s, "{ \"format\": ");
    ASSERT_TRUE(failed.wait(30000));
    EXPECT_TRUE(failed[0][0].toString().contains(u"t.json:1:"_s)) << qPrintable(failed[0][0].toString());
    EXPECT_NE(document.presentation(), nullptr);
    EXPECT_EQ(changed.count(), 1);
    save(u"t.json"_s, timeline);
    ASSERT_TRUE(changed.wait(30000));
    EXPECT_EQ(failed.count(), 1);
}

TEST_F(ReloadingTest, AFileThatIsGoneIsTold)
{
    QFile::remove(folder.filePath(u"t.json"_s));
    ASSERT_TRUE(noticed.wait(30000));
    EXPECT_TRUE(noticed[0][0].toString().startsWith(u"t.json is no longer on the disk"_s));
    EXPECT_EQ(changed.count(), 1);
    EXPECT_EQ(failed.count(), 0);
}

TEST_F(ReloadingTest, ByHandItReadsWhateverIsThere)
{
    reloading.reload();
    ASSERT_TRUE(changed.wait(30000));
    EXPECT_EQ(noticed.last()[0].toString(), u"Reloaded: t.json."_s);
}

TEST_F(ReloadingTest, WhatIsClosedIsNotReloaded)
{
    document.close();
    save(u"t.json"_s, timeline);
    EXPECT_FALSE(changed.wait(700));
    EXPECT_EQ(noticed.count(), 0);
}
