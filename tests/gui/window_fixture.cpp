// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window_fixture.h"

#include "ui/opening.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace aftermap {

const char smallMap[] = R"({
  "format": "aftermap-map/1",
  "title": "A small map",
  "services": [
    {"id": "cloud", "name": "The cloud", "kind": "provider"},
    {"id": "db", "name": "Database", "parent": "cloud"},
    {"id": "api", "name": "Interface", "parent": "cloud"},
    {"id": "web", "name": "Web shop", "note": "Sells shoes."},
    {"id": "pay", "name": "Payments"},
    {"id": "mail", "name": "Mail"}
  ],
  "dependencies": [
    {"dependent": "api", "dependency": "db", "strength": "hard", "basis": "stated", "source": "s1"},
    {"dependent": "web", "dependency": "api", "strength": "hard", "basis": "stated", "source": "s1"},
    {"dependent": "pay", "dependency": "api", "strength": "soft", "basis": "inferred"},
    {"dependent": "mail", "dependency": "cloud", "strength": "unknown", "basis": "inferred"}
  ],
  "sources": [{"id": "s1", "title": "The report", "publisher": "The cloud", "kind": "official"}]
})";

const char smallTimeline[] = R"({
  "format": "aftermap-timeline/1",
  "title": "A small outage",
  "summary": "The database forgot its name.",
  "zone": "America/New_York",
  "window": {"start": "2025-10-20T06:00:00Z", "end": "2025-10-20T18:00:00Z"},
  "map": "small.map.json",
  "milestones": {
    "onset": {"at": "2025-10-20T06:48:00Z", "source": "s1"},
    "mitigated": {"at": "2025-10-20T08:00:00Z", "source": "s1"},
    "declared_resolved": {"at": "2025-10-20T08:10:00Z", "source": "s1"},
    "recovered": {"at": "2025-10-20T09:30:00Z", "source": "s1"}
  },
  "events": [
    {"id": "e1", "at": "2025-10-20T06:48:00Z", "service": "db", "state": "major_outage", "kind": "impact", "text": "The record is empty.", "source": "s1", "confidence": "high"},
    {"id": "e2", "at": "2025-10-20T06:50:00Z", "service": "api", "state": "partial_outage", "kind": "impact", "text": "Half of all calls fail.", "source": "s1", "confidence": "high", "cause": "e1"},
    {"id": "e3", "at": "2025-10-20T07:00:00Z", "precision": "hour", "service": "web", "state": "degraded_performance", "kind": "impact", "text": "Baskets are slow.", "source": "s1", "confidence": "medium"},
    {"id": "e4", "at": "2025-10-20T07:20:00Z", "service": "pay", "state": "partial_outage", "kind": "impact", "text": "Cards are refused.", "source": "s1", "confidence": "low"},
    {"id": "e5", "at": "2025-10-20T08:00:00Z", "service": "db", "state": "operational", "kind": "recovery", "text": "The record is back.", "source": "s1", "confidence": "high"},
    {"id": "e6", "at": "2025-10-20T08:10:00Z", "service": null, "kind": "declared_resolved", "text": "All is well, they say.", "source": "s1", "confidence": "high"},
    {"id": "e7", "at": "2025-10-20T09:30:00Z", "service": "api", "state": "operational", "kind": "recovery", "text": "Calls go through again.", "source": "s1", "confidence": "high"}
  ],
  "open_ends": {"earliest": "2025-10-20T08:05:00Z", "state": "recovering", "latest": "2025-10-20T12:00:00Z", "why": "Nobody said.", "source": "s1"},
  "series": [{"id": "reports", "label": "Reports", "unit": "reports", "scope": "world", "kind": "momentary",
    "points": [{"at": "2025-10-20T07:00:00Z", "precision": "hour", "value": 400, "source": "s1", "confidence": "medium"},
               {"at": "2025-10-20T08:30:00Z", "precision": "minute", "value": 90, "source": "s1", "confidence": "medium"}]}],
  "sources": [{"id": "s1", "title": "The report", "publisher": "The cloud", "kind": "official"}]
})";

void WindowTest::SetUp()
{
    ASSERT_TRUE(m_folder.isValid());
    write(u"small.map.json"_s, smallMap);
    makeWindow();
}

void WindowTest::TearDown()
{
    m_window.reset();
}

QString WindowTest::write(const QString& name, const QByteArray& bytes) const
{
    QFile file(m_folder.filePath(name));
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    return file.fileName();
}

void WindowTest::makeWindow(const LayoutOptions& layout)
{
    m_window = std::make_unique<MainWindow>(ThemeKind::Dark, layout);
    m_window->resize(1280, 800);
    m_window->QWidget::show();
    m_window->arrange();
    m_window->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(m_window.get()));
}

void WindowTest::open(const QString& path, const QString& at)
{
    QSignalSpy finished(&m_window->document(), &Document::loadingFinished);
    m_window->opening().open(path, at);
    ASSERT_TRUE(finished.wait(patience));
    QCoreApplication::processEvents();
}

void WindowTest::openSmall()
{
    open(write(u"small.timeline.json"_s, smallTimeline), u"2025-10-20T06:00:00Z"_s);
    ASSERT_NE(m_window->document().presentation(), nullptr) << qPrintable(m_window->document().path());
    ASSERT_FALSE(m_window->playback().isPlaying());
}

void WindowTest::press(int key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(m_window->windowHandle(), Qt::Key(key), modifiers);
}

void WindowTest::click(QWidget* widget, QPoint point)
{
    QTest::mouseClick(m_window->windowHandle(), Qt::LeftButton, Qt::NoModifier,
                      widget->mapTo(m_window.get(), point));
}

QString WindowTest::clock()
{
    return formatClock(presentation().pacing.instant(position()), presentation().incident->zone());
}

void WindowTest::seek(const QString& utcClock)
{
    const Result<Instant> time = parseRfc3339(u"2025-10-20T%1Z"_s.arg(utcClock));
    ASSERT_TRUE(time.has_value());
    m_window->playback().seek(presentation().pacing.playTime(*time));
    QCoreApplication::processEvents(); // words follow the picture
}

QImage grabbed(QWidget* widget)
{
    return widget->grab().toImage();
}

} // namespace aftermap
