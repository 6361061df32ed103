// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/document_file.h"
#include "layout/layout_checks.h"
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

/// The bounds of all service boxes, as shares of the canvas's sides once the picture is fitted.
Size spanOnCanvas(const GraphLayout& layout, Size canvas)
{
    double left = 1e9, right = -1e9, top = 1e9, bottom = -1e9;
    for (const ServiceBox& box : layout.services) {
        left = std::min(left, box.rect.left());
        right = std::max(right, box.rect.right());
        top = std::min(top, box.rect.top());
        bottom = std::max(bottom, box.rect.bottom());
    }
    const double scale = layout.scaleFor(canvas);
    return {(right - left) * scale / canvas.width, (bottom - top) * scale / canvas.height};
}

struct Canvas
{
    const char* name;
    Size size;
    double leastPx;
    bool mayFold;
};

class FlagshipLayout : public testing::TestWithParam<Canvas>
{
};

TEST_P(FlagshipLayout, IsSoundFillsTheCanvasAndCanBeRead)
{
    const Canvas& canvas = GetParam();
    const GraphLayout layout = layOutFor(flagship(), canvas.size, canvas.mayFold);
    EXPECT_FALSE(layout.fellBack) << qPrintable(layout.notice);
    expectSound(flagship(), layout);
    EXPECT_THAT(endsInTheAir(flagship(), layout), testing::IsEmpty());
    for (const ServiceBox& box : layout.services) {
        EXPECT_FALSE(box.elided) << qPrintable(box.label);
        EXPECT_GE(box.rect.width, fixedMeasure().labelWidth(box.label) + 36);
    }
    EXPECT_GE(layout.fontPx * layout.scaleFor(canvas.size), canvas.leastPx);
    const Size span = spanOnCanvas(layout, canvas.size);
    EXPECT_GE(std::max(span.width, span.height), 0.9) << span.width << " x " << span.height;
    EXPECT_GE(std::min(span.width, span.height), 0.75) << span.width << " x " << span.height;
}

TEST_P(FlagshipLayout, NoLineRunsThroughABox)
{
    const GraphLayout layout = layOutFor(flagship(), GetParam().size, GetParam().mayFold);
    for (const EdgePath& edge : layout.edges) {
        const DependencyId id = edge.dependencies.front();
        EXPECT_THAT(boxesBehind(flagship(), layout, edge), testing::IsEmpty())
            << nameOf(flagship(), flagship().dependencyOf(id)) << " to "
            << nameOf(flagship(), flagship().dependent(id));
    }
}

TEST_P(FlagshipLayout, CountsStandClearOfBoxesAndOfEachOther)
{
    const GraphLayout layout = layOutFor(flagship(), GetParam().size, GetParam().mayFold);
    std::vector<Point> counts;
    for (const EdgePath& edge : layout.edges) {
        if (edge.dependencies.size() > 1 && !edge.internal) {
            EXPECT_TRUE(edge.countAt);
        }
        if (!edge.countAt)
            continue;
        for (const ServiceBox& box : layout.services)
            EXPECT_FALSE(box.rect.contains({edge.countAt->x, edge.countAt->y, 0, 0}));
        for (const Point& other : counts)
            EXPECT_GT(std::hypot(other.x - edge.countAt->x, other.y - edge.countAt->y), 8);
        counts.push_back(*edge.countAt);
    }
}

INSTANTIATE_TEST_SUITE_P(Canvases, FlagshipLayout,
                         testing::Values(Canvas{"Picture", {1600, 900}, 10.5, false},
                                         Canvas{"AboveTheCurve", {1568, 560}, 9, false},
                                         Canvas{"WindowWithDocks", {1100, 480}, 9, true},
                                         Canvas{"Window1280", {990, 440}, 9, true},
                                         Canvas{"Window1600", {1270, 640}, 9, true},
                                         Canvas{"Window2560", {2100, 950}, 10.5, true},
                                         Canvas{"LargeWindow", {1800, 900}, 10.5, true},
                                         Canvas{"SmallWindow", {880, 420}, 6, true},
                                         Canvas{"Tall", {700, 1000}, 7, true}),
                         [](const auto& canvas) { return std::string(canvas.param.name); });

TEST(FlagshipComposition, TheRegionStandsBesideItsProvidersColumn)
{
    const GraphLayout layout = layOutFor(flagship());
    ASSERT_EQ(layout.frames.size(), 2u);
    EXPECT_TRUE(layout.frames[0].rect.contains(layout.frames[1].rect));
    const ServiceId aws = serviceIn(flagship(), "aws");
    const ServiceId region = serviceIn(flagship(), "aws-us-east-1");
    for (const GroupBox& group : layout.groups) {
        if (group.frame == aws) {
            EXPECT_LT(group.rect.right(), layout.frames[1].rect.left());
        } else if (group.frame == region) {
            EXPECT_TRUE(layout.frames[1].rect.contains(group.rect));
        } else {
            EXPECT_GT(group.rect.left(), layout.frames[0].rect.right());
        }
    }
}

TEST(FlagshipComposition, GroupsFoldAndOpenAsSomebodyDecided)
{
    LayoutOptions options;
    options.canvas = {880, 420};
    options.mayFold = true;
    const GraphLayout before = layOut(flagship(), fixedMeasure(), options, JobControl());
    const auto find = [](const GraphLayout& layout, bool folded) {
        return *std::find_if(layout.groups.begin(), layout.groups.end(),
                             [&](const GroupBox& group) { return group.folded == folded; });
    };
    const GroupBox folded = find(before, true), open = find(before, false);
    options.arrangement.folded = {{folded.key, false}, {open.key, true}};
    const GraphLayout after = layOut(flagship(), fixedMeasure(), options, JobControl());
    expectSound(flagship(), after);
    ASSERT_EQ(after.groups.size(), before.groups.size());
    for (std::size_t i = 0; i < after.groups.size(); ++i) {
        EXPECT_EQ(after.groups[i].key, before.groups[i].key);
        EXPECT_EQ(after.groups[i].members, before.groups[i].members);
        if (after.groups[i].key == folded.key) {
            EXPECT_FALSE(after.groups[i].folded);
        } else if (after.groups[i].key == open.key) {
            EXPECT_TRUE(after.groups[i].folded);
        }
    }
}

TEST(FlagshipComposition, ANearlyEqualCanvasGivesTheSameLayout)
{
    const GraphLayout layout = layOutFor(flagship(), {1600, 900});
    const GraphLayout other = layOutFor(flagship(), {1587, 911});
    EXPECT_EQ(layout.size, other.size);
    for (std::size_t i = 0; i < layout.services.size(); ++i)
        EXPECT_EQ(layout.services[i].rect, other.services[i].rect);
}

} // namespace
} // namespace aftermap
