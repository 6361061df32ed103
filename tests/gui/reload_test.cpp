// SPDX-License-Identifier: GPL-3.0-or-later
// The file changes on disk while it is open, and moments travel as commands.
#include "gui/window_fixture.h"

#include "ui/graph_view.h"
#include "ui/notice_bar.h"
#include "ui/opening.h"

#include <QClipboard>
#include <QDockWidget>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <cmath>
#include <utility>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace aftermap {

class Reload : public WindowTest
{
protected:
    /// As editors save: a new file takes the name of the old one.
    void save(const QString& name, const QByteArray& bytes) const
    {
        const QString other = write(u"new~"_s, bytes);
        ASSERT_EQ(std::rename(other.toUtf8().constData(), m_folder.filePath(name).toUtf8().constData()), 0);
    }
    void waitForReload()
    {
        QSignalSpy finished(&m_window->document(), &Document::loadingFinished);
        ASSERT_TRUE(finished.wait(patience));
        QCoreApplication::processEvents();
    }
    QString selectedService()
    {
        const ServiceId id = m_window->selection().service();
        return id ? presentation().incident->service(id).id : QString();
    }
};

TEST_F(Reload, AChangeOnDiskKeepsMomentZoomSelectionAndPanels)
{
    openSmall();
    seek(u"07:30:00"_s);
    const Incident& before = *presentation().incident;
    m_window->selection().selectEvent(EventId(3));
    m_window->selection().selectService(before.serviceNamed(u"pay"_s));
    for (int i = 0; i < 4; ++i) // close enough to follow a box without coming closer
        press(Qt::Key_Plus);
    const auto* graph = child<GraphView>(u"graphView"_s);
    Camera camera;
    ASSERT_TRUE(QTest::qWaitFor([&] { // until the camera has arrived
        const Camera last = std::exchange(camera, graph->view().camera);
        QTest::qWait(40);
        return camera.zoom > 1.5 && last == camera;
    }, patience));
    child<QDockWidget>(u"eventsDock"_s)->close();

    QByteArray text = smallTimeline;
    text.replace("A small outage", "A mended outage");
    text.replace("\"events\": [", "\"events\": [\n    {\"id\": \"e0\", \"at\": \"2025-10-20T06:30:00Z\", "
                                  "\"service\": \"mail\", \"state\": \"degraded_performance\", \"kind\": \"impact\", "
                                  "\"text\": \"Mail waits.\", \"source\": \"s1\", \"confidence\": \"low\"},");
    save(u"small.timeline.json"_s, text);
    waitForReload();

    EXPECT_EQ(presentation().incident->timeline().title.shown(), u"A mended outage"_s);
    EXPECT_EQ(presentation().incident->events().size(), 8u);
    EXPECT_EQ(clock(), u"03:30"_s);
    // The selected box may have moved; the camera follows it and comes back to its zoom.
    EXPECT_TRUE(QTest::qWaitFor([&] { return std::abs(graph->view().camera.zoom - camera.zoom) < 1e-6; }, patience))
        << graph->view().camera.zoom << " was " << camera.zoom;
    EXPECT_EQ(selectedService(), u"pay"_s);
    EXPECT_EQ(presentation().incident->event(m_window->selection().event()).id, u"e4"_s);
    EXPECT_FALSE(child<QDockWidget>(u"eventsDock"_s)->isVisible());
    EXPECT_FALSE(m_window->playback().isPlaying());
    EXPECT_EQ(m_window->notices().message(), u"Reloaded: small.timeline.json changed on disk."_s);
}

TEST_F(Reload, AMapThatLosesTheSelectedServiceSelectsNothing)
{
    openSmall();
    m_window->selection().selectService(presentation().incident->serviceNamed(u"mail"_s));
    QByteArray map = smallMap;
    map.replace("{\"id\": \"mail\", \"name\": \"Mail\"}", "{\"id\": \"post\", \"name\": \"Post\"}");
    map.replace("\"dependent\": \"mail\"", "\"dependent\": \"post\"");
    save(u"small.map.json"_s, map);
    waitForReload();
    EXPECT_TRUE(presentation().incident->serviceNamed(u"post"_s).isValid());
    EXPECT_FALSE(m_window->selection().service().isValid());
}

TEST_F(Reload, ABrokenFileKeepsThePictureAndSaysWhere)
{
    openSmall();
    const auto before = m_window->document().presentation();
    QByteArray text = smallTimeline;
    text.replace("\"service\": \"pay\"", "\"service\": \"nobody\"");
    save(u"small.timeline.json"_s, text);
    waitForReload();
    EXPECT_EQ(m_window->document().presentation(), before);
    const QString message = m_window->notices().message();
    EXPECT_TRUE(message.contains(u"small.timeline.json:18:59: error:"_s)) << qPrintable(message);
    EXPECT_TRUE(message.contains(u"/events/3/service"_s)) << qPrintable(message);
    EXPECT_EQ(m_window->notices().count(), 1);
    save(u"small.timeline.json"_s, text);
    waitForReload();
    EXPECT_EQ(m_window->notices().count(), 1) << "the same is said once";
}

TEST_F(Reload, AKeyReloadsByHand)
{
    openSmall();
    seek(u"07:30:00"_s);
    const auto before = m_window->document().presentation();
    QSignalSpy changed(&m_window->document(), &Document::presentationChanged);
    press(Qt::Key_R, Qt::ControlModifier);
    ASSERT_TRUE(changed.wait(patience));
    EXPECT_NE(m_window->document().presentation(), before);
    EXPECT_EQ(clock(), u"03:30"_s);
}

TEST_F(Reload, AFileThatIsGoneIsTold)
{
    openSmall();
    QFile::remove(m_folder.filePath(u"small.timeline.json"_s));
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_window->notices().count() > 0; }, patience));
    EXPECT_TRUE(m_window->notices().message().startsWith(u"small.timeline.json is no longer"_s));
    EXPECT_NE(m_window->document().presentation(), nullptr);
}

class MomentLinks : public WindowTest
{
protected:
    QString link()
    {
        press(Qt::Key_L, Qt::ControlModifier);
        return QApplication::clipboard()->text();
    }
    void openAt(const QString& path, const QString& at, const QString& select)
    {
        QSignalSpy finished(&m_window->document(), &Document::loadingFinished);
        m_window->opening().openAt(path, {.at = at, .select = {select}, .camera = {}});
        ASSERT_TRUE(finished.wait(patience));
    }
};

TEST_F(MomentLinks, TheKeyCopiesACommandThatComesBackHere)
{
    openSmall();
    seek(u"07:20:30"_s);
    const QString path = m_folder.filePath(u"small.timeline.json"_s);
    EXPECT_EQ(link(), u"aftermap %1 --at 2025-10-20T07:20:30Z"_s.arg(path));
    m_window->selection().selectService(presentation().incident->serviceNamed(u"api"_s));
    EXPECT_EQ(link(), u"aftermap %1 --at 2025-10-20T07:20:30Z --select api"_s.arg(path));
    EXPECT_TRUE(m_window->notices().message().contains(u"--select api"_s));
    const QStringList words = link().split(u' ');
    makeWindow();
    openAt(words[1], words[3], words[5]);
    EXPECT_EQ(clock(), u"03:20"_s);
    EXPECT_EQ(m_window->selection().service(), presentation().incident->serviceNamed(u"api"_s));
    EXPECT_EQ(link().split(u' '), words);
}

TEST_F(MomentLinks, AnEventIsSelectedWithItsService)
{
    const QString path = write(u"small.timeline.json"_s, smallTimeline);
    openAt(path, u"03:30"_s, u"e4"_s);
    EXPECT_EQ(m_window->selection().event(), EventId(3));
    EXPECT_EQ(m_window->selection().service(), presentation().incident->serviceNamed(u"pay"_s));
    EXPECT_TRUE(link().endsWith(u" --select e4"_s)) << qPrintable(link());
}

TEST_F(MomentLinks, AnUnknownIdIsOneSentence)
{
    openAt(write(u"small.timeline.json"_s, smallTimeline), u"03:30"_s, u"nobody"_s);
    EXPECT_EQ(m_window->notices().message(), u"There is no service and no event “nobody” in this file."_s);
    EXPECT_EQ(clock(), u"03:30"_s);
}

} // namespace aftermap
