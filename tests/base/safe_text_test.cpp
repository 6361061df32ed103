// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/safe_text.h"

#include <gtest/gtest.h>

using namespace aftermap;
using namespace Qt::StringLiterals;

TEST(SafeText, LeavesOrdinaryTextAlone)
{
    const QString text = u"Café \u2192 \U0001F4A5 <b>x</b><img src=canary>"_s;
    EXPECT_EQ(SafeText(text).shown(), text);
}

TEST(SafeText, MakesControlsVisible)
{
    EXPECT_EQ(SafeText(u"a\u202eb"_s).shown(), u"a\u27e8U+202E\u27e9b"_s);
    EXPECT_EQ(SafeText(u"a\u0007b"_s).shown(), u"a\u2407b"_s);
    EXPECT_EQ(SafeText(u"a\u200bb"_s).shown(), u"a\u27e8U+200B\u27e9b"_s);
    EXPECT_EQ(SafeText(QString(QChar(0xd800))).shown(), u"\u27e8U+D800\u27e9"_s);
}

TEST(SafeText, BoundsLengthAndCombiningMarks)
{
    EXPECT_EQ(SafeText(QString(100000, u'x')).shown().size(), SafeText::maxShown + 1);
    EXPECT_EQ(SafeText(u"e"_s + QString(1000, QChar(0x301))).shown().size(), 1 + SafeText::maxCombiningRun);
}

TEST(SafeText, KeepsTheRawText)
{
    const QString raw = u"a\u202eb"_s;
    EXPECT_EQ(SafeText(raw).raw(), raw);
}
