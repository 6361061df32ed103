// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/key_router.h"

#include "ui/actions.h"

#include <QApplication>
#include <QKeyEvent>
#include <QWidget>

namespace aftermap {

KeyRouter::KeyRouter(QWidget* window) : QObject(window), m_window(window)
{
    for (const ActionSpec& spec : actionSpecs())
        m_canvasKeys += keySequences(spec.canvasKeys);
    qApp->installEventFilter(this);
}

bool KeyRouter::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::ShortcutOverride)
        return false;
    // What the focus widget leaves is offered to its parents; they have no say in this.
    const QWidget* focus = QApplication::focusWidget();
    if (focus == nullptr || watched != focus || focus->window() != m_window || !keepsCanvasKeys(focus))
        return false;
    const auto* key = static_cast<QKeyEvent*>(event);
    if (!m_canvasKeys.contains(QKeySequence(key->keyCombination())))
        return false;
    event->accept(); // the widget gets it as an ordinary key
    return true;
}

bool KeyRouter::keepsCanvasKeys(const QWidget* focus) const
{
    if (focus == m_window)
        return false;
    for (const QWidget* canvas : m_canvases) {
        if (focus == canvas || canvas->isAncestorOf(focus))
            return false;
    }
    return true;
}

} // namespace aftermap
