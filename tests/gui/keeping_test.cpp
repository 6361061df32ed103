// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing is lost: what was left is offered, what others changed is not overwritten, and closing asks once.
#include "gui/window_fixture.h"

#include "base/safe_file.h"
#include "edit/edits.h"
#include "session/edit_journal.h"
#include "ui/notice_bar.h"
#include "ui/question_bar.h"

#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace aftermap {

class Keeping : public WindowTest
{
protected:
    void SetUp() override
    {
        WindowTest::SetUp();
        m_window->editor().keepIn({recovery(), {}});
    }
    QString recovery() const { return m_folder.filePath(u"recovery"_s); }
    QString timelinePath() const { return m_folder.filePath(u"small.timeline.json"_s); }
    QString titleOnDisk() const
    {
        const QByteArray bytes = readFile(timelinePath()).value_or(QByteArray());
        const qsizetype start = bytes.indexOf("\"title\": \"") + 10;
        return QString::fromUtf8(bytes.sliced(start, bytes.indexOf('"', start) - start));
    }
    void rename(const QString& title)
    {
        Editor& editor = m_window->editor();
        const Timeline& t = editor.draft().timeline;
        ASSERT_TRUE(editor.perform(changeHead(editor.draft(), {SafeText(title), t.summary, t.severity, t.zone, t.window})));
        ASSERT_TRUE(QTest::qWaitFor([&] { return m_window->windowTitle().contains(title); }, patience));
    }
    qsizetype journals() const { return QDir(recovery()).entryList({u"*.journal*"_s}, QDir::Files).size(); }
    QuestionBar& questions() const { return *child<QuestionBar>(u"questionBar"_s); }
    QPushButton* button(const QWidget& of, const QString& text) const
    {
        for (QPushButton* one : of.findChildren<QPushButton*>()) {
            if (one->isVisible() && one->text().remove(u'&') == text)
                return one;
        }
        ADD_FAILURE() << text.toStdString();
        return nullptr;
    }
    /// To a button by Tab, and Space on it.
    void pressButton(const QWidget& of, const QString& text)
    {
        QPushButton* wanted = button(of, text);
        ASSERT_NE(wanted, nullptr);
        wanted->window()->activateWindow();
        for (int i = 0; i < 200 && QApplication::focusWidget() != wanted; ++i)
            QTest::keyClick(wanted->window()->windowHandle(), Qt::Key_Tab);
        ASSERT_EQ(QApplication::focusWidget(), wanted) << "not reached by Tab";
        QTest::keyClick(wanted->window()->windowHandle(), Qt::Key_Space);
    }
    /// The first that is offered.
    void discardForGood()
    {
        const auto isConfirming = [this] {
            const QStringList asked = questions().questions();
            return std::any_of(asked.begin(), asked.end(), [](const QString& one) { return one.startsWith(u"Discard "_s); });
        };
        pressButton(questions(), u"Discard…"_s);
        ASSERT_TRUE(QTest::qWaitFor(isConfirming, patience));
        while (isConfirming()) {
            QPushButton* sure = nullptr;
            for (QPushButton* one : questions().findChildren<QPushButton*>())
                sure = one->isVisible() && one->text().remove(u'&') == u"Discard for good"_s ? one : sure;
            if (sure == nullptr)
                return; // it comes into sight when others are answered
            pressButton(questions(), u"Discard for good"_s);
        }
    }
    QMessageBox* closingQuestion() const
    {
        auto* box = m_window->findChild<QMessageBox*>(u"closingQuestion"_s);
        return box != nullptr && box->isVisible() ? box : nullptr;
    }
    void closeAndWaitForQuestion()
    {
        EXPECT_FALSE(m_window->close());
        ASSERT_TRUE(QTest::qWaitFor([&] { return closingQuestion() != nullptr; }, patience));
        EXPECT_TRUE(m_window->isVisible());
    }
    /// The program ends without saving; its successor looks.
    void endAndStartAgain()
    {
        QTest::qWait(400); // longer than an edit may take to be on disk
        makeWindow();
        m_window->editor().keepIn({recovery(), {}});
        QSignalSpy looked(&m_window->recovery(), &Recovery::looked);
        m_window->recovery().lookIn(recovery());
        ASSERT_TRUE(looked.wait(patience));
    }
};

TEST_F(Keeping, ClosingAsksOnlyWhereSomethingIsNotSaved)
{
    openSmall();
    EXPECT_TRUE(m_window->close());
    EXPECT_EQ(closingQuestion(), nullptr);
}

TEST_F(Keeping, ClosingAndCancellingGoesOn)
{
    openSmall();
    rename(u"Renamed"_s);
    closeAndWaitForQuestion();
    QTest::keyClick(closingQuestion()->windowHandle(), Qt::Key_Escape);
    ASSERT_TRUE(QTest::qWaitFor([&] { return closingQuestion() == nullptr; }, patience));
    EXPECT_TRUE(m_window->isVisible());
    EXPECT_TRUE(m_window->editor().isModified());
    EXPECT_NE(titleOnDisk(), u"Renamed"_s);
    closeAndWaitForQuestion(); // and asks again
}

TEST_F(Keeping, ClosingAndSavingSaves)
{
    openSmall();
    rename(u"Renamed"_s);
    closeAndWaitForQuestion();
    QTest::keyClick(closingQuestion()->windowHandle(), Qt::Key_Return); // Save is the default
    ASSERT_TRUE(QTest::qWaitFor([&] { return !m_window->isVisible(); }, patience));
    EXPECT_EQ(titleOnDisk(), u"Renamed"_s);
    EXPECT_EQ(journals(), 0);
}

TEST_F(Keeping, ClosingAndDiscardingLeavesTheFileAndNoJournal)
{
    openSmall();
    const QString before = titleOnDisk();
    rename(u"Renamed"_s);
    closeAndWaitForQuestion();
    pressButton(*closingQuestion(), u"Discard"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !m_window->isVisible(); }, patience));
    EXPECT_EQ(titleOnDisk(), before);
    EXPECT_EQ(journals(), 0);
}

TEST_F(Keeping, ClosingAnOutageInNoFileAsksWhereAndACancelledDialogKeepsIt)
{
    openSmall();
    m_window->editor().beginNew(m_window->editor().draft(), u"new"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_window->editor().isModified(); }, patience));
    closeAndWaitForQuestion();
    QTest::keyClick(closingQuestion()->windowHandle(), Qt::Key_Return);
    QFileDialog* dialog = nullptr;
    ASSERT_TRUE(QTest::qWaitFor([&] { return (dialog = m_window->findChild<QFileDialog*>(u"saveDialog"_s)) != nullptr && dialog->isVisible(); }, patience));
    dialog->reject();
    QTest::qWait(50);
    EXPECT_TRUE(m_window->isVisible());
    m_window->editor().saveAs(m_folder.filePath(u"later.timeline.json"_s));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !m_window->editor().isModified(); }, patience));
    QTest::qWait(50);
    EXPECT_TRUE(m_window->isVisible()) << "that save was not for closing";
}

TEST_F(Keeping, WhatWasLeftIsOfferedAndRecovered)
{
    openSmall();
    rename(u"Never saved"_s);
    endAndStartAgain();
    ASSERT_EQ(questions().questions().size(), 1);
    EXPECT_TRUE(questions().questions()[0].startsWith(u"Unsaved changes to “"_s)) << questions().questions()[0].toStdString();
    EXPECT_TRUE(questions().questions()[0].contains(u"(small.timeline.json) from "_s));
    EXPECT_TRUE(questions().isVisible());
    pressButton(questions(), u"Recover"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_window->windowTitle().contains(u"Never saved"_s); }, patience));
    EXPECT_TRUE(m_window->editor().isModified());
    EXPECT_FALSE(questions().isVisible());
    QTest::qWait(400);
    EXPECT_FALSE(questions().isVisible()) << "it is not offered again while it is open";
    EXPECT_EQ(journals(), 1);
    press(Qt::Key_S, Qt::ControlModifier);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !m_window->editor().isModified(); }, patience));
    EXPECT_EQ(titleOnDisk(), u"Never saved"_s);
    EXPECT_EQ(journals(), 0);
}

TEST_F(Keeping, WhatWasRecoveredAndLeftAgainIsOfferedAgain)
{
    openSmall();
    rename(u"Never saved"_s);
    endAndStartAgain();
    pressButton(questions(), u"Recover"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_window->windowTitle().contains(u"Never saved"_s); }, patience));
    endAndStartAgain();
    EXPECT_EQ(questions().questions().size(), 1);
}

TEST_F(Keeping, WhatIsDiscardedIsGone)
{
    openSmall();
    rename(u"Never saved"_s);
    endAndStartAgain();
    discardForGood();
    EXPECT_FALSE(questions().isVisible());
    EXPECT_EQ(journals(), 0);
}

TEST_F(Keeping, BeforeItIsDiscardedItIsSaidHowMuchItIs)
{
    openSmall();
    rename(u"Once"_s);
    rename(u"Twice"_s);
    endAndStartAgain();
    pressButton(questions(), u"Discard…"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return questions().questions().value(0).startsWith(u"Discard "_s); }, patience));
    EXPECT_EQ(questions().questions()[0], u"Discard 2 edits of “A small outage” (small.timeline.json)? This cannot be undone."_s);
    pressButton(questions(), u"Keep"_s);
    EXPECT_FALSE(questions().isVisible());
    EXPECT_EQ(journals(), 1);
    endAndStartAgain();
    EXPECT_EQ(questions().questions().size(), 1);
}

TEST_F(Keeping, EscPutsAnOfferAwayUntilTheNextTime)
{
    openSmall();
    rename(u"Never saved"_s);
    endAndStartAgain();
    button(questions(), u"Recover"_s)->setFocus();
    press(Qt::Key_Escape);
    EXPECT_FALSE(questions().isVisible());
    EXPECT_EQ(journals(), 1);
    endAndStartAgain();
    EXPECT_EQ(questions().questions().size(), 1);
}

TEST_F(Keeping, SeveralAreListed)
{
    for (int i = 0; i < 5; ++i) {
        const JournalBase base{{}, {}, {}, {}, u"Pasted <b>%1</b>"_s.arg(i), false};
        const auto journal = EditJournal::begin(recovery(), base, std::make_shared<const Draft>());
        ASSERT_TRUE(journal);
        ASSERT_TRUE((*journal)->flush());
    }
    endAndStartAgain();
    ASSERT_EQ(questions().questions().size(), 5);
    EXPECT_TRUE(questions().questions()[0].contains(u"<b>"_s)) << "as plain text";
    EXPECT_EQ(child<QLabel>(u"moreQuestions"_s)->text(), u"and 2 more"_s);
    for (int i = 0; i < 5; ++i)
        discardForGood();
    EXPECT_FALSE(questions().isVisible());
    EXPECT_EQ(journals(), 0);
}

TEST_F(Keeping, AnotherOutageThatNobodyWasAskedAboutLosesNothing)
{
    openSmall();
    m_window->recovery().lookIn(recovery());
    rename(u"Never saved"_s);
    QTest::qWait(400);
    m_window->document().open(write(u"other.timeline.json"_s, smallTimeline), {}); // without a question
    ASSERT_TRUE(QTest::qWaitFor([&] { return questions().isVisible(); }, patience));
    EXPECT_TRUE(questions().questions()[0].contains(u"small.timeline.json"_s));
}

TEST_F(Keeping, AFileThatSomebodyElseChangedIsNotOverwrittenWithoutAWord)
{
    openSmall();
    rename(u"Mine"_s);
    QByteArray theirs = smallTimeline;
    theirs.replace("\"title\": \"", "\"title\": \"Theirs ");
    write(u"small.timeline.json"_s, theirs);
    press(Qt::Key_S, Qt::ControlModifier);
    ASSERT_TRUE(QTest::qWaitFor([&] { return questions().isVisible(); }, patience));
    EXPECT_TRUE(questions().questions()[0].contains(u"changed on disk"_s));
    EXPECT_TRUE(titleOnDisk().startsWith(u"Theirs "_s));
    pressButton(questions(), u"Not now"_s);
    EXPECT_TRUE(titleOnDisk().startsWith(u"Theirs "_s));
    EXPECT_TRUE(m_window->editor().isModified());
    press(Qt::Key_S, Qt::ControlModifier);
    ASSERT_TRUE(QTest::qWaitFor([&] { return questions().isVisible(); }, patience));
    pressButton(questions(), u"Overwrite"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !m_window->editor().isModified(); }, patience));
    EXPECT_EQ(titleOnDisk(), u"Mine"_s);
}

TEST_F(Keeping, ASecondWindowIsNoticed)
{
    openSmall();
    JournalBase base;
    base.timelinePath = timelinePath();
    const auto other = EditJournal::begin(recovery(), base, std::make_shared<const Draft>());
    ASSERT_TRUE(other);
    rename(u"Mine"_s);
    EXPECT_TRUE(m_window->notices().message().contains(u"another window"_s)) << m_window->notices().message().toStdString();
}

} // namespace aftermap
