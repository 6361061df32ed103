// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/service_table_model.h"

#include "render/narration.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

/// Beyond this many changed rows the whole table is told at once.
constexpr std::size_t fewChanges = 64;

QString certaintyWords(Confidence confidence)
{
    switch (confidence) {
    case Confidence::High: return ServiceTableModel::tr("High");
    case Confidence::Medium: return ServiceTableModel::tr("Medium");
    case Confidence::Low: return ServiceTableModel::tr("Low");
    }
    return {};
}

bool isNumber(int column)
{
    return column == ServiceTableModel::Needs || column == ServiceTableModel::NeededBy;
}

} // namespace

QString columnTitle(int column)
{
    switch (column) {
    case ServiceTableModel::Name: return ServiceTableModel::tr("Service");
    case ServiceTableModel::State: return ServiceTableModel::tr("State now");
    case ServiceTableModel::Since: return ServiceTableModel::tr("Since");
    case ServiceTableModel::FirstFailed: return ServiceTableModel::tr("First failed");
    case ServiceTableModel::SoFar: return ServiceTableModel::tr("Affected so far");
    case ServiceTableModel::InAll: return ServiceTableModel::tr("Affected in all");
    case ServiceTableModel::Needs: return ServiceTableModel::tr("Needs");
    case ServiceTableModel::NeededBy: return ServiceTableModel::tr("Needed by");
    case ServiceTableModel::Where: return ServiceTableModel::tr("Where");
    case ServiceTableModel::Certainty: return ServiceTableModel::tr("Confidence");
    default: return {};
    }
}

QString columnMeaning(int column)
{
    switch (column) {
    case ServiceTableModel::Name: return ServiceTableModel::tr("The service as the map calls it.");
    case ServiceTableModel::State: return ServiceTableModel::tr("What the service is like at the playhead, as far as anybody reported.");
    case ServiceTableModel::Since: return ServiceTableModel::tr("When it came into that state, in the time zone of the outage.");
    case ServiceTableModel::FirstFailed: return ServiceTableModel::tr("When it was affected for the first time.");
    case ServiceTableModel::SoFar: return ServiceTableModel::tr("How long it had been affected up to the playhead, recovery included.");
    case ServiceTableModel::InAll: return ServiceTableModel::tr("How long it was affected in the whole outage, recovery included.");
    case ServiceTableModel::Needs: return ServiceTableModel::tr("How many services it depends on.");
    case ServiceTableModel::NeededBy: return ServiceTableModel::tr("How many services depend on it.");
    case ServiceTableModel::Where: return ServiceTableModel::tr("The provider or region it stands in, or who operates it and on whom it runs.");
    case ServiceTableModel::Certainty: return ServiceTableModel::tr("How sure the last report about it is.");
    default: return {};
    }
}

int ServiceTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_facts.size());
}

int ServiceTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant ServiceTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::DisplayRole)
        return columnTitle(section);
    if (role == Qt::ToolTipRole)
        return columnMeaning(section);
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (isNumber(section) ? Qt::AlignRight : Qt::AlignLeft));
    return {};
}

QVariant ServiceTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const auto row = std::size_t(index.row());
    switch (role) {
    case Qt::DisplayRole: return text(row, index.column());
    case Qt::AccessibleTextRole: {
        const QString words = text(row, index.column());
        return words.isEmpty() ? tr("none") : words;
    }
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft));
    case SortRole: return sortKey(row, index.column());
    case FindRole: {
        const Service& service = m_presentation->incident->service(m_facts[row].service);
        return QStringList{m_facts[row].label, service.name.shown(), m_facts[row].where, service.family.shown()}.join(u'\n');
    }
    default: return {};
    }
}

QString ServiceTableModel::text(std::size_t row, int column) const
{
    const Incident& incident = *m_presentation->incident;
    const ServiceFacts& facts = m_facts[row];
    const ServiceStatus& status = m_statuses[row];
    switch (column) {
    case Name: return facts.label;
    case State: return stateWords(status);
    case Since: {
        const auto since = stateSince(*m_presentation, facts.service, m_now);
        return since ? sinceWords(incident, *since) : QString();
    }
    case FirstFailed: {
        if (!facts.firstFailure)
            return facts.timeUnknown ? tr("time unknown") : QString();
        const auto since = stateSince(*m_presentation, facts.service, *facts.firstFailure);
        return since ? sinceWords(incident, *since) : formatClock(*facts.firstFailure, incident.zone());
    }
    case SoFar: return affectedTimeWords(soFar(row));
    case InAll: return affectedTimeWords(facts.inAll);
    case Needs: return QString::number(facts.needs);
    case NeededBy: return QString::number(facts.neededBy);
    case Where: return facts.where;
    case Certainty: return status.since ? certaintyWords(incident.event(status.since).confidence) : QString();
    default: return {};
    }
}

QVariant ServiceTableModel::sortKey(std::size_t row, int column) const
{
    const ServiceFacts& facts = m_facts[row];
    const ServiceStatus& status = m_statuses[row];
    const auto ticks = [](Instant t) { return QVariant(qlonglong(t.time_since_epoch().count())); };
    const auto length = [](const AffectedTime& time) {
        return time.whole() > Milliseconds(0) ? QVariant(qlonglong(time.whole().count())) : QVariant();
    };
    switch (column) {
    case State: // worst first; the graver of two equals is the one with the higher severity
        if (status.evidence == Evidence::None)
            return {};
        return -m_presentation->incident->severities()[status.state] * 100 - double(indexOf(status.state)) * 0.01
               + (status.state == ServiceState::Operational ? 2 : 0) + (status.state == ServiceState::Unknown ? 1 : 0);
    case Since: {
        const auto since = stateSince(*m_presentation, facts.service, m_now);
        return since ? ticks(since->at) : QVariant();
    }
    case FirstFailed: return facts.firstFailure ? ticks(*facts.firstFailure) : QVariant();
    case SoFar: return length(soFar(row));
    case InAll: return length(facts.inAll);
    case Needs: return facts.needs;
    case NeededBy: return facts.neededBy;
    case Where: return facts.where.isEmpty() ? QVariant() : QVariant(facts.where);
    case Certainty:
        return status.since ? QVariant(int(m_presentation->incident->event(status.since).confidence)) : QVariant();
    default: return facts.label;
    }
}

AffectedTime ServiceTableModel::soFar(std::size_t row) const
{
    return affectedTime(m_presentation->replay.history(m_facts[row].service),
                        {m_presentation->axis.window().earliest, m_now});
}

std::size_t ServiceTableModel::changesUpTo(Instant t) const
{
    const std::vector<StatusChange>& changes = m_presentation->replay.changes();
    const auto next = std::upper_bound(changes.begin(), changes.end(), t,
                                       [](Instant at, const StatusChange& change) { return at < change.at; });
    return std::size_t(next - changes.begin());
}

int ServiceTableModel::rowOf(ServiceId service) const
{
    return service && service.index() < m_rows.size() ? m_rows[service] : -1;
}

void ServiceTableModel::setPresentation(const PresentationPtr& presentation)
{
    beginResetModel();
    m_presentation = presentation;
    m_facts = serviceFacts(*presentation);
    m_rows = IdVector<ServiceId, int>(presentation->incident->serviceCount(), -1);
    m_now = presentation->pacing.instant(m_position);
    m_past = changesUpTo(m_now);
    m_statuses.clear();
    for (const ServiceFacts& facts : m_facts) {
        m_rows[facts.service] = int(m_statuses.size());
        m_statuses.push_back(presentation->replay.statusAt(facts.service, m_now));
    }
    endResetModel();
}

void ServiceTableModel::setPosition(PlayTime position)
{
    m_position = position;
    if (m_presentation == nullptr)
        return;
    m_now = m_presentation->pacing.instant(position);
    const std::size_t past = changesUpTo(m_now);
    const auto [from, until] = std::minmax({past, m_past});
    m_past = past;
    std::vector<int> changed;
    for (std::size_t i = from; i < until; ++i) {
        const int row = rowOf(m_presentation->replay.changes()[i].service);
        if (row >= 0)
            changed.push_back(row);
    }
    std::sort(changed.begin(), changed.end());
    changed.erase(std::unique(changed.begin(), changed.end()), changed.end());
    for (const int row : changed)
        m_statuses[std::size_t(row)] = m_presentation->replay.statusAt(service(row), m_now);
    if (changed.size() > fewChanges) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    for (const int row : changed)
        emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

} // namespace aftermap
