// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/drafts.h"

#include "layout/layout_checks.h"
#include "support/incident_from_text.h"

#include <set>

using namespace Qt::StringLiterals;

namespace aftermap {
namespace {

/// A hub in a frame with `users` outside that need it.
std::string hubWith(int users)
{
    std::string text = "hub > core | frame cloud hub core";
    for (int i = 0; i < users; ++i)
        text += " | user" + std::to_string(i) + " > hub";
    return text;
}

TEST(Drafts, ALargeMapHasOneAndASmallMapWithoutFramesNoOpenOnes)
{
    EXPECT_EQ(draftsFor(incidentFrom(hubWith(30))).size(), 1u);
    EXPECT_EQ(draftsFor(incidentFrom("web > api > db")).size(), 2u);
    EXPECT_EQ(draftsFor(incidentFrom("web > api | frame cloud api")).size(), 4u);
}

TEST(Drafts, AHubWithManyUsersIsNoColumn)
{
    const Incident incident = incidentFrom(hubWith(20));
    for (const Size canvas : {Size{1270, 640}, Size{700, 1000}}) {
        const GraphLayout layout = layOutFor(incident, canvas);
        expectSound(incident, layout);
        EXPECT_GE(layout.fontPx * layout.scaleFor(canvas), 12);
        ASSERT_FALSE(layout.groups.empty());
        std::set<double> columns;
        for (const ServiceBox& box : layout.services) {
            if (box.group)
                columns.insert(std::round(box.rect.x));
        }
        EXPECT_GE(columns.size(), 2u);
    }
}

TEST(Drafts, WhatNothingLeadsToStandsInAGridBesideTheRest)
{
    const Incident incident = incidentFrom("web > api > db | a | b | c | d | e | f | g | h | i");
    EXPECT_EQ(draftsFor(incident).size(), 3u);
    for (const Size canvas : {Size{1270, 640}, Size{700, 1000}}) {
        const GraphLayout layout = layOutFor(incident, canvas);
        expectSound(incident, layout);
        ASSERT_EQ(layout.groups.size(), 1u);
        EXPECT_EQ(layout.groups[0].title, u"No dependencies stated"_s);
        EXPECT_EQ(layout.groups[0].members.size(), 9u);
        std::set<double> columns;
        for (const ServiceBox& box : layout.services)
            columns.insert(std::round(box.rect.x));
        EXPECT_GE(columns.size(), 3u) << "no column as high as the map has services";
    }
    EXPECT_TRUE(layOutFor(incidentFrom("web > api > db | a | b")).groups.empty()) << "two are no grid";
    EXPECT_EQ(layOutFor(incidentFrom("a | b | c | d")).groups.size(), 1u);
}

TEST(Drafts, FramesWithinFramesStandInThePicture)
{
    const Incident incident = incidentFrom(
        "app > api > db > disk | status > db | frame region api db disk | frame cloud region status | app2 > region");
    for (const Size canvas : {Size{1600, 900}, Size{990, 440}, Size{700, 1000}}) {
        const GraphLayout layout = layOutFor(incident, canvas);
        expectSound(incident, layout);
        ASSERT_EQ(layout.frames.size(), 2u);
        EXPECT_TRUE(isTidy(incident, layout));
        EXPECT_TRUE(layout.frames[0].rect.contains(layout.frames[1].rect));
    }
}

TEST(Drafts, ALineThatLeavesItsFrameIsNotTidy)
{
    const Incident incident = incidentFrom("api > db | frame cloud api db");
    GraphLayout layout = layOutFor(incident);
    EXPECT_TRUE(isTidy(incident, layout));
    const double outside = layout.frames[0].rect.right() + 5;
    layout.edges[0].points[1].x = layout.edges[0].points[2].x = 3 * outside;
    EXPECT_FALSE(isTidy(incident, layout));
}

TEST(Drafts, LargerLettersAreWorthMoreAndSoIsAFullCanvas)
{
    GraphLayout layout;
    layout.size = {1600, 900};
    layout.frames.emplace_back();
    layout.services.push_back({ServiceId(0), {0, 0, 1600, 900}, {}, false, {}});
    const double full = worthOf(layout);
    layout.services[0].rect.width = 400; // a quarter: half of it by the square root
    EXPECT_NEAR(worthOf(layout), full / 2, 1e-12);
    layout.fontPx *= 2;
    EXPECT_NEAR(worthOf(layout), full, 1e-12);
    layout.frames.clear();
    EXPECT_NEAR(worthOf(layout), 2 * full, 1e-12) << "without frames only letters count";
}

TEST(Drafts, AFoldedGroupStaysInItsLayout)
{
    const Incident incident = incidentFrom(hubWith(20));
    LayoutOptions options;
    options.canvas = {1270, 640};
    const GraphLayout before = layOut(incident, fixedMeasure(), options, JobControl());
    ASSERT_FALSE(before.groups.empty());
    options.arrangement.folded = {{before.groups[0].key, true}};
    const GraphLayout after = layOut(incident, fixedMeasure(), options, JobControl());
    ASSERT_EQ(after.groups.size(), before.groups.size());
    EXPECT_TRUE(after.groups[0].folded);
}

} // namespace
} // namespace aftermap
