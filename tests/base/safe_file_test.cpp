// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/safe_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace aftermap;
using namespace Qt::StringLiterals;

TEST(SafeFile, ReadsWhatItWrote)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.json"_s);
    ASSERT_TRUE(writeFile(path, "one").has_value());
    ASSERT_TRUE(writeFile(path, "two").has_value());
    EXPECT_EQ(readFile(path).value(), QByteArray("two"));
    EXPECT_EQ(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

TEST(SafeFile, RefusesWhatIsNoRegularFile)
{
    const QTemporaryDir folder;
    const QString pipe = folder.filePath(u"pipe"_s);
    ASSERT_EQ(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    EXPECT_EQ(readFile(pipe).error().message, pipe + u" is not a regular file."_s);
    EXPECT_EQ(readFile(u"/dev/zero"_s).error().message, u"/dev/zero is not a regular file."_s);
    EXPECT_EQ(readFile(folder.path()).error().message, folder.path() + u" is a folder, not a file."_s);
    EXPECT_EQ(readFile(folder.filePath(u"none"_s)).error().kind, Error::Kind::FileMissing);
    EXPECT_EQ(writeFile(pipe, "x").error().kind, Error::Kind::FileAccess);
    EXPECT_FALSE(QFileInfo(pipe).isFile());
}

TEST(SafeFile, KeepsModeAndFollowsLinks)
{
    const QTemporaryDir folder;
    const QString target = folder.filePath(u"target"_s);
    const QString link = folder.filePath(u"link"_s);
    ASSERT_TRUE(writeFile(target, "old").has_value());
    ASSERT_EQ(::chmod(QFile::encodeName(target).constData(), 0640), 0);
    ASSERT_TRUE(QFile::link(target, link));
    ASSERT_TRUE(writeFile(link, "new").has_value());
    EXPECT_TRUE(QFileInfo(link).isSymLink());
    EXPECT_EQ(readFile(target).value(), QByteArray("new"));
    EXPECT_EQ(QFile::permissions(target) & QFile::ReadGroup, QFile::ReadGroup);
}

TEST(SafeFile, LeavesTheOldFileWhenThereIsNoRoom)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a"_s);
    ASSERT_TRUE(writeFile(path, "old").has_value());
    rlimit before = {};
    ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto oldHandler = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit tight = {4096, before.rlim_max};
    ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &tight), 0);
    const auto outcome = writeFile(path, QByteArray(10000, 'x'));
    ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &before), 0);
    std::signal(SIGXFSZ, oldHandler);
    ASSERT_FALSE(outcome.has_value());
    EXPECT_EQ(readFile(path).value(), QByteArray("old"));
    EXPECT_EQ(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
}
