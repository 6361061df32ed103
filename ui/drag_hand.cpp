// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/drag_hand.h"

#include <QApplication>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QWidget>

namespace aftermap {

DragHand::DragHand(QWidget& canvas, Doing escapesFrom, QObject* parent) : QObject(parent), m_escapesFrom(escapesFrom)
{
    canvas.installEventFilter(this);
    connect(&m_escape, &EscapeWatch::escaped, this, [this] {
        letGo();
        begin(Doing::CalledOff); // until the button is up
    });
}

void DragHand::letGo()
{
    begin(Doing::Nothing);
    clear();
}

void DragHand::begin(Doing doing)
{
    m_doing = doing;
    m_escape.setOn(doing == Doing::Dragging || (doing == Doing::Pressed && m_escapesFrom == Doing::Pressed));
}

bool DragHand::eventFilter(QObject*, QEvent* event)
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
    if (!isReady())
        return false;
    switch (event->type()) {
    case QEvent::MouseButtonPress: return press(*static_cast<QMouseEvent*>(event));
    case QEvent::MouseMove: return move(*static_cast<QMouseEvent*>(event));
    case QEvent::MouseButtonRelease: return release(*static_cast<QMouseEvent*>(event));
    case QEvent::ToolTip: return tell(*static_cast<QHelpEvent*>(event));
    default:
        if (m_doing == Doing::Nothing)
            clear();
        return false;
    }
}

bool DragHand::press(const QMouseEvent& event)
{
    if (event.button() != Qt::LeftButton)
        return m_doing == Doing::Dragging;
    m_pressed = event.position();
    if (!take(event))
        return false;
    begin(Doing::Pressed);
    return true;
}

bool DragHand::move(const QMouseEvent& event)
{
    switch (m_doing) {
    case Doing::CalledOff: return true;
    case Doing::Shown: return false;
    case Doing::Nothing: return event.buttons() == Qt::NoButton && hover(event.position());
    default: break;
    }
    if (!event.buttons().testFlag(Qt::LeftButton)) {
        letGo();
        return false;
    }
    if (wayTo(event.position()) >= QApplication::startDragDistance())
        begin(Doing::Dragging);
    if (m_doing == Doing::Dragging)
        preview(event);
    return true;
}

bool DragHand::release(const QMouseEvent& event)
{
    if (event.button() != Qt::LeftButton)
        return m_doing == Doing::Dragging;
    switch (m_doing) {
    case Doing::Nothing: return false;
    case Doing::Shown: begin(Doing::Nothing); return false;
    case Doing::Pressed:
        letGo();
        click(event);
        return true;
    case Doing::Dragging: drop(event); return true;
    case Doing::CalledOff: letGo(); return true;
    }
    return false;
}

} // namespace aftermap
