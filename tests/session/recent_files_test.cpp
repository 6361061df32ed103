// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/recent_files.h"

#include "base/file_name.h"
#include "session/state_folder.h"

#include <QDir>
#include <QFile>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace aftermap;
using namespace Qt::StringLiterals;

namespace {

class RecentFilesTest : public testing::Test
{
protected:
    QTemporaryDir folder;
    QString path = folder.filePath(u"new/state.ini"_s);
    RecentFiles recent{path};
};

} // namespace

TEST_F(RecentFilesTest, TheNewestIsFirstAndStandsOnce)
{
    QSignalSpy changed(&recent, &RecentFiles::changed);
    recent.add(u"/a.json"_s);
    recent.add(u"/b.json"_s);
    recent.add(u"/./a.json"_s);
    EXPECT_EQ(recent.files(), QStringList({u"/a.json"_s, u"/b.json"_s}));
    EXPECT_EQ(changed.count(), 3);
    recent.add(u"/a.json"_s);
    EXPECT_EQ(changed.count(), 3) << "nothing is new";
}

TEST_F(RecentFilesTest, TenAreKept)
{
    for (int i = 0; i < 13; ++i)
        recent.add(u"/%1.json"_s.arg(i));
    EXPECT_EQ(recent.files().size(), 10);
    EXPECT_EQ(recent.files().first(), u"/12.json"_s);
    EXPECT_EQ(recent.files().last(), u"/3.json"_s);
}

TEST_F(RecentFilesTest, ANewListKnowsThemAndAnotherWindowsToo)
{
    recent.add(u"/a.json"_s);
    RecentFiles other(path);
    EXPECT_EQ(other.files(), QStringList{u"/a.json"_s});
    other.add(u"/b.json"_s);
    recent.add(u"/c.json"_s);
    EXPECT_EQ(other.files(), QStringList({u"/c.json"_s, u"/b.json"_s, u"/a.json"_s}));
}

TEST_F(RecentFilesTest, OneCanBeRemovedAndAllCanBeCleared)
{
    for (const QString& name : {u"/a"_s, u"/b"_s, u"/c"_s})
        recent.add(name);
    recent.remove(u"/b"_s);
    EXPECT_EQ(recent.files(), QStringList({u"/c"_s, u"/a"_s}));
    recent.clear();
    EXPECT_EQ(recent.files(), QStringList());
}

TEST_F(RecentFilesTest, NamesAreBytes)
{
    const QString name = fileNameFromBytes("/caf\xe9, \"x\"\n;%.json");
    recent.add(name);
    EXPECT_EQ(fileNameBytes(RecentFiles(path).files().value(0)), "/caf\xe9, \"x\"\n;%.json");
}

TEST_F(RecentFilesTest, ARelativeNameIsKeptAbsolute)
{
    recent.add(u"a.json"_s);
    EXPECT_EQ(recent.files(), QStringList{QDir::current().absoluteFilePath(u"a.json"_s)});
}

TEST_F(RecentFilesTest, NonsenseInTheFileIsPassedOver)
{
    QDir().mkpath(folder.filePath(u"new"_s));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("[recent]\nsize=4\n1\\file=\n2\\file=relative\n3\\file=/good\n4\\file=/good\n[session]\nfile=/kept\n");
    file.close();
    EXPECT_EQ(recent.files(), QStringList{u"/good"_s});
    recent.clear();
    EXPECT_EQ(QSettings(path, QSettings::IniFormat).value(u"session/file"_s).toString(), u"/kept"_s);
}

TEST(StateFolder, IsWhereTheSpecificationSays)
{
    const QByteArray before = qgetenv("XDG_STATE_HOME");
    qputenv("XDG_STATE_HOME", "/some/where");
    EXPECT_EQ(stateFolder(), u"/some/where/aftermap"_s);
    qputenv("XDG_STATE_HOME", "relative");
    EXPECT_EQ(stateFolder(), QDir::homePath() + u"/.local/state/aftermap"_s);
    qunsetenv("XDG_STATE_HOME");
    EXPECT_EQ(statePath(), QDir::homePath() + u"/.local/state/aftermap/state.ini"_s);
    if (!before.isNull())
        qputenv("XDG_STATE_HOME", before);
}
