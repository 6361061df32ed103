// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/safe_file.h"

#include "base/temporary_file.h"

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

TEST(SafeFile, LooksBehindLinksThatLeadNowhereAndInCircles)
{
    const QTemporaryDir folder;
    const QString link = folder.filePath(u"link"_s);
    ASSERT_TRUE(QFile::link(u"not/yet/there"_s, link));
    EXPECT_FALSE(writeFile(link, "x"));
    ASSERT_TRUE(QDir(folder.path()).mkpath(u"not/yet"_s));
    ASSERT_TRUE(writeFile(link, "x"));
    EXPECT_TRUE(QFileInfo(link).isSymLink());
    EXPECT_EQ(readFile(folder.filePath(u"not/yet/there"_s)).value(), QByteArray("x"));
    const QString circle = folder.filePath(u"circle"_s);
    ASSERT_TRUE(QFile::link(u"circle"_s, circle));
    EXPECT_FALSE(writeFile(circle, "x"));
    EXPECT_TRUE(QFileInfo(circle).isSymLink());
}

TEST(SafeFile, WhatMayOnlyBeReadStaysAndIsTold)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a"_s);
    ASSERT_TRUE(writeFile(path, "old"));
    ASSERT_EQ(::chmod(QFile::encodeName(path).constData(), 0444), 0);
    EXPECT_EQ(writeFile(path, "new").error().message, u"Cannot write %1: the file may only be read. Nothing was changed."_s.arg(path));
    EXPECT_EQ(readFile(path).value(), QByteArray("old"));
    EXPECT_EQ(writeFile(u"/proc/none"_s, "new").error().message.section(u' ', 0, 2), u"Cannot write /proc/none:"_s);
    EXPECT_EQ(writeFile(folder.filePath(u"no/b"_s), "new").error().message,
              u"Cannot write %1: there is no folder %2. Nothing was changed."_s.arg(folder.filePath(u"no/b"_s), folder.filePath(u"no"_s)));
    EXPECT_EQ(writeFile(u"/dev/null"_s, "new").error().message, u"Cannot write /dev/null: it is not a regular file. Nothing was changed."_s);
    EXPECT_FALSE(writeFile(folder.path(), "new"));
}

TEST(SafeFile, OneFileUnderTwoNamesIsRefused)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a"_s);
    const QString link = folder.filePath(u"link"_s);
    ASSERT_TRUE(writeFile(path, "old"));
    ASSERT_TRUE(QFile::link(path, link));
    EXPECT_FALSE(writeFiles({{path, "one"}, {link, "two"}}));
    EXPECT_EQ(readFile(path).value(), QByteArray("old"));
}

TEST(SafeFile, StraysOfTheSameFileGoAndThoseInUseStay)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.json"_s);
    const auto put = [&](const QString& name) {
        QFile file(folder.filePath(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    };
    put(u".a.json.abc123.aftermap-tmp"_s);
    put(u".b.json.abc123.aftermap-tmp"_s);
    put(u".a.json.abc1234.aftermap-tmp"_s);
    put(u"a.json.abc123"_s);
    TemporaryFile inUse(FileCalls::real());
    ASSERT_TRUE(inUse.make(QFile::encodeName(path), nullptr));
    removeStrays(path);
    EXPECT_FALSE(QFile::exists(folder.filePath(u".a.json.abc123.aftermap-tmp"_s)));
    EXPECT_EQ(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 4);
    ASSERT_TRUE(inUse.fill("whole", nullptr)) << "it is locked even when it is closed";
    ASSERT_TRUE(writeFile(path, "other"));
    ASSERT_TRUE(inUse.moveTo(QFile::encodeName(path)));
    EXPECT_EQ(readFile(path).value(), QByteArray("whole"));
}

TEST(SafeFile, ANameAsLongAsCanBeIsSaved)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QString(255, u'n'));
    ASSERT_TRUE(writeFile(path, "x"));
    EXPECT_EQ(readFile(path).value(), QByteArray("x"));
}
