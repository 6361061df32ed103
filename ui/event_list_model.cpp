// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/event_list_model.h"

#include "render/narration.h"
#include "session/event_steps.h"

using namespace Qt::StringLiterals;

namespace aftermap {

int EventListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || m_presentation == nullptr ? 0
                                                         : int(m_presentation->incident->events().size());
}

QVariant EventListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || m_presentation == nullptr || index.row() >= rowCount())
        return {};
    const Incident& incident = *m_presentation->incident;
    const Event& what = event(index.row());
    switch (role) {
    case Qt::AccessibleTextRole:
    case Qt::DisplayRole:
        return spoken(index.row());
    case TimeRole:
        return timeWords(what.time, incident.zone());
    case DayRole: {
        const QString day = formatDate(what.time.at, incident.zone());
        return day == formatDate(incident.onset(), incident.zone()) ? QString()
                                                                    : day.section(u' ', 0, 1);
    }
    case ServiceRole:
        return title(EventId(std::size_t(index.row())));
    case KindRole:
        return kindWords(what.kind);
    case TextRole:
        return what.text.shown();
    case IsFutureRole:
        return index.row() > m_current;
    case IsCurrentRole:
        return index.row() == m_current;
    default:
        return {};
    }
}

QString EventListModel::title(EventId id) const
{
    const Incident& incident = *m_presentation->incident;
    if (const ServiceId service = incident.serviceOf(id))
        return incident.service(service).label().shown();
    const Event& what = incident.event(id);
    if (!what.person.isEmpty())
        return what.person.shown();
    return what.role.isEmpty() ? tr("The outage") : what.role.shown();
}

QString EventListModel::spoken(int row) const
{
    const Event& what = event(row);
    const QString state = what.state ? stateWords(*what.state) + u", "_s : QString();
    return tr("%1, %2, %3%4: %5")
        .arg(timeWords(what.time, m_presentation->incident->zone()), title(EventId(std::size_t(row))),
             state, kindWords(what.kind), what.text.shown());
}

std::optional<ServiceStatus> EventListModel::status(int row) const
{
    const Event& what = event(row);
    if (!what.state)
        return std::nullopt;
    return ServiceStatus{*what.state, Evidence::Reported, EventId(std::size_t(row))};
}

void EventListModel::setPresentation(PresentationPtr presentation)
{
    beginResetModel();
    m_presentation = std::move(presentation);
    m_current = -1;
    endResetModel();
}

void EventListModel::setPosition(PlayTime position)
{
    if (m_presentation == nullptr)
        return;
    const EventId id = eventAt(*m_presentation, position);
    const int row = id ? int(id.index()) : -1;
    if (row == m_current)
        return;
    const int first = std::max(0, std::min(row, m_current));
    const int last = std::max(row, m_current);
    m_current = row;
    if (last >= 0)
        emit dataChanged(index(first), index(last), {IsFutureRole, IsCurrentRole});
    emit currentRowChanged(row);
}

} // namespace aftermap
