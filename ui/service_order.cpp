// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/service_order.h"

#include "ui/service_table_model.h"

#include <algorithm>

namespace aftermap {

ServiceOrder::ServiceOrder(QObject* parent) : QSortFilterProxyModel(parent)
{
    setSortRole(ServiceTableModel::SortRole);
    setSortLocaleAware(true);
    setSortCaseSensitivity(Qt::CaseInsensitive);
    setDynamicSortFilter(true);
}

void ServiceOrder::find(const QString& words)
{
    m_words = words.split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

bool ServiceOrder::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const QVariant a = left.data(ServiceTableModel::SortRole);
    const QVariant b = right.data(ServiceTableModel::SortRole);
    if (a.isValid() != b.isValid())
        return (sortOrder() == Qt::AscendingOrder) == a.isValid();
    if (a == b) // by name, so that equals have an order of their own
        return left.column() != ServiceTableModel::Name &&
               QString::localeAwareCompare(left.siblingAtColumn(ServiceTableModel::Name).data().toString(),
                                           right.siblingAtColumn(ServiceTableModel::Name).data().toString()) < 0;
    return QSortFilterProxyModel::lessThan(left, right);
}

bool ServiceOrder::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    if (m_words.isEmpty())
        return true;
    const QString text = sourceModel()->index(row, 0, parent).data(ServiceTableModel::FindRole).toString();
    return std::all_of(m_words.begin(), m_words.end(), [&text](const QString& word) {
        return text.contains(word, Qt::CaseInsensitive);
    });
}

} // namespace aftermap
