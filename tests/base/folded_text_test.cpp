// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/folded_text.h"

#include <gtest/gtest.h>

using namespace aftermap;
using namespace Qt::StringLiterals;

namespace {

using Ranges = std::vector<TextRange>;

Ranges found(const QString& needle, const QString& text)
{
    return rangesOf(folded(needle), text);
}

} // namespace

TEST(FoldedText, CaseAndAccentsMakeNoDifference)
{
    EXPECT_EQ(folded(u"Ärger in SÃO Paulo"_s), u"arger in sao paulo"_s);
    EXPECT_EQ(folded(u"ＤＮＳ"_s), u"dns"_s); // full width
    EXPECT_EQ(found(u"sao"_s, u"in São Paulo"_s), (Ranges{{3, 3}}));
    EXPECT_EQ(found(u"SÃO"_s, u"in sao paulo"_s), (Ranges{{3, 3}}));
}

TEST(FoldedText, RangesAreOfTheTextAsItStands)
{
    EXPECT_EQ(found(u"strasse"_s, u"Die Straße."_s), (Ranges{{4, 6}}));
    EXPECT_EQ(found(u"e"_s, u"e\u0301te\u0301"_s), (Ranges{{0, 2}, {3, 2}})); // with their marks
    EXPECT_EQ(found(u"aa"_s, u"aaaa"_s), (Ranges{{0, 2}, {2, 2}}));
    EXPECT_EQ(found(u"b"_s, u"😀b"_s), (Ranges{{2, 1}}));
}

TEST(FoldedText, NothingIsFoundByNothing)
{
    EXPECT_EQ(found({}, u"abc"_s), Ranges{});
    EXPECT_EQ(found(u"x"_s, {}), Ranges{});
    EXPECT_EQ(found(u"s"_s, u"ß"_s), (Ranges{{0, 1}})); // one letter, marked once
}
