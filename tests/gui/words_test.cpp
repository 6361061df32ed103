// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window_fixture.h"

#include "render/moment_words.h"
#include "ui/event_list.h"
#include "ui/impact_plot.h"
#include "ui/notice_bar.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace aftermap {

class WordsOfTheMoment : public WindowTest
{
protected:
    void SetUp() override
    {
        WindowTest::SetUp();
        QGuiApplication::clipboard()->setText(u"before"_s);
    }
    static QString copied() { return QGuiApplication::clipboard()->text(); }
    QString words(ServiceId selected = {})
    {
        return momentWords(presentation(), presentation().pacing.instant(position()), selected);
    }
};

TEST_F(WordsOfTheMoment, OneKeyCopiesThemAndANoticeConfirms)
{
    openSmall();
    seek(u"07:30:00"_s);
    press(Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(copied(), words());
    EXPECT_TRUE(copied().startsWith(u"At 03:30 New York on 20 October 2025 (07:30 UTC), 42 min after onset, 4 of the 5 services"_s))
        << qPrintable(copied());
    EXPECT_EQ(m_window->notices().message(), u"The words for 03:30 New York are copied."_s);
    seek(u"09:40:00"_s);
    press(Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(m_window->notices().message(), u"The words for 05:40 New York are copied."_s); // once
}

TEST_F(WordsOfTheMoment, TheSelectedServiceIsToldToo)
{
    openSmall();
    seek(u"07:30:00"_s);
    const ServiceId api = presentation().incident->serviceNamed(u"api"_s);
    m_window->selection().selectService(api);
    press(Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(copied(), words(api));
    EXPECT_TRUE(copied().contains(u"Interface failed because Database failed"_s)) << qPrintable(copied());
}

TEST_F(WordsOfTheMoment, TheKeyWorksFromTheListButNotInATextField)
{
    openSmall();
    child<EventList>(u"eventList"_s)->setFocus();
    press(Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(copied(), words());
    QLineEdit field(m_window.get());
    field.setText(u"mine"_s);
    field.show();
    field.setFocus();
    field.selectAll();
    press(Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(copied(), u"mine"_s);
}

TEST_F(WordsOfTheMoment, WithoutAnOutageThereIsNothingToCopy)
{
    press(Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(copied(), u"before"_s);
    EXPECT_TRUE(m_window->notices().message().isEmpty());
}

TEST_F(WordsOfTheMoment, TheCurveTellsTheShortForm)
{
    openSmall();
    seek(u"07:30:00"_s);
    const QAccessibleInterface* said = QAccessible::queryAccessibleInterface(child<ImpactPlot>(u"impactPlot"_s));
    ASSERT_NE(said, nullptr);
    const QString line = momentLine(presentation(), presentation().pacing.instant(position()));
    EXPECT_TRUE(said->text(QAccessible::Description).endsWith(line))
        << said->text(QAccessible::Description).toStdString();
}

} // namespace aftermap
