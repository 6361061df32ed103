// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/moment_link.h"

#include "base/file_name.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <cstdlib>

using namespace aftermap;
using namespace Qt::StringLiterals;

namespace {

/// The words that a POSIX shell makes of a command line, in brackets.
QByteArray wordsOf(const QString& line)
{
    const QTemporaryDir folder;
    QFile script(folder.filePath(u"script"_s));
    EXPECT_TRUE(script.open(QIODevice::WriteOnly));
    script.write("aftermap() { for word; do printf '[%s]' \"$word\"; done; }\n" + line.toUtf8() + "\n");
    script.close();
    const QString out = folder.filePath(u"out"_s);
    EXPECT_EQ(std::system(u"sh %1 >%2"_s.arg(script.fileName(), out).toUtf8().constData()), 0);
    QFile result(out);
    EXPECT_TRUE(result.open(QIODevice::ReadOnly));
    return result.readAll();
}

} // namespace

TEST(MomentLink, IsACommandWithTheTimeInUtc)
{
    const Instant nine = *parseRfc3339(u"2025-10-20T05:04:00-04:00");
    EXPECT_EQ(momentLink(u"/t/a.timeline.json"_s, nine, u"eu-west/db_1"_s),
              u"aftermap /t/a.timeline.json --at 2025-10-20T09:04:00Z --select eu-west/db_1"_s);
    EXPECT_EQ(momentLink(u"/t/a.json"_s, nine, {}), u"aftermap /t/a.json --at 2025-10-20T09:04:00Z"_s);
    EXPECT_EQ(momentLink(u"/t/a.json"_s, {}, u"db"_s), u"aftermap /t/a.json --select db"_s);
}

TEST(MomentLink, AnIdThatLooksLikeAnOptionIsNone)
{
    EXPECT_TRUE(momentLink(u"/a"_s, {}, u"--theme"_s).endsWith(u" --select=--theme"_s));
}

TEST(MomentLink, ARelativeFileIsNamedAbsolutely)
{
    const QString link = momentLink(u"-x.json"_s, {}, {});
    EXPECT_TRUE(link.startsWith(u"aftermap /"_s)) << qPrintable(link);
    EXPECT_TRUE(link.endsWith(u"/-x.json"_s));
}

TEST(MomentLink, AShellReadsEveryNameAsItIs)
{
    const QByteArray names[] = {
        "/plain.json",
        "/with space.json",
        "/it's.json",
        "/''.json",
        "/$HOME `id` $(id) \"x\" \\ ! * ? [a] {b,c} ~ # & ; | < > (y).json",
        "/two\nlines.json",
        "/ends with a line\n",
        "/tab\tand \x1b[31m escape \x7f.json",
        "/caf\xe9 \xff.json",
        "/caf\xc3\xa9 \xe6\x97\xa5\xe6\x9c\xac \xf0\x9f\x94\xa5.json",
        "/right \xe2\x80\xae to left.json",
    };
    for (const QByteArray& name : names) {
        const QString link = momentLink(fileNameFromBytes(name), {}, u"db"_s);
        EXPECT_EQ(wordsOf(link), "[" + name + "][--select][db]") << qPrintable(link);
    }
}

TEST(MomentLink, NothingThatATerminalObeysIsPasted)
{
    const QString link = shellQuoted(fileNameFromBytes("/\x1b[31m\x07\r\xc2\x9b\xe9"));
    for (const QChar c : link)
        EXPECT_TRUE(c >= u' ' && c < u'\x7f') << uint(c.unicode());
    EXPECT_EQ(shellQuoted({}), u"''"_s);
}
