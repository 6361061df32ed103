// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/state_ends.h"
#include "ui/drag_hand.h"

namespace aftermap {

class SelectionState;
class ServiceStatesView;

/// The hand on the service states: takes the ends of bars in the row of the selected service, and while states
/// are edited in every row, where it also draws the span that a state is set over. A press without a drag stays the
/// view's.
class StatesHand : public DragHand
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

signals:
    void endMoved(aftermap::EventId event, aftermap::Instant to);
    /// An end that nobody reported was dragged: from `at` on the service is in `state`, says whoever did so.
    void endSaid(aftermap::ServiceId service, aftermap::Instant at, aftermap::ServiceState state);
    void spanDrawn(aftermap::ServiceId service, const aftermap::TimeSpan& span, QPoint screen);
    /// One sentence.
    void refused(const QString& why);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool isReady() const override;
    bool take(const QMouseEvent& event) override;
    double wayTo(QPointF point) const override;
    void preview(const QMouseEvent& event) override;
    void click(const QMouseEvent& event) override;
    void drop(const QMouseEvent& event) override;
    bool hover(QPointF point) override;
    bool tell(const QHelpEvent& help) const override;
    void clear() override;

private:
    std::optional<StateEnd> endUnder(QPointF point) const;
    ServiceId handledUnder(QPointF point) const;
    QString clock(Instant t, bool withSeconds) const;

    ServiceStatesView& m_view;
    SelectionState& m_selection;
    bool m_isEditing = false;
    ServiceId m_service;
    std::optional<StateEnd> m_end; ///< that is held; else a span is drawn
    double m_grip = 0;             ///< from the end to where it was taken, px
    Instant m_from, m_to;
};

} // namespace aftermap
