// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window_fixture.h"

#include "ui/graph_view.h"
#include "ui/header_view.h"
#include "ui/impact_plot.h"

#include <QTest>
#include <QWheelEvent>

#include <random>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

/// Of all opaque pixels.
double shareOfLight(const QImage& image)
{
    int light = 0, all = 0;
    for (int y = 0; y < image.height(); y += 3) {
        for (int x = 0; x < image.width(); x += 3) {
            const QColor colour = image.pixelColor(x, y);
            all += colour.alpha() > 128;
            light += colour.alpha() > 128 && colour.lightness() > 190;
        }
    }
    return all == 0 ? 0 : double(light) / all;
}

} // namespace

class Frames : public WindowTest
{};

TEST_F(Frames, FittingAfterZoomingGivesTheSamePixels)
{
    openSmall();
    seek(u"07:10:00"_s);
    auto* graph = child<GraphView>(u"graphView"_s);
    const QImage before = grabbed(graph);
    for (int i = 0; i < 3; ++i)
        press(Qt::Key_Plus);
    EXPECT_GT(graph->view().camera.zoom, 1.5);
    EXPECT_NE(grabbed(graph), before);
    press(Qt::Key_F);
    ASSERT_TRUE(QTest::qWaitFor([&] { return graph->view().camera == Camera{}; }, patience));
    EXPECT_EQ(grabbed(graph), before);
    press(Qt::Key_Plus);
    press(Qt::Key_Minus);
    EXPECT_EQ(grabbed(graph), before);
}

TEST_F(Frames, TheWheelZoomsAboutTheMouse)
{
    openSmall();
    auto* graph = child<GraphView>(u"graphView"_s);
    const QPointF point(graph->width() * 0.3, graph->height() * 0.6);
    const QPointF under = graphTransform(presentation().layout, graph->view()).inverted().map(point);
    QWheelEvent wheel(point, graph->mapToGlobal(point), QPoint(), QPoint(0, 240), Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(graph, &wheel);
    ASSERT_GT(graph->view().camera.zoom, 1.2);
    const QPointF now = graphTransform(presentation().layout, graph->view()).map(under);
    EXPECT_NEAR(now.x(), point.x(), 0.01);
    EXPECT_NEAR(now.y(), point.y(), 0.01);
}

TEST_F(Frames, DraggingMovesThePictureWithTheMouse)
{
    openSmall();
    auto* graph = child<GraphView>(u"graphView"_s);
    for (int i = 0; i < 4; ++i)
        press(Qt::Key_Plus);
    const QPoint start = graph->rect().center();
    const QPointF under = graphTransform(presentation().layout, graph->view()).inverted().map(QPointF(start));
    const auto onWindow = [&](QPoint point) { return graph->mapTo(m_window.get(), point); };
    QTest::mousePress(m_window->windowHandle(), Qt::LeftButton, Qt::NoModifier, onWindow(start));
    QTest::mouseMove(m_window->windowHandle(), onWindow(start + QPoint(30, 20)));
    QTest::mouseMove(m_window->windowHandle(), onWindow(start + QPoint(60, 40)));
    QTest::mouseRelease(m_window->windowHandle(), Qt::LeftButton, Qt::NoModifier, onWindow(start + QPoint(60, 40)));
    const QPointF now = graphTransform(presentation().layout, graph->view()).map(under);
    EXPECT_NEAR(now.x(), start.x() + 60, 0.01);
    EXPECT_NEAR(now.y(), start.y() + 40, 0.01);
    EXPECT_FALSE(m_window->selection().service().isValid()); // a drag is not a click
}

TEST_F(Frames, OneMomentPaintsTheSamePixelsWhateverCameBefore)
{
    openSmall();
    const auto shot = [this] {
        QImage all = grabbed(m_window->centralWidget());
        return all;
    };
    seek(u"07:10:00"_s);
    QCoreApplication::processEvents();
    const QImage first = shot();
    std::mt19937 random(7);
    for (int i = 0; i < 12; ++i) {
        const auto length = std::uint64_t(presentation().pacing.length().count());
        m_window->playback().seek(PlayTime(PlaySpan(std::int64_t(random() % length))));
        shot();
    }
    seek(u"07:10:00"_s);
    QCoreApplication::processEvents();
    EXPECT_EQ(shot(), first);
}

TEST_F(Frames, TheThemeChangesEverythingAtOnceAndBack)
{
    openSmall();
    seek(u"07:10:00"_s);
    QCoreApplication::processEvents();
    const QList<QWidget*> views{child<QWidget>(u"graphView"_s), child<QWidget>(u"headerView"_s),
                                child<QWidget>(u"impactPlot"_s), child<QWidget>(u"eventList"_s),
                                child<QWidget>(u"inspector"_s),  child<QWidget>(u"topBar"_s),
                                child<QWidget>(u"transportBar"_s)};
    QList<QImage> dark;
    for (QWidget* view : views) {
        dark.append(grabbed(view));
        EXPECT_LT(shareOfLight(dark.last()), 0.2) << qPrintable(view->objectName());
    }
    press(Qt::Key_T, Qt::ControlModifier);
    QCoreApplication::processEvents();
    EXPECT_EQ(m_window->themeKind(), ThemeKind::Light);
    for (QWidget* view : views) {
        EXPECT_GT(shareOfLight(grabbed(view)), 0.7) << qPrintable(view->objectName());
    }
    press(Qt::Key_T, Qt::ControlModifier);
    QCoreApplication::processEvents();
    for (qsizetype i = 0; i < views.size(); ++i)
        EXPECT_EQ(grabbed(views[i]), dark[i]) << qPrintable(views[i]->objectName());
}

TEST_F(Frames, TheReadySignalComesWithTheFirstPicture)
{
    makeWindow();
    bool ready = false;
    QObject::connect(m_window.get(), &MainWindow::ready, m_window.get(), [&ready] { ready = true; });
    QCoreApplication::processEvents();
    EXPECT_FALSE(ready);
    openSmall();
    EXPECT_TRUE(QTest::qWaitFor([&ready] { return ready; }, patience));
}

} // namespace aftermap
