// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/box_hand.h"

#include "layout/box_moves.h"
#include "render/group_box.h"
#include "ui/graph_view.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>

namespace aftermap {

BoxHand::BoxHand(GraphView& graph) : QObject(&graph), m_graph(graph)
{
    graph.installEventFilter(this);
}

bool BoxHand::eventFilter(QObject*, QEvent* event)
{
    // Others may come while the view is taken down, when it is no view any more.
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::MouseButtonRelease:
    case QEvent::ShortcutOverride:
    case QEvent::KeyPress:
        break;
    default:
        return false;
    }
    if (m_graph.presentation() == nullptr)
        return false;
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        press(*static_cast<QMouseEvent*>(event));
        return false;
    case QEvent::MouseMove:
        return move(*static_cast<QMouseEvent*>(event));
    case QEvent::MouseButtonRelease:
        return release(*static_cast<QMouseEvent*>(event));
    case QEvent::ShortcutOverride:
    case QEvent::KeyPress:
        if (m_dragging && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
            letGo();
            m_graph.endPreview();
            event->accept();
            return true;
        }
        return false;
    default:
        return false;
    }
}

void BoxHand::press(const QMouseEvent& event)
{
    m_box = {};
    m_group = {};
    if (event.button() != Qt::LeftButton)
        return;
    const Presentation& presentation = *m_graph.presentation();
    const View view = m_graph.view();
    m_pressed = event.position();
    m_group = groupAt(presentation.layout, view, m_pressed);
    const ServiceId service = serviceAt(presentation, view, m_pressed);
    if (!isMovable(presentation.layout, service))
        return;
    m_box = service;
    for (const ServiceBox& box : presentation.layout.services) {
        if (box.service == service) {
            const Point centre = box.rect.center();
            m_grip = QPointF(centre.x, centre.y) -
                     graphTransform(presentation.layout, view).inverted().map(m_pressed);
        }
    }
}

Point BoxHand::centreAt(QPointF point) const
{
    const QPointF at =
        graphTransform(m_graph.presentation()->layout, m_graph.view()).inverted().map(point) + m_grip;
    return {at.x(), at.y()};
}

bool BoxHand::move(const QMouseEvent& event)
{
    if (!(event.buttons() & Qt::LeftButton) || !m_box)
        return false;
    const QPointF way = event.position() - m_pressed;
    m_dragging = m_dragging || way.manhattanLength() >= QApplication::startDragDistance();
    if (m_dragging) {
        const Presentation& presentation = *m_graph.presentation();
        m_graph.setCursor(Qt::ClosedHandCursor);
        m_graph.preview(dragged(*presentation.incident, presentation.layout, m_box,
                                centreAt(event.position())));
    }
    return true;
}

bool BoxHand::release(const QMouseEvent& event)
{
    if (event.button() != Qt::LeftButton)
        return false;
    if (m_dragging) {
        const ServiceId box = m_box;
        letGo();
        emit dropped(box, centreAt(event.position()));
        return true;
    }
    const bool isClick =
        (event.position() - m_pressed).manhattanLength() < QApplication::startDragDistance();
    const GroupId group = m_group;
    m_box = {};
    m_group = {};
    if (!group || !isClick)
        return false;
    emit clicked(group);
    return true;
}

void BoxHand::letGo()
{
    m_dragging = false;
    m_box = {};
    m_group = {};
    m_graph.unsetCursor();
}

} // namespace aftermap
