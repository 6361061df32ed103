// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window_fixture.h"

#include "render/moment_words.h"
#include "ui/inspector.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace aftermap {

class Inspecting : public WindowTest
{
protected:
    Inspector* inspector() const { return child<Inspector>(u"inspector"_s); }
    /// The panel writes when everything has been told that goes together.
    QString text() const
    {
        QCoreApplication::sendPostedEvents(inspector());
        return inspector()->toPlainText().replace(QChar::LineSeparator, u'\n');
    }
    void select(const QString& id)
    {
        m_window->selection().selectService(id.isEmpty() ? ServiceId() : service(id));
        QCoreApplication::sendPostedEvents(inspector());
    }
    ServiceId service(const QString& id) { return presentation().incident->serviceNamed(id); }
    QString reference(const QString& id) { return u"service:%1"_s.arg(service(id).index()); }
    /// The whole panel at once, so that everything can be clicked.
    void openTall()
    {
        m_window->resize(1280, 1400);
        openSmall();
        seek(u"07:30:00"_s);
        inspector()->setMinimumHeight(900);
        // What is around it follows, one after the other.
        ASSERT_TRUE(QTest::qWaitFor([this] { return inspector()->parentWidget()->height() >= 900; }, patience));
        QTest::qWait(50); // the layouts inside it
    }
    void clickOn(const QString& what)
    {
        const QRect rect = inspector()->rectOf(what);
        ASSERT_FALSE(rect.isEmpty()) << qPrintable(what);
        ASSERT_TRUE(inspector()->viewport()->rect().contains(rect.center())) << qPrintable(what);
        click(inspector()->viewport(), rect.center());
    }
};

TEST_F(Inspecting, WithNothingSelectedItTellsTheMomentFirst)
{
    openSmall();
    seek(u"07:30:00"_s);
    const QString words = momentWords(presentation(), presentation().pacing.instant(position()));
    EXPECT_TRUE(text().startsWith(u"At this moment\n"_s + words)) << qPrintable(text());
    EXPECT_TRUE(text().contains(u"Mitigated after 1 h 12 min (02:48 → 04:00)"_s));
    EXPECT_TRUE(text().contains(u"A small outage\nThe database forgot its name."_s));
    seek(u"07:31:00"_s);
    EXPECT_TRUE(text().contains(u"At 03:31 New York"_s));
    EXPECT_FALSE(text().contains(u"At 03:30 New York"_s));
}

TEST_F(Inspecting, AServiceIsToldWithItsNeighboursAndSources)
{
    openSmall();
    seek(u"07:30:00"_s);
    select(u"api"_s);
    for (const QString& words : {u"Interface"_s, u"Partial outage"_s, u"Database failed 02:48 · stated: The cloud"_s,
                                 u"Database · hard · stated"_s, u"Web shop · hard · stated"_s, u"The report · The cloud"_s,
                                 u"40 min so far, 2 h 40 min in all"_s})
        EXPECT_TRUE(text().contains(words)) << qPrintable(words) << " in\n" << qPrintable(text());
    seek(u"07:40:00"_s);
    EXPECT_TRUE(text().contains(u"50 min so far"_s));
    seek(u"09:40:00"_s);
    EXPECT_FALSE(text().contains(u"Why is this failing?"_s));
}

TEST_F(Inspecting, AClickOnANeighbourSelectsIt)
{
    openTall();
    select(u"api"_s);
    clickOn(reference(u"web"_s));
    EXPECT_EQ(m_window->selection().service(), service(u"web"_s));
    EXPECT_TRUE(text().startsWith(u"Web shop\n"_s));
}

TEST_F(Inspecting, AClickOnATimeGoesThere)
{
    openTall();
    select(u"pay"_s);
    clickOn(u"time:%1"_s.arg(parseRfc3339(u"2025-10-20T07:20:00Z")->time_since_epoch().count()));
    EXPECT_EQ(clock(), u"03:20"_s);
}

TEST_F(Inspecting, TheKeyboardGoesFromPlaceToPlaceAndTabLeaves)
{
    openTall();
    select(u"web"_s);
    inspector()->setFocus(Qt::TabFocusReason);
    EXPECT_FALSE(inspector()->focusedReference().isEmpty());
    for (int i = 0; i < 40 && inspector()->focusedReference() != reference(u"api"_s); ++i)
        press(Qt::Key_Down);
    ASSERT_EQ(inspector()->focusedReference(), reference(u"api"_s));
    EXPECT_FALSE(inspector()->extraSelections().isEmpty()); // it can be seen
    EXPECT_TRUE(inspector()->accessibleDescription().contains(u"Interface"_s));
    press(Qt::Key_Return);
    EXPECT_EQ(m_window->selection().service(), service(u"api"_s));
    press(Qt::Key_Tab);
    EXPECT_NE(QApplication::focusWidget(), inspector());
}

TEST_F(Inspecting, HeadingsFoldAndStayFolded)
{
    openTall();
    ASSERT_TRUE(text().contains(u"The database forgot its name."_s));
    clickOn(u"fold:summary"_s);
    EXPECT_FALSE(text().contains(u"The database forgot its name."_s));
    EXPECT_TRUE(inspector()->folded().contains(u"summary"_s));
    select(u"api"_s);
    m_window->selection().clear();
    EXPECT_FALSE(text().contains(u"The database forgot its name."_s));
    inspector()->setFocus(Qt::TabFocusReason);
    for (int i = 0; i < 40 && inspector()->focusedReference() != u"fold:summary"_s; ++i)
        press(Qt::Key_Down);
    press(Qt::Key_Right);
    EXPECT_TRUE(text().contains(u"The database forgot its name."_s));
    press(Qt::Key_Left);
    EXPECT_FALSE(text().contains(u"The database forgot its name."_s));
    press(Qt::Key_Return);
    EXPECT_TRUE(text().contains(u"The database forgot its name."_s));
}

TEST_F(Inspecting, ASelectionOfTextIsCopiedElseTheWords)
{
    openSmall();
    inspector()->setFocus();
    press(Qt::Key_C, Qt::ControlModifier);
    EXPECT_TRUE(QGuiApplication::clipboard()->text().startsWith(u"At 02:00 New York"_s));
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_C, Qt::ControlModifier);
    const QString copied = QGuiApplication::clipboard()->text();
    EXPECT_TRUE(copied.startsWith(u"At this moment\nAt 02:00"_s)) << qPrintable(copied);
    EXPECT_FALSE(copied.contains(QChar::ObjectReplacementCharacter));
}

TEST_F(Inspecting, TermsAreExplainedWhereTheyStand)
{
    openTall();
    select(u"api"_s);
    QTextCursor found = inspector()->document()->find(u"hard"_s);
    ASSERT_FALSE(found.isNull());
    const QPoint point = inspector()->cursorRect(found).center() - QPoint(4, 0);
    QHelpEvent help(QEvent::ToolTip, point, inspector()->viewport()->mapToGlobal(point));
    QCoreApplication::sendEvent(inspector()->viewport(), &help);
    EXPECT_TRUE(QToolTip::text().contains(u"Without the other, the service fails."_s)) << qPrintable(QToolTip::text());
}

TEST_F(Inspecting, NothingIsWrittenAgainWhileNothingChanges)
{
    openSmall();
    seek(u"07:30:00"_s);
    EXPECT_FALSE(text().isEmpty());
    QSignalSpy changed(inspector()->document(), &QTextDocument::contentsChange);
    seek(u"07:30:01"_s);
    seek(u"07:30:40"_s);
    EXPECT_EQ(changed.count(), 0);
    seek(u"07:31:00"_s);
    EXPECT_EQ(changed.count(), 1); // the clock in the words, in its place
    select(u"mail"_s);
    changed.clear();
    seek(u"07:50:00"_s);
    EXPECT_EQ(changed.count(), 0);
}

TEST_F(Inspecting, NoLineIsWiderThanANarrowPanel)
{
    openSmall();
    for (const QString& id : {QString(), u"api"_s, u"cloud"_s}) {
        select(id);
        inspector()->resize(280, 600);
        EXPECT_LE(inspector()->document()->size().width(), inspector()->viewport()->width()) << qPrintable(id);
        EXPECT_EQ(inspector()->horizontalScrollBar()->maximum(), 0);
    }
}

} // namespace aftermap
