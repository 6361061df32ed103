// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/frame_painter.h"
#include "render/graph_painter.h"
#include "render/simple_presentation.h"

#include <QPainter>

#include <gtest/gtest.h>
#include <rapidcheck.h>

using namespace aftermap;
using namespace std::chrono_literals;

namespace {

constexpr const char* story =
    "window 06:00 12:00 | frame cloud db api | app >hard api | api >hard db | shop > api | shop > cloud"
    " | 06:40 cloud partial | 06:40 db major | 06:45 api major | 07:00 app partial hour"
    " | 07:10 shop degraded quarter low | 08:00 db ok | 08:20 api recovering | 09:00 api ok"
    " | open 09:00 recovering 11:00";

View smallView(ThemeKind kind = ThemeKind::Dark)
{
    View view;
    view.size = QSizeF(900, 160);
    view.theme = kind;
    return view;
}

QImage painted(const View& view, const std::function<void(QPainter&)>& paint)
{
    QImage image((view.size * view.devicePixelRatio).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(view.devicePixelRatio);
    image.fill(Qt::magenta);
    QPainter painter(&image);
    paint(painter);
    painter.end();
    return image;
}

QImage freshFrame(const PresentationPtr& p, const View& view, PlayTime t)
{
    return painted(view, [&](QPainter& painter) { paintGraph(painter, *p, view, t); });
}

PlayTime playTime(int milliseconds)
{
    return PlayTime(std::chrono::milliseconds(milliseconds));
}

} // namespace

TEST(GraphRenderer, PaintsTheSameFrameWhateverWasAskedBefore)
{
    const PresentationPtr p = presentationFrom(story);
    GraphRenderer renderer;
    EXPECT_TRUE(rc::check("a kept renderer gives the pixels of a fresh one", [&] {
        View view = smallView(*rc::gen::element(ThemeKind::Dark, ThemeKind::Light));
        view.devicePixelRatio = *rc::gen::element(1.0, 1.0, 2.0);
        view.selected = *rc::gen::element(ServiceId(), ServiceId(0), ServiceId(1), ServiceId(2));
        view.hovered = *rc::gen::element(ServiceId(), ServiceId(), ServiceId(3));
        view.camera.zoom = *rc::gen::element(1.0, 1.0, 2.5, 9.0);
        view.filter.traced = *rc::gen::arbitrary<bool>();
        view.filter.hops = *rc::gen::element(0, 0, 1, 2);
        view.filter.untouched = *rc::gen::element(Untouched::Shown, Untouched::Ghosted, Untouched::Hidden);
        view.size = *rc::gen::element(QSizeF(900, 160), QSizeF(900, 160), QSizeF(360, 200));
        view.camera.center = QPointF(300, 60);
        const auto instants =
            *rc::gen::nonEmpty(rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 90000)));
        QImage last;
        for (const int ms : instants)
            last = painted(view, [&](QPainter& painter) { renderer.paint(painter, p, view, playTime(ms)); });
        RC_ASSERT(last == freshFrame(p, view, playTime(instants.back())));
    }));
}

TEST(GraphRenderer, ShowsThatSomethingHappens)
{
    const PresentationPtr p = presentationFrom(story);
    const QImage before = freshFrame(p, smallView(), playTime(0));
    const QImage during = freshFrame(p, smallView(), playTime(30000));
    EXPECT_NE(before, during);
    EXPECT_NE(during, freshFrame(p, smallView(ThemeKind::Light), playTime(30000)));
}

TEST(GraphRenderer, EveryFilterCanBeSeen)
{
    const PresentationPtr p = presentationFrom(std::string(story) + " | calm");
    View view = smallView();
    view.selected = ServiceId(1);
    const PlayTime t = playTime(30000);
    const QImage plain = freshFrame(p, view, t);
    std::vector<QImage> seen{plain};
    for (const GraphFilter& filter : {GraphFilter{true, 0, Untouched::Shown}, GraphFilter{false, 1, Untouched::Shown},
                                      GraphFilter{false, 0, Untouched::Ghosted}, GraphFilter{false, 0, Untouched::Hidden}}) {
        view.filter = filter;
        seen.push_back(freshFrame(p, view, t));
        for (std::size_t i = 0; i + 1 < seen.size(); ++i)
            EXPECT_NE(seen.back(), seen[i]) << i;
    }
    view.filter = {};
    EXPECT_EQ(freshFrame(p, view, t), plain);
}

TEST(GraphRenderer, StaysStillWithReducedMotion)
{
    const PresentationPtr p = presentationFrom("window 06:00 07:00 | a >hard b | 06:20 b major | 06:40 a major");
    View view = smallView();
    view.reducedMotion = true;
    // Between the two events nothing may move, though a front is under way.
    const PlayTime t1 = p->pacing.playTime(p->incident->onset()) + 1s;
    EXPECT_EQ(freshFrame(p, view, t1), freshFrame(p, view, t1 + 1s));
}

TEST(ServiceAt, FindsTheBoxUnderThePoint)
{
    const PresentationPtr p = presentationFrom(story);
    const View view = smallView();
    const QTransform toCanvas = graphTransform(p->layout, view);
    for (const ServiceBox& box : p->layout.services) {
        const Point center = box.rect.center();
        EXPECT_EQ(serviceAt(*p, view, toCanvas.map(QPointF(center.x, center.y))), box.service);
    }
    EXPECT_FALSE(serviceAt(*p, view, QPointF(-50, -50)).isValid());
}

TEST(FrameParts, GiveTheGraphMostOfTheHeight)
{
    for (const QSizeF size : {QSizeF(1600, 900), QSizeF(1280, 800), QSizeF(1024, 768), QSizeF(2560, 1440), QSizeF(640, 480)}) {
        const FrameParts parts = frameParts(size);
        EXPECT_GE(parts.graph.height(), size.height() * 0.6);
        EXPECT_LE(parts.curve.bottom(), size.height() + 1e-9);
        EXPECT_GT(parts.curve.height(), 60);
    }
}
