// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/milestone_hand.h"

#include "render/narration.h"
#include "session/dragged_time.h"
#include "ui/impact_plot.h"
#include "ui/plain_text.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QToolTip>

#include <cmath>

namespace aftermap {

MilestoneHand::MilestoneHand(ImpactPlot& plot) : DragHand(*plot.canvas(), Doing::Dragging, &plot), m_plot(plot)
{
    connect(&plot, &ImpactPlot::placedAnew, this, &MilestoneHand::letGo);
}

bool MilestoneHand::isReady() const
{
    return m_plot.shownPresentation() != nullptr;
}

void MilestoneHand::clear()
{
    if (m_plot.overlay().milestone)
        m_plot.setGrasp({});
}

bool MilestoneHand::tell(const QHelpEvent& help) const
{
    if (doing() == Doing::Nothing && !under(help.pos()))
        return false;
    QToolTip::showText(help.globalPos(),
                       plainTooltip(tr("Drag to move the milestone, to the minute; with Alt to the second. Escape calls it off.")),
                       m_plot.canvas());
    return true;
}

bool MilestoneHand::isOnPlayhead(QPointF point) const
{
    const PlacedCurve& placed = m_plot.placed();
    return point.y() >= placed.parts.plot.top() - 14 && std::abs(placed.parts.x(placed.geometry, m_plot.playhead()) - point.x()) <= 6;
}

std::optional<MilestoneKind> MilestoneHand::under(QPointF point) const
{
    if (isOnPlayhead(point))
        return std::nullopt;
    const PlacedCurve& placed = m_plot.placed();
    std::optional<MilestoneKind> nearest;
    double least = 0;
    for (const CurveGeometry::Marker& marker : placed.geometry.markers) {
        const QRectF grip = milestoneGrip(marker, placed.geometry, placed.parts);
        const double off = std::abs(grip.center().x() - point.x());
        if (!grip.contains(point) || (nearest && off >= least))
            continue;
        nearest = marker.kind;
        least = off;
    }
    return nearest;
}

Instant MilestoneHand::timeOf(MilestoneKind kind) const
{
    return m_plot.shownPresentation()->incident->milestoneAt(kind).value_or(Instant());
}

bool MilestoneHand::take(const QMouseEvent& event)
{
    letGo();
    const bool plain = (event.modifiers() & ~Qt::KeyboardModifiers(Qt::AltModifier)) == Qt::NoModifier;
    const std::optional<MilestoneKind> kind = plain ? under(event.position()) : std::nullopt;
    if (!kind)
        return false;
    const PlacedCurve& placed = m_plot.placed();
    m_kind = *kind;
    m_to = timeOf(m_kind);
    m_grip = event.position().x() - placed.parts.x(placed.geometry, m_plot.shownPresentation()->axis.position(m_to));
    m_plot.setFocus(Qt::MouseFocusReason);
    return true;
}

double MilestoneHand::wayTo(QPointF point) const
{
    return std::abs(point.x() - pressed().x());
}

void MilestoneHand::click(const QMouseEvent&)
{
    m_plot.seekTo(m_plot.shownPresentation()->pacing.playTime(timeOf(m_kind)));
}

void MilestoneHand::drop(const QMouseEvent&)
{
    const Instant before = timeOf(m_kind), to = m_to;
    letGo();
    if (to != before)
        emit moved(m_kind, to);
}

bool MilestoneHand::hover(QPointF point)
{
    const std::optional<MilestoneKind> kind = under(point);
    if (!kind) {
        letGo();
        return false;
    }
    m_plot.canvas()->setCursor(Qt::SizeHorCursor);
    m_plot.setGrasp(CurveOverlay::MilestoneGrasp{*kind, {}, {}});
    return true;
}

void MilestoneHand::preview(const QMouseEvent& event)
{
    const Presentation& shown = *m_plot.shownPresentation();
    const bool bySeconds = event.modifiers().testFlag(Qt::AltModifier);
    m_to = snappedInto(m_plot.instantUnder(event.position().x() - m_grip), bySeconds ? secondSteps : minuteSteps,
                       shown.axis.window());
    m_plot.canvas()->setCursor(Qt::SizeHorCursor);
    m_plot.setGrasp(CurveOverlay::MilestoneGrasp{
        m_kind, shown.axis.position(m_to),
        tr("%1 %2").arg(milestoneWords(m_kind), draggedClock(*shown.incident, m_to, bySeconds))});
}

} // namespace aftermap
