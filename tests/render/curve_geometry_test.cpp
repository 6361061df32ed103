// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/curve_geometry.h"

#include "render/curve_decor.h"
#include "render/curve_phases.h"
#include "render/curve_ticks.h"
#include "render/simple_presentation.h"
#include "support/incident_from_text.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace aftermap;
using namespace Qt::StringLiterals;

namespace {

CurveRoom room(double width = 1000, double height = 160)
{
    return {width, height, 15, [](const QString& text) { return 6.5 * static_cast<double>(text.size()); }};
}

CurveGeometry geometryOf(const PresentationPtr& p, double width = 1000, const Measure& measure = {})
{
    return curveGeometry(*p, measure, room(width));
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
}

TEST(CurveGeometry, MilestonesOfOneMomentShareALabel)
{
    const CurveGeometry g = geometryOf(presentationFrom(
        "window 06:00 18:00 | web > db | 06:40 db major | 11:00 db ok | milestone onset 06:40"
        " | milestone declared_resolved 11:00 | milestone recovered 11:00"));
    ASSERT_EQ(g.markers.size(), 3u);
    QStringList labels;
    for (const CurveGeometry::Marker& marker : g.markers) {
        if (!marker.label.isEmpty())
            labels << marker.label;
    }
    EXPECT_EQ(labels, (QStringList{u"Onset 06:40"_s, u"Declared resolved, recovered 11:00"_s}));
}

TEST(CurveGeometry, ALabelThatWasInNobodysWayStays)
{
    // In one row the last two are in each other's way; the one before is not, though it tells less.
    const PresentationPtr p = presentationFrom(
        "window 06:00 07:00 | web > db | 06:05 db major | 06:30 web major | 06:50 db ok | milestone onset 06:05"
        " | milestone mitigated 06:30 | milestone declared_resolved 06:50 | milestone recovered 06:52");
    const CurveGeometry g = curveGeometry(*p, {}, room(1000, 100));
    ASSERT_EQ(g.markerRows, 1);
    ASSERT_EQ(g.markers.size(), 4u);
    EXPECT_EQ(g.markers[0].label, u"Onset 06:05"_s);
    EXPECT_EQ(g.markers[1].label, u"Mitigated 06:30"_s);
    EXPECT_EQ(g.markers[2].label, u"Declared resolved 06:50"_s);
    EXPECT_TRUE(g.markers[3].label.isEmpty());
}

TEST(CurveGeometry, ALowPlotGivesUpLabelsAndNotItsHeight)
{
    const PresentationPtr p = presentationFrom(story);
    EXPECT_EQ(curveGeometry(*p, {}, room(500, 100)).markerRows, 1);
    EXPECT_EQ(curveGeometry(*p, {}, room(500, 125)).markerRows, 2);
}

TEST(CurveGeometry, PhasesRunFromMilestoneToMilestone)
{
    const CurveGeometry g = geometryOf(presentationFrom(story));
    ASSERT_EQ(g.phases.size(), 3u);
    EXPECT_EQ(g.phases[0].to, MilestoneKind::Acknowledged);
    EXPECT_TRUE(g.phases[0].label.isEmpty()) << g.phases[0].label.toStdString(); // four minutes are too narrow
    EXPECT_EQ(g.phases[0].words, u"Acknowledged after 4 min (06:40 \u2192 06:44 UTC)"_s);
    EXPECT_EQ(g.phases[2].label, u"declared resolved \u2192 recovered: 3 h"_s);
    for (std::size_t i = 1; i < g.phases.size(); ++i)
        EXPECT_EQ(g.phases[i].start, g.phases[i - 1].end);
}

TEST(CurveGeometry, ANarrowPhaseIsNamedRatherThanMeasured)
{
    const PresentationPtr p = presentationFrom(
        "window 06:00 18:00 | db | 06:40 db major | 11:00 db ok | milestone onset 06:40"
        " | milestone mitigated 09:00 | milestone recovered 11:00");
    QStringList seen;
    CurveRoom room;
    room.textWidth = [](const QString& text) { return 6.5 * double(text.size()); };
    for (room.width = 1600; room.width > 200; room.width -= 10) {
        const QString label = phasesOf(*p, room).at(0).label;
        EXPECT_TRUE(label.isEmpty() || label.contains(u"mitigated"_s)) << label.toStdString();
        if (!seen.contains(label))
            seen << label;
    }
    EXPECT_EQ(seen, QStringList({u"onset \u2192 mitigated: 2 h 20 min"_s, u"\u2192 mitigated: 2 h 20 min"_s,
                                 u"\u2192 mitigated"_s, u"mitigated"_s, QString()}));
}

TEST(CurveGeometry, AGapInTheCurveSaysAtLeastQuiet)
{
    const PresentationPtr p = presentationFrom("db | window 09:00 21:00 | 09:30 db major | 20:30 db ok");
    const auto labelAt = [&p](QSizeF size) {
        const PlacedCurve placed = placeCurve(*p, Measure{}, QRectF(QPointF(), size), uiFont(12));
        const auto labels = curveGapLabels(placed.geometry, placed.parts);
        return labels.empty() ? QString() : labels.front().text;
    };
    EXPECT_EQ(labelAt({1600, 320}), u"10 h 50 min quiet"_s);
    EXPECT_EQ(labelAt({500, 100}), u"quiet"_s);
}

TEST(CurveGeometry, AMilestoneOutOfOrderDoesNotSplitTheGapAfterDeclaredResolved)
{
    const CurveGeometry g = geometryOf(presentationFrom(
        "window 06:00 18:00 | db | 06:40 db major | 11:00 db ok | milestone onset 06:40"
        " | milestone declared_resolved 08:00 | milestone mitigated 09:00 | milestone recovered 11:00"));
    ASSERT_EQ(g.phases.size(), 2u);
    EXPECT_EQ(g.phases[0].to, MilestoneKind::DeclaredResolved);
    EXPECT_EQ(g.phases[1].to, MilestoneKind::Recovered);
}

TEST(CurveGeometry, WithoutMilestonesThereAreNoPhases)
{
    EXPECT_TRUE(geometryOf(presentationFrom("window 06:00 07:00 | db | 06:10 db major")).phases.empty());
}

TEST(CurveGeometry, TicksKeepTheirDistance)
{
    for (const double height : {40.0, 60.0, 90.0, 160.0, 300.0}) {
        for (const double top : {5.0, 10.0, 20.0, 30.0, 40.0, 50.0, 60.0, 80.0, 100.0}) {
            const auto ticks = percentTicks(top, height, 16);
            ASSERT_GE(ticks.size(), 2u);
            EXPECT_EQ(ticks.front().position, 0);
            EXPECT_EQ(ticks.back().position, top);
            EXPECT_GE((ticks[1].position - ticks[0].position) / top * height, 16);
        }
    }
    EXPECT_EQ(countTop(0), 1);
    EXPECT_EQ(countTop(3), 3);
    EXPECT_EQ(countTop(84), 100);
    EXPECT_EQ(countTop(13), 15);
}

TEST(CurveGeometry, CountsServicesAffected)
{
    const PresentationPtr p = presentationFrom(story);
    const CurveGeometry g = geometryOf(p, 1000, {MeasureKind::Affected});
    EXPECT_EQ(g.top, 2);
    ASSERT_EQ(g.layers.size(), 2u);
    EXPECT_TRUE(g.layers[1].assumed);
    EXPECT_EQ(g.low.size(), g.layers[0].upper.size());
    for (std::size_t i = 0; i + 1 < g.x.size(); ++i)
        EXPECT_EQ(g.layers[1].upper[i], p->curve.at(p->axis.instant((g.x[i] + g.x[i + 1]) / 2)).affected);
}

TEST(CurveGeometry, NamesGroupsInThePlotOrInTheKey)
{
    const CurveGeometry g = geometryOf(
        presentationFrom("window 06:00 12:00 | frame cloud a b c | frame corner d | 06:10 a major | 06:10 b major"
                         " | 06:10 c major | 08:00 d major | 08:01 d ok | 11:00 a ok | 11:00 b ok | 11:00 c ok"),
        1000, {MeasureKind::ByGroup});
    ASSERT_EQ(g.layers.size(), 2u);
    EXPECT_TRUE(g.low.empty()); // no band where none is known
    ASSERT_EQ(g.layerLabels.size(), 1u);
    EXPECT_EQ(g.layerLabels[0].text, u"cloud"_s);
    ASSERT_EQ(g.key.size(), 1u);
    EXPECT_EQ(g.key[0].text, u"corner"_s);
    // The label stands inside its layer.
    const auto step = std::size_t(std::upper_bound(g.x.begin(), g.x.end(), g.layerLabels[0].x) - g.x.begin()) - 1;
    EXPECT_GT(g.layerLabels[0].y, g.layers[0].lower[step]);
    EXPECT_LT(g.layerLabels[0].y, g.layers[0].upper[step]);
}

TEST(CurveGeometry, KeepsPeakAndLevelWhereStepsAreCrowded)
{
    // A spike of a second, and a level that lasts: neither is lost at two columns a pixel.
    const PresentationPtr p = presentationFrom(
        "window 06:00 18:00 | a | b | 06:40:00 a major second | 06:40:01 b major second | 06:40:02 b ok second"
        " | 06:40:03 a degraded second | 17:00 a ok | 12:00 - - | 09:00 - - | 15:00 - -");
    const CurveGeometry g = geometryOf(p, 100, {MeasureKind::Affected});
    double highest = 0;
    for (const auto& layer : g.layers)
        highest = std::max(highest, *std::max_element(layer.upper.begin(), layer.upper.end()));
    EXPECT_EQ(highest, 2);
    const double noon = p->axis.position(utc("12:00"));
    const auto step = std::size_t(std::upper_bound(g.x.begin(), g.x.end(), noon) - g.x.begin()) - 1;
    EXPECT_EQ(g.layers.back().upper[step], 1);
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
