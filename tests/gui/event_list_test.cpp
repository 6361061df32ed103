// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window_fixture.h"

#include "ui/event_list.h"
#include "ui/graph_view.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace aftermap {

class Events : public WindowTest
{};

TEST_F(Events, ARowSaysWhenWhoAndWhat)
{
    openSmall();
    const EventListModel& model = child<EventList>(u"eventList"_s)->events();
    ASSERT_EQ(model.rowCount(), 7);
    const QModelIndex third = model.index(2);
    EXPECT_EQ(third.data(EventListModel::TimeRole).toString(), u"about 03:00"_s);
    EXPECT_EQ(third.data(EventListModel::ServiceRole).toString(), u"Web shop"_s);
    EXPECT_EQ(third.data(EventListModel::KindRole).toString(), u"Impact"_s);
    EXPECT_EQ(third.data(EventListModel::TextRole).toString(), u"Baskets are slow."_s);
}

TEST_F(Events, SecondsAreShownInAllPreciseTimesOrInNone)
{
    QByteArray precise = smallTimeline;
    precise.replace("\"at\": \"2025-10-20T08:00:00Z\", \"service\"", "\"at\": \"2025-10-20T08:00:00Z\", \"precision\": \"second\", \"service\"");
    const auto times = [this] {
        const EventListModel& model = child<EventList>(u"eventList"_s)->events();
        QStringList words;
        for (const int row : {1, 3, 4})
            words += model.index(row).data(EventListModel::TimeRole).toString();
        return words;
    };
    open(write(u"whole.timeline.json"_s, precise));
    EXPECT_EQ(times(), QStringList({u"02:50"_s, u"03:20"_s, u"04:00"_s})) << "no time has seconds to show";
    QByteArray odd = precise;
    odd.replace("\"at\": \"2025-10-20T07:20:00Z\"", "\"at\": \"2025-10-20T07:20:07Z\", \"precision\": \"second\"");
    open(write(u"odd.timeline.json"_s, odd));
    EXPECT_EQ(times(), QStringList({u"02:50"_s, u"03:20:07"_s, u"04:00:00"_s})) << "and one that is known to the minute has none";
}

TEST_F(Events, TheCurrentEventFollowsThePlayhead)
{
    openSmall();
    auto* list = child<EventList>(u"eventList"_s);
    EXPECT_EQ(list->events().currentRow(), -1);
    seek(u"06:50:00"_s);
    EXPECT_EQ(list->events().currentRow(), 1);
    EXPECT_FALSE(list->model()->index(1, 0).data(EventListModel::IsFutureRole).toBool());
    EXPECT_TRUE(list->model()->index(2, 0).data(EventListModel::IsFutureRole).toBool());
    seek(u"17:00:00"_s);
    EXPECT_EQ(list->events().currentRow(), 6);
    seek(u"06:00:00"_s);
    EXPECT_EQ(list->events().currentRow(), -1);
}

TEST_F(Events, AClickGoesToTheEventAndSelectsItsService)
{
    openSmall();
    auto* list = child<EventList>(u"eventList"_s);
    click(list->viewport(), list->visualRect(list->model()->index(3, 0)).center());
    EXPECT_EQ(clock(), u"03:20"_s);
    EXPECT_EQ(m_window->selection().service(), presentation().incident->serviceNamed(u"pay"_s));
}

TEST_F(Events, EnterGoesToTheRowOfTheKeyboard)
{
    openSmall();
    auto* list = child<EventList>(u"eventList"_s);
    list->setFocus();
    list->setCurrentIndex(list->model()->index(4, 0));
    press(Qt::Key_Return);
    EXPECT_EQ(clock(), u"04:00"_s);
}

TEST_F(Events, AClickOnABoxOfTheGraphSelectsIt)
{
    openSmall();
    auto* graph = child<GraphView>(u"graphView"_s);
    const Presentation& shown = presentation();
    const ServiceId web = shown.incident->serviceNamed(u"web"_s);
    const QTransform toCanvas = graphTransform(shown.layout, graph->view());
    for (const ServiceBox& box : shown.layout.services) {
        if (box.service != web)
            continue;
        const Point middle = box.rect.center();
        click(graph, toCanvas.map(QPointF(middle.x, middle.y)).toPoint());
    }
    EXPECT_EQ(m_window->selection().service(), web);
    click(graph, QPoint(1, 1));
    EXPECT_FALSE(m_window->selection().service().isValid());
}

} // namespace aftermap
