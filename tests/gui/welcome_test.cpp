// SPDX-License-Identifier: GPL-3.0-or-later
// What there is to see when nothing is open, or only a map.
#include "gui/window_fixture.h"

#include "ui/graph_view.h"
#include "ui/header_view.h"
#include "ui/notice_bar.h"
#include "ui/opening.h"
#include "ui/outage_card.h"
#include "ui/outage_gallery.h"
#include "ui/recent_list.h"
#include "ui/transport_bar.h"
#include "ui/welcome_page.h"

#include <QAccessible>
#include <QDockWidget>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace aftermap {

class Welcome : public WindowTest
{
protected:
    void SetUp() override
    {
        WindowTest::SetUp();
        m_window->recentFiles().clear();
    }
    void showWelcome()
    {
        m_window->setStage(Stage::Nothing);
        // Many cards are laid out only after the page has grown beyond the window.
        ASSERT_TRUE(QTest::qWaitFor(
            [this] {
                const QList<OutageCard*> all = cards();
                return all.size() >= 16 && all.first()->hasFocus();
            },
            patience));
        QCoreApplication::processEvents();
    }
    QList<OutageCard*> cards() const { return child<OutageGallery>(u"outageGallery"_s)->shown(); }
    bool isWelcome() const { return child<WelcomePage>(u"welcomePage"_s)->isVisible(); }
    QList<QPushButton*> recentRows() const
    {
        QList<QPushButton*> rows;
        for (QPushButton* row : child<RecentList>(u"recentList"_s)->findChildren<QPushButton*>(u"recentFile"_s)) {
            if (!row->isHidden() && !row->parentWidget()->isHidden())
                rows.append(row);
        }
        return rows;
    }
    /// As the wheel does it: the row may lie below the page's end, and the page grows while outages are still read.
    static void bringIntoSight(QWidget& row)
    {
        QScrollArea* scroller = nullptr;
        for (QWidget* above = row.parentWidget(); scroller == nullptr && above != nullptr; above = above->parentWidget())
            scroller = qobject_cast<QScrollArea*>(above);
        ASSERT_NE(scroller, nullptr);
        EXPECT_TRUE(QTest::qWaitFor([&] {
            scroller->ensureWidgetVisible(&row);
            return row.visibleRegion().contains(row.rect().center());
        }, patience));
    }
    QSet<QString> visiblePanels() const
    {
        QSet<QString> names;
        for (const QDockWidget* dock : m_window->findChildren<QDockWidget*>()) {
            if (!dock->isHidden())
                names.insert(dock->objectName());
        }
        return names;
    }
};

TEST_F(Welcome, ADoubleClickOnACardPlaysTheOutage)
{
    showWelcome();
    EXPECT_TRUE(isWelcome());
    EXPECT_TRUE(visiblePanels().isEmpty());
    EXPECT_FALSE(child<GraphView>(u"graphView"_s)->isVisible());
    OutageCard* card = cards().first();
    const QAccessibleInterface* said = QAccessible::queryAccessibleInterface(card);
    EXPECT_FALSE(said->text(QAccessible::Name).isEmpty());
    EXPECT_TRUE(said->text(QAccessible::Description).contains(u"2025"_s));
    QSignalSpy shown(&m_window->document(), &Document::presentationChanged);
    QTest::mouseDClick(m_window->windowHandle(), Qt::LeftButton, Qt::NoModifier,
                       card->mapTo(m_window.get(), card->rect().center()));
    ASSERT_TRUE(shown.wait(patience));
    EXPECT_EQ(m_window->document().path(), card->path());
    EXPECT_FALSE(isWelcome());
    EXPECT_FALSE(visiblePanels().isEmpty());
    EXPECT_TRUE(m_window->playback().isPlaying());
}

TEST_F(Welcome, TheCardShowsItsCurve)
{
    showWelcome();
    OutageCard* card = cards().first();
    const QImage picture = grabbed(card);
    const QColor panel = theme(ThemeKind::Dark).panel;
    int coloured = 0;
    for (int x = 20; x < picture.width() - 20; x += 2) {
        for (int y = 14; y < 80; y += 2)
            coloured += picture.pixelColor(x, y).hsvSaturation() > panel.hsvSaturation() + 60;
    }
    EXPECT_GT(coloured, 200);
    m_window->setTheme(ThemeKind::Light);
    EXPECT_NE(grabbed(card), picture);
}

TEST_F(Welcome, TheKeyboardReachesAndOpensACard)
{
    showWelcome();
    QSet<QString> reached;
    for (int i = 0; i < 30; ++i) {
        if (QApplication::focusWidget() != nullptr)
            reached.insert(QApplication::focusWidget()->objectName());
        press(Qt::Key_Tab);
    }
    for (const char* name : {"outageCard", "welcomeOpenButton", "gallerySearch", "galleryOrder", "chooseFolderButton"})
        EXPECT_TRUE(reached.contains(QString::fromLatin1(name))) << name;
    EXPECT_FALSE(reached.contains(u"graphView"_s));
    cards().first()->setFocus(Qt::TabFocusReason);
    QSignalSpy shown(&m_window->document(), &Document::presentationChanged);
    press(Qt::Key_Return);
    ASSERT_TRUE(shown.wait(patience));
}

TEST_F(Welcome, ClosingAnOutageComesBackHereAndPanelsReturnAsTheyWere)
{
    openSmall();
    child<QDockWidget>(u"eventsDock"_s)->close();
    const QSet<QString> before = visiblePanels();
    const QSize graph = child<GraphView>(u"graphView"_s)->size();
    press(Qt::Key_W, Qt::ControlModifier);
    EXPECT_TRUE(isWelcome());
    EXPECT_EQ(m_window->document().presentation(), nullptr);
    EXPECT_EQ(m_window->windowTitle(), u"Aftermap"_s);
    EXPECT_FALSE(m_window->playback().isPlaying());
    press(Qt::Key_Space); // nothing to play
    EXPECT_FALSE(m_window->playback().isPlaying());
    EXPECT_FALSE(m_window->actions()[ActionId::Fit]->isEnabled());
    openSmall();
    EXPECT_FALSE(isWelcome());
    EXPECT_EQ(visiblePanels(), before);
    EXPECT_EQ(child<GraphView>(u"graphView"_s)->size(), graph);
    EXPECT_TRUE(m_window->actions()[ActionId::Fit]->isEnabled());
}

TEST_F(Welcome, AnOutageIsLaidOutForTheRoomThatItWillHave)
{
    openSmall();
    const Size canvas = presentation().layout.size;
    press(Qt::Key_W, Qt::ControlModifier);
    openSmall();
    EXPECT_EQ(presentation().layout.size.width, canvas.width);
    EXPECT_EQ(presentation().layout.size.height, canvas.height);
}

TEST_F(Welcome, AFileThatCannotBeShownLeavesThePageAndSaysWhy)
{
    showWelcome();
    open(m_folder.filePath(u"nowhere.json"_s));
    EXPECT_TRUE(isWelcome());
    EXPECT_TRUE(m_window->notices().isVisible());
    EXPECT_TRUE(m_window->notices().message().contains(u"nowhere.json"_s));
}

TEST_F(Welcome, RecentFilesOpenAgainAndWhatIsGoneIsGrey)
{
    openSmall();
    const QString gone = write(u"gone.timeline.json"_s, smallTimeline);
    open(gone);
    EXPECT_EQ(m_window->recentFiles().files(),
              QStringList({gone, m_folder.filePath(u"small.timeline.json"_s)}));
    QFile::remove(gone);
    press(Qt::Key_W, Qt::ControlModifier);
    QList<QPushButton*> rows = recentRows();
    ASSERT_EQ(rows.size(), 2);
    EXPECT_FALSE(rows[0]->isEnabled());
    EXPECT_TRUE(rows[1]->isEnabled());
    child<QPushButton>(u"removeRecentButton"_s)->click();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    EXPECT_EQ(m_window->recentFiles().files().size(), 1);
    QSignalSpy shown(&m_window->document(), &Document::presentationChanged);
    ASSERT_TRUE(QTest::qWaitFor([this] { return recentRows().size() == 1; }, patience));
    bringIntoSight(*recentRows().first());
    click(recentRows().first(), recentRows().first()->rect().center());
    ASSERT_TRUE(shown.wait(patience));
    EXPECT_EQ(m_window->document().path(), m_folder.filePath(u"small.timeline.json"_s));
    press(Qt::Key_W, Qt::ControlModifier);
    child<QPushButton>(u"clearRecentButton"_s)->click();
    EXPECT_TRUE(m_window->recentFiles().files().isEmpty());
}

TEST_F(Welcome, TheMenuListsRecentFilesToo)
{
    openSmall();
    const QString gone = write(u"gone & <b>.json"_s, smallTimeline);
    m_window->recentFiles().add(gone);
    QFile::remove(gone);
    auto* menu = child<RecentMenu>(u"recentMenu"_s);
    emit menu->aboutToShow();
    QAction* first = menu->actions()[0];
    EXPECT_FALSE(first->isEnabled());
    EXPECT_EQ(first->text(), u"gone && <b>.json (gone)"_s);
    EXPECT_FALSE(first->toolTip().contains(u"<b>"_s));
    EXPECT_TRUE(menu->actions()[1]->isEnabled());
    QSignalSpy shown(&m_window->document(), &Document::presentationChanged);
    menu->actions()[1]->trigger();
    ASSERT_TRUE(shown.wait(patience));
    for (QAction* action : menu->actions()) {
        if (action->text().contains(u"off what is gone"_s))
            action->trigger();
    }
    EXPECT_EQ(m_window->recentFiles().files().size(), 1);
}

TEST_F(Welcome, AMapAloneHasNothingToReplay)
{
    QSignalSpy shown(&m_window->document(), &Document::presentationChanged);
    open(write(u"small.map.json"_s, smallMap));
    ASSERT_NE(m_window->document().presentation(), nullptr);
    ASSERT_TRUE(QTest::qWaitFor([&] { return shown.count() == 2; }, patience));
    EXPECT_EQ(shown[1][1].value<Change>(), Change::LaidOut) << "for the room that the outage would have needed";
    EXPECT_FALSE(child<HeaderView>(u"headerView"_s)->isVisible());
    EXPECT_FALSE(child<TransportBar>(u"transportBar"_s)->isVisible());
    EXPECT_TRUE(child<GraphView>(u"graphView"_s)->isVisible());
    EXPECT_EQ(visiblePanels(), QSet<QString>{u"detailsDock"_s});
    const auto* note = child<QLabel>(u"mapNote"_s);
    EXPECT_TRUE(note->isVisible());
    EXPECT_TRUE(note->text().contains(u"nothing to replay"_s));
    press(Qt::Key_Space);
    EXPECT_FALSE(m_window->playback().isPlaying());
    for (const QWidget* widget : m_window->findChildren<QWidget*>()) {
        if (!widget->isVisible())
            continue;
        const auto* label = qobject_cast<const QLabel*>(widget);
        EXPECT_FALSE(label != nullptr && label->text().contains(u"1970"_s)) << qPrintable(label->text());
        EXPECT_FALSE(widget->accessibleDescription().contains(u"1970"_s)) << qPrintable(widget->objectName());
    }
    openSmall();
    EXPECT_TRUE(child<TransportBar>(u"transportBar"_s)->isVisible());
    EXPECT_GT(visiblePanels().size(), 2);
    EXPECT_FALSE(note->isVisible());
}

} // namespace aftermap
