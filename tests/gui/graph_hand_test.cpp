// SPDX-License-Identifier: GPL-3.0-or-later
// The graph under mouse, wheel, fingers and keys.
#include "gui/window_fixture.h"

#include "ui/event_list.h"
#include "ui/graph_view.h"

#include <QMenu>
#include <QNativeGestureEvent>
#include <QPointingDevice>
#include <QTest>
#include <QWheelEvent>

#include <cmath>

using namespace Qt::StringLiterals;

namespace aftermap {

class GraphHand : public WindowTest
{
protected:
    void SetUp() override
    {
        WindowTest::SetUp();
        openSmall();
        m_graph = child<GraphView>(u"graphView"_s);
    }

    Camera camera() const { return m_graph->view().camera; }
    ServiceId service(const QString& id) { return presentation().incident->serviceNamed(id); }
    QPointF onCanvas(QPointF point) { return graphTransform(presentation().layout, m_graph->view()).map(point); }
    QPoint boxOf(const QString& id)
    {
        const Point center = placeOf(presentation().layout, service(id)).center();
        return onCanvas({center.x, center.y}).toPoint();
    }
    void turn(QPointF at, QPoint pixels, QPoint degrees, Qt::KeyboardModifiers keys, Qt::ScrollPhase phase)
    {
        QWheelEvent wheel(at, m_graph->mapToGlobal(at), pixels, degrees, Qt::NoButton, keys, phase, false);
        QCoreApplication::sendEvent(m_graph, &wheel);
    }
    void arrive(const std::function<bool()>& there) { ASSERT_TRUE(QTest::qWaitFor(there, patience)); }
    /// Until the camera stands still.
    void settle()
    {
        Camera last;
        do {
            last = camera();
            QTest::qWait(60);
        } while (camera() != last);
    }
    bool isCentred(const QString& id)
    {
        const QPoint off = boxOf(id) - m_graph->rect().center();
        return off.manhattanLength() <= 3;
    }

    GraphView* m_graph = nullptr;
};

TEST_F(GraphHand, FourServicesUseTheCanvas)
{
    m_window->resize(1600, 900);
    m_window->arrange();
    open(write(u"four.outage.txt"_s, "date: 2026-01-05\nzone: UTC\n14:02 api down\n14:40 api ok\nweb > api\nshop > api\napi > db\n"));
    ASSERT_EQ(presentation().layout.services.size(), 4u);
    QRect all;
    for (std::size_t i = 0; i < 4; ++i)
        all |= m_graph->placeOnScreen(ServiceId(i));
    EXPECT_GE(std::max(double(all.width()) / m_graph->width(), double(all.height()) / m_graph->height()), 0.6);
    EXPECT_GE(labelPixels(presentation().layout, m_graph->view()), 17);
}

TEST_F(GraphHand, TwoFingersMoveThePictureAndWithControlTheyZoom)
{
    press(Qt::Key_Plus);
    press(Qt::Key_Plus);
    press(Qt::Key_Plus);
    const QPointF middle = m_graph->rect().center();
    const QPointF before = onCanvas({100, 20});
    const double zoom = camera().zoom;
    turn(middle, {0, -30}, {0, -60}, Qt::NoModifier, Qt::ScrollUpdate);
    EXPECT_EQ(camera().zoom, zoom);
    EXPECT_NEAR(onCanvas({100, 20}).y(), before.y() - 30, 0.01);
    turn(middle, {0, 30}, {0, 60}, Qt::ControlModifier, Qt::ScrollUpdate);
    EXPECT_GT(camera().zoom, zoom);
}

TEST_F(GraphHand, AWheelWithShiftGoesSideways)
{
    for (int i = 0; i < 4; ++i)
        press(Qt::Key_Plus);
    const QPointF before = onCanvas({100, 20});
    turn(m_graph->rect().center(), {}, {0, 120}, Qt::ShiftModifier, Qt::NoScrollPhase);
    EXPECT_GT(onCanvas({100, 20}).x(), before.x() + 20);
    EXPECT_NEAR(onCanvas({100, 20}).y(), before.y(), 0.01);
}

TEST_F(GraphHand, APinchZoomsAboutTheFingers)
{
    const QPointF at(m_graph->width() * 0.4, m_graph->height() * 0.55);
    const QPointF under = graphTransform(presentation().layout, m_graph->view()).inverted().map(at);
    QNativeGestureEvent pinch(Qt::ZoomNativeGesture, QPointingDevice::primaryPointingDevice(), 2, at, at,
                              m_graph->mapToGlobal(at), 0.5, {});
    QCoreApplication::sendEvent(m_graph, &pinch);
    EXPECT_NEAR(camera().zoom, 1.5, 1e-9);
    EXPECT_NEAR(onCanvas(under).x(), at.x(), 0.01);
    EXPECT_NEAR(onCanvas(under).y(), at.y(), 0.01);
}

TEST_F(GraphHand, ShiftAndArrowsMoveTheEye)
{
    for (int i = 0; i < 4; ++i)
        press(Qt::Key_Plus);
    const QPointF before = onCanvas({100, 20});
    press(Qt::Key_Right, Qt::ShiftModifier);
    EXPECT_LT(onCanvas({100, 20}).x(), before.x() - 20);
    press(Qt::Key_Left, Qt::ShiftModifier);
    EXPECT_NEAR(onCanvas({100, 20}).x(), before.x(), 0.01);
    press(Qt::Key_Down, Qt::ShiftModifier);
    EXPECT_LT(onCanvas({100, 20}).y(), before.y() - 10);
    EXPECT_EQ(position(), PlayTime()); // arrows alone drive the clock
}

TEST_F(GraphHand, AltAndArrowsGoFromServiceToService)
{
    m_window->selection().selectService(service(u"db"_s));
    const Rect start = placeOf(presentation().layout, service(u"db"_s));
    const auto goesTo = [&](int key, auto isThere) {
        m_window->selection().selectService(service(u"db"_s));
        const ServiceId next = serviceBeside(presentation().layout, service(u"db"_s),
                                             key == Qt::Key_Down ? Direction::Down : Direction::Right);
        press(key, Qt::AltModifier);
        if (next) {
            EXPECT_EQ(m_window->selection().service(), next);
            EXPECT_TRUE(isThere(placeOf(presentation().layout, next)));
        }
        return next.isValid();
    };
    const bool down = goesTo(Qt::Key_Down, [&](const Rect& r) { return r.center().y > start.center().y; });
    const bool right = goesTo(Qt::Key_Right, [&](const Rect& r) { return r.center().x > start.center().x; });
    EXPECT_TRUE(down || right);
    m_window->selection().clear();
    press(Qt::Key_Right, Qt::AltModifier);
    EXPECT_TRUE(m_window->selection().service().isValid());
}

TEST_F(GraphHand, CAndEnterTravelToTheSelection)
{
    m_window->selection().selectService(service(u"web"_s));
    press(Qt::Key_C);
    arrive([this] { return isCentred(u"web"_s); });
    settle();
    EXPECT_GE(camera().zoom, 2.0);
    press(Qt::Key_F);
    arrive([this] { return camera() == Camera{}; });
    press(Qt::Key_Return);
    arrive([this] { return isCentred(u"web"_s); });
}

TEST_F(GraphHand, AHandStopsATravel)
{
    m_window->selection().selectService(service(u"web"_s));
    press(Qt::Key_C);
    arrive([this] { return camera().zoom > 1.05; });
    turn(m_graph->rect().center(), {}, {0, 120}, Qt::NoModifier, Qt::NoScrollPhase);
    const Camera held = camera();
    QTest::qWait(500);
    EXPECT_EQ(camera(), held);
}

TEST_F(GraphHand, WithReducedMotionItIsThereAtOnce)
{
    m_window->actions()[ActionId::ReduceMotion]->setChecked(true);
    m_window->selection().selectService(service(u"web"_s));
    press(Qt::Key_C);
    EXPECT_TRUE(isCentred(u"web"_s));
    press(Qt::Key_0);
    EXPECT_EQ(camera(), Camera{});
}

TEST_F(GraphHand, ASelectionElsewhereComesIntoView)
{
    m_window->selection().selectService(service(u"db"_s));
    for (int i = 0; i < 2; ++i)
        press(Qt::Key_C);
    arrive([this] { return isCentred(u"db"_s); });
    settle();
    for (int i = 0; i < 8; ++i)
        press(Qt::Key_Plus);
    ASSERT_FALSE(m_graph->rect().contains(boxOf(u"mail"_s)));
    m_window->selection().selectService(service(u"mail"_s)); // as a list or table does
    arrive([this] { return isCentred(u"mail"_s); });
    settle();
    const Camera there = camera();
    m_window->selection().selectService({});
    m_window->selection().selectService(service(u"mail"_s));
    QTest::qWait(100);
    EXPECT_EQ(camera(), there); // what is in view stays where it is
}

TEST_F(GraphHand, ADoubleClickGoesClose)
{
    const QPoint box = boxOf(u"pay"_s);
    QTest::mouseDClick(m_window->windowHandle(), Qt::LeftButton, Qt::NoModifier, m_graph->mapTo(m_window.get(), box));
    arrive([this] { return isCentred(u"pay"_s); });
    settle();
    EXPECT_GE(labelPixels(presentation().layout, m_graph->view()), 14.9);
    EXPECT_EQ(m_window->selection().service(), service(u"pay"_s));
}

TEST_F(GraphHand, TheRightButtonOpensTheMenuOfTheServiceUnderIt)
{
    auto* menu = child<QMenu>(u"graphMenu"_s);
    const QPoint at = boxOf(u"web"_s);
    QContextMenuEvent asked(QContextMenuEvent::Mouse, at, m_graph->mapToGlobal(at));
    QCoreApplication::sendEvent(m_graph, &asked);
    ASSERT_TRUE(menu->isVisible());
    EXPECT_EQ(m_window->selection().service(), service(u"web"_s));
    EXPECT_EQ(menu->actions().first()->text(), u"Web shop"_s);
    EXPECT_TRUE(menu->actions().contains(m_window->actions()[ActionId::Centre]));
    menu->close();
}

TEST_F(GraphHand, TheMenuKeyOpensItToo)
{
    auto* menu = child<QMenu>(u"graphMenu"_s);
    QContextMenuEvent asked(QContextMenuEvent::Keyboard, {}, m_graph->mapToGlobal(QPoint()));
    QCoreApplication::sendEvent(m_graph, &asked);
    ASSERT_TRUE(menu->isVisible());
    EXPECT_FALSE(menu->actions().contains(m_window->actions()[ActionId::Centre])); // nothing is selected
    menu->close();
    QCoreApplication::processEvents();
    EXPECT_TRUE(m_window->actions()[ActionId::Centre]->isEnabled());
}

} // namespace aftermap
