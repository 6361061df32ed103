// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever is dragged wherever: with Escape nothing has happened.
#include "gui/hand_editing_fixture.h"

#include "session/state_ends.h"
#include "ui/graph_view.h"
#include "ui/impact_plot.h"
#include "ui/service_states_view.h"

#include <random>

using namespace Qt::StringLiterals;

namespace aftermap {

class HandCalledOff : public HandEditingTest
{
protected:
    int any(int least, int most) { return std::uniform_int_distribution<int>(least, std::max(least, most))(m_random); }
    QPoint anywhere(const QWidget* on) { return {any(0, on->width() - 1), any(0, on->height() - 1)}; }
    void dragAndEscape(QWidget* on, QPoint from, Qt::KeyboardModifiers keys)
    {
        const QPoint to = anywhere(on);
        drag(on, from, to, keys);
        press(Qt::Key_Escape);
        mouse(QEvent::MouseMove, on, anywhere(on), Qt::LeftButton, keys);
        drop(on, to, keys);
    }
    void expectNothing(const QByteArray& before)
    {
        EXPECT_TRUE(bytes() == before);
        EXPECT_TRUE(isUntouched());
        EXPECT_EQ(QApplication::activePopupWidget(), nullptr);
    }

    std::mt19937 m_random{20251020};
};

TEST_F(HandCalledOff, OnTheStates)
{
    auto* view = child<ServiceStatesView>(u"serviceStates"_s);
    press(Qt::Key_3, Qt::ControlModifier);
    QCoreApplication::processEvents();
    const QByteArray before = bytes();
    int onEnds = 0;
    for (int i = 0; i < 80; ++i) {
        action(ActionId::EditStates)->setChecked(i % 2 == 0);
        QPoint from = anywhere(view->viewport());
        const ServiceId id(std::size_t(any(1, int(presentation().incident->serviceCount()) - 1)));
        const std::vector<StateEnd> ends = stateEnds(presentation(), id);
        const std::optional<std::size_t> row = view->plan().rowOf(view->states(), id);
        if (!ends.empty() && row && !view->plan().rows[*row].isHeading()) {
            m_window->selection().selectService(id);
            const StateEnd& end = ends[std::size_t(any(0, int(ends.size()) - 1))];
            from = {int(view->plan().x(presentation().axis.position(end.at))), view->rowRect(*row).center().y()};
            ++onEnds;
        }
        dragAndEscape(view->viewport(), from, i % 3 == 0 ? Qt::AltModifier : Qt::NoModifier);
        expectNothing(before);
    }
    EXPECT_GT(onEnds, 30);
}

TEST_F(HandCalledOff, OnTheCurve)
{
    auto* plot = child<ImpactPlot>(u"impactPlot"_s);
    const QByteArray before = bytes();
    for (int i = 0; i < 60; ++i) {
        const PlacedCurve& placed = plot->placed();
        const CurveGeometry::Marker& marker = placed.geometry.markers[std::size_t(any(0, int(placed.geometry.markers.size()) - 1))];
        const QPoint grip = milestoneGrip(marker, placed.geometry, placed.parts).center().toPoint();
        dragAndEscape(plot->canvas(), i % 4 == 0 ? anywhere(plot->canvas()) : grip, Qt::NoModifier);
        expectNothing(before);
    }
}

TEST_F(HandCalledOff, OnTheGraph)
{
    auto* graph = child<GraphView>(u"graphView"_s);
    const QByteArray before = bytes();
    for (int i = 0; i < 60; ++i) {
        const ServiceId id(std::size_t(any(1, int(presentation().incident->serviceCount()) - 1)));
        const std::optional<QRectF> handle = needHandle(presentation().layout, graph->view(), id);
        m_window->selection().selectService(id);
        const bool fromHandle = handle && i % 2 == 0;
        const QPoint from = fromHandle ? handle->center().toPoint() : graph->placeOnScreen(id).center();
        dragAndEscape(graph, from, fromHandle ? Qt::NoModifier : Qt::ControlModifier);
        expectNothing(before);
    }
}

} // namespace aftermap
