// SPDX-License-Identifier: GPL-3.0-or-later
// Folded for a wall: few boxes, large labels, the story kept.
#include "cascade/story.h"
#include "format/document_file.h"
#include "layout/compact_folding.h"
#include "layout/failure_order.h"
#include "layout/layout_checks.h"
#include "layout/random_map.h"
#include "support/incident_from_text.h"

#include <set>

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

LayoutOptions wall(Size canvas, std::vector<ServiceId> keep, std::size_t most = 25)
{
    LayoutOptions options;
    options.canvas = canvas;
    options.minimumLabelPx = canvas.height / 50;
    options.mostBoxes = most;
    options.keep = std::move(keep);
    return options;
}

std::size_t boxesIn(const GraphLayout& layout)
{
    std::size_t count = 0;
    for (const ServiceBox& box : layout.services)
        count += !isFolded(layout, box);
    for (const GroupBox& group : layout.groups)
        count += group.folded;
    return count;
}

class Wall : public testing::TestWithParam<Size>
{
};

TEST_P(Wall, HoldsTheStoryOfEveryChapterInLargeLetters)
{
    const Size canvas = GetParam();
    const std::vector<Explanation> explanations = explanationsOf(flagship(), Replay(flagship()));
    ASSERT_EQ(flagship().timeline().chapters.size(), 8u);
    for (const Chapter& chapter : flagship().timeline().chapters) {
        SCOPED_TRACE(chapter.title.shown().toStdString());
        const std::vector<ServiceId> story = storyOf(flagship(), explanations, chapter);
        const GraphLayout layout =
            layOut(flagship(), fixedMeasure(), wall(canvas, story), JobControl());
        expectSound(flagship(), layout);
        EXPECT_THAT(endsInTheAir(flagship(), layout), testing::IsEmpty());
        EXPECT_LE(boxesIn(layout), 25u);
        EXPECT_GE(layout.fontPx * layout.scaleFor(canvas), canvas.height / 50);
        for (const QString& id : chapter.cast)
            EXPECT_TRUE(flagship().serviceNamed(id)) << qPrintable(id);
        for (const ServiceBox& box : layout.services) {
            const bool isKept = std::find(story.begin(), story.end(), box.service) != story.end();
            EXPECT_EQ(isFolded(layout, box), !isKept) << qPrintable(box.label);
            EXPECT_FALSE(isKept && box.elided) << qPrintable(box.label);
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Canvases, Wall,
                         testing::Values(Size{1024, 768}, Size{1280, 720}, Size{1920, 1080}),
                         [](const auto& canvas) {
                             return "Width" + std::to_string(static_cast<int>(canvas.param.width));
                         });

TEST(CompactLayout, KeepsWhatComesFirstWhereThereIsNotRoomForAll)
{
    std::vector<ServiceId> everybody;
    for (std::size_t i = 0; i < flagship().serviceCount(); ++i)
        everybody.push_back(ServiceId(i));
    const std::vector<ServiceId> keep = keptBoxes(flagship(), everybody);
    const GraphLayout layout =
        layOut(flagship(), fixedMeasure(), wall({1280, 720}, everybody, 12), JobControl());
    expectSound(flagship(), layout);
    EXPECT_LE(boxesIn(layout), 12u);
    const auto isBox = [&](ServiceId service) {
        return std::any_of(layout.services.begin(), layout.services.end(),
                           [&](const ServiceBox& box) {
                               return box.service == service && !isFolded(layout, box);
                           });
    };
    EXPECT_TRUE(isBox(keep[0]));
    EXPECT_FALSE(isBox(keep.back()));
}

TEST(CompactLayout, ASmallMapIsNotFoldedAtAll)
{
    const Incident incident = incidentFrom("web > api > db | mail | frame cloud api db");
    const GraphLayout layout = layOut(incident, fixedMeasure(), wall({1280, 720}, {}), JobControl());
    expectSound(incident, layout);
    EXPECT_EQ(boxesIn(layout), 4u);
    EXPECT_TRUE(layout.groups.empty());
}

TEST(CompactLayout, FramesWithoutAnythingKeptBecomeBoxes)
{
    std::string text = "web > inner0";
    for (int i = 0; i < 30; ++i)
        text += " | frame inner" + std::to_string(i) + " a" + std::to_string(i);
    const Incident incident = incidentFrom(text);
    const GraphLayout layout = layOut(incident, fixedMeasure(),
                                      wall({1280, 720}, {serviceIn(incident, "web")}, 3), JobControl());
    EXPECT_LE(boxesIn(layout), 3u);
    EXPECT_TRUE(layout.frames.empty());
    std::size_t held = 0;
    for (const GroupBox& group : layout.groups)
        held += group.members.size();
    EXPECT_EQ(held, 31u);
    ASSERT_EQ(layout.edges.size(), 1u);
    EXPECT_FALSE(layout.edges[0].fromFrame) << "the frame it came from is a box now";
}

TEST(CompactLayout, FewBoxesGetLargeLettersAndNoGiants)
{
    const Incident incident = incidentFrom("web > api > db | mail | frame cloud api db");
    for (const Size canvas : {Size{1024, 520}, Size{1900, 730}}) {
        const LayoutOptions options = wall(canvas, {});
        const GraphLayout layout = layOut(incident, fixedMeasure(), options, JobControl());
        const double label = layout.fontPx * layout.scaleFor(canvas);
        EXPECT_GE(label, options.minimumLabelPx);
        EXPECT_LE(label, 1.51 * options.minimumLabelPx);
    }
}

TEST(CompactLayout, WhereTheStoryStandsInFramesTheOutsideCanBeAGrid)
{
    const Incident incident = incidentFrom("b > a | x > y | frame cloud a b c");
    std::vector<ServiceId> keep;
    for (const char* name : {"a", "b", "c", "x", "y"})
        keep.push_back(serviceIn(incident, name));
    const auto order = failureOrder(incident);
    const auto spines = [&](InSpine spine) {
        const FoldedMap folded = foldCompactly(incident, order, keep, {Merging::Families, spine});
        return std::pair(folded.frames[0].spine.size(), folded.frames[1].spine.size());
    };
    EXPECT_EQ(spines(InSpine::Linked), std::pair(std::size_t(2), std::size_t(3))) << "the lone one beside them";
    EXPECT_EQ(spines(InSpine::Framed), std::pair(std::size_t(0), std::size_t(3)));
    EXPECT_EQ(spines(InSpine::Nobody), std::pair(std::size_t(0), std::size_t(0)));
    EXPECT_TRUE(isFramedStory(incident, order, keep));
    EXPECT_EQ(compactRules(true).front().spine, InSpine::Framed);
    EXPECT_EQ(compactRules(false).front().spine, InSpine::Linked);
}

TEST(CompactLayout, AnyMapGetsByWithFewBoxes)
{
    for (unsigned seed = 1; seed <= 4; ++seed) {
        SCOPED_TRACE(seed);
        std::mt19937 random(seed);
        ServiceMap map = randomMap(random, 45);
        Timeline timeline = randomTimeline(random, map);
        const Incident incident = *Incident::join(std::move(timeline), std::move(map));
        std::vector<ServiceId> keep;
        for (std::size_t i = 0; i < incident.serviceCount(); i += 7)
            keep.push_back(ServiceId(i));
        const GraphLayout layout =
            layOut(incident, fixedMeasure(), wall({1024, 768}, keep, 20), JobControl());
        EXPECT_LE(boxesIn(layout), 20u);
        std::set<ServiceId> seen;
        for (const ServiceBox& box : layout.services)
            EXPECT_TRUE(seen.insert(box.service).second);
        EXPECT_EQ(seen.size(), incident.countedServices());
    }
}

} // namespace
} // namespace aftermap
