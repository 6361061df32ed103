// SPDX-License-Identifier: GPL-3.0-or-later
// Editing a large outage: CPU of every event handler of the window's thread while somebody types into an
// event, drags an end of a state, and undoes and redoes it, with 2,000 services and 20,000 events open.
//
// Limit: 99th percentile 50 ms.
#include "bench/handler_clock.h"
#include "edit/edits.h"
#include "format/document_writer.h"
#include "ui/look_style.h"
#include "ui/main_window.h"
#include "ui/opening.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <cstdio>
#include <functional>
#include <random>

using namespace aftermap;
using namespace Qt::StringLiterals;

namespace {

constexpr double percentileLimit = 50; // ms of CPU
constexpr int serviceCount = 2000;
constexpr int eventCount = 20000;
constexpr int familySize = 50;

void run(int milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < milliseconds)
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 4);
}

/// As one handler of the loop.
void inLoop(const std::function<void()>& act, int rest)
{
    bool isDone = false;
    QTimer::singleShot(0, [&] {
        act();
        isDone = true;
    });
    while (!isDone)
        run(1);
    run(rest);
}

Instant at(int second)
{
    return Instant(Milliseconds(1767600000000 + std::int64_t(second) * 1000));
}

QString idOf(int service)
{
    return u"service-%1"_s.arg(service);
}

/// Families of fifty, each service with one or two needs further down; every service fails and recovers,
/// the rest is talk.
Draft largeOutage()
{
    std::mt19937 random(7);
    Draft draft;
    draft.timeline.title = SafeText(u"A large outage"_s);
    draft.timeline.map = u"large.map.json"_s;
    draft.timeline.window = {at(0), at(86400)};
    for (int i = 0; i < serviceCount; ++i) {
        Service service;
        service.id = idOf(i);
        service.name = SafeText(u"Service %1"_s.arg(i));
        service.family = SafeText(u"Team %1"_s.arg(i / familySize));
        draft.map.services.append(std::move(service));
        for (int need = 0; i > 0 && need < 1 + i % 2; ++need) {
            Dependency dependency;
            dependency.dependent = idOf(i);
            dependency.dependency = idOf(int(random() % std::uint32_t(i)));
            const auto& known = draft.map.dependencies.values();
            if (known.empty() || known.back().dependent != dependency.dependent || known.back().dependency != dependency.dependency)
                draft.map.dependencies.append(std::move(dependency));
        }
    }
    for (int i = 0; i < eventCount; ++i) {
        Event event;
        event.id = u"e%1"_s.arg(i);
        event.time = {at(int(random() % 80000)), Precision::Minute, false, false};
        event.service = idOf(i % serviceCount);
        const int round = i / serviceCount;
        if (round < 2)
            event.state = round == 0 ? ServiceState::MajorOutage : ServiceState::Operational;
        if (round == 1)
            event.time.at = at(80000 + i % 6000);
        event.text = SafeText(u"What happened to %1, as number %2"_s.arg(event.service).arg(i));
        draft.timeline.events.push_back(std::move(event));
    }
    return draft;
}

void put(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        std::abort();
}

} // namespace

int main(int argc, char** argv)
{
    const QTemporaryDir home;
    for (const char* name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"})
        qputenv(name, home.path().toUtf8());
    HandlerClock application(argc, argv);
    QApplication::setStyle(new LookStyle);
    const Draft large = largeOutage();
    put(home.filePath(u"large.map.json"_s), writeMap(large.map));
    put(home.filePath(u"large.timeline.json"_s), writeTimeline(large.timeline));

    MainWindow window(ThemeKind::Dark);
    window.editor().keepIn({home.filePath(u"recovery"_s), {}});
    window.resize(1600, 1000);
    application.phase("opening", HandlerClock::Rare);
    window.QWidget::show();
    window.arrange();
    QSignalSpy finished(&window.document(), &Document::loadingFinished);
    window.opening().open(home.filePath(u"large.timeline.json"_s), u"12:00"_s);
    if (!finished.wait(120000) || window.document().presentation() == nullptr) {
        std::fprintf(stderr, "the large outage does not open\n");
        return 1;
    }
    run(1500);

    Editor& editor = window.editor();
    QUndoStack& undo = window.arranger().undoStack();
    application.phase("typing");
    QString text = u"Typed: "_s;
    for (int i = 0; i < 80; ++i) {
        text += QChar(u'a' + i % 26);
        inLoop([&] {
            Event event = editor.draft().timeline.events[777];
            event.text = SafeText(text);
            editor.perform(changeEvent(editor.draft(), 777, event), 1);
        }, 60);
    }
    application.phase("dragging");
    for (int i = 0; i < 60; ++i) {
        inLoop([&] {
            Event event = editor.draft().timeline.events[2777];
            event.time.at = event.time.at + Milliseconds(60000);
            editor.perform(changeEvent(editor.draft(), 2777, event), 2);
        }, 60);
    }
    application.phase("adding");
    for (int i = 0; i < 40; ++i) {
        inLoop([&] {
            Event event;
            event.time = {at(40000 + i), Precision::Second, false, false};
            event.service = idOf(i);
            event.text = SafeText(u"New"_s);
            editor.perform(addEvent(editor.draft(), event));
        }, 60);
    }
    application.phase("undoing");
    for (int i = 0; i < 40; ++i) {
        QTest::keyClick(window.windowHandle(), Qt::Key_Z, Qt::ControlModifier);
        run(60);
    }
    application.phase("redoing");
    for (int i = 0; i < 40; ++i) {
        QTest::keyClick(window.windowHandle(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        run(60);
    }
    application.phase("settling", HandlerClock::Rare);
    run(2000);
    const bool isDone = undo.index() == undo.count() && undo.count() == 42;
    if (!isDone)
        std::fprintf(stderr, "%d of %d steps are done, 42 were wanted\n", undo.index(), undo.count());
    editor.discard();
    const double high = application.report();
    std::printf("99th percentile %.2f ms (limit %.0f), worst %.2f ms\n", high, percentileLimit, application.worst());
    return high <= percentileLimit && isDone ? 0 : 1;
}
