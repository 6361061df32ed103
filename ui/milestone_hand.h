// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/timeline.h"
#include "render/curve_geometry.h"
#include "ui/drag_hand.h"

namespace aftermap {

class ImpactPlot;

/// The hand that takes milestones above the curve and puts them elsewhere; a press without a drag seeks as ever.
class MilestoneHand : public DragHand
{
    Q_OBJECT

public:
    /// `plot` outlives this.
    explicit MilestoneHand(ImpactPlot& plot);

    /// The one whose grip is at a point of the plot's canvas.
    std::optional<MilestoneKind> under(QPointF point) const;

signals:
    void moved(aftermap::MilestoneKind kind, aftermap::Instant to);

protected:
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
    bool isOnPlayhead(QPointF point) const;
    Instant timeOf(MilestoneKind kind) const;

    ImpactPlot& m_plot;
    MilestoneKind m_kind = MilestoneKind::Onset;
    double m_grip = 0; ///< from its line to where it was taken, px
    Instant m_to;
};

} // namespace aftermap
