// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window_fixture.h"

#include "ui/graph_view.h"
#include "ui/key_sheet.h"

#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace aftermap {

class AllKeys : public WindowTest
{
protected:
    KeySheet* sheet() const { return child<KeySheet>(u"keySheet"_s); }
    QStringList shownLines() const
    {
        QStringList lines;
        for (const QLabel* line : sheet()->findChildren<QLabel*>(u"keySheetLine"_s)) {
            if (line->isVisible())
                lines += line->text() + u" | "_s + line->accessibleDescription();
        }
        return lines;
    }
};

TEST_F(AllKeys, AQuestionMarkShowsEveryCommandThatHasAKey)
{
    openSmall();
    press(Qt::Key_Question);
    ASSERT_TRUE(sheet()->isVisible());
    const QStringList lines = shownLines();
    int withKeys = 0;
    for (const ActionSpec& spec : actionSpecs()) {
        for (const QKeySequence& key : keySequences(spec.canvasKeys) + keySequences(spec.keys)) {
            ++withKeys;
            EXPECT_FALSE(lines.filter(key.toString(QKeySequence::NativeText)).isEmpty()) << spec.name;
        }
    }
    EXPECT_GT(withKeys, 20);
    EXPECT_FALSE(lines.filter(u"Wheel"_s).isEmpty()) << "the mouse has its lines too";
}

TEST_F(AllKeys, EscapeQuestionMarkAndF1PutItAwayAndGiveTheFocusBack)
{
    openSmall();
    m_window->selection().selectService(ServiceId(0));
    for (const Qt::Key away : {Qt::Key_Escape, Qt::Key_Question, Qt::Key_F1}) {
        press(Qt::Key_F1);
        ASSERT_TRUE(sheet()->isVisible());
        EXPECT_EQ(QApplication::focusWidget()->objectName(), u"keySheetField"_s);
        press(away);
        EXPECT_FALSE(sheet()->isVisible()) << away;
        EXPECT_EQ(QApplication::focusWidget(), child<GraphView>(u"graphView"_s));
    }
    EXPECT_TRUE(m_window->selection().service().isValid()) << "Escape was for the sheet";
}

TEST_F(AllKeys, TypingFinds)
{
    openSmall();
    press(Qt::Key_F1);
    QTest::keyClicks(QApplication::focusWidget(), u"RELOAD"_s);
    EXPECT_EQ(shownLines().size(), 1) << qPrintable(shownLines().join(u'\n'));
    EXPECT_TRUE(shownLines().value(0).startsWith(u"Reload"_s));
    EXPECT_FALSE(m_window->playback().isLooping()) << "letters are text here";
    auto* field = child<QLineEdit>(u"keySheetField"_s);
    field->setText(u"no such thing"_s);
    EXPECT_TRUE(shownLines().isEmpty());
    field->clear();
    EXPECT_GT(shownLines().size(), 15);
}

TEST_F(AllKeys, ItFitsIntoTheSmallestWindowAndHoldsNothingUp)
{
    openSmall();
    m_window->resize(m_window->minimumSize());
    press(Qt::Key_F1);
    EXPECT_TRUE(m_window->rect().contains(sheet()->geometry()));
    EXPECT_FALSE(sheet()->isWindow());
    EXPECT_EQ(QApplication::activeModalWidget(), nullptr);
    m_window->resize(1600, 900);
    EXPECT_TRUE(m_window->rect().contains(sheet()->geometry()));
    m_window->playback().play();
    EXPECT_TRUE(m_window->playback().isPlaying());
    m_window->playback().pause();
    child<QToolButton>(u"keySheetCloseButton"_s)->click();
    EXPECT_FALSE(sheet()->isVisible());
}

class FullScreen : public WindowTest
{};

TEST_F(FullScreen, ComesBackToTheSameGeometryAndHidesNothing)
{
    openSmall();
    m_window->setGeometry(10, 20, 1100, 720);
    QCoreApplication::processEvents();
    const QRect before = m_window->geometry();
    press(Qt::Key_F11);
    EXPECT_TRUE(m_window->isFullScreen());
    QCoreApplication::processEvents();
    for (const QString& name : {u"topBar"_s, u"headerView"_s, u"graphView"_s, u"transportBar"_s, u"impactPlot"_s})
        EXPECT_TRUE(child<QWidget>(name)->isVisible()) << qPrintable(name);
    press(Qt::Key_Escape);
    EXPECT_TRUE(m_window->isVisible());
    EXPECT_TRUE(m_window->isFullScreen());
    press(Qt::Key_F11);
    QCoreApplication::processEvents();
    EXPECT_FALSE(m_window->isFullScreen());
    EXPECT_EQ(m_window->geometry(), before);
}

TEST_F(FullScreen, TheMenuKnowsWhenTheDesktopEndsIt)
{
    press(Qt::Key_F11);
    EXPECT_TRUE(m_window->actions()[ActionId::FullScreen]->isChecked());
    m_window->showNormal();
    QCoreApplication::processEvents();
    EXPECT_FALSE(m_window->actions()[ActionId::FullScreen]->isChecked());
}

} // namespace aftermap
