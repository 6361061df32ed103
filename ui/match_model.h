// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/joined_parts.h"

#include <QAbstractTableModel>

namespace aftermap {

/// The services of several outages, and which ones are the same. The column of the other service is edited.
class MatchModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Service, File, Same, Why, Sure, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setJoined(std::shared_ptr<const JoinedParts> joined);
    const MatchRow& row(int row) const { return m_joined->rows[std::size_t(row)]; }
    const JoinedParts& joined() const { return *m_joined; }
    PartService service(int row) const;
    /// What this row is taken for now.
    std::optional<PartService> same(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

signals:
    /// Somebody says which one it is, or that it is one of its own.
    void chosen(const aftermap::PartService& service, const std::optional<aftermap::PartService>& same);

private:
    std::shared_ptr<const JoinedParts> m_joined;
};

} // namespace aftermap
