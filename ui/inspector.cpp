// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector.h"

#include "session/selection.h"
#include "session/settings.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace aftermap {

Inspector::Inspector(SelectionState& selection, QWidget* parent) : DetailsView(parent), m_selection(selection)
{
    setObjectName(u"inspector"_s);
    setAccessibleName(tr("Details"));
    setFolded(Settings().foldedDetails);
    connect(&selection, &SelectionState::serviceChanged, this, &Inspector::refreshSoon);
    connect(&selection, &SelectionState::eventChanged, this, &Inspector::refreshSoon);
    connect(&selection, &SelectionState::pinnedChanged, this, &Inspector::refreshSoon);
    connect(this, &DetailsView::serviceChosen, this, &Inspector::chooseService);
    connect(this, &DetailsView::eventChosen, this, &Inspector::chooseEvent);
    connect(this, &DetailsView::timeChosen, this, &Inspector::chooseTime);
    refresh();
}

void Inspector::setPresentation(const PresentationPtr& presentation, Change)
{
    m_presentation = presentation;
    m_outage = outageDetails(*presentation);
    m_teller.setPresentation(presentation);
    refreshSoon();
}

void Inspector::setPosition(PlayTime position)
{
    if (m_presentation == nullptr)
        return;
    m_now = m_presentation->pacing.instant(position);
    setNow(m_now);
    // A frame in which nothing changes costs nothing here.
    if (m_isStale)
        return;
    if (m_teller.chapterOfFacts(m_now) != m_facts)
        refreshSoon();
    else if (std::chrono::floor<std::chrono::minutes>(m_now).time_since_epoch().count() != m_minute)
        tellClock();
}

void Inspector::setTheme(ThemeKind kind)
{
    DetailsView::setTheme(kind);
}

void Inspector::refreshSoon()
{
    if (std::exchange(m_isStale, true))
        return;
    QMetaObject::invokeMethod(this, &Inspector::refresh, Qt::QueuedConnection);
}

void Inspector::refresh()
{
    m_isStale = false;
    show(details(), m_presentation);
    tellClock();
    if (m_presentation != nullptr)
        m_facts = m_teller.chapterOfFacts(m_now);
}

void Inspector::tellClock()
{
    if (m_presentation == nullptr)
        return;
    m_minute = std::chrono::floor<std::chrono::minutes>(m_now).time_since_epoch().count();
    if (const ServiceId service = m_selection.service())
        setLive(affectedTimeWords(*m_presentation, service, m_now));
    else if (!shownEvent())
        setLive(m_teller.at(m_now).text());
}

/// The selected event, unless it is about another service than the selected one.
EventId Inspector::shownEvent() const
{
    const EventId id = m_selection.event();
    if (!id || id.index() >= m_presentation->incident->events().size())
        return {};
    const ServiceId service = m_selection.service();
    return service && m_presentation->incident->serviceOf(id) != service ? EventId() : id;
}

Details Inspector::details() const
{
    if (m_presentation == nullptr)
        return {tr("Nothing is open"), {}, {}, {}};
    const ServiceId service = m_selection.service();
    if (service && service.index() < m_presentation->incident->serviceCount())
        return withDifference(serviceDetails(*m_presentation, service, m_now, shownEvent()), service);
    if (const EventId event = shownEvent())
        return eventDetails(*m_presentation, event);
    return withDifference(m_outage, {});
}

/// What has changed comes right after what is live.
Details Inspector::withDifference(Details details, ServiceId service) const
{
    if (const auto& since = m_selection.pinned()) {
        const auto sections = differenceSections(*m_presentation, *since, m_now, service);
        details.sections.insert(details.sections.begin() + (details.sections.empty() ? 0 : 1), sections.begin(), sections.end());
    }
    return details;
}

void Inspector::chooseService(ServiceId service)
{
    m_selection.selectEvent({});
    m_selection.selectService(service);
}

void Inspector::chooseEvent(EventId event)
{
    m_selection.selectEvent(event);
    m_selection.selectService(m_presentation->incident->serviceOf(event));
    chooseTime(m_presentation->incident->event(event).time.at);
}

void Inspector::chooseTime(Instant time)
{
    emit sought(m_presentation->pacing.playTime(time));
}

} // namespace aftermap
