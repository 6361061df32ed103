// SPDX-License-Identifier: GPL-3.0-or-later
// An event that is put at another time stays in hand, and the clock goes along where it stood there.
#include "gui/editing_fixture.h"

#include "edit/edits.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace aftermap {

class MovedEvents : public EditingTest
{
protected:
    void openWith(const QByteArray& timeline)
    {
        open(write(u"other.timeline.json"_s, timeline), u"2025-10-20T06:00:00Z"_s);
        ASSERT_EQ(m_window->document().path(), m_folder.filePath(u"other.timeline.json"_s));
    }
    void moveInForm(const QString& time)
    {
        press(Qt::Key_F2);
        ASSERT_TRUE(isFormOpen());
        enterField(u"time"_s);
        typeOver(time);
        press(Qt::Key_Return);
        waitUntilShown();
    }
    int selectedRow() const { return m_list->events().rowOf(m_window->selection().event()); }
    QString selectedText() const { return selectedRow() < 0 ? QString() : m_list->events().event(selectedRow()).text.raw(); }
    QRgb ground(int row) const
    {
        const QRect rect = m_list->visualRect(m_list->model()->index(row, 0));
        return grabbed(m_list->viewport()).pixel(rect.center().x(), rect.top() + 5); // between the frame and the text
    }
};

TEST_F(MovedEvents, TheClockGoesAlongAndOneRowIsInHand)
{
    clickRow(1);
    ASSERT_EQ(clock(), u"02:50"_s);
    moveInForm(u"03:10"_s);
    EXPECT_EQ(clock(), u"03:10"_s);
    EXPECT_EQ(selectedText(), u"Half of all calls fail."_s);
    EXPECT_EQ(m_list->events().currentRow(), selectedRow());
    EXPECT_EQ(m_list->currentIndex().row(), selectedRow());
    enterField(u"text"_s);
    undo();
    waitUntilShown();
    EXPECT_EQ(clock(), u"02:50"_s) << "and back";
    EXPECT_EQ(m_list->events().currentRow(), selectedRow());
}

TEST_F(MovedEvents, TheClockStaysWhereItStoodAtNoEvent)
{
    clickRow(1);
    seek(u"10:00:00"_s);
    const QString before = clock();
    moveInForm(u"03:10"_s);
    EXPECT_EQ(clock(), before);
}

TEST_F(MovedEvents, AnEventWithoutAnIdStaysSelected)
{
    QByteArray bare = smallTimeline;
    for (int i = 1; i <= 7; ++i)
        bare.replace("\"id\": \"e" + QByteArray::number(i) + "\", ", "");
    bare.replace(", \"cause\": \"e1\"", "");
    openWith(bare);
    clickRow(4);
    ASSERT_EQ(selectedText(), u"The record is back."_s);
    Event next = event(4);
    next.time.at += std::chrono::minutes(20);
    ASSERT_TRUE(m_window->editor().perform(changeEvent(draft(), 4, next))); // as a hand on the states does, with no form open
    waitUntilShown();
    EXPECT_EQ(selectedText(), u"The record is back."_s);
    EXPECT_EQ(clock(), u"04:20"_s);
}

TEST_F(MovedEvents, OfTwoAtOneTimeOnlyTheChosenOneLooksCurrent)
{
    QByteArray together = smallTimeline;
    together.replace("\"id\": \"e2\", \"at\": \"2025-10-20T06:50:00Z\"", "\"id\": \"e2\", \"at\": \"2025-10-20T06:48:00Z\"");
    openWith(together);
    clickRow(0);
    ASSERT_EQ(m_list->events().currentRow(), 1);
    m_list->setFocus();
    EXPECT_NE(ground(0), ground(3));
    EXPECT_EQ(ground(1), ground(3));
}

} // namespace aftermap
