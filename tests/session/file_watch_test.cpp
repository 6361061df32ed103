// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/file_watch.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

using namespace aftermap;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 10000; // milliseconds

class FileWatchTest : public testing::Test
{
protected:
    QString write(const QString& name, const QByteArray& bytes) const
    {
        QFile file(folder.filePath(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return file.fileName();
    }
    void append(const QString& path, const QByteArray& bytes) const
    {
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::Append));
        file.write(bytes);
    }
    /// As editors save: a new file takes the name of the old one.
    void replace(const QString& path, const QByteArray& bytes) const
    {
        const QString other = write(u"other~"_s, bytes);
        ASSERT_EQ(std::rename(other.toUtf8().constData(), path.toUtf8().constData()), 0);
    }

    QTemporaryDir folder;
    FileWatch watch{nullptr, std::chrono::milliseconds(60)};
    QSignalSpy changed{&watch, &FileWatch::changed};
    QSignalSpy vanished{&watch, &FileWatch::vanished};
};

} // namespace

TEST_F(FileWatchTest, TellsOfAnAppend)
{
    const QString path = write(u"a"_s, "one");
    watch.watch({path});
    append(path, "two");
    ASSERT_TRUE(changed.wait(patience));
    EXPECT_EQ(changed.count(), 1);
}

TEST_F(FileWatchTest, TellsOfEveryReplacementByRename)
{
    const QString path = write(u"a"_s, "one");
    watch.watch({path});
    for (int i = 1; i <= 3; ++i) {
        replace(path, "two");
        ASSERT_TRUE(changed.wait(patience)) << i;
        EXPECT_EQ(changed.count(), i);
    }
    EXPECT_EQ(vanished.count(), 0);
}

TEST_F(FileWatchTest, AnyOfTheFilesWillDo)
{
    const QString timeline = write(u"t"_s, "one");
    const QString map = write(u"m"_s, "one");
    watch.watch({timeline, map});
    replace(map, "two");
    ASSERT_TRUE(changed.wait(patience));
}

TEST_F(FileWatchTest, WaitsUntilNobodyWritesAnyMore)
{
    const QString path = write(u"a"_s, "one");
    watch.watch({path});
    for (int i = 0; i < 12; ++i) {
        append(path, "more");
        QTest::qWait(20); // shorter than the calm that it waits for
        ASSERT_EQ(changed.count(), 0) << i;
    }
    ASSERT_TRUE(changed.wait(patience));
    EXPECT_EQ(changed.count(), 1);
}

TEST_F(FileWatchTest, ABusyFolderNeitherTellsNorHidesAnything)
{
    const QString path = write(u"a"_s, "one");
    watch.watch({path});
    for (int i = 0; i < 10; ++i) {
        write(u"noise%1"_s.arg(i), "x");
        QTest::qWait(15);
    }
    EXPECT_EQ(changed.count(), 0);
    append(path, "two");
    for (int i = 0; i < 400 && changed.count() == 0; ++i) {
        write(u"noise%1"_s.arg(i), "y");
        QTest::qWait(10);
    }
    EXPECT_EQ(changed.count(), 1);
}

TEST_F(FileWatchTest, AFileThatIsGoneIsToldOnceAndItsReturnIsAChange)
{
    const QString path = write(u"a"_s, "one");
    watch.watch({path});
    QFile::remove(path);
    ASSERT_TRUE(vanished.wait(patience));
    EXPECT_EQ(vanished[0][0].toString(), path);
    write(u"noise"_s, "x");
    QTest::qWait(150);
    EXPECT_EQ(vanished.count(), 1);
    EXPECT_EQ(changed.count(), 0);
    write(u"a"_s, "two");
    ASSERT_TRUE(changed.wait(patience));
}

TEST_F(FileWatchTest, AChangeBetweenReadingAndWatchingIsNotLost)
{
    const QString path = write(u"a"_s, "one");
    const FileStamp before = stampOf(path);
    replace(path, "two");
    watch.watch({path}, {before});
    ASSERT_TRUE(changed.wait(patience));
}

TEST_F(FileWatchTest, AFormerFileIsOfNoInterest)
{
    const QString before = write(u"a"_s, "one");
    const QString now = write(u"b"_s, "one");
    watch.watch({before});
    watch.watch({now});
    append(before, "two");
    QTest::qWait(200);
    EXPECT_EQ(changed.count(), 0);
    EXPECT_EQ(watch.files(), QStringList{now});
}

TEST(FileStamp, OfNothingDoesNotExist)
{
    EXPECT_FALSE(stampOf(u"/no/such/file"_s).exists());
    EXPECT_TRUE(stampOf(QDir::homePath()).exists());
}
