// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QList>
#include <QObject>

class QWidget;

namespace aftermap {

/// Decides whether a key that is both a shortcut and something a widget understands goes to the
/// shortcut or to the widget: the canvas keys of the action table are shortcuts only when a canvas
/// or nothing has the focus, and nothing is a shortcut in a text field that can use the key.
class KeyRouter : public QObject
{
    Q_OBJECT

public:
    explicit KeyRouter(QWidget* window);

    /// Graph and curve. The window itself counts as "nothing".
    void addCanvas(QWidget* canvas) { m_canvases.append(canvas); }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool keepsCanvasKeys(const QWidget* focus) const;

    QWidget* m_window;
    QList<QWidget*> m_canvases;
    QList<QKeySequence> m_canvasKeys;
};

} // namespace aftermap
