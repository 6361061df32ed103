// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window_fixture.h"

#include "ui/event_filter_panel.h"
#include "ui/event_list.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

namespace aftermap {

class EventFilters : public WindowTest
{
protected:
    int listed() const { return child<EventList>(u"eventList"_s)->events().rowCount(); }
    QString counts() const { return child<QLabel>(u"eventCounts"_s)->text(); }
    void openPanel()
    {
        press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        ASSERT_TRUE(child<EventFilterPanel>(u"eventFilterPanel"_s)->isVisible());
    }
    void choose(const QString& box, int steps)
    {
        auto* choice = child<QComboBox>(box);
        choice->setFocus();
        for (int i = 0; i < steps; ++i)
            QTest::keyClick(choice, Qt::Key_Down);
    }
};

TEST_F(EventFilters, KindsAreTickedByKeyboard)
{
    openSmall();
    openPanel();
    auto* recovery = child<QCheckBox>(u"filterKind-recovery"_s);
    EXPECT_EQ(recovery->text(), u"Recovery (2)"_s);
    recovery->setFocus();
    QTest::keyClick(recovery, Qt::Key_Space);
    EXPECT_EQ(listed(), 2);
    EXPECT_EQ(counts(), u"Showing 2 of 7 events"_s);
    QTest::keyClick(child<QWidget>(u"eventFilterPanel"_s), Qt::Key_Escape);
    EXPECT_FALSE(child<QWidget>(u"eventFilterPanel"_s)->isVisible());
    EXPECT_EQ(listed(), 2); // closing the sheet keeps the choice
    auto* all = child<QPushButton>(u"showAllEvents"_s);
    click(all, all->rect().center());
    EXPECT_EQ(listed(), 7);
    EXPECT_FALSE(child<QLabel>(u"eventCounts"_s)->isVisible());
}

TEST_F(EventFilters, ConfidenceAndTurnNarrowTogether)
{
    openSmall();
    openPanel();
    choose(u"filterConfidence"_s, 1);
    EXPECT_EQ(listed(), 6);
    choose(u"filterConfidence"_s, 1);
    EXPECT_EQ(listed(), 5);
    choose(u"filterTurn"_s, 1);
    EXPECT_EQ(listed(), 2); // two failures of high confidence
    choose(u"filterTurn"_s, 1);
    EXPECT_EQ(listed(), 2); // two recoveries
    auto* reset = child<QPushButton>(u"filterShowAll"_s);
    QTest::mouseClick(reset, Qt::LeftButton);
    EXPECT_EQ(listed(), 7);
    EXPECT_EQ(child<QComboBox>(u"filterTurn"_s)->currentIndex(), 0);
}

TEST_F(EventFilters, SourcesAreFoundByTypingAndTicked)
{
    QByteArray timeline = smallTimeline;
    timeline.replace(R"("text": "Cards are refused.", "source": "s1")", R"("text": "Cards are refused.", "source": "s2")");
    timeline.replace(R"("kind": "official"}]
})", R"("kind": "official"}, {"id": "s2", "title": "A neighbour"}]
})");
    open(write(u"small.timeline.json"_s, timeline), u"2025-10-20T06:00:00Z"_s);
    openPanel();
    auto* sources = child<QListWidget>(u"filterSources"_s);
    ASSERT_EQ(sources->count(), 2);
    QTest::keyClicks(child<QLineEdit>(u"filterSourceQuery"_s), u"NEIGH"_s);
    EXPECT_TRUE(sources->item(0)->isHidden());
    ASSERT_FALSE(sources->item(1)->isHidden());
    sources->setFocus();
    sources->setCurrentRow(1);
    QTest::keyClick(sources, Qt::Key_Space);
    EXPECT_EQ(listed(), 1);
}

TEST_F(EventFilters, AGroupOfServicesCanBeListedAlone)
{
    openSmall();
    openPanel();
    choose(u"filterGroup"_s, 1); // the cloud: database and interface
    EXPECT_EQ(listed(), 4);
}

TEST_F(EventFilters, TheSelectedServiceAloneFollowsTheSelection)
{
    openSmall();
    auto* only = child<QPushButton>(u"onlyService"_s);
    EXPECT_FALSE(only->isVisible());
    m_window->selection().selectService(presentation().incident->serviceNamed(u"db"_s));
    QCoreApplication::processEvents();
    ASSERT_TRUE(only->isVisible());
    EXPECT_EQ(only->text(), u"Show only events of Database"_s);
    click(only, only->rect().center());
    EXPECT_EQ(listed(), 2);
    m_window->selection().selectService(presentation().incident->serviceNamed(u"pay"_s));
    EXPECT_EQ(listed(), 1);
    m_window->selection().clear();
    EXPECT_EQ(listed(), 7);
}

TEST_F(EventFilters, TheListAloneIsFiltered)
{
    openSmall();
    seek(u"07:30:00"_s);
    const Impact before = presentation().curve.at(presentation().pacing.instant(position()));
    openPanel();
    choose(u"filterConfidence"_s, 2);
    EXPECT_EQ(presentation().curve.at(presentation().pacing.instant(position())), before);
    press(Qt::Key_Escape);
    press(Qt::Key_L); // the next event is the next of all, listed or not
    EXPECT_EQ(clock(), u"04:00"_s);
    press(Qt::Key_J);
    EXPECT_EQ(clock(), u"03:20"_s);
}

} // namespace aftermap
