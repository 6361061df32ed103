// SPDX-License-Identifier: GPL-3.0-or-later
// The camera's moves as functions, without a window.
#include "ui/camera_moves.h"

#include "render/graph_painter.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

namespace aftermap {

namespace {

GraphLayout plane()
{
    GraphLayout layout;
    layout.size = {1400, 700};
    return layout;
}

View canvas(const Camera& camera = {})
{
    View view;
    view.size = {1000, 500};
    view.camera = camera;
    return view;
}

QPointF onCanvas(const GraphLayout& layout, const Camera& camera, QPointF point)
{
    return graphTransform(layout, canvas(camera)).map(point);
}

double distance(QPointF a, QPointF b)
{
    return std::hypot(a.x() - b.x(), a.y() - b.y());
}

} // namespace

TEST(Camera, TravelsFromExactlyHereToExactlyThere)
{
    const GraphLayout layout = plane();
    const Camera from{3, {300, 200}};
    const Camera to{2, {1200, 600}};
    EXPECT_EQ(travelled(layout, canvas(), from, to, 0), from);
    EXPECT_EQ(travelled(layout, canvas(), from, to, 1), to);
    EXPECT_EQ(travelled(layout, canvas(), Camera{}, to, 0), Camera{});
}

TEST(Camera, BacksOffFurtherOnALongerWay)
{
    const GraphLayout layout = plane();
    const auto lowest = [&](double way) {
        double zoom = 16;
        for (int i = 0; i <= 100; ++i)
            zoom = std::min(zoom, travelled(layout, canvas(), {8, {100, 350}}, {8, {100 + way, 350}}, i / 100.0).zoom);
        return zoom;
    };
    EXPECT_GT(lowest(20), 7.0);
    EXPECT_GT(lowest(200), lowest(600));
    EXPECT_GT(lowest(600), lowest(1200));
    EXPECT_LT(lowest(1200), 4.0);
}

TEST(Camera, NeverJumpsOnItsWay)
{
    const GraphLayout layout = plane();
    std::mt19937 random(11);
    const auto any = [&] {
        const double zoom = 1 + double(random() % 1000) / 100;
        return zoom < 1.05 ? Camera{} : Camera{zoom, {double(random() % 1400), double(random() % 700)}};
    };
    for (int k = 0; k < 200; ++k) {
        // Only cameras that hands can reach.
        const Camera from = panned(layout, canvas(any()), {});
        const Camera to = panned(layout, canvas(any()), {});
        Camera last = from;
        for (int i = 1; i <= 400; ++i) {
            const Camera now = travelled(layout, canvas(), from, to, i / 400.0);
            ASSERT_GE(now.zoom, 1.0);
            ASSERT_LT(std::abs(std::log(now.zoom / last.zoom)), 0.05) << k << ": " << i;
            const QPointF middle(700, 350);
            ASSERT_LT(distance(onCanvas(layout, now, middle), onCanvas(layout, last, middle)), 160) << k << ": " << i;
            last = now;
        }
    }
}

TEST(Camera, ZoomingOutAnywhereEndsInTheFitWithoutAJump)
{
    const GraphLayout layout = plane();
    for (const QPointF hand : {QPointF(0, 0), QPointF(990, 10), QPointF(300, 490)}) {
        Camera camera{6, {1390, 690}};
        while (camera.zoom > 1) {
            const Camera next = zoomedAbout(layout, canvas(camera), hand, 0.97);
            const QPointF middle(700, 350);
            EXPECT_LT(distance(onCanvas(layout, next, middle), onCanvas(layout, camera, middle)), 180);
            camera = next;
        }
        EXPECT_EQ(camera, Camera{});
    }
}

TEST(Camera, CentresABoxInTheMiddleAndCloseEnoughToRead)
{
    const GraphLayout layout = plane();
    for (const Rect& box : {Rect{0, 0, 120, 24}, Rect{1280, 676, 120, 24}, Rect{700, 300, 120, 24}}) {
        const View view = canvas();
        const Camera camera = centredOn(layout, view, box);
        const QPointF at = onCanvas(layout, camera, {box.center().x, box.center().y});
        EXPECT_LT(distance(at, {500, 250}), 1e-6);
        EXPECT_GE(labelPixels(layout, canvas(camera)), 14.9);
        EXPECT_TRUE(isInView(layout, canvas(camera), box));
        EXPECT_GE(centredOn(layout, canvas({9, {700, 350}}), box).zoom, 9.0);
    }
    EXPECT_FALSE(isInView(layout, canvas({8, {100, 100}}), {1280, 676, 120, 24}));
}

TEST(Camera, MovesToABoxWithoutAnotherZoom)
{
    const GraphLayout layout = plane();
    for (const double zoom : {1.1, 1.953125, 8.0}) {
        for (const Rect& box : {Rect{60, 60, 120, 24}, Rect{1220, 616, 120, 24}, Rect{700, 300, 120, 24}}) {
            const Camera camera = movedTo(layout, canvas({zoom, {700, 350}}), box);
            EXPECT_EQ(camera.zoom, zoom);
            EXPECT_TRUE(isInView(layout, canvas(camera), box)) << zoom << " " << box.center().x;
        }
    }
}

} // namespace aftermap
