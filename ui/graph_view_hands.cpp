// SPDX-License-Identifier: GPL-3.0-or-later
// What mouse, wheel and fingers do on the graph.
#include "session/selection.h"
#include "ui/camera_moves.h"
#include "ui/graph_gestures.h"
#include "ui/graph_view.h"
#include "ui/plain_text.h"

#include <QKeyEvent>
#include <QApplication>
#include <QGestureEvent>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPinchGesture>
#include <QToolTip>
#include <QWheelEvent>

namespace aftermap {

bool GraphView::event(QEvent* event)
{
    switch (event->type()) {
    case QEvent::ToolTip:
        showTooltip(*static_cast<QHelpEvent*>(event));
        return true;
    case QEvent::NativeGesture:
        zoomByFingers(*static_cast<QNativeGestureEvent*>(event));
        return true;
    case QEvent::Gesture:
        if (const auto* pinch = static_cast<QPinchGesture*>(static_cast<QGestureEvent*>(event)->gesture(Qt::PinchGesture)))
            zoomByFingers(*pinch);
        return true;
    default:
        return QWidget::event(event);
    }
}

void GraphView::showTooltip(const QHelpEvent& help)
{
    if (const ServiceId service = serviceUnder(help.pos()))
        QToolTip::showText(help.globalPos(), plainTooltip(explanationOf(service)), this);
    else
        QToolTip::hideText();
}

void GraphView::zoomByFingers(const QNativeGestureEvent& gesture)
{
    if (m_presentation != nullptr && gesture.gestureType() == Qt::ZoomNativeGesture)
        setCamera(zoomedAbout(m_presentation->layout, view(), gesture.position(), 1.0 + gesture.value()));
}

void GraphView::zoomByFingers(const QPinchGesture& pinch)
{
    if (m_presentation == nullptr)
        return;
    const QPointF middle = mapFromGlobal(pinch.centerPoint());
    setCamera(panned(m_presentation->layout, view(), pinch.centerPoint() - pinch.lastCenterPoint()));
    setCamera(zoomedAbout(m_presentation->layout, view(), middle, pinch.scaleFactor()));
}

void GraphView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton)
        return;
    m_travel.stop();
    m_pressed = m_dragged = event->position();
    m_dragging = false;
}

void GraphView::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons() & (Qt::LeftButton | Qt::MiddleButton))
        dragTo(event->position());
    else
        m_selection.hover(serviceUnder(event->position()));
}

void GraphView::dragTo(QPointF point)
{
    m_dragging = m_dragging || (point - m_pressed).manhattanLength() >= QApplication::startDragDistance();
    if (m_dragging && m_presentation != nullptr && m_camera.zoom > 1) {
        setCamera(panned(m_presentation->layout, view(), point - m_dragged));
        setCursor(Qt::ClosedHandCursor);
    }
    m_dragged = point;
}

void GraphView::mouseReleaseEvent(QMouseEvent* event)
{
    showHand();
    if (event->button() == Qt::LeftButton && !m_dragging)
        m_selection.selectService(serviceUnder(event->position()));
    m_dragging = false;
}

void GraphView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        centreOn(serviceUnder(event->position()));
    // The release that follows selects what is under the mouse, as any other does.
    m_pressed = m_dragged = event->position();
}

void GraphView::contextMenuEvent(QContextMenuEvent* event)
{
    if (m_presentation == nullptr)
        return;
    QPoint at = event->globalPos();
    if (event->reason() == QContextMenuEvent::Mouse) {
        m_selection.selectService(serviceUnder(event->pos()));
    } else {
        // From the keyboard: below the selected box.
        const Rect box = placeOf(m_presentation->layout, m_selection.service());
        const QPointF corner = graphTransform(m_presentation->layout, view()).map(QPointF(box.left(), box.bottom()));
        at = mapToGlobal(m_selection.service() ? corner.toPoint() : rect().center());
    }
    emit menuWanted(at);
}

void GraphView::leaveEvent(QEvent*)
{
    m_selection.hover(ServiceId());
}

void GraphView::wheelEvent(QWheelEvent* event)
{
    if (m_presentation == nullptr)
        return;
    const CameraWish wish = wishOf(*event);
    if (!wish.pan.isNull())
        setCamera(panned(m_presentation->layout, view(), wish.pan));
    if (wish.zoom != 1.0)
        setCamera(zoomedAbout(m_presentation->layout, view(), event->position(), wish.zoom));
    event->accept();
}

void GraphView::showHand()
{
    setCursor(m_camera.zoom > 1 ? Qt::OpenHandCursor : Qt::ArrowCursor);
}

void GraphView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        centreOnSelection();
    else
        QWidget::keyPressEvent(event);
}

} // namespace aftermap
