// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window_fixture.h"

#include "ui/notice_bar.h"

#include <QClipboard>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QTimer>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace aftermap {

class Notices : public WindowTest
{
protected:
    NoticeBar& bar() { return m_window->notices(); }
    QString counted() const
    {
        const auto* label = child<QLabel>(u"noticeCount"_s);
        return label->isVisible() ? label->text() : QString();
    }
};

TEST_F(Notices, WaitBehindEachOther)
{
    bar().showNotice(u"one"_s);
    EXPECT_EQ(counted(), QString());
    bar().showNotice(u"two"_s);
    bar().showNotice(u"three"_s);
    bar().showNotice(u"two"_s); // said already
    EXPECT_EQ(bar().message(), u"one"_s);
    EXPECT_EQ(counted(), u"1 of 3"_s);
    child<QToolButton>(u"noticeCloseButton"_s)->click();
    EXPECT_EQ(bar().message(), u"three"_s);
    EXPECT_EQ(counted(), u"1 of 2"_s);
    bar().dismiss();
    EXPECT_EQ(counted(), QString());
    bar().dismiss();
    EXPECT_FALSE(bar().isVisible());
}

TEST_F(Notices, AnErrorComesFirst)
{
    bar().showPassing(u"passing"_s);
    bar().showNotice(u"notice"_s);
    bar().showError(u"error"_s, {u"a line"_s});
    EXPECT_EQ(bar().message(), u"error"_s);
    EXPECT_EQ(counted(), u"1 of 3"_s);
    bar().dismiss();
    EXPECT_EQ(bar().message(), u"notice"_s);
}

TEST_F(Notices, EscapePutsThemAwayAfterTheSelection)
{
    openSmall();
    bar().clear();
    m_window->selection().selectService(presentation().incident->serviceNamed(u"db"_s));
    bar().showNotice(u"one"_s);
    bar().showNotice(u"two"_s);
    press(Qt::Key_Escape);
    EXPECT_FALSE(m_window->selection().service().isValid());
    EXPECT_EQ(bar().message(), u"one"_s);
    press(Qt::Key_Escape);
    EXPECT_EQ(bar().message(), u"two"_s);
    press(Qt::Key_Escape);
    EXPECT_FALSE(bar().isVisible());
}

TEST_F(Notices, TheKeyboardReachesTheButtonsAndCloses)
{
    bar().showNotice(u"one"_s);
    auto* close = child<QToolButton>(u"noticeCloseButton"_s);
    for (int i = 0; i < 60 && QApplication::focusWidget() != close; ++i)
        press(Qt::Key_Tab);
    ASSERT_EQ(QApplication::focusWidget(), close);
    press(Qt::Key_Space);
    EXPECT_FALSE(bar().isVisible());
}

TEST_F(Notices, DetailsCanBeOpenedAndCopied)
{
    bar().showError(u"It failed."_s, {u"a:1:2: error"_s, u"a:3:4: error"_s});
    auto* details = child<QPlainTextEdit>(u"noticeDetails"_s);
    EXPECT_FALSE(details->isVisible());
    child<QPushButton>(u"noticeDetailsButton"_s)->click();
    EXPECT_TRUE(details->isVisible());
    child<QPushButton>(u"noticeCopyButton"_s)->click();
    EXPECT_EQ(QApplication::clipboard()->text(), u"It failed.\na:1:2: error\na:3:4: error"_s);
}

TEST_F(Notices, WhatIsGoodToKnowGoesByItself)
{
    bar().showNotice(u"stays"_s);
    bar().dismiss();
    bar().showPassing(u"goes"_s);
    bar().showPassing(u"goes too"_s);
    EXPECT_EQ(bar().count(), 1) << "the newest is enough";
    auto* timer = bar().findChild<QTimer*>();
    ASSERT_NE(timer, nullptr);
    EXPECT_EQ(timer->intervalAsDuration(), NoticeBar::passing);
    timer->setInterval(1);
    ASSERT_TRUE(QTest::qWaitFor([this] { return !bar().isVisible(); }, patience));
    bar().showNotice(u"stays"_s);
    EXPECT_FALSE(timer->isActive());
}

TEST_F(Notices, AnotherOutageClearsThem)
{
    bar().showNotice(u"about the one before"_s);
    openSmall();
    EXPECT_FALSE(bar().message().contains(u"before"_s));
}

} // namespace aftermap
