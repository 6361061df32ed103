// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare_sheet_model.h"

#include "render/compare_words.h"

#include <utility>

namespace aftermap {

int CompareSheetModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_comparison ? 0 : int(m_comparison->outages.size());
}

int CompareSheetModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_comparison ? 0 : int(m_comparison->sheet.size()) + 1;
}

QVariant CompareSheetModel::nameData(std::size_t outage, int role) const
{
    switch (role) {
    case Qt::DisplayRole: return outageWords(*m_comparison, outage);
    case Qt::ToolTipRole: return tr("%1\nEnter opens it at the clock line.").arg(outageWords(*m_comparison, outage));
    case Qt::AccessibleTextRole: return tr("%1: %2").arg(outage + 1).arg(outageWords(*m_comparison, outage));
    case SortRole: return qulonglong(outage); // as they were chosen
    default: return {};
    }
}

QVariant CompareSheetModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !m_comparison)
        return {};
    const auto outage = std::size_t(index.row());
    if (index.column() == nameColumn)
        return nameData(outage, role);
    const SheetRow& row = m_comparison->sheet[std::size_t(index.column() - 1)];
    const SheetCell& cell = row.cells[outage];
    const QString words = cellWords(cell, row.unit), difference = differenceWords(cell, row.unit);
    switch (role) {
    case Qt::DisplayRole: return words;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return difference.isEmpty() ? tr("%1: %2").arg(measuredWords(row.measured), words)
                                    : tr("%1: %2, %3 than outage 1").arg(measuredWords(row.measured), words, difference);
    case SortRole: return cell.value ? QVariant(*cell.value) : QVariant();
    case DifferenceRole: return difference;
    default: return {};
    }
}

QVariant CompareSheetModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || !m_comparison)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    const bool isName = section == nameColumn;
    if (role == Qt::DisplayRole)
        return isName ? tr("Outage") : measuredWords(m_comparison->sheet[std::size_t(section - 1)].measured);
    if (role == Qt::ToolTipRole)
        return isName ? tr("Click to put them back in the order in which they were chosen.")
                      : tr("%1: click to sort by it.").arg(measuredWords(m_comparison->sheet[std::size_t(section - 1)].measured));
    return {};
}

void CompareSheetModel::setComparison(std::shared_ptr<const Comparison> comparison)
{
    beginResetModel();
    m_comparison = std::move(comparison);
    endResetModel();
}

CompareSheetOrder::CompareSheetOrder(QObject* parent) : QSortFilterProxyModel(parent)
{
    setSortRole(CompareSheetModel::SortRole);
}

bool CompareSheetOrder::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const QVariant a = left.data(CompareSheetModel::SortRole), b = right.data(CompareSheetModel::SortRole);
    if (a.isValid() != b.isValid())
        return (sortOrder() == Qt::AscendingOrder) == a.isValid();
    return a.isValid() && a.toDouble() < b.toDouble();
}

} // namespace aftermap
