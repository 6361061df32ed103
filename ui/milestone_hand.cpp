// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/milestone_hand.h"

#include "render/narration.h"
#include "session/dragged_time.h"
#include "ui/impact_plot.h"
#include "ui/plain_text.h"

#include <QApplication>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QToolTip>

#include <cmath>
#include <utility>

namespace aftermap {

MilestoneHand::MilestoneHand(ImpactPlot& plot) : QObject(&plot), m_plot(plot)
{
    plot.canvas()->installEventFilter(this);
    connect(&m_escape, &EscapeWatch::escaped, this, [this] {
        letGo();
        begin(Doing::CalledOff); // until the button is up
    });
    connect(&plot, &ImpactPlot::placedAnew, this, &MilestoneHand::letGo);
}

void MilestoneHand::letGo()
{
    const bool held = m_doing != Doing::Nothing || m_plot.overlay().milestone;
    begin(Doing::Nothing);
    if (held)
        m_plot.setGrasp({});
}

void MilestoneHand::begin(Doing doing)
{
    m_doing = doing;
    m_escape.setOn(doing == Doing::Dragging);
}

bool MilestoneHand::eventFilter(QObject*, QEvent* event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::MouseButtonRelease:
    case QEvent::Leave:
    case QEvent::ToolTip: break;
    default: return false;
    }
    if (m_plot.shownPresentation() == nullptr)
        return false;
    switch (event->type()) {
    case QEvent::MouseButtonPress: return press(*static_cast<QMouseEvent*>(event));
    case QEvent::MouseMove: return move(*static_cast<QMouseEvent*>(event));
    case QEvent::MouseButtonRelease: return release(*static_cast<QMouseEvent*>(event));
    case QEvent::ToolTip: {
        const auto* help = static_cast<QHelpEvent*>(event);
        if (m_doing == Doing::Nothing && !under(help->pos()))
            return false;
        QToolTip::showText(help->globalPos(),
                           plainTooltip(tr("Drag to move the milestone, to the minute; with Alt to the second. Escape calls it off.")),
                           m_plot.canvas());
        return true;
    }
    default:
        if (m_doing == Doing::Nothing)
            letGo();
        return false;
    }
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

bool MilestoneHand::press(const QMouseEvent& event)
{
    if (event.button() != Qt::LeftButton)
        return m_doing == Doing::Dragging;
    letGo();
    const bool plain = (event.modifiers() & ~Qt::KeyboardModifiers(Qt::AltModifier)) == Qt::NoModifier;
    const std::optional<MilestoneKind> kind = plain ? under(event.position()) : std::nullopt;
    if (!kind)
        return false;
    const PlacedCurve& placed = m_plot.placed();
    m_kind = *kind;
    m_pressed = event.position();
    m_to = timeOf(m_kind);
    m_grip = m_pressed.x() - placed.parts.x(placed.geometry, m_plot.shownPresentation()->axis.position(m_to));
    begin(Doing::Pressed);
    m_plot.setFocus(Qt::MouseFocusReason);
    return true;
}

bool MilestoneHand::move(const QMouseEvent& event)
{
    switch (m_doing) {
    case Doing::CalledOff: return true;
    case Doing::Nothing: return event.buttons() == Qt::NoButton && hover(event.position());
    default: break;
    }
    if (!event.buttons().testFlag(Qt::LeftButton)) {
        letGo();
        return false;
    }
    if (std::abs(event.position().x() - m_pressed.x()) >= QApplication::startDragDistance())
        begin(Doing::Dragging);
    if (m_doing == Doing::Dragging)
        preview(event);
    return true;
}

bool MilestoneHand::release(const QMouseEvent& event)
{
    if (event.button() != Qt::LeftButton)
        return m_doing == Doing::Dragging;
    const Doing was = std::exchange(m_doing, Doing::Nothing);
    if (was == Doing::Nothing)
        return false;
    const Instant before = timeOf(m_kind), to = m_to;
    letGo();
    m_plot.setGrasp({});
    if (was == Doing::Pressed)
        m_plot.seekTo(m_plot.shownPresentation()->pacing.playTime(before));
    else if (was == Doing::Dragging && to != before)
        emit moved(m_kind, to);
    return true;
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
