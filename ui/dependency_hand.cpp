// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dependency_hand.h"

#include "render/graph_painter.h"
#include "render/graph_places.h"
#include "session/selection.h"
#include "ui/graph_view.h"
#include "ui/plain_text.h"

#include <QApplication>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QToolTip>

#include <algorithm>
#include <utility>

namespace aftermap {

namespace {

constexpr double beside = 8; ///< so far from its box the handle stays, px

} // namespace

DependencyHand::DependencyHand(GraphView& graph, SelectionState& selection)
    : QObject(&graph), m_graph(graph), m_selection(selection)
{
    graph.installEventFilter(this);
    connect(&m_escape, &EscapeWatch::escaped, this, [this] {
        letGo();
        begin(Doing::CalledOff); // until the button is up
    });
    connect(&graph, &GraphView::presented, this, &DependencyHand::letGo);
}

void DependencyHand::letGo()
{
    begin(Doing::Nothing);
    m_graph.setGrasp({});
}

void DependencyHand::begin(Doing doing)
{
    m_doing = doing;
    m_escape.setOn(doing == Doing::Drawing);
}

bool DependencyHand::eventFilter(QObject*, QEvent* event)
{
    // Others may come while the view is taken down, when it is no view any more.
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::MouseButtonRelease:
    case QEvent::ToolTip:
    case QEvent::Leave: break;
    default: return false;
    }
    if (m_graph.presentation() == nullptr)
        return false;
    switch (event->type()) {
    case QEvent::MouseButtonPress: return press(*static_cast<QMouseEvent*>(event));
    case QEvent::MouseMove: return move(*static_cast<QMouseEvent*>(event));
    case QEvent::MouseButtonRelease: return release(*static_cast<QMouseEvent*>(event));
    case QEvent::ToolTip: return tell(*static_cast<QHelpEvent*>(event));
    default:
        if (m_doing == Doing::Nothing)
            m_graph.setGrasp({});
        return false;
    }
}

bool DependencyHand::isOnHandle(QPointF point) const
{
    const std::optional<QRectF> handle = needHandle(m_graph.presentation()->layout, m_graph.view(), m_selection.service());
    return handle && handle->contains(point);
}

bool DependencyHand::press(const QMouseEvent& event)
{
    if (event.button() != Qt::LeftButton)
        return m_doing == Doing::Drawing;
    m_pressed = event.position();
    const bool withControl = event.modifiers() == Qt::ControlModifier;
    m_dependent = isOnHandle(m_pressed) ? m_selection.service()
                  : withControl         ? serviceAt(*m_graph.presentation(), m_graph.view(), m_pressed)
                                        : ServiceId();
    if (!m_dependent)
        return false;
    begin(Doing::Pressed);
    return true;
}

bool DependencyHand::move(const QMouseEvent& event)
{
    switch (m_doing) {
    case Doing::CalledOff: return true;
    case Doing::Nothing:
        if (event.buttons() == Qt::NoButton)
            hover(event.position());
        return false;
    default: break;
    }
    if (!event.buttons().testFlag(Qt::LeftButton)) {
        letGo();
        return false;
    }
    if ((event.position() - m_pressed).manhattanLength() >= QApplication::startDragDistance())
        begin(Doing::Drawing);
    if (m_doing == Doing::Drawing)
        m_graph.setGrasp(graspAt(event.position()));
    return true;
}

bool DependencyHand::release(const QMouseEvent& event)
{
    if (event.button() != Qt::LeftButton)
        return m_doing == Doing::Drawing;
    const Doing was = std::exchange(m_doing, Doing::Nothing);
    if (was == Doing::Nothing)
        return false;
    const GraphGrasp grasp = graspAt(event.position());
    letGo();
    if (was == Doing::Pressed)
        m_selection.selectService(m_dependent);
    else if (was == Doing::Drawing && grasp.target && grasp.target != m_dependent)
        emit drawn(m_dependent, grasp.target); // also where it is there already: that is said
    return true;
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

void DependencyHand::hover(QPointF point)
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
}

bool DependencyHand::tell(const QHelpEvent& help) const
{
    if (m_doing != Doing::Nothing)
        return true;
    if (!isOnHandle(help.pos()))
        return false;
    const QString name = m_graph.presentation()->incident->service(m_selection.service()).label().shown();
    QToolTip::showText(help.globalPos(), plainTooltip(tr("Drag to a service that %1 needs. Escape calls it off.").arg(name)), &m_graph);
    return true;
}

} // namespace aftermap
