// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/recovery.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

QString words(const QString& path, const QString& title, bool haveFilesChanged = false)
{
    const QDateTime at(QDate(2026, 1, 5), QTime(14, 32));
    return recoveryWords({{{}, {path, {}, {}, {}, title, false}, at}, haveFilesChanged}, at.addSecs(3600));
}

} // namespace

TEST(RecoveryWords, NameTitleFileAndTime)
{
    EXPECT_EQ(words(u"/a/b.json"_s, u"Down"_s), u"Unsaved changes to “Down” (b.json) from 14:32 were found."_s);
    EXPECT_EQ(words({}, u"Down"_s), u"Unsaved changes to “Down” from 14:32 were found."_s);
    EXPECT_EQ(words({}, {}), u"Unsaved changes to an outage without a title from 14:32 were found."_s);
    EXPECT_TRUE(words(u"/a/b.json"_s, u"Down"_s, true).endsWith(u" The file has changed since."_s));
}

TEST(RecoveryWords, NameTheDayOfAnother)
{
    const QDateTime at(QDate(2026, 1, 5), QTime(14, 32));
    const QString said = recoveryWords({{{}, {}, at}, false}, at.addDays(1));
    EXPECT_TRUE(said.contains(u"5 January 2026, 14:32"_s)) << said.toStdString();
}

TEST(RecoveryWords, TextOfFilesIsBoundedAndPlain)
{
    const QString said = words({}, QString(5000, u'x') + QChar(0x202e));
    EXPECT_LT(said.size(), 200);
    EXPECT_FALSE(words({}, u"a\nb\u202ec"_s).contains(QChar(0x202e)));
    EXPECT_FALSE(words({}, u"a\nb"_s).contains(u'\n'));
}

TEST(DiscardingWords, SayHowMuchGoes)
{
    EXPECT_EQ(discardingWords({u"/a/b.json"_s, {}, {}, {}, u"Down"_s, false}, 12), u"Discard 12 edits of “Down” (b.json)? This cannot be undone."_s);
    EXPECT_EQ(discardingWords({u"/a/b.json"_s, {}, {}, {}, u"Down"_s, false}, 1), u"Discard 1 edit of “Down” (b.json)? This cannot be undone."_s);
    EXPECT_EQ(discardingWords({{}, {}, {}, {}, u"Down"_s, true}, 12), u"Discard “Down”, which was never saved? This cannot be undone."_s);
}

} // namespace aftermap
