// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/present_deck.h"

#include "cascade/story.h"
#include "render/box_style.h"
#include "render/graph_canvas.h"
#include "render/graph_painter.h"
#include "render/group_box.h"
#include "render/panel_painter.h"
#include "render/present_waiting.h"
#include "session/letter_device.h"
#include "session/presentation_builder.h"
#include "support/incident_from_text.h"

#include <QImage>
#include <QPainter>

#include <gtest/gtest.h>

#include <random>
#include <set>

using namespace aftermap;

namespace {

const PresentationPtr& flagship()
{
    static const PresentationPtr presentation = [] {
        JobControl control;
        const auto loaded =
            loadPresentation(QStringLiteral(AFTERMAP_SOURCE_DIR "/timelines/2025-10-20-aws-us-east-1.timeline.json"),
                             {}, {}, control);
        return loaded ? loaded->presentation : PresentationPtr();
    }();
    return presentation;
}

/// The chapters at that size; each size is laid out once.
const std::vector<Slide>& slidesAt(QSize size)
{
    static std::map<int, std::vector<Slide>> made;
    std::vector<Slide>& slides = made[size.width()];
    if (slides.empty())
        slides = makeSlides(flagship(), size, {}, JobControl());
    return slides;
}

PlayTime shareOf(const Slide& slide, double share)
{
    const TimeSpan span = slide.caption.span;
    const Milliseconds in(static_cast<Milliseconds::rep>(share * double((span.latest - span.earliest).count())));
    return slide.presentation->pacing.playTime(span.earliest + in);
}

View viewOf(QSize size)
{
    View view;
    view.size = size;
    view.theme = ThemeKind::Light;
    return view;
}

/// Everything that is written in the graph, as the renderer writes it.
void writeGraph(QPainter& painter, const Slide& slide, const View& view, PlayTime t)
{
    const GraphCanvas canvas(*slide.presentation, view);
    const GraphMoment moment = graphMoment(*slide.presentation, t);
    const Theme& colours = theme(view.theme);
    const GraphLayout& layout = slide.presentation->layout;
    for (std::size_t i = 0; i < layout.services.size(); ++i) {
        const ServiceStatus status = moment.boxes[layout.services[i].service].settled;
        if (canvas.isDrawn(i))
            paintServiceBox(painter, canvas.boxes[i], canvas.textOf(i, status, isEmphasised(status)),
                            canvas.kinds[i], canvas.scale.unit(), status, colours);
    }
    for (std::size_t i = 0; i < layout.frames.size(); ++i) {
        if (const auto title = canvas.frameTitle(i, moment.frames[i]))
            paintPanelTitle(painter, *title, false, colours);
    }
    for (std::size_t i = 0; i < layout.groups.size(); ++i) {
        const auto title = canvas.groupTitle(i, moment.groups[i]);
        if (layout.groups[i].folded)
            paintFoldedGroup(painter, canvas.groups[i], layout.groups[i].title, moment.groups[i], canvas.scale, colours);
        else if (title)
            paintPanelTitle(painter, *title, false, colours);
    }
    painter.setFont(canvas.countFont());
    for (std::size_t i = 0; i < layout.edges.size(); ++i) {
        if (const auto plate = canvas.countPlate(i))
            painter.drawText(*plate, Qt::AlignCenter, QString::number(canvas.styles[i].count));
    }
}

bool standsAlone(const GraphLayout& layout, ServiceId id)
{
    return std::any_of(layout.services.begin(), layout.services.end(), [&](const ServiceBox& box) {
        return box.service == id && !(box.group && layout.groups[box.group.index()].folded);
    });
}

std::size_t boxesOf(const GraphLayout& layout)
{
    std::set<std::pair<double, double>> boxes;
    for (const ServiceBox& box : layout.services)
        boxes.insert({box.rect.left(), box.rect.top()});
    return boxes.size();
}

class PresentDeckTest : public testing::TestWithParam<QSize>
{
protected:
    void SetUp() override { ASSERT_TRUE(flagship()); }
};

} // namespace

TEST_P(PresentDeckTest, KeepsTheCastOfEveryChapterInFewBoxes)
{
    const auto& chapters = flagship()->incident->timeline().chapters;
    const std::vector<Slide>& slides = slidesAt(GetParam());
    ASSERT_EQ(slides.size(), chapters.size());
    for (std::size_t i = 0; i < slides.size(); ++i) {
        SCOPED_TRACE(chapters[i].title.shown().toStdString());
        EXPECT_EQ(slides[i].caption.span, (TimeSpan{chapters[i].start, chapters[i].end}));
        EXPECT_EQ(slides[i].caption.title, chapters[i].title.shown());
        EXPECT_EQ(slides[i].caption.sentence, chapters[i].text.shown());
        const GraphLayout& layout = slides[i].presentation->layout;
        EXPECT_FALSE(layout.fellBack) << layout.notice.toStdString();
        EXPECT_LE(boxesOf(layout), 25u);
        for (const QString& id : chapters[i].cast)
            EXPECT_TRUE(standsAlone(layout, flagship()->incident->serviceNamed(id))) << id.toStdString();
        // The way back to the first failure, too, but for what the smallest picture has no room for.
        int lost = 0;
        for (const ServiceId id : storyOf(*flagship()->incident, flagship()->explanations, chapters[i]))
            lost += !flagship()->incident->service(id).isFrame() && !standsAlone(layout, id);
        EXPECT_LE(lost, GetParam().width() == 1024 ? 2 : 0);
    }
}

TEST_P(PresentDeckTest, NothingIsWrittenSmallerThanAFiftiethOfTheHeight)
{
    const double least = GetParam().height() / 50.0;
    const View view = viewOf(GetParam());
    for (const Slide& slide : slidesAt(GetParam())) {
        for (const double share : {0.0, 0.4, 0.99}) {
            SCOPED_TRACE(slide.caption.title.toStdString());
            LetterDevice device(GetParam());
            QPainter painter(&device);
            paintPresentStill(painter, *slide.presentation, view, slide.caption);
            paintPresentMoment(painter, *slide.presentation, view, shareOf(slide, share));
            const int around = device.engine.count;
            writeGraph(painter, slide, presentGraphView(view), shareOf(slide, share));
            painter.end();
            EXPECT_GT(around, 10);
            EXPECT_GT(device.engine.count, around + 15);
            EXPECT_GE(device.engine.smallest, least) << device.engine.smallestText.toStdString();
        }
    }
    LetterDevice device(GetParam());
    QPainter painter(&device);
    paintPresentWaiting(painter, GetParam(), QStringLiteral("An outage"), 0.5, theme(ThemeKind::Light));
    painter.end();
    EXPECT_GE(device.engine.count, 2);
    EXPECT_GE(device.engine.smallest, least);
}

TEST_P(PresentDeckTest, LabelsStayInTheirBoxesAndOffEachOther)
{
    const View view = presentGraphView(viewOf(GetParam()));
    for (const Slide& slide : slidesAt(GetParam())) {
        SCOPED_TRACE(slide.caption.title.toStdString());
        const std::vector<PaintedLabel> labels = paintedLabels(*slide.presentation, view, shareOf(slide, 0.6));
        for (std::size_t i = 0; i < labels.size(); ++i) {
            EXPECT_TRUE(labels[i].room.adjusted(-0.51, -0.51, 0.51, 0.51).contains(labels[i].text)) << i;
            for (std::size_t k = i + 1; k < labels.size() && labels[i].isText; ++k)
                EXPECT_FALSE(labels[k].isText && labels[i].text.intersects(labels[k].text)) << i << " and " << k;
        }
    }
}

TEST_P(PresentDeckTest, NoTitleIsCut)
{
    const View view = presentGraphView(viewOf(GetParam()));
    for (const Slide& slide : slidesAt(GetParam())) {
        for (const double share : {0.0, 0.3, 0.6, 0.99}) {
            SCOPED_TRACE(slide.caption.title.toStdString());
            std::size_t titles = 0;
            for (const PaintedLabel& label : paintedLabels(*slide.presentation, view, shareOf(slide, share))) {
                EXPECT_FALSE(label.cut) << label.words.toStdString();
                titles += label.words.isEmpty() ? 0 : 1;
            }
            // Every group and frame has its title, none is left out for want of room.
            const GraphLayout& layout = slide.presentation->layout;
            EXPECT_GE(titles, layout.groups.size() + layout.frames.size());
        }
    }
}

TEST_P(PresentDeckTest, BoxesFillTheCanvas)
{
    const View view = presentGraphView(viewOf(GetParam()));
    for (const Slide& slide : slidesAt(GetParam())) {
        QRectF all;
        const QTransform transform = graphTransform(slide.presentation->layout, view);
        for (const ServiceBox& box : slide.presentation->layout.services)
            all |= transform.mapRect(QRectF(box.rect.x, box.rect.y, box.rect.width, box.rect.height));
        const double across = all.width() / view.size.width(), down = all.height() / view.size.height();
        EXPECT_GE(std::max(across, down), 0.9) << slide.caption.title.toStdString();
        EXPECT_GE(std::min(across, down), 0.75) << slide.caption.title.toStdString();
        EXPECT_TRUE(QRectF(QPointF(), view.size).contains(all));
    }
}

INSTANTIATE_TEST_SUITE_P(Walls, PresentDeckTest,
                         testing::Values(QSize(1024, 768), QSize(1280, 720), QSize(1920, 1080)),
                         [](const auto& size) { return "Width" + std::to_string(size.param.width()); });

TEST(PresentDeck, AFrameIsTheSameInWhateverOrderItIsSought)
{
    ASSERT_TRUE(flagship());
    const QSize size(1024, 768);
    const Slide& slide = slidesAt(size)[1];
    const View view = presentGraphView(viewOf(size));
    const auto picture = [&](auto&& paint) {
        QImage image(view.size.toSize(), QImage::Format_RGB32);
        QPainter painter(&image);
        paint(painter);
        return image;
    };
    GraphRenderer renderer;
    std::mt19937 random(7);
    std::uniform_real_distribution<double> anywhere(0, 1);
    for (int i = 0; i < 12; ++i) {
        const PlayTime t = shareOf(slide, anywhere(random));
        const QImage sought = picture([&](QPainter& p) { renderer.paint(p, slide.presentation, view, t); });
        const QImage alone = picture([&](QPainter& p) { paintGraph(p, *slide.presentation, view, t); });
        ASSERT_EQ(sought, alone) << i;
    }
}

TEST(PresentDeck, PartsFillThePictureWithoutOverlap)
{
    for (const QSizeF size : {QSizeF(1024, 768), QSizeF(1280, 720), QSizeF(1920, 1080), QSizeF(3840, 2160)}) {
        const PresentParts parts = presentParts(size);
        EXPECT_EQ(parts.header.bottom(), parts.graph.top());
        EXPECT_EQ(parts.graph.bottom(), parts.curve.top());
        EXPECT_EQ(parts.curve.bottom(), parts.caption.top());
        EXPECT_NEAR(parts.caption.bottom(), size.height(), 0.01);
        EXPECT_GE(parts.graph.height(), size.height() * 0.6);
    }
}

TEST(PresentDeck, WithoutChaptersTheWholeOutageIsOne)
{
    const auto incident = std::make_shared<const Incident>(incidentFrom("web > api > db"));
    JobControl control;
    const PresentationPtr presentation = buildPresentation(incident, {}, {}, control);
    const std::vector<Slide> slides = makeSlides(presentation, {1280, 720}, {}, control);
    ASSERT_EQ(slides.size(), 1u);
    EXPECT_EQ(slides[0].caption.span, presentation->pacing.window());
    EXPECT_TRUE(slides[0].caption.place.isEmpty());
    EXPECT_EQ(boxesOf(slides[0].presentation->layout), 3u);
}

TEST(PresentDeck, AStoppedDeckIsEmpty)
{
    ASSERT_TRUE(flagship());
    JobControl control;
    control.cancel();
    EXPECT_TRUE(makeSlides(flagship(), {1280, 720}, {}, control).empty());
}
