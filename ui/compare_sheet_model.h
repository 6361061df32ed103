// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparison.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

#include <memory>

namespace aftermap {

/// The sheet of a comparison: a row an outage, a column a measure.
class CompareSheetModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// The outage itself; a measure each follows.
    static constexpr int nameColumn = 0;
    enum Role {
        SortRole = Qt::UserRole + 1, ///< a number; invalid where it is not reported
        DifferenceRole               ///< "12 min more", or empty
    };
    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    void setComparison(std::shared_ptr<const Comparison> comparison);

private:
    QVariant nameData(std::size_t outage, int role) const;

    std::shared_ptr<const Comparison> m_comparison;
};

/// What is not reported comes last either way round.
class CompareSheetOrder : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit CompareSheetOrder(QObject* parent);

protected:
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;
};

} // namespace aftermap
