// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/box_moves.h"

#include "format/document_file.h"
#include "layout/layout_checks.h"
#include "layout/random_map.h"
#include "layout/tween.h"
#include "support/incident_from_text.h"

namespace aftermap {
namespace {

const Incident& flagship()
{
    static const std::shared_ptr<const Incident> incident = [] {
        const auto opened = openDocument(
            QStringLiteral(AFTERMAP_SOURCE_DIR "/timelines/2025-10-20-aws-us-east-1.timeline.json"),
            JobControl());
        return opened ? opened->incident : nullptr;
    }();
    return *incident;
}

const GraphLayout& flagshipLayout()
{
    static const GraphLayout layout = layOutFor(flagship(), {1600, 900});
    return layout;
}

const ServiceBox& boxOf(const GraphLayout& layout, ServiceId service)
{
    return *std::find_if(layout.services.begin(), layout.services.end(),
                         [service](const ServiceBox& box) { return box.service == service; });
}

void expectSame(const GraphLayout& a, const GraphLayout& b)
{
    EXPECT_EQ(a.size, b.size);
    EXPECT_EQ(a.arrangement, b.arrangement);
    ASSERT_EQ(a.services.size(), b.services.size());
    for (std::size_t i = 0; i < a.services.size(); ++i) {
        EXPECT_EQ(a.services[i].rect, b.services[i].rect);
        EXPECT_EQ(a.services[i].group, b.services[i].group);
    }
    ASSERT_EQ(a.groups.size(), b.groups.size());
    for (std::size_t i = 0; i < a.groups.size(); ++i) {
        EXPECT_EQ(a.groups[i].rect, b.groups[i].rect);
        EXPECT_EQ(a.groups[i].folded, b.groups[i].folded);
        EXPECT_EQ(a.groups[i].members, b.groups[i].members);
    }
    ASSERT_EQ(a.edges.size(), b.edges.size());
    for (std::size_t i = 0; i < a.edges.size(); ++i) {
        EXPECT_EQ(a.edges[i].dependencies, b.edges[i].dependencies);
        EXPECT_EQ(a.edges[i].points, b.edges[i].points);
    }
}

TEST(BoxMoves, AnywhereOnTheFlagshipLiesOnNothing)
{
    const ServiceId db = serviceIn(flagship(), "dynamodb-us-east-1");
    const ServiceId venmo = serviceIn(flagship(), "venmo");
    GraphLayout layout = flagshipLayout();
    for (int i = 0; i < 8; ++i) {
        SCOPED_TRACE(i);
        const Point target{layout.size.width * (i % 4) / 3, layout.size.height * (i / 4)};
        const ServiceId service = i % 2 == 0 ? db : venmo;
        layout = withMoves(flagship(), layout, movesWith(flagship(), layout, service, target));
        expectSound(flagship(), layout);
    }
}

TEST(BoxMoves, LinesFollowAndRunBehindNothing)
{
    const ServiceId db = serviceIn(flagship(), "dynamodb-us-east-1");
    const GraphLayout& before = flagshipLayout();
    const Point start = boxOf(before, db).rect.center();
    const GraphLayout after = withMoves(
        flagship(), before, movesWith(flagship(), before, db, {start.x - 150, start.y + 20}));
    EXPECT_NE(boxOf(after, db).rect, boxOf(before, db).rect);
    std::size_t lines = 0;
    for (const EdgePath& edge : after.edges) {
        const DependencyId id = edge.dependencies.front();
        if (flagship().dependencyOf(id) != db || edge.points.empty())
            continue;
        ++lines;
        EXPECT_TRUE(shrunk(boxOf(after, db).rect, -0.5)
                        .contains({edge.points.front().x, edge.points.front().y, 0, 0}))
            << nameOf(flagship(), flagship().dependent(id));
        EXPECT_THAT(boxesBehind(flagship(), after, edge), testing::IsEmpty());
    }
    EXPECT_GT(lines, 3u);
}

TEST(BoxMoves, AMemberThatLeavesItsGroupTakesItsLinesAlong)
{
    const Incident& incident = flagship();
    const ServiceId venmo = serviceIn(incident, "venmo");
    const GraphLayout& before = flagshipLayout();
    ASSERT_TRUE(boxOf(before, venmo).group);
    const GroupBox& group = before.groups[boxOf(before, venmo).group.index()];
    const GraphLayout rough =
        dragged(incident, before, venmo, {group.rect.left() - 40, group.rect.center().y});
    EXPECT_FALSE(boxOf(rough, venmo).group);
    EXPECT_EQ(rough.groups[group.id.index()].members.size(), group.members.size() - 1);
    for (const DependencyId id : incident.needs(venmo)) {
        const auto line =
            std::find_if(rough.edges.begin(), rough.edges.end(), [id](const EdgePath& edge) {
                return std::find(edge.dependencies.begin(), edge.dependencies.end(), id) !=
                       edge.dependencies.end();
            });
        ASSERT_NE(line, rough.edges.end());
        for (const DependencyId other : line->dependencies)
            EXPECT_EQ(incident.dependent(other), venmo);
        ASSERT_FALSE(line->points.empty());
        EXPECT_TRUE(shrunk(boxOf(rough, venmo).rect, -0.5)
                        .contains({line->points.back().x, line->points.back().y, 0, 0}));
    }
}

TEST(BoxMoves, AServiceStaysInItsFrameAndAStrangerOutside)
{
    const Incident incident = incidentFrom("web > api > db | mail > db | frame cloud api db");
    const GraphLayout before = layOutFor(incident, {2400, 700}); // with room beside the frame
    const ServiceId web = serviceIn(incident, "web"), db = serviceIn(incident, "db");
    const Rect frame = before.frames[0].rect;
    const GraphLayout stranger =
        withMoves(incident, before, movesWith(incident, before, web, frame.center()));
    expectSound(incident, stranger);
    EXPECT_FALSE(stranger.frames[0].rect.overlaps(shrunk(boxOf(stranger, web).rect)));
    const GraphLayout grown = withMoves(
        incident, before, movesWith(incident, before, db, {frame.left() - 60, frame.center().y}));
    expectSound(incident, grown);
    EXPECT_LT(grown.frames[0].rect.left(), frame.left()) << "the frame grows to hold it";
}

TEST(BoxMoves, DoneAgainTheyGiveTheSameLayoutAndUndoneTheOldOne)
{
    const Incident& incident = flagship();
    const GraphLayout& before = flagshipLayout();
    GraphLayout layout = before;
    std::mt19937 random(7);
    for (int i = 0; i < 5; ++i) {
        const ServiceBox& box = layout.services[random() % layout.services.size()];
        const Point target{double(random() % 1600), double(random() % 900)};
        layout = withMoves(incident, layout, movesWith(incident, layout, box.service, target));
    }
    expectSound(incident, layout);
    LayoutOptions options;
    options.canvas = {1600, 900};
    options.arrangement = layout.arrangement;
    expectSame(layOut(incident, fixedMeasure(), options, JobControl()), layout);
    expectSame(withMoves(incident, layout, {}), before);
}

TEST(BoxMoves, NeverOverlapOnAnyMap)
{
    std::mt19937 random(31);
    for (int i = 0; i < 5; ++i) {
        SCOPED_TRACE(i);
        ServiceMap map = randomMap(random, 10 + 9 * i);
        Timeline timeline = randomTimeline(random, map);
        const Incident incident = *Incident::join(std::move(timeline), std::move(map));
        GraphLayout layout = layOutFor(incident, {1280, 800}, i % 2 == 0);
        for (int k = 0; k < 4 && !layout.services.empty(); ++k) {
            const ServiceId service = layout.services[random() % layout.services.size()].service;
            const Point target{double(random() % 3000) - 500, double(random() % 2000) - 500};
            layout = withMoves(incident, layout, movesWith(incident, layout, service, target));
            expectSound(incident, layout);
        }
    }
}

TEST(BoxMoves, AStepOfTheKeyboardGoesWhereItIsToldTo)
{
    const Incident incident = incidentFrom("web > api > db");
    const GraphLayout before = layOutFor(incident, {1200, 700});
    const ServiceId api = serviceIn(incident, "api");
    const Point start = boxOf(before, api).rect.center();
    const Point right = nextFreePlace(incident, before, api, {1, 0});
    EXPECT_GT(right.x, start.x);
    EXPECT_EQ(right.y, start.y);
    const Point up = nextFreePlace(incident, before, api, {0, -1});
    EXPECT_LT(up.y, start.y);
    EXPECT_EQ(up.x, start.x);
}

TEST(Tween, StartsAtOneEndAndComesToTheOther)
{
    LayoutOptions options;
    options.canvas = {880, 420};
    options.mayFold = true;
    const GraphLayout folded = layOut(flagship(), fixedMeasure(), options, JobControl());
    for (const GraphLayout* other : {&folded}) {
        expectSame(between(flagship(), flagshipLayout(), *other, 0), flagshipLayout());
        expectSame(between(flagship(), flagshipLayout(), *other, 1), *other);
        const GraphLayout near = between(flagship(), flagshipLayout(), *other, 1e-9);
        const GraphLayout far = between(flagship(), flagshipLayout(), *other, 1 - 1e-9);
        for (std::size_t i = 0; i < near.services.size(); ++i) {
            const Rect& a = flagshipLayout().services[i].rect;
            EXPECT_NEAR(near.services[i].rect.x, a.x, 1e-3);
            EXPECT_NEAR(near.services[i].rect.width, a.width, 1e-3);
            EXPECT_NEAR(far.services[i].rect.center().x, other->services[i].rect.center().x, 1e-3);
        }
        EXPECT_NEAR(far.size.width, other->size.width, 1e-3);
    }
}

TEST(Tween, EveryBoxIsHalfWayInTheMiddleAndLinesStayWhole)
{
    const Incident incident = incidentFrom("web > api > db | frame cloud api db");
    const GraphLayout a = layOutFor(incident, {1200, 700});
    const GraphLayout b = layOutFor(incident, {500, 900});
    const GraphLayout middle = between(incident, a, b, 0.5);
    for (std::size_t i = 0; i < a.services.size(); ++i) {
        const Point from = a.services[i].rect.center(), to = b.services[i].rect.center();
        EXPECT_NEAR(middle.services[i].rect.center().x, (from.x + to.x) / 2, 1e-6);
        EXPECT_NEAR(middle.services[i].rect.center().y, (from.y + to.y) / 2, 1e-6);
    }
    ASSERT_EQ(middle.edges.size(), b.edges.size());
    for (const EdgePath& edge : middle.edges)
        EXPECT_EQ(edge.points.size() % 3, 1u);
}

} // namespace
} // namespace aftermap
