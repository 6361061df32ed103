// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/library_files.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace aftermap;
using namespace Qt::StringLiterals;

namespace {

class LibraryFilesTest : public testing::Test
{
protected:
    QString write(const QString& name, const QByteArray& bytes)
    {
        const QString path = m_folder.filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return path;
    }
    static QByteArray outage(const QByteArray& title, const QByteArray& day)
    {
        return R"({"format": "aftermap-timeline/1", "title": ")" + title + R"(", "window": {"start": "2025-03-)" + day +
               R"(T08:00:00Z", "end": "2025-03-)" + day + R"(T12:00:00Z"}})";
    }
    LibraryFiles read(const QStringList& paths) { return readLibrary(paths, JobControl()); }

    QTemporaryDir m_folder;
};

} // namespace

TEST_F(LibraryFilesTest, PathsStandAsTheOutagesDo)
{
    const QString later = write(u"a.timeline.json"_s, outage("Later", "09"));
    const QString earlier = write(u"b.timeline.json"_s, outage("Earlier", "03"));
    const LibraryFiles found = read({later, earlier});
    EXPECT_EQ(found.paths, (QStringList{earlier, later}));
    EXPECT_EQ(found.library.outages[0]->timeline().title.raw(), u"Earlier"_s);
    EXPECT_TRUE(found.problems.empty());
}

TEST_F(LibraryFilesTest, OneFileByTwoNamesIsReadOnce)
{
    const QString path = write(u"a.timeline.json"_s, outage("One", "03"));
    const LibraryFiles found = read({path, m_folder.path() + u"/./a.timeline.json"_s, m_folder.path()});
    EXPECT_EQ(found.paths.size(), 1);
    EXPECT_EQ(found.library.repeated, 0U);
}

TEST_F(LibraryFilesTest, AFolderGivesItsTimelinesAndElseItsOtherFiles)
{
    write(u"named/a.timeline.json"_s, outage("A", "03"));
    write(u"named/other.json"_s, "{");
    EXPECT_EQ(read({m_folder.filePath(u"named"_s)}).paths.size(), 1);
    write(u"free/story.json"_s, outage("B", "04"));
    write(u"free/story.map.json"_s, R"({"format": "aftermap-map/1", "services": []})");
    const LibraryFiles found = read({m_folder.filePath(u"free"_s)});
    EXPECT_EQ(found.paths.size(), 1);
    EXPECT_TRUE(found.problems.empty());
}

TEST_F(LibraryFilesTest, EachFileThatIsLeftOutSaysWhy)
{
    const QString good = write(u"good.timeline.json"_s, outage("Good", "03"));
    const QString broken = write(u"broken.timeline.json"_s, "{\"title\": 3}");
    const QString map = write(u"only.map.json"_s, R"({"format": "aftermap-map/1", "services": []})");
    QDir().mkpath(m_folder.filePath(u"empty"_s));
    const LibraryFiles found = read({m_folder.filePath(u"empty"_s), broken, good, map, m_folder.filePath(u"none.json"_s)});
    EXPECT_EQ(found.paths, QStringList{good});
    ASSERT_EQ(found.problems.size(), 4U);
    EXPECT_TRUE(found.problems[0].message.startsWith(u"There is no timeline in the folder"_s));
    EXPECT_EQ(found.problems[1].path, broken);
    EXPECT_TRUE(found.problems[1].message.contains(u": error: "_s)) << found.problems[1].message.toStdString();
    EXPECT_EQ(found.problems[2].message, u"This is a map without a timeline."_s);
    EXPECT_EQ(found.problems[3].path, m_folder.filePath(u"none.json"_s));
}
