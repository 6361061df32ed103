// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window_fixture.h"

#include "ui/key_sheet.h"
#include "ui/present_view.h"

#include <QApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace aftermap {

class Present : public WindowTest
{
protected:
    /// The small outage with two chapters.
    static QByteArray chapters()
    {
        QByteArray timeline = smallTimeline;
        timeline.replace("\"milestones\"", R"("chapters": [
            {"title": "It fails", "text": "The record is empty.", "start": "2025-10-20T06:40:00Z",
             "end": "2025-10-20T08:00:00Z", "cast": ["db", "api"]},
            {"title": "It comes back", "text": "The record is filled again.", "start": "2025-10-20T08:00:00Z",
             "end": "2025-10-20T10:00:00Z", "cast": ["db", "web"]}],
            "milestones")");
        return timeline;
    }
    /// Presents what is open and waits for the first slide.
    PresentView* present()
    {
        EXPECT_TRUE(QTest::qWaitFor([this] {
            const QWidget* focus = QApplication::focusWidget();
            return m_window->isActiveWindow() && focus != nullptr && focus->window() == m_window.get();
        }, patience));
        press(Qt::Key_P);
        auto* view = m_window->findChild<PresentView*>(u"presentView"_s);
        if (view == nullptr)
            return nullptr;
        QSignalSpy ready(view, &PresentView::ready);
        EXPECT_TRUE(view->tour().isRunning() || ready.wait(patience));
        EXPECT_TRUE(QTest::qWaitForWindowActive(view));
        return view;
    }
    PresentView* begin(const QString& at = u"2025-10-20T06:45:00Z"_s)
    {
        open(write(u"chapters.timeline.json"_s, chapters()), at);
        return present();
    }
    static void type(PresentView* view, Qt::Key key) { QTest::keyClick(view, key); }
    Playback& playback() { return m_window->playback(); }
};

TEST_F(Present, OneKeyFillsTheScreenWithTheFirstChapterInLight)
{
    PresentView* view = begin();
    ASSERT_NE(view, nullptr);
    EXPECT_TRUE(view->isFullScreen());
    EXPECT_EQ(view->themeKind(), ThemeKind::Light);
    ASSERT_EQ(view->slides().size(), 2u);
    EXPECT_EQ(view->tour().chapter(), 0u);
    EXPECT_TRUE(playback().isPlaying());
    EXPECT_TRUE(view->findChildren<QWidget*>().isEmpty()) << "nothing to press";
    EXPECT_TRUE(view->accessibleDescription().contains(u"It fails"_s));
    EXPECT_FALSE(view->accessibleName().isEmpty());
    EXPECT_GT(grabbed(view).pixelColor(3, view->height() / 2).lightness(), 200);
}

TEST_F(Present, TheButtonInTheTopBarDoesTheSame)
{
    open(write(u"chapters.timeline.json"_s, chapters()));
    auto* button = child<QToolButton>(u"presentButton"_s);
    ASSERT_TRUE(button->isVisible());
    click(button, button->rect().center());
    EXPECT_NE(m_window->findChild<PresentView*>(u"presentView"_s), nullptr);
}

TEST_F(Present, PageKeysWalkThroughTheChapters)
{
    PresentView* view = begin();
    ASSERT_NE(view, nullptr);
    type(view, Qt::Key_PageDown);
    EXPECT_EQ(view->tour().chapter(), 1u);
    EXPECT_GE(clock(), u"04:00"_s);
    EXPECT_TRUE(view->accessibleDescription().contains(u"It comes back"_s));
    type(view, Qt::Key_PageUp);
    EXPECT_EQ(view->tour().chapter(), 0u);
    type(view, Qt::Key_Right);
    EXPECT_EQ(view->tour().chapter(), 1u);
    type(view, Qt::Key_Left);
    EXPECT_EQ(view->tour().chapter(), 0u);
}

TEST_F(Present, TheCaptionReplacesTheLast)
{
    PresentView* view = begin();
    ASSERT_NE(view, nullptr);
    const QRect caption = presentParts(view->size()).caption.toRect();
    const QImage first = grabbed(view).copy(caption);
    type(view, Qt::Key_PageDown);
    const auto now = [&] { return grabbed(view).copy(caption); };
    ASSERT_TRUE(QTest::qWaitFor([&] { return now() != first; }, patience));
    type(view, Qt::Key_PageUp);
    EXPECT_TRUE(QTest::qWaitFor([&] { return now() == first; }, patience)) << "nothing of the other is left";
}

TEST_F(Present, TheChaptersEndHolds)
{
    PresentView* view = begin();
    ASSERT_NE(view, nullptr);
    playback().setSpeed(16);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !playback().isPlaying(); }, patience));
    EXPECT_EQ(clock(), u"04:00"_s);
    EXPECT_EQ(view->tour().chapter(), 0u);
    type(view, Qt::Key_Space);
    EXPECT_EQ(view->tour().chapter(), 1u);
    EXPECT_TRUE(playback().isPlaying());
    type(view, Qt::Key_Space);
    EXPECT_FALSE(playback().isPlaying());
}

TEST_F(Present, BBlanksAndEscapeLeavesWhereTheTalkStood)
{
    PresentView* view = begin();
    ASSERT_NE(view, nullptr);
    for (const Qt::Key key : {Qt::Key_B, Qt::Key_Period}) {
        type(view, key);
        const QImage black = grabbed(view);
        EXPECT_EQ(black.pixelColor(black.rect().center()), QColor(Qt::black));
        EXPECT_FALSE(playback().isPlaying());
        type(view, key);
        EXPECT_TRUE(playback().isPlaying());
    }
    type(view, Qt::Key_PageDown);
    const PlayTime there = position();
    type(view, Qt::Key_Escape);
    EXPECT_FALSE(view->isVisible());
    EXPECT_TRUE(m_window->isVisible());
    EXPECT_TRUE(m_window->updatesEnabled());
    EXPECT_FALSE(playback().isPlaying());
    EXPECT_GE(position(), there);
    const PlayTime left = position();
    QTest::qWait(50);
    EXPECT_EQ(position(), left);
    press(Qt::Key_Home);
    EXPECT_EQ(position(), PlayTime()) << "the window has its keys back";
}

TEST_F(Present, AKeyMakesItDarkAndItStaysSo)
{
    PresentView* view = begin();
    ASSERT_NE(view, nullptr);
    type(view, Qt::Key_T);
    EXPECT_EQ(view->themeKind(), ThemeKind::Dark);
    EXPECT_LT(grabbed(view).pixelColor(3, view->height() / 2).lightness(), 80);
    EXPECT_EQ(m_window->themeKind(), ThemeKind::Dark);
    type(view, Qt::Key_Escape);
    EXPECT_EQ(present(), view);
    EXPECT_EQ(view->themeKind(), ThemeKind::Dark);
    type(view, Qt::Key_T);
    EXPECT_EQ(view->themeKind(), ThemeKind::Light);
    EXPECT_EQ(m_window->themeKind(), ThemeKind::Dark) << "the window's own theme stays";
}

TEST_F(Present, HighContrastStaysHighContrast)
{
    makeWindow();
    press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    ASSERT_EQ(m_window->themeKind(), ThemeKind::Contrast);
    PresentView* view = begin();
    ASSERT_NE(view, nullptr);
    EXPECT_EQ(view->themeKind(), ThemeKind::Contrast);
}

TEST_F(Present, BeginsWithTheChapterOfTheMomentThatIsShown)
{
    PresentView* view = begin(u"2025-10-20T08:30:00Z"_s);
    ASSERT_NE(view, nullptr);
    EXPECT_EQ(view->tour().chapter(), 1u);
    EXPECT_TRUE(clock() >= u"04:00"_s && clock() < u"04:30"_s) << qPrintable(clock());
}

TEST_F(Present, EscapeWhileItIsPreparedGoesBack)
{
    open(write(u"chapters.timeline.json"_s, chapters()), u"2025-10-20T08:30:00Z"_s);
    const PlayTime before = position();
    press(Qt::Key_P);
    auto* view = m_window->findChild<PresentView*>(u"presentView"_s);
    ASSERT_NE(view, nullptr);
    EXPECT_TRUE(view->isVisible()) << "at once";
    EXPECT_FALSE(view->tour().isRunning());
    EXPECT_FALSE(grabbed(view).isNull());
    type(view, Qt::Key_Escape);
    EXPECT_FALSE(view->isVisible());
    QTest::qWait(400);
    EXPECT_FALSE(view->isVisible());
    EXPECT_FALSE(view->tour().isRunning());
    EXPECT_EQ(position(), before);
    EXPECT_EQ(present(), view) << "and it can be asked for again";
}

TEST_F(Present, WithoutChaptersItTellsTheWholeOutage)
{
    openSmall();
    PresentView* view = present();
    ASSERT_NE(view, nullptr);
    ASSERT_EQ(view->slides().size(), 1u);
    EXPECT_EQ(view->slides()[0].caption.title, presentation().incident->timeline().title.shown());
    type(view, Qt::Key_PageDown);
    EXPECT_EQ(position(), PlayTime(playback().length()));
    EXPECT_FALSE(playback().isPlaying());
}

TEST_F(Present, AMapAloneHasNothingToTell)
{
    open(write(u"small.map.json"_s, smallMap));
    EXPECT_FALSE(m_window->actions()[ActionId::Present]->isEnabled());
    press(Qt::Key_P);
    EXPECT_EQ(m_window->findChild<PresentView*>(u"presentView"_s), nullptr);
}

TEST_F(Present, TheSheetOfKeysHasItsKeys)
{
    openSmall();
    press(Qt::Key_Question);
    QStringList lines;
    for (const QLabel* line : child<KeySheet>(u"keySheet"_s)->findChildren<QLabel*>(u"keySheetLine"_s))
        lines += line->text() + line->accessibleDescription();
    for (const auto& [keys, what] : presentKeys())
        EXPECT_TRUE(lines.contains(what + keys)) << qPrintable(keys);
}

} // namespace aftermap
