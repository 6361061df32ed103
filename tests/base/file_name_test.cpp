// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file_name.h"

#include "base/safe_file.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <unistd.h>

using namespace aftermap;
using namespace Qt::StringLiterals;

TEST(FileName, KeepsEveryByte)
{
    QByteArray all;
    for (int byte = 1; byte < 256; ++byte)
        all += static_cast<char>(byte);
    EXPECT_EQ(fileNameBytes(fileNameFromBytes(all)), all);
    for (const QByteArray& name :
         {QByteArray("caf\xe9.json"), QByteArray("caf\xc3\xa9.json"),
          QByteArray("\xf0\x9f\x8c\x8a"), QByteArray("\xed\xa0\x80"), QByteArray("\xf0\x9f"),
          QByteArray("\xef\xbf\xbd"), QByteArray()})
        EXPECT_EQ(fileNameBytes(fileNameFromBytes(name)), name);
}

TEST(FileName, ReadsUtf8AsItIs)
{
    EXPECT_EQ(fileNameFromBytes("caf\xc3\xa9 \xf0\x9f\x8c\x8a"), u"café 🌊"_s);
}

TEST(FileName, ShowsBytesThatAreNotUtf8)
{
    EXPECT_EQ(shownFileName(fileNameFromBytes("caf\xe9.json")), u"caf\\xE9.json"_s);
    EXPECT_EQ(shownFileName(u"wave 🌊"_s), u"wave 🌊"_s);
}

TEST(FileName, FilesOfSuchNamesAreReadAndWritten)
{
    const QTemporaryDir folder;
    const QString path = folder.path() + fileNameFromBytes("/caf\xe9.json");
    ASSERT_TRUE(writeFile(path, "one").has_value());
    EXPECT_EQ(readFile(path).value(), QByteArray("one"));
    EXPECT_FALSE(readFile(folder.path() + u"/caf?.json"_s).has_value());
    EXPECT_EQ(::unlink(fileNameBytes(path).constData()), 0); // Qt cannot remove it
}

TEST(FileName, LinksAndDotsAreResolvedWhateverTheBytes)
{
    const QTemporaryDir folder;
    const QString path = folder.path() + fileNameFromBytes("/caf\xe9");
    const QString link = folder.path() + fileNameFromBytes("/l\xefnk");
    ASSERT_TRUE(writeFile(path, "one").has_value());
    ASSERT_EQ(::symlink(fileNameBytes(path).constData(), fileNameBytes(link).constData()), 0);
    EXPECT_EQ(canonicalFileName(folder.path() + u"/./"_s + link.section(u'/', -1)),
              canonicalFileName(path));
    EXPECT_EQ(canonicalFileName(folder.path() + u"/none"_s), QString());
    ASSERT_TRUE(writeFile(link, "two").has_value());
    EXPECT_EQ(readFile(path).value(), QByteArray("two")); // the link is followed
    EXPECT_EQ(::unlink(fileNameBytes(link).constData()), 0);
    EXPECT_EQ(::unlink(fileNameBytes(path).constData()), 0);
}
