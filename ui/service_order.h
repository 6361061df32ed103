// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

namespace aftermap {

/// Orders the services by a column's own measure and keeps those that a search finds. Rows without
/// a value come last either way round.
class ServiceOrder : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit ServiceOrder(QObject* parent);

    /// Every word must be found somewhere in the service's names or whereabouts.
    void find(const QString& words);

protected:
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    QStringList m_words;
};

} // namespace aftermap
