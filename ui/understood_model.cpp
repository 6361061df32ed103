// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/understood_model.h"

#include <algorithm>

namespace aftermap {

void UnderstoodModel::setRows(const std::vector<UnderstoodRow>& next, const QString& leastTime)
{
    m_longestTime = leastTime;
    for (const UnderstoodRow& one : next) {
        if (one.time.size() > m_longestTime.size())
            m_longestTime = one.time;
    }
    const auto same = std::mismatch(m_rows.begin(), m_rows.end(), next.begin(), next.end());
    const auto first = std::size_t(same.first - m_rows.begin());
    std::size_t behind = 0;
    while (behind + first < std::min(m_rows.size(), next.size()) && m_rows[m_rows.size() - 1 - behind] == next[next.size() - 1 - behind])
        ++behind;
    const std::size_t changed = std::min(m_rows.size(), next.size()) - first - behind;
    std::copy_n(next.begin() + std::ptrdiff_t(first), changed, m_rows.begin() + std::ptrdiff_t(first));
    if (changed > 0)
        emit dataChanged(index(int(first)), index(int(first + changed) - 1));
    const auto at = std::ptrdiff_t(first + changed);
    if (next.size() > m_rows.size()) {
        const auto more = std::ptrdiff_t(next.size() - m_rows.size());
        beginInsertRows({}, int(at), int(at + more) - 1);
        m_rows.insert(m_rows.begin() + at, next.begin() + at, next.begin() + at + more);
        endInsertRows();
    } else if (next.size() < m_rows.size()) {
        const auto fewer = std::ptrdiff_t(m_rows.size() - next.size());
        beginRemoveRows({}, int(at), int(at + fewer) - 1);
        m_rows.erase(m_rows.begin() + at, m_rows.begin() + at + fewer);
        endRemoveRows();
    }
}

int UnderstoodModel::rowOfLine(int line) const
{
    const auto after = std::upper_bound(m_rows.begin(), m_rows.end(), line,
                                        [](int wanted, const UnderstoodRow& row) { return wanted < row.line; });
    return int(after - m_rows.begin()) - 1;
}

int UnderstoodModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant UnderstoodModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole))
        return {};
    return row(index.row()).sentence();
}

} // namespace aftermap
