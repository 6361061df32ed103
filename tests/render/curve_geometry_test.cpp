// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/curve_geometry.h"

#include "render/simple_presentation.h"
#include "support/incident_from_text.h"

#include <gtest/gtest.h>

using namespace aftermap;
using namespace Qt::StringLiterals;

namespace {

CurveGeometry geometryOf(const PresentationPtr& p, double width = 1000)
{
    return curveGeometry(*p, width, [](const QString& text) { return 6.5 * static_cast<double>(text.size()); });
}

constexpr const char* story =
    "window 06:00 18:00 | web > db | 06:40 db major | 07:00 web partial hour | 08:00 db ok"
    " | open 09:00 recovering 11:00 | milestone onset 06:40 | milestone acknowledged 06:44"
    " | milestone declared_resolved 08:00 | milestone recovered 11:00";

} // namespace

TEST(CurveGeometry, StacksToTheCurve)
{
    const PresentationPtr p = presentationFrom(story);
    const CurveGeometry g = geometryOf(p);
    ASSERT_EQ(g.x.size(), g.low.size() + 1);
    ASSERT_FALSE(g.layers.empty());
    for (std::size_t i = 0; i < g.low.size(); ++i) {
        const Impact& impact = p->curve.at(p->axis.instant((g.x[i] + g.x[i + 1]) / 2));
        EXPECT_NEAR(g.layers.back().upper[i], impact.percent(), 1e-9);
        EXPECT_LE(g.low[i], impact.percent() + 1e-9);
        EXPECT_GE(g.high[i], impact.percent() - 1e-9);
        EXPECT_LE(g.high[i], g.top);
        for (std::size_t k = 1; k < g.layers.size(); ++k)
            EXPECT_EQ(g.layers[k].lower[i], g.layers[k - 1].upper[i]);
    }
    EXPECT_TRUE(std::is_sorted(g.x.begin(), g.x.end()));
}

TEST(CurveGeometry, KeepsWhatIsAssumedApart)
{
    const CurveGeometry g = geometryOf(presentationFrom(story));
    const auto assumed = std::count_if(g.layers.begin(), g.layers.end(), [](const auto& l) { return l.assumed; });
    EXPECT_EQ(assumed, 1);
}

TEST(CurveGeometry, PlacesLabelsApart)
{
    const PresentationPtr p = presentationFrom(story);
    const CurveGeometry g = geometryOf(p, 600);
    ASSERT_EQ(g.markers.size(), 4u);
    EXPECT_EQ(g.markers[0].label, u"Onset 06:40"_s);
    const auto span = [&](const CurveGeometry::Marker& m) {
        const double px = m.x / g.length * 600;
        const double width = 6.5 * static_cast<double>(m.label.size());
        return m.labelBefore ? std::pair(px - width, px) : std::pair(px, px + width);
    };
    for (std::size_t a = 0; a < g.markers.size(); ++a) {
        for (std::size_t b = a + 1; b < g.markers.size(); ++b) {
            if (g.markers[a].row != g.markers[b].row)
                continue;
            EXPECT_TRUE(span(g.markers[a]).second <= span(g.markers[b]).first ||
                        span(g.markers[b]).second <= span(g.markers[a]).first);
        }
    }
    ASSERT_EQ(g.strips.size(), 1u);
    EXPECT_TRUE(g.strips[0].label.contains(u"3 h"_s));
}

TEST(CurveGeometry, MarksGapsAndKeepsTicksOutOfThem)
{
    const CurveGeometry g = geometryOf(presentationFrom(
        "window 06:00 30:00 | db | 06:40 db major | 07:00 db ok | 29:00 db degraded | 29:30 db ok"));
    ASSERT_FALSE(g.gaps.empty());
    for (const CurveGeometry::Tick& tick : g.timeTicks) {
        for (const CurveGeometry::Gap& gap : g.gaps)
            EXPECT_FALSE(tick.position > gap.start && tick.position < gap.end) << tick.label.toStdString();
    }
    EXPECT_LE(g.timeTicks.size(), 200u);
    EXPECT_GE(g.timeTicks.size(), 2u);
}

TEST(CurveGeometry, SurvivesAnEmptyStory)
{
    const CurveGeometry g = geometryOf(presentationFrom("window 06:00 07:00 | db"));
    EXPECT_TRUE(g.layers.empty());
    EXPECT_EQ(g.x.size(), 2u);
    EXPECT_GT(g.top, 0);
}
