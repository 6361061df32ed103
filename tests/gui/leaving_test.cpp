// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever takes the place of an outage with edits that are not saved: it is asked once, and nothing is lost.
#include "gui/window_fixture.h"

#include "base/safe_file.h"
#include "edit/edits.h"
#include "session/state_folder.h"
#include "ui/new_outage_window.h"
#include "ui/opening.h"
#include "ui/question_bar.h"
#include "ui/recent_list.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QDropEvent>
#include <QFileDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

namespace aftermap {

class Leaving : public WindowTest, public testing::WithParamInterface<const char*>
{
protected:
    void SetUp() override
    {
        QDir(stateFolder()).removeRecursively();
        WindowTest::SetUp();
        m_window->editor().keepIn({recovery(), {}});
        m_window->recovery().lookIn(recovery());
        QByteArray other = smallTimeline;
        other.replace("A small outage", "Another outage");
        m_other = write(u"other.timeline.json"_s, other);
        open(m_other); // it is a recent file
        openSmall();
        m_small = m_window->document().path();
        const Timeline& t = m_window->editor().draft().timeline;
        ASSERT_TRUE(m_window->editor().perform(changeHead(m_window->editor().draft(), {SafeText(u"Edited"_s), t.summary, t.severity, t.zone, t.window})));
        ASSERT_TRUE(QTest::qWaitFor([this] { return title() == u"Edited"_s; }, patience));
    }
    QString recovery() const { return m_folder.filePath(u"recovery"_s); }
    qsizetype journals() const { return QDir(recovery()).entryList({u"*.journal*"_s}, QDir::Files).size(); }
    QString title()
    {
        const PresentationPtr shown = m_window->document().presentation();
        return shown ? shown->incident->timeline().title.shown() : QString();
    }
    QString onDisk() const
    {
        const QByteArray bytes = readFile(m_small).value_or(QByteArray());
        return bytes.contains("\"Edited\"") ? u"Edited"_s : bytes.contains("\"A small outage\"") ? u"A small outage"_s : QString();
    }
    QMessageBox* question() const
    {
        for (QMessageBox* box : m_window->findChildren<QMessageBox*>(u"closingQuestion"_s)) {
            if (box->isVisible())
                return box;
        }
        return nullptr;
    }
    void dropOther()
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(m_other)});
        QDragEnterEvent enter(QPoint(200, 200), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window.get(), &enter);
        QDropEvent dropped(QPointF(200, 200), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window.get(), &dropped);
    }
    void chooseInDialog()
    {
        press(Qt::Key_O, Qt::ControlModifier);
        auto* dialog = child<QFileDialog>(u"openDialog"_s);
        auto* name = dialog->findChild<QLineEdit*>(u"fileNameEdit"_s);
        ASSERT_NE(name, nullptr);
        name->setText(m_other);
        QTest::keyClick(name, Qt::Key_Return);
    }
    void chooseRecent()
    {
        auto* menu = child<RecentMenu>(u"recentMenu"_s);
        menu->popup(m_window->mapToGlobal(QPoint(40, 40)));
        for (QAction* action : menu->actions()) {
            if (action->text().startsWith(u"other"_s))
                menu->setActiveAction(action);
        }
        QTest::keyClick(menu, Qt::Key_Return);
    }
    NewOutageWindow* writing() const { return m_window->findChild<NewOutageWindow*>(u"newOutageWindow"_s); }
    void watchNotes()
    {
        if (writing() == nullptr || !writing()->isVisible()) {
            press(Qt::Key_N, Qt::ControlModifier);
            ASSERT_TRUE(QTest::qWaitForWindowActive(writing()));
            QApplication::clipboard()->setText(u"date: 2026-01-05\nzone: UTC\n10:00 db down\n10:30 db ok\n"_s);
            QTest::keyClick(writing()->windowHandle(), Qt::Key_V, Qt::ControlModifier);
            ASSERT_TRUE(QTest::qWaitFor([this] { return writing()->outage().isSettled() && writing()->outage().joined(); }, patience));
        }
        writing()->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(writing()));
        QTest::keyClick(writing()->windowHandle(), Qt::Key_Return, Qt::ControlModifier);
    }
    void leave()
    {
        const QByteArrayView way = GetParam();
        m_window->activateWindow();
        if (way == "dialog")
            chooseInDialog();
        else if (way == "recent")
            chooseRecent();
        else if (way == "drop")
            dropOther();
        else if (way == "watch")
            watchNotes();
        else if (way == "close")
            press(Qt::Key_W, Qt::ControlModifier);
        else if (way == "quit")
            press(Qt::Key_Q, Qt::ControlModifier);
        else if (way == "reload")
            press(Qt::Key_R, Qt::ControlModifier);
    }
    bool isLeft()
    {
        const QByteArrayView way = GetParam();
        if (way == "quit")
            return !m_window->isVisible();
        if (way == "reload")
            return !m_window->editor().isModified() && !m_window->document().isLoading() && title() == onDisk();
        return title() != u"Edited"_s;
    }
    void leaveAndWaitForQuestion()
    {
        leave();
        ASSERT_TRUE(QTest::qWaitFor([this] { return question() != nullptr; }, patience));
        EXPECT_EQ(title(), u"Edited"_s);
        EXPECT_TRUE(question()->text().contains(u"“Edited”"_s)) << qPrintable(question()->text());
    }
    void answer(const QString& text)
    {
        for (QPushButton* button : question()->findChildren<QPushButton*>()) {
            if (button->text().remove(u'&') == text)
                QTest::mouseClick(button, Qt::LeftButton);
        }
    }

    QString m_other, m_small;
};

TEST_P(Leaving, EscapeStaysAndLosesNothing)
{
    leaveAndWaitForQuestion();
    QTest::keyClick(question()->windowHandle(), Qt::Key_Escape);
    ASSERT_TRUE(QTest::qWaitFor([this] { return question() == nullptr; }, patience));
    EXPECT_EQ(title(), u"Edited"_s);
    EXPECT_TRUE(m_window->editor().isModified());
    EXPECT_TRUE(m_window->isVisible());
    EXPECT_EQ(onDisk(), u"A small outage"_s);
    leaveAndWaitForQuestion(); // and asks again: what was written in between is there still
}

TEST_P(Leaving, SavingSavesAndGoesOn)
{
    leaveAndWaitForQuestion();
    answer(u"Save"_s);
    ASSERT_TRUE(QTest::qWaitFor([this] { return isLeft(); }, patience));
    EXPECT_EQ(onDisk(), u"Edited"_s);
    EXPECT_FALSE(child<QuestionBar>(u"questionBar"_s)->isVisible());
}

TEST_P(Leaving, DiscardingGoesOnAndIsNotOfferedAgain)
{
    leaveAndWaitForQuestion();
    answer(u"Discard"_s);
    ASSERT_TRUE(QTest::qWaitFor([this] { return isLeft(); }, patience));
    EXPECT_EQ(onDisk(), u"A small outage"_s);
    EXPECT_EQ(journals(), GetParam() == QByteArrayView("watch") ? 1 : 0) << "but that of what was written now";
    EXPECT_FALSE(child<QuestionBar>(u"questionBar"_s)->isVisible());
}

INSTANTIATE_TEST_SUITE_P(By, Leaving, testing::Values("dialog", "recent", "drop", "watch", "close", "quit", "reload"),
                         [](const auto& way) { return std::string(way.param); });

using LeavingOnce = Leaving;

TEST_P(LeavingOnce, WhatCannotBeOpenedLeavesTheEditsEvenWhereTheyWereDiscarded)
{
    m_other = write(u"broken.timeline.json"_s, "{\"format\": \"aftermap-timeline/1\"");
    leaveAndWaitForQuestion();
    answer(u"Discard"_s);
    ASSERT_TRUE(QTest::qWaitFor([this] { return question() == nullptr && !m_window->document().isLoading(); }, patience));
    EXPECT_EQ(title(), u"Edited"_s);
    EXPECT_TRUE(m_window->editor().isModified());
    leaveAndWaitForQuestion();
}

TEST_P(LeavingOnce, WhatIsBeingTypedCounts)
{
    press(Qt::Key_S, Qt::ControlModifier);
    ASSERT_TRUE(QTest::qWaitFor([this] { return !m_window->editor().isModified(); }, patience));
    press(Qt::Key_F2, Qt::ControlModifier);
    auto* field = child<QWidget>(u"field-title"_s);
    field->setFocus();
    press(Qt::Key_End);
    press(Qt::Key_Exclam);
    leave();
    ASSERT_TRUE(QTest::qWaitFor([this] { return question() != nullptr; }, patience));
    EXPECT_EQ(m_window->editor().draft().timeline.title.raw(), u"Edited!"_s);
}

INSTANTIATE_TEST_SUITE_P(By, LeavingOnce, testing::Values("dialog", "drop"), [](const auto& way) { return std::string(way.param); });

} // namespace aftermap
