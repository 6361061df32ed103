// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/escape_watch.h"

#include <QCoreApplication>
#include <QKeyEvent>

namespace aftermap {

void EscapeWatch::setOn(bool on)
{
    if (on == m_isOn)
        return;
    m_isOn = on;
    if (on)
        qApp->installEventFilter(this);
    else
        qApp->removeEventFilter(this);
}

bool EscapeWatch::eventFilter(QObject*, QEvent* event)
{
    if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress)
        return false;
    if (static_cast<QKeyEvent*>(event)->key() != Qt::Key_Escape)
        return false;
    event->accept(); // no shortcut of the window now
    if (event->type() == QEvent::KeyPress)
        emit escaped();
    return true;
}

} // namespace aftermap
