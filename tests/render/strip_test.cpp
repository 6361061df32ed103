// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/strip_geometry.h"

#include "render/event_density.h"
#include "render/quiet_words.h"
#include "render/simple_presentation.h"
#include "support/incident_from_text.h"

#include <gtest/gtest.h>

using namespace aftermap;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Ten hours of which three and almost five are quiet.
const PresentationPtr& outage()
{
    static const PresentationPtr presentation =
        presentationFrom("web > db | 10:00 db major | 10:02 web partial | 13:12 db ok | 13:14 web ok | 13:15 - -"
                         "| milestone onset 10:00 | milestone recovered 13:14 | window 10:00 18:15");
    return presentation;
}

int total(const EventDensity& density, int EventDensity::Bin::*which)
{
    int sum = 0;
    for (const EventDensity::Bin& bin : density.bins)
        sum += bin.*which;
    return sum;
}

} // namespace

TEST(EventDensity, TellsWorseFromBetterFromTheRest)
{
    const EventDensity density = eventDensity(*outage()->incident, outage()->axis);
    EXPECT_EQ(density.bins.size(), EventDensity::binCount);
    EXPECT_EQ(total(density, &EventDensity::Bin::worse), 2);
    EXPECT_EQ(total(density, &EventDensity::Bin::better), 2);
    EXPECT_EQ(total(density, &EventDensity::Bin::other), 1);
    EXPECT_EQ(density.between(0, 1).total(), 5);
    EXPECT_EQ(density.between(0, 0.5).total() + density.between(0.5, 1).total(), 5) << "each once";
}

TEST(EventDensity, LeavesOutWhatIsOutsideTheWindow)
{
    const PresentationPtr late = presentationFrom("09:00 a major | 10:30 a partial | 23:00 a ok | window 10:00 11:00");
    const EventDensity density = eventDensity(*late->incident, late->axis);
    EXPECT_EQ(density.between(0, 1), (EventDensity::Bin{0, 1, 0})) << "better than before the window";
}

TEST(StripGeometry, LeadsFromTheAxisToPixelsAndBack)
{
    const StripGeometry strip = stripGeometry(*outage(), {});
    EXPECT_DOUBLE_EQ(strip.x(0), strip.bars.left());
    EXPECT_DOUBLE_EQ(strip.x(strip.length), strip.bars.right());
    for (const double share : {0.0, 0.2, 0.5, 1.0})
        EXPECT_NEAR(strip.seconds(strip.x(share * strip.length)), share * strip.length, 1e-6);
    EXPECT_EQ(strip.seconds(-50), 0) << "held to the strip";
}

TEST(StripGeometry, EveryGapIsHatchedAndSaysHowLongItIs)
{
    const StripGeometry strip = stripGeometry(*outage(), {});
    ASSERT_EQ(strip.gaps.size(), 2U);
    ASSERT_EQ(strip.gapLabels.size(), 2U);
    EXPECT_EQ(strip.gapLabels[0].text, u"4 h 50 min quiet"_s);
    EXPECT_EQ(strip.gapLabels[1].text, u"3 h quiet"_s);
    EXPECT_EQ(strip.milestones.size(), 2U);
}

TEST(StripGeometry, AGapNeverSaysHowLongWithoutSayingWhat)
{
    bool shortened = false;
    for (double width = 120; width < 960; width += 10) {
        StripView view;
        view.size.setWidth(width);
        view.span = TimeSpan{utc("10:00"), utc("11:30")};
        const StripGeometry strip = stripGeometry(*outage(), view);
        for (const StripGeometry::Label& label : strip.gapLabels) {
            EXPECT_TRUE(label.text.endsWith(u"quiet"_s)) << width << qPrintable(label.text);
            shortened = shortened || label.text == u"quiet"_s;
        }
    }
    EXPECT_TRUE(shortened);
}

TEST(StripGeometry, NoTwoLabelsMeetAndNoneLeavesTheStrip)
{
    for (const double width : {300.0, 640.0, 960.0, 2400.0}) {
        for (const bool chosen : {false, true}) {
            StripView view;
            view.size.setWidth(width);
            if (chosen)
                view.span = TimeSpan{utc("12:00"), utc("13:30")};
            const StripGeometry strip = stripGeometry(*outage(), view);
            std::vector<StripGeometry::Label> all = strip.gapLabels;
            all.insert(all.end(), strip.ticks.begin(), strip.ticks.end());
            if (strip.spanLabel)
                all.push_back(*strip.spanLabel);
            EXPECT_EQ(strip.spanLabel.has_value(), chosen);
            for (std::size_t i = 0; i < all.size(); ++i) {
                EXPECT_TRUE(QRectF(QPointF(), view.size).contains(all[i].rect)) << width << qPrintable(all[i].text);
                for (std::size_t k = 0; k < i; ++k)
                    EXPECT_FALSE(all[i].rect.intersects(all[k].rect)) << width << qPrintable(all[i].text);
            }
        }
    }
}

TEST(StripGeometry, TheHandlesBoundTheChosenStretchOrStandAtTheEnds)
{
    StripView view;
    const StripGeometry none = stripGeometry(*outage(), view);
    EXPECT_EQ(none.startHandle(), none.bars.left());
    EXPECT_EQ(none.endHandle(), none.bars.right());
    view.span = TimeSpan{utc("10:10"), utc("13:15")};
    const StripGeometry strip = stripGeometry(*outage(), view);
    EXPECT_NEAR(strip.startHandle(), strip.x(outage()->axis.position(utc("10:10"))), 1e-9);
    EXPECT_NEAR(strip.endHandle(), strip.x(outage()->axis.position(utc("13:15"))), 1e-9);
    ASSERT_TRUE(strip.spanLabel);
    EXPECT_EQ(strip.spanLabel->text, u"10:10 – 13:15 · 3 h 5 min"_s);
}

TEST(QuietCaption, StandsWhileAGapIsCrossedAndLongEnoughToBeRead)
{
    const Pacing& pacing = outage()->pacing;
    const QuietSpan first = pacing.quietSpans()[0];
    EXPECT_EQ(quietCaption(pacing, first.playStart - 1us), QString());
    EXPECT_EQ(quietCaption(pacing, first.playStart), u"3 h quiet"_s);
    EXPECT_EQ(quietCaption(pacing, first.playStart + 1900ms), u"3 h quiet"_s);
    EXPECT_EQ(quietCaption(pacing, std::max(first.playEnd, first.playStart + 2s)), QString());
}
