// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dependency_hand.h"

#include "render/graph_painter.h"
#include "render/graph_places.h"
#include "session/selection.h"
#include "ui/graph_view.h"
#include "ui/plain_text.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QToolTip>

#include <algorithm>

namespace aftermap {

namespace {

constexpr double beside = 8; ///< so far from its box the handle stays, px

} // namespace

DependencyHand::DependencyHand(GraphView& graph, SelectionState& selection)
    : DragHand(graph, Doing::Dragging, &graph), m_graph(graph), m_selection(selection)
{
    connect(&graph, &GraphView::presented, this, &DependencyHand::letGo);
}

bool DependencyHand::isReady() const
{
    return m_graph.presentation() != nullptr;
}

void DependencyHand::clear()
{
    m_graph.setGrasp({});
}

bool DependencyHand::isOnHandle(QPointF point) const
{
    const std::optional<QRectF> handle = needHandle(m_graph.presentation()->layout, m_graph.view(), m_selection.service());
    return handle && handle->contains(point);
}

bool DependencyHand::take(const QMouseEvent& event)
{
    const QPointF point = event.position();
    const bool withControl = event.modifiers() == Qt::ControlModifier;
    m_dependent = isOnHandle(point) ? m_selection.service()
                  : withControl     ? serviceAt(*m_graph.presentation(), m_graph.view(), point)
                                    : ServiceId();
    return m_dependent.isValid();
}

double DependencyHand::wayTo(QPointF point) const
{
    return (point - pressed()).manhattanLength();
}

void DependencyHand::preview(const QMouseEvent& event)
{
    m_graph.setGrasp(graspAt(event.position()));
}

void DependencyHand::click(const QMouseEvent&)
{
    m_selection.selectService(m_dependent);
}

void DependencyHand::drop(const QMouseEvent& event)
{
    const GraphGrasp grasp = graspAt(event.position());
    letGo();
    if (grasp.target && grasp.target != m_dependent)
        emit drawn(m_dependent, grasp.target); // also where it is there already: that is said
}

GraphGrasp DependencyHand::graspAt(QPointF point) const
{
    const Incident& incident = *m_graph.presentation()->incident;
    const QString name = incident.service(m_dependent).label().shown();
    GraphGrasp grasp{m_dependent, point, serviceAt(*m_graph.presentation(), m_graph.view(), point), true, tr("%1 needs …").arg(name)};
    if (!grasp.target || grasp.target == m_dependent) {
        grasp.target = {};
        grasp.canBe = false;
        return grasp;
    }
    const std::vector<DependencyId>& needs = incident.needs(m_dependent);
    grasp.canBe = std::none_of(needs.begin(), needs.end(),
                               [&](DependencyId id) { return incident.dependencyOf(id) == grasp.target; });
    const QString other = incident.service(grasp.target).label().shown();
    grasp.words = (grasp.canBe ? tr("%1 needs %2") : tr("%1 needs %2 already")).arg(name, other);
    return grasp;
}

bool DependencyHand::hover(QPointF point)
{
    const ServiceId service = m_selection.service();
    const GraphLayout& layout = m_graph.presentation()->layout;
    std::optional<GraphGrasp> grasp;
    if (const std::optional<QRectF> handle = needHandle(layout, m_graph.view(), service)) {
        const Rect place = placeOf(layout, service);
        const QRectF box = graphTransform(layout, m_graph.view()).mapRect(QRectF(place.x, place.y, place.width, place.height));
        if (handle->contains(point) || box.adjusted(-beside, -beside, beside, beside).contains(point))
            grasp = GraphGrasp{service, {}, {}, true, {}};
    }
    m_graph.setGrasp(grasp);
    return false;
}

bool DependencyHand::tell(const QHelpEvent& help) const
{
    if (doing() != Doing::Nothing)
        return true;
    if (!isOnHandle(help.pos()))
        return false;
    const QString name = m_graph.presentation()->incident->service(m_selection.service()).label().shown();
    QToolTip::showText(help.globalPos(), plainTooltip(tr("Drag to a service that %1 needs. Escape calls it off.").arg(name)), &m_graph);
    return true;
}

} // namespace aftermap
