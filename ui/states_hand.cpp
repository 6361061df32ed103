// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/states_hand.h"

#include "render/narration.h"
#include "session/dragged_time.h"
#include "session/selection.h"
#include "ui/plain_text.h"
#include "ui/service_states_view.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace aftermap {

StatesHand::StatesHand(ServiceStatesView& view, SelectionState& selection)
    : DragHand(*view.viewport(), Doing::Pressed, &view), m_view(view), m_selection(selection)
{
    connect(&view, &ServiceStatesView::replanned, this, [this] {
        if (doing() != Doing::Shown) // while it is asked about, it stays
            letGo();
    });
}

void StatesHand::setEditing(bool on)
{
    m_isEditing = on;
    letGo();
}

void StatesHand::show(ServiceId service, const TimeSpan& span)
{
    const PresentationPtr shown = m_view.shownPresentation();
    if (shown == nullptr)
        return;
    begin(Doing::Shown);
    StatesGrasp grasp;
    grasp.service = service;
    grasp.stretch = StatesGrasp::Move{shown->axis.position(span.earliest), shown->axis.position(span.latest)};
    m_view.setGrasp(grasp);
}

void StatesHand::clear()
{
    m_end.reset();
    m_view.setGrasp({});
    m_view.viewport()->unsetCursor();
}

bool StatesHand::isReady() const
{
    return m_view.shownPresentation() != nullptr;
}

bool StatesHand::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Hide && isReady())
        letGo();
    return DragHand::eventFilter(watched, event);
}

ServiceId StatesHand::handledUnder(QPointF point) const
{
    const std::optional<std::size_t> row = m_view.rowUnder(point);
    if (!row || point.x() < m_view.plan().barsLeft - reach)
        return {};
    const ServiceId service = m_view.serviceOf(*row);
    return m_isEditing || service == m_selection.service() ? service : ServiceId();
}

std::optional<StateEnd> StatesHand::endUnder(QPointF point) const
{
    const ServiceId service = handledUnder(point);
    if (!service)
        return std::nullopt;
    const Presentation& shown = *m_view.shownPresentation();
    std::optional<StateEnd> nearest;
    double least = reach;
    for (const StateEnd& end : stateEnds(shown, service)) {
        const double off = std::abs(m_view.plan().x(shown.axis.position(end.at)) - point.x());
        if (off > least)
            continue;
        least = off;
        nearest = end;
    }
    return nearest;
}

bool StatesHand::take(const QMouseEvent& event)
{
    letGo();
    const double x = event.position().x();
    m_end = endUnder(event.position());
    m_service = handledUnder(event.position());
    const bool draws = m_isEditing && m_service && x >= m_view.plan().barsLeft;
    if (!m_end && !draws)
        return false;
    const Presentation& shown = *m_view.shownPresentation();
    m_grip = m_end ? x - m_view.plan().x(shown.axis.position(m_end->at)) : 0;
    m_from = m_to = m_end ? m_end->at : m_view.instantUnder(x);
    return true;
}

double StatesHand::wayTo(QPointF point) const
{
    return std::abs(point.x() - pressed().x());
}

void StatesHand::click(const QMouseEvent& event)
{
    m_view.choose(event.position());
}

bool StatesHand::hover(QPointF point)
{
    const ServiceId service = handledUnder(point);
    const std::optional<StateEnd> end = endUnder(point);
    if (end && end->rest != StateEnd::Rest::KnownLater)
        m_view.viewport()->setCursor(Qt::SizeHorCursor);
    else if (end)
        m_view.viewport()->setCursor(Qt::WhatsThisCursor);
    else if (m_isEditing && service)
        m_view.viewport()->setCursor(Qt::CrossCursor);
    else
        m_view.viewport()->unsetCursor();
    if (!service) {
        m_view.setGrasp({});
        return false;
    }
    const Presentation& shown = *m_view.shownPresentation();
    StatesGrasp grasp;
    grasp.service = service;
    for (const StateEnd& one : stateEnds(shown, service))
        grasp.grips.push_back({shown.axis.position(one.at), one.rest != StateEnd::Rest::Reported});
    if (end)
        grasp.held = shown.axis.position(end->at);
    m_view.setGrasp(grasp);
    return false;
}

void StatesHand::preview(const QMouseEvent& event)
{
    const Presentation& shown = *m_view.shownPresentation();
    const bool bySeconds = event.modifiers().testFlag(Qt::AltModifier);
    const Milliseconds step = bySeconds ? secondSteps : minuteSteps;
    const Instant wanted = m_view.instantUnder(event.position().x() - m_grip);
    StatesGrasp grasp;
    grasp.service = m_service;
    if (!m_end) {
        const TimeSpan window = shown.axis.window();
        m_from = snappedInto(m_view.instantUnder(pressed().x()), step, window);
        m_to = snappedInto(wanted, step, window);
        grasp.stretch = StatesGrasp::Move{shown.axis.position(m_from), shown.axis.position(m_to)};
        const auto [first, last] = std::minmax({m_from, m_to});
        grasp.words = tr("%1 → %2 · %3").arg(clock(first, bySeconds), clock(last, bySeconds), formatSpan(last - first));
    } else {
        const double from = shown.axis.position(m_end->at);
        m_to = snappedInto(wanted, step, m_end->room);
        grasp.held = from;
        grasp.grips.push_back({from, m_end->rest == StateEnd::Rest::KnownLater}); // said where it is put down
        switch (m_end->rest) {
        case StateEnd::Rest::Reported:
            grasp.move = StatesGrasp::Move{from, shown.axis.position(m_to)};
            grasp.words = clock(m_to, bySeconds);
            break;
        case StateEnd::Rest::Assumed:
            grasp.move = StatesGrasp::Move{from, shown.axis.position(m_to)};
            grasp.words = m_end->said() == ServiceState::Operational
                              ? tr("Let go to say: ended %1").arg(clock(m_to, bySeconds))
                              : tr("Let go to say: %1 from %2").arg(stateWords(m_end->said()).toLower(), clock(m_to, bySeconds));
            break;
        case StateEnd::Rest::KnownLater:
            grasp.words = tr("This stands where it became known, not where it happened.");
            break;
        }
    }
    grasp.wordsAt = shown.axis.position(m_to);
    m_view.viewport()->setCursor(m_end && m_end->rest == StateEnd::Rest::KnownLater ? Qt::WhatsThisCursor : Qt::SizeHorCursor);
    m_view.setGrasp(grasp);
}

void StatesHand::drop(const QMouseEvent& event)
{
    const QPoint screen = event.globalPosition().toPoint();
    const std::optional<StateEnd> end = std::exchange(m_end, {});
    const auto [first, last] = std::minmax({m_from, m_to});
    const ServiceId service = m_service;
    letGo();
    if (!end && first < last) {
        show(service, {first, last});
        emit spanDrawn(service, {first, last}, screen);
    } else if (end && end->rest == StateEnd::Rest::Assumed) {
        if (m_to != end->at)
            emit endSaid(service, m_to, end->said());
    } else if (end && end->rest == StateEnd::Rest::KnownLater) {
        emit refused(tr("This end stands where it became known. Show everything in hindsight to move it."));
    } else if (end && end->event && m_to != end->at) {
        emit endMoved(end->event, m_to);
    }
}

bool StatesHand::tell(const QHelpEvent& help) const
{
    const std::optional<StateEnd> end = doing() == Doing::Nothing ? endUnder(help.pos()) : std::nullopt;
    if (!end)
        return doing() != Doing::Nothing;
    QString words = tr("Drag to move the end, to the minute; with Alt to the second. Escape calls it off.");
    if (end->rest == StateEnd::Rest::Assumed)
        words = tr("Nobody reported this end: it is assumed. Drag it to say when it was.");
    else if (end->rest == StateEnd::Rest::KnownLater)
        words = tr("This end stands where it became known. Show everything in hindsight to move it.");
    else if (end->event)
        words = clock(end->at, false) + u" · "_s + eventText(m_view.shownPresentation()->incident->event(end->event)) + u'\n' + words;
    QToolTip::showText(help.globalPos(), plainTooltip(words), m_view.viewport());
    return true;
}

QString StatesHand::clock(Instant t, bool withSeconds) const
{
    return draggedClock(*m_view.shownPresentation()->incident, t, withSeconds);
}

} // namespace aftermap
