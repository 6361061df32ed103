// SPDX-License-Identifier: GPL-3.0-or-later
// The window in use: CPU of every event handler of the window's thread while a person plays, hovers,
// selects, seeks, zooms and filters the flagship, and the frames a second of plain playing at
// 1920 × 1080. A handler is one event as the loop hands it out, with all that it sets off.
//
// Limits: 99th percentile 16 ms, any handler at all (opening, theme and resize included) 100 ms,
// 58 frames a second over 30 s.
#include "bench/handler_clock.h"
#include "render/graph_painter.h"
#include "render/graph_places.h"
#include "ui/graph_view.h"
#include "ui/impact_plot.h"
#include "ui/look_style.h"
#include "ui/main_window.h"
#include "ui/opening.h"

#include <QElapsedTimer>
#include <QSignalSpy>

#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>

#include <cstdio>
#include <functional>
#include <random>

using namespace aftermap;
using namespace Qt::StringLiterals;

namespace {

constexpr double percentileLimit = 16; // ms of CPU
constexpr double anyLimit = 100;       // ms of CPU
constexpr double frameLimit = 58;      // frames a second
constexpr int playedMs = 30000;

void run(int milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < milliseconds)
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 4);
}

void times(int count, const std::function<void()>& act)
{
    for (int i = 0; i < count; ++i)
        act();
}

/// Somebody at the window: real mouse and keys through the platform's own queue.
class Person
{
public:
    explicit Person(MainWindow& window) : m_window(window) {}

    void hover() { moveTo(somewhere(graph())); }
    /// Clicks on a service, or beside all now and then.
    void select()
    {
        const QPoint at = m_random() % 8 == 0 ? somewhere(graph()) : onService();
        QTest::mouseClick(m_window.windowHandle(), Qt::LeftButton, Qt::NoModifier, at);
        run(12);
    }
    void zoom()
    {
        const QPoint at = somewhere(graph());
        QWheelEvent wheel(at, m_window.mapToGlobal(at), QPoint(), QPoint(0, m_random() % 2 ? 120 : -120),
                          Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(m_window.windowHandle(), &wheel);
        run(12);
    }
    void seek()
    {
        m_window.playback().seek(PlayTime(PlaySpan(
            std::int64_t(m_random() % std::uint64_t(m_window.playback().length().count())))));
        run(12);
    }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(m_window.windowHandle(), Qt::Key(key), modifiers);
        run(12);
    }
    void type(const QString& text)
    {
        for (const QChar letter : text) {
            QTest::keyClick(m_window.windowHandle(), letter.toLatin1());
            run(12);
        }
    }
    /// Finds an event by typing, walks through what is found, and thins the graph out.
    void filter()
    {
        press(Qt::Key_F, Qt::ControlModifier);
        type(u"dynamodb"_s);
        times(8, [this] { press(Qt::Key_Down); });
        times(8, [this] { press(Qt::Key_Backspace); });
        press(Qt::Key_Escape);
        m_window.findChild<GraphView*>()->setFocus();
        select();
        for (const int key : {Qt::Key_T, Qt::Key_BracketRight, Qt::Key_BracketRight, Qt::Key_BracketLeft,
                              Qt::Key_BracketLeft, Qt::Key_T, Qt::Key_G, Qt::Key_G, Qt::Key_G})
            press(key);
    }
    /// Drags a span out on the curve, in small moves.
    void brush()
    {
        auto* plot = m_window.findChild<ImpactPlot*>();
        const QRect area = plot->plotArea();
        const auto at = [&](int x) { return plot->mapTo(&m_window, QPoint(area.left() + x, area.center().y())); };
        const int from = int(m_random() % std::uint64_t(area.width()));
        QTest::mousePress(m_window.windowHandle(), Qt::LeftButton, Qt::NoModifier, at(from));
        for (int step = 1; step <= 20; ++step)
            moveTo(at((from + step * 12) % area.width()));
        QTest::mouseRelease(m_window.windowHandle(), Qt::LeftButton, Qt::NoModifier, at(from));
        run(12);
    }
    void resize()
    {
        m_window.resize(1100 + int(m_random() % 900), 720 + int(m_random() % 400));
        run(30);
    }

private:
    GraphView* graph() { return m_window.findChild<GraphView*>(); }
    QPoint onService()
    {
        const GraphLayout& layout = m_window.document().presentation()->layout;
        const Rect box = placeOf(layout, layout.services[m_random() % layout.services.size()].service);
        const QPointF at = graphTransform(layout, graph()->view()).map(QPointF(box.center().x, box.center().y));
        return graph()->mapTo(&m_window, QRect(QPoint(), graph()->size()).contains(at.toPoint())
                                             ? at.toPoint()
                                             : graph()->rect().center());
    }
    QPoint somewhere(QWidget* widget)
    {
        const QPoint inside(int(m_random() % std::uint64_t(widget->width())),
                            int(m_random() % std::uint64_t(widget->height())));
        return widget->mapTo(&m_window, inside);
    }
    void moveTo(QPoint point)
    {
        QTest::mouseMove(m_window.windowHandle(), point);
        run(12);
    }

    MainWindow& m_window;
    std::mt19937 m_random{20251020};
};

} // namespace

int main(int argc, char** argv)
{
    const QTemporaryDir home;
    for (const char* name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"})
        qputenv(name, home.path().toUtf8());
    HandlerClock application(argc, argv);
    QApplication::setStyle(new LookStyle);

    MainWindow window(ThemeKind::Dark);
    window.resize(1920, 1080);
    application.phase("opening");
    window.QWidget::show();
    window.arrange();
    QSignalSpy finished(&window.document(), &Document::loadingFinished);
    window.opening().open(u"" AFTERMAP_SOURCE_DIR "/timelines/2025-10-20-aws-us-east-1.timeline.json"_s);
    if (!finished.wait(60000) || window.document().presentation() == nullptr) {
        std::fprintf(stderr, "the flagship does not open\n");
        return 1;
    }
    run(300);

    int frames = 0;
    QObject::connect(window.findChild<GraphView*>(), &GraphView::framePainted, &window, [&] { ++frames; });
    application.phase("playing");
    window.playback().seek(PlayTime());
    window.playback().play();
    QElapsedTimer timer;
    timer.start();
    frames = 0;
    run(playedMs);
    const double fps = frames * 1000.0 / double(timer.elapsed());

    Person person(window);
    window.playback().setSpeed(4);
    window.playback().setLooping(true);
    application.phase("hovering");
    times(300, [&] { person.hover(); });
    application.phase("selecting");
    times(150, [&] { person.select(); });
    application.phase("zooming");
    times(150, [&] { person.zoom(); });
    person.press(Qt::Key_F);
    application.phase("seeking");
    times(200, [&] { person.seek(); });
    application.phase("stepping");
    times(60, [&] { person.press(Qt::Key_Right); });
    application.phase("measures");
    times(60, [&] { person.press(Qt::Key_M); });
    application.phase("spans");
    times(12, [&] { person.brush(); });
    application.phase("filtering");
    times(3, [&] { person.filter(); });
    application.phase("evidence");
    times(4, [&] {
        person.press(Qt::Key_E);
        run(400);
    });
    application.phase("folding");
    times(6, [&] {
        person.select();
        person.press(Qt::Key_X);
        run(900);
    });
    application.phase("theme", HandlerClock::Rare);
    times(6, [&] { person.press(Qt::Key_T, Qt::ControlModifier); });
    application.phase("resizing", HandlerClock::Rare);
    times(20, [&] { person.resize(); });
    application.phase("closing", HandlerClock::Rare);
    window.playback().pause();

    const double high = application.report();
    std::printf("99th percentile %.2f ms (limit %.0f), worst %.2f ms (limit %.0f), "
                "%.1f frames a second (at least %.0f)\n",
                high, percentileLimit, application.worst(), anyLimit, fps, frameLimit);
    return high <= percentileLimit && application.worst() <= anyLimit && fps >= frameLimit ? 0 : 1;
}
