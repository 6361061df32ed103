// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/escape_watch.h"

#include <QPointF>

class QHelpEvent;
class QMouseEvent;
class QWidget;

namespace aftermap {

/// A hand that takes something in a view and drags it elsewhere. It sees the mouse before the view does: press, move and
/// release mean the same in every view, and Escape calls a drag off until the button is up.
class DragHand : public QObject
{
    Q_OBJECT

public slots:
    /// Nothing is held and nothing changed.
    void letGo();

protected:
    enum class Doing {
        Nothing,
        Pressed,   ///< on something, not yet a drag
        Dragging,
        Shown,     ///< let go of and asked about: it stays in sight
        CalledOff
    };

    /// `canvas` is what the mouse is over. `escapesFrom` is Pressed or Dragging: from there on Escape is the hand's.
    DragHand(QWidget& canvas, Doing escapesFrom, QObject* parent);

    Doing doing() const { return m_doing; }
    void begin(Doing doing);
    /// Where the button went down, in pixels of the canvas.
    QPointF pressed() const { return m_pressed; }
    bool eventFilter(QObject* watched, QEvent* event) override;

    /// There is something in the view that could be taken.
    virtual bool isReady() const = 0;
    /// The left button went down. False where there is nothing to hold: then it is the view's.
    virtual bool take(const QMouseEvent& event) = 0;
    /// How far a pointer at `point` has gone since, px.
    virtual double wayTo(QPointF point) const = 0;
    /// What would be, were it let go of here.
    virtual void preview(const QMouseEvent& event) = 0;
    /// Without a drag; nothing is held any more.
    virtual void click(const QMouseEvent& event) = 0;
    /// After a drag; to begin with it is still held.
    virtual void drop(const QMouseEvent& event) = 0;
    /// No button is down. True where the view is not to see it.
    virtual bool hover(QPointF point) = 0;
    virtual bool tell(const QHelpEvent& help) const = 0;
    /// Takes what is shown as held out of the view.
    virtual void clear() = 0;

private:
    bool press(const QMouseEvent& event);
    bool move(const QMouseEvent& event);
    bool release(const QMouseEvent& event);

    const Doing m_escapesFrom;
    EscapeWatch m_escape;
    Doing m_doing = Doing::Nothing;
    QPointF m_pressed;
};

} // namespace aftermap
