// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/incident_model.h"

using namespace Qt::StringLiterals;

namespace aftermap {

void IncidentModel::setOutages(std::shared_ptr<const ImportedOutages> found, const Zone& zone)
{
    beginResetModel();
    m_found = std::move(found);
    m_zone = zone;
    endResetModel();
}

int IncidentModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_found ? 0 : int(m_found->outages.size());
}

int IncidentModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString IncidentModel::words(const FoundOutage& outage, int column) const
{
    switch (column) {
    case Title: return outage.isMaintenance ? tr("Maintenance: %1").arg(outage.title.shown()) : outage.title.shown();
    case Began:
        return tr("%1 %2").arg(formatDate(outage.span.earliest, m_zone), formatClock(outage.span.earliest, m_zone));
    case Lasted: return outage.isOver ? formatSpan(outage.span.length()) : tr("end not reported");
    case Updates: return QString::number(outage.updates);
    default: return outage.page.shown();
    }
}

QVariant IncidentModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((index.column() == Updates ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    return words(outage(index.row()), index.column());
}

QVariant IncidentModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Updates ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Title: return tr("Outage");
    case Began: return tr("Began (%1)").arg(m_zone.city());
    case Lasted: return tr("Lasted");
    case Updates: return tr("Updates");
    default: return tr("Status page");
    }
}

} // namespace aftermap
