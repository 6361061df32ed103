// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window_fixture.h"

#include "ui/graph_view.h"
#include "ui/notice_bar.h"
#include "ui/opening.h"

#include <QDropEvent>
#include <QFile>
#include <QFileDialog>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace aftermap {

class OpeningFiles : public WindowTest
{
protected:
    /// A program that is put in the place of the layout helper.
    QString program(const QByteArray& script) const
    {
        const QString path = write(u"helper.sh"_s, "#!/bin/sh\n" + script + "\n");
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return path;
    }
    /// The picture is there, with a box for each service, and the window answers.
    void expectUsable()
    {
        ASSERT_NE(m_window->document().presentation(), nullptr);
        EXPECT_EQ(presentation().layout.services.size(), 5u);
        seek(u"07:30:00"_s);
        const QImage picture = grabbed(child<GraphView>(u"graphView"_s));
        const QColor canvas = theme(ThemeKind::Dark).canvas;
        int painted = 0;
        for (int x = 0; x < picture.width(); x += 4) {
            for (int y = 0; y < picture.height(); y += 4)
                painted += picture.pixelColor(x, y) != canvas;
        }
        EXPECT_GT(painted, 200);
        press(Qt::Key_Home);
        EXPECT_EQ(position(), PlayTime());
    }
};

TEST_F(OpeningFiles, AnOutagePlaysFromItsStartUnlessAMomentIsNamed)
{
    const QString path = write(u"small.timeline.json"_s, smallTimeline);
    open(path);
    EXPECT_TRUE(m_window->playback().isPlaying());
    open(path, u"03:20"_s);
    EXPECT_FALSE(m_window->playback().isPlaying());
    EXPECT_EQ(clock(), u"03:20"_s);
    EXPECT_EQ(m_window->windowTitle(), u"A small outage – Aftermap"_s);
}

TEST_F(OpeningFiles, AMomentThatIsNoTimeIsToldAndTheOutageOpens)
{
    open(write(u"small.timeline.json"_s, smallTimeline), u"teatime"_s);
    EXPECT_NE(m_window->document().presentation(), nullptr);
    EXPECT_TRUE(m_window->notices().message().contains(u"teatime"_s));
    EXPECT_FALSE(m_window->playback().isPlaying());
}

TEST_F(OpeningFiles, AnErrorKeepsWhatWasOpenAndListsTheProblems)
{
    openSmall();
    const auto before = m_window->document().presentation();
    open(write(u"broken.timeline.json"_s, R"({"format": "aftermap-timeline/1", "title": "x",
      "window": {"start": "2025-10-20T06:00:00Z", "end": "2025-10-20T05:00:00Z"}, "events": []})"));
    EXPECT_EQ(m_window->document().presentation(), before);
    EXPECT_TRUE(m_window->notices().isVisible());
    EXPECT_TRUE(m_window->notices().message().contains(u"broken.timeline.json"_s));
    EXPECT_FALSE(m_window->isModal());
    EXPECT_EQ(QApplication::activeModalWidget(), nullptr);
    auto* details = child<QPlainTextEdit>(u"noticeDetails"_s);
    EXPECT_FALSE(details->isVisible());
    child<QPushButton>(u"noticeDetailsButton"_s)->click();
    EXPECT_TRUE(details->isVisible());
    EXPECT_TRUE(details->toPlainText().contains(u"error: /window"_s)) << qPrintable(details->toPlainText());
    press(Qt::Key_L);
    EXPECT_EQ(clock(), u"02:48"_s);
}

TEST_F(OpeningFiles, AMissingFileIsTold)
{
    openSmall();
    open(m_folder.filePath(u"nowhere.json"_s));
    EXPECT_TRUE(m_window->notices().message().contains(u"nowhere.json"_s));
    EXPECT_EQ(presentation().incident->timeline().title.shown(), u"A small outage"_s);
}

TEST_F(OpeningFiles, AFileCanBeDroppedAnywhere)
{
    const QString path = write(u"small.timeline.json"_s, smallTimeline);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter(QPoint(200, 200), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_window.get(), &enter);
    EXPECT_TRUE(enter.isAccepted());
    QSignalSpy shown(&m_window->document(), &Document::presentationChanged);
    QDropEvent drop(QPointF(200, 200), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_window.get(), &drop);
    EXPECT_TRUE(drop.isAccepted());
    ASSERT_TRUE(shown.wait(patience));
    EXPECT_EQ(m_window->document().path(), path);
}

TEST_F(OpeningFiles, WhereAFileWillGoIsShownWhileItIsDragged)
{
    openSmall();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(m_folder.filePath(u"small.timeline.json"_s))});
    auto* target = child<QWidget>(u"dropTarget"_s);
    EXPECT_FALSE(target->isVisible());
    QDragEnterEvent enter(QPoint(200, 200), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_window.get(), &enter);
    EXPECT_TRUE(target->isVisible());
    EXPECT_EQ(target->geometry(), m_window->rect());
    QDragLeaveEvent leave;
    QCoreApplication::sendEvent(m_window.get(), &leave);
    EXPECT_FALSE(target->isVisible());
}

TEST_F(OpeningFiles, WhatIsNoLocalFileIsNotTaken)
{
    QMimeData data;
    data.setUrls({QUrl(u"https://example.org/a.json"_s)});
    QDragEnterEvent enter(QPoint(200, 200), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    enter.ignore();
    QCoreApplication::sendEvent(m_window.get(), &enter);
    EXPECT_FALSE(enter.isAccepted());
}

TEST_F(OpeningFiles, TheDialogDoesNotHoldUpTheProgram)
{
    openSmall();
    press(Qt::Key_O, Qt::ControlModifier); // comes back at once, or this test hangs
    auto* dialog = child<QFileDialog>(u"openDialog"_s);
    ASSERT_NE(dialog, nullptr);
    EXPECT_TRUE(dialog->isVisible());
    dialog->reject();
}

TEST_F(OpeningFiles, WithoutTheHelperANoticeAndAPicture)
{
    LayoutOptions layout;
    layout.helper = u"/nonexistent/aftermap-layout"_s;
    makeWindow(layout);
    openSmall();
    EXPECT_TRUE(presentation().layout.fellBack);
    EXPECT_TRUE(m_window->notices().isVisible());
    EXPECT_FALSE(m_window->notices().message().isEmpty());
    expectUsable();
}

TEST_F(OpeningFiles, TheEnvironmentCanNameAnotherHelper)
{
    qputenv("AFTERMAP_LAYOUT_HELPER", "/nonexistent");
    openSmall();
    qunsetenv("AFTERMAP_LAYOUT_HELPER");
    EXPECT_TRUE(presentation().layout.fellBack);
    expectUsable();
}

TEST_F(OpeningFiles, AHelperThatHangsIsGivenUp)
{
    LayoutOptions layout;
    layout.helper = program("exec sleep 600");
    layout.timeout = std::chrono::milliseconds(300);
    makeWindow(layout);
    openSmall();
    EXPECT_TRUE(presentation().layout.fellBack);
    EXPECT_TRUE(m_window->notices().isVisible());
    expectUsable();
}

TEST_F(OpeningFiles, AHelperThatTalksNonsenseIsNotBelieved)
{
    LayoutOptions layout;
    layout.helper = program("cat >/dev/null; echo '{\"boxes\": [1, 2, \"three\"'");
    makeWindow(layout);
    openSmall();
    EXPECT_TRUE(presentation().layout.fellBack);
    EXPECT_TRUE(m_window->notices().isVisible());
    expectUsable();
}

TEST_F(OpeningFiles, ALongLoadShowsItselfAndCanBeCancelled)
{
    LayoutOptions layout;
    layout.helper = program("exec sleep 600");
    layout.timeout = std::chrono::minutes(5);
    makeWindow(layout);
    auto* bar = child<QWidget>(u"loadingBar"_s);
    QSignalSpy finished(&m_window->document(), &Document::loadingFinished);
    m_window->opening().open(write(u"small.timeline.json"_s, smallTimeline));
    EXPECT_FALSE(bar->isVisible());
    ASSERT_TRUE(QTest::qWaitFor([bar] { return bar->isVisible(); }, patience));
    child<QPushButton>(u"cancelLoadingButton"_s)->click();
    ASSERT_TRUE(finished.count() > 0 || finished.wait(patience));
    EXPECT_FALSE(bar->isVisible());
    EXPECT_EQ(m_window->document().presentation(), nullptr);
    EXPECT_FALSE(m_window->notices().isVisible()); // who cancels knows
}

TEST_F(OpeningFiles, LayingOutAgainKeepsTheMoment)
{
    openSmall();
    seek(u"07:30:00"_s);
    const auto before = m_window->document().presentation();
    QSignalSpy shown(&m_window->document(), &Document::presentationChanged);
    m_window->resize(1000, 760);
    press(Qt::Key_F5);
    ASSERT_TRUE(shown.wait(patience));
    EXPECT_NE(m_window->document().presentation(), before);
    EXPECT_EQ(clock(), u"03:30"_s);
    EXPECT_FALSE(m_window->playback().isPlaying());
}

} // namespace aftermap
