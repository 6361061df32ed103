// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/state_ends.h"
#include "ui/escape_watch.h"

#include <QPointF>

class QHelpEvent;
class QMouseEvent;

namespace aftermap {

class SelectionState;
class ServiceStatesView;

/// The hand on the service states: takes the ends of bars in the row of the selected service, and while states
/// are edited in every row, where it also draws the span that a state is set over. It sees the mouse before
/// the view does; a press without a drag stays the view's.
class StatesHand : public QObject
{
    Q_OBJECT

public:
    /// How near to an end the pointer must be, px.
    static constexpr double reach = 4;

    /// `view` outlives this.
    StatesHand(ServiceStatesView& view, SelectionState& selection);

    void setEditing(bool on);
    /// Shows a span of a service's row, until letGo().
    void show(ServiceId service, const TimeSpan& span);

public slots:
    /// Nothing is held and nothing changed.
    void letGo();

signals:
    void endMoved(aftermap::EventId event, aftermap::Instant to);
    /// An end that nobody reported was dragged: it may be said to be at `at`. `screen` is where.
    void endWanted(aftermap::ServiceId service, aftermap::Instant at, QPoint screen);
    void spanDrawn(aftermap::ServiceId service, const aftermap::TimeSpan& span, QPoint screen);
    /// One sentence.
    void refused(const QString& why);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    enum class Doing { Nothing, Pressed, Dragging, Drawn, CalledOff };

    bool press(const QMouseEvent& event);
    bool move(const QMouseEvent& event);
    bool release(const QMouseEvent& event);
    bool tell(const QHelpEvent& help) const;
    void hover(QPointF point);
    void preview(const QMouseEvent& event);
    void finish(QPoint screen);
    std::optional<StateEnd> endUnder(QPointF point) const;
    ServiceId handledUnder(QPointF point) const;
    void begin(Doing doing);
    QString clock(Instant t, bool withSeconds) const;

    ServiceStatesView& m_view;
    SelectionState& m_selection;
    EscapeWatch m_escape;
    bool m_isEditing = false;
    Doing m_doing = Doing::Nothing;
    ServiceId m_service;
    std::optional<StateEnd> m_end; ///< that is held; else a span is drawn
    QPointF m_pressed;
    double m_grip = 0;             ///< from the end to where it was taken, px
    Instant m_from, m_to;
};

} // namespace aftermap
