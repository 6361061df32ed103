// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/line_legend.h"

#include "render/simple_presentation.h"
#include "support/incident_from_text.h"

#include <gtest/gtest.h>

using namespace aftermap;
using namespace Qt::StringLiterals;

TEST(LineLegend, ShrinksThenShortensThenSaysThatThereIsMore)
{
    const PresentationPtr p = presentationFrom(
        "frame cloud db | web >hard:stated db | shop >soft db | pay >control_plane db | mail > cloud | 10:00 db major");
    const Incident& incident = *p->incident;
    const std::size_t all = lineLegend(incident, 5000).items.size();
    EXPECT_EQ(all, 7u);
    EXPECT_EQ(lineLegend(incident, 5000).px, 11.5);
    bool smaller = false, shorter = false;
    std::size_t before = all;
    for (double room = 1400; room > 0; room -= 10) {
        const LineLegend legend = lineLegend(incident, room);
        EXPECT_LE(legend.items.size(), before);
        before = legend.items.size();
        EXPECT_EQ(legend.isCut, legend.items.size() < all) << room; // never silently
        EXPECT_GE(legend.px, 9.5);
        const bool whole = !legend.items.empty() && legend.items.front().words.contains(u"what needs it"_s);
        smaller = smaller || (!legend.isCut && legend.px < 11.5 && whole);
        shorter = shorter || (!legend.isCut && !whole);
    }
    EXPECT_EQ(before, 0u);
    EXPECT_TRUE(smaller);
    EXPECT_TRUE(shorter);
    for (const QString& word : {u"stated"_s, u"inferred"_s, u"cannot do without"_s, u"for a while"_s, u"change things"_s,
                                u"something in it"_s})
        EXPECT_TRUE(lineLegendWords(incident).contains(word)) << word.toStdString();
}

TEST(LineLegend, DashesAreExplainedWhereverTheyMayBeDrawn)
{
    const auto words = [](const char* text) { return lineLegendWords(*presentationFrom(text)->incident); };
    EXPECT_TRUE(words("web >hard:stated db | 10:00 db major").contains(u"dashed: inferred"_s)) << "who failed through whom is";
    EXPECT_TRUE(words("web >hard db | 10:00 db major").contains(u"dashed: inferred"_s));
    EXPECT_FALSE(words("web >hard db | 10:00 db major").contains(u"solid"_s));
}

TEST(LineLegend, WithoutLinesThereIsNothingToExplain)
{
    const PresentationPtr p = presentationFrom("db | 10:00 db major");
    EXPECT_TRUE(lineLegend(*p->incident, 500).items.empty());
    EXPECT_FALSE(lineLegend(*p->incident, 0).isCut);
    EXPECT_TRUE(lineLegendWords(*p->incident).isEmpty());
}
