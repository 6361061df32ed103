// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/title_lines.h"

#include <gtest/gtest.h>

using namespace aftermap;
using namespace Qt::StringLiterals;

namespace {

std::pair<QString, QString> split(const QString& title)
{
    return twoLines(title, [](const QString& line) { return double(line.size()); }); // all letters one wide
}

} // namespace

TEST(TitleLines, BreaksWhereTheLongerLineIsShortest)
{
    EXPECT_EQ(split(u"Consumer apps and devices"_s), std::pair(u"Consumer apps"_s, u"and devices"_s)); // 13, not 17
    EXPECT_EQ(split(u"Global AWS services"_s), std::pair(u"Global AWS"_s, u"services"_s));             // 10, not 12
    EXPECT_EQ(split(u"a bb cccccc"_s), std::pair(u"a bb"_s, u"cccccc"_s));                             // 6, not 9
}

TEST(TitleLines, OneWordStaysOnOneLine)
{
    EXPECT_EQ(split(u"Games"_s), std::pair(u"Games"_s, QString()));
    EXPECT_EQ(split(u""_s), std::pair(QString(), QString()));
    EXPECT_EQ(split(u"Games "_s), std::pair(u"Games "_s, QString()));
}
