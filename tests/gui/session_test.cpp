// SPDX-License-Identifier: GPL-3.0-or-later
// What the program remembers from one time to the next.
#include "gui/window_fixture.h"

#include "session/settings.h"
#include "ui/graph_view.h"
#include "ui/notice_bar.h"
#include "ui/run_window.h"
#include "ui/welcome_page.h"

#include <QDockWidget>
#include <QFile>
#include <QSettings>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace aftermap {

class Session : public WindowTest
{
protected:
    void SetUp() override
    {
        QFile::remove(settingsPath());
        QFile::remove(statePath());
        WindowTest::SetUp();
    }
    /// The program ends and is started again.
    void startAgain(const WindowOptions& options = {})
    {
        remember(*m_window, m_settings, {}, m_shown);
        m_settings = loadSettings(QSettings(settingsPath(), QSettings::IniFormat));
        makeWindow();
        m_shown = m_settings.theme.value_or(ThemeKind::Dark);
        m_window->setTheme(m_shown);
        restore(*m_window, m_settings, options);
        QSignalSpy finished(&m_window->document(), &Document::loadingFinished);
        openFirst(*m_window, options);
        ASSERT_TRUE(!m_window->document().isLoading() || finished.wait(patience));
        QCoreApplication::processEvents();
    }
    bool isWelcome() const { return child<WelcomePage>(u"welcomePage"_s)->isVisible(); }

    Settings m_settings;
    ThemeKind m_shown = ThemeKind::Dark;
};

TEST_F(Session, EverythingComesBackAsItWas)
{
    openSmall();
    seek(u"07:30:00"_s);
    m_window->selection().selectEvent(EventId(1));
    m_window->selection().selectService(presentation().incident->serviceNamed(u"api"_s));
    press(Qt::Key_Plus);
    press(Qt::Key_Plus);
    m_window->setTheme(ThemeKind::Light);
    m_window->playback().setSpeed(4);
    child<QDockWidget>(u"eventsDock"_s)->close();
    const Camera camera = child<GraphView>(u"graphView"_s)->view().camera;
    startAgain();
    EXPECT_FALSE(isWelcome());
    EXPECT_EQ(m_window->document().path(), m_folder.filePath(u"small.timeline.json"_s));
    EXPECT_EQ(clock(), u"03:30"_s);
    EXPECT_FALSE(m_window->playback().isPlaying());
    EXPECT_EQ(m_window->selection().service(), presentation().incident->serviceNamed(u"api"_s));
    EXPECT_EQ(m_window->selection().event(), EventId(1));
    EXPECT_EQ(child<GraphView>(u"graphView"_s)->view().camera.zoom, camera.zoom);
    EXPECT_EQ(m_window->themeKind(), ThemeKind::Light);
    EXPECT_EQ(m_window->playback().speed(), 4);
    EXPECT_TRUE(child<QDockWidget>(u"eventsDock"_s)->isHidden());
}

TEST_F(Session, ANamedFileComesFirst)
{
    openSmall();
    seek(u"07:30:00"_s);
    QByteArray other = smallTimeline;
    other.replace("A small outage", "Another outage");
    WindowOptions options;
    options.file = write(u"other.timeline.json"_s, other);
    options.at = u"03:00"_s;
    options.select = u"web"_s;
    startAgain(options);
    EXPECT_EQ(presentation().incident->timeline().title.shown(), u"Another outage"_s);
    EXPECT_EQ(clock(), u"03:00"_s);
    EXPECT_EQ(m_window->selection().service(), presentation().incident->serviceNamed(u"web"_s));
}

TEST_F(Session, TheFirstTimeTheWelcomePageIsShown)
{
    startAgain();
    EXPECT_TRUE(isWelcome());
    EXPECT_FALSE(m_window->notices().isVisible());
}

TEST_F(Session, WhatWasClosedStaysClosed)
{
    openSmall();
    press(Qt::Key_W, Qt::ControlModifier);
    startAgain();
    EXPECT_TRUE(isWelcome());
}

TEST_F(Session, PanelsAreKeptEvenWhenTheWelcomePageHidThem)
{
    openSmall();
    child<QDockWidget>(u"detailsDock"_s)->close();
    press(Qt::Key_W, Qt::ControlModifier);
    startAgain();
    openSmall();
    EXPECT_TRUE(child<QDockWidget>(u"detailsDock"_s)->isHidden());
    EXPECT_FALSE(child<QDockWidget>(u"eventsDock"_s)->isHidden());
}

TEST_F(Session, AFileThatIsGoneGivesTheWelcomePageAndANotice)
{
    openSmall();
    const QString path = m_window->document().path();
    QFile::remove(path);
    startAgain();
    EXPECT_TRUE(isWelcome());
    EXPECT_TRUE(m_window->notices().message().contains(path)) << qPrintable(m_window->notices().message());
}

} // namespace aftermap
