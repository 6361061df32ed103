// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/timeline.h"
#include "render/curve_geometry.h"
#include "ui/escape_watch.h"

#include <QPointF>

class QMouseEvent;

namespace aftermap {

class ImpactPlot;

/// The hand that takes milestones above the curve and puts them elsewhere. It sees the mouse before the curve
/// does; a press without a drag seeks as ever.
class MilestoneHand : public QObject
{
    Q_OBJECT

public:
    /// `plot` outlives this.
    explicit MilestoneHand(ImpactPlot& plot);

    /// The one whose grip is at a point of the plot's canvas.
    std::optional<MilestoneKind> under(QPointF point) const;

public slots:
    void letGo();

signals:
    void moved(aftermap::MilestoneKind kind, aftermap::Instant to);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    enum class Doing { Nothing, Pressed, Dragging, CalledOff };

    bool press(const QMouseEvent& event);
    bool move(const QMouseEvent& event);
    bool release(const QMouseEvent& event);
    bool hover(QPointF point);
    void preview(const QMouseEvent& event);
    bool isOnPlayhead(QPointF point) const;
    Instant timeOf(MilestoneKind kind) const;
    void begin(Doing doing);

    ImpactPlot& m_plot;
    EscapeWatch m_escape;
    Doing m_doing = Doing::Nothing;
    MilestoneKind m_kind = MilestoneKind::Onset;
    QPointF m_pressed;
    double m_grip = 0; ///< from its line to where it was taken, px
    Instant m_to;
};

} // namespace aftermap
