// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "format/table_meaning.h"

#include <QAbstractTableModel>

namespace aftermap {

/// The first rows of a table as they stand in its file, and as they would be understood.
class TablePreviewModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    /// `rows` without the header; `zone` is the one in which times are told.
    void setPreview(const QStringList& columns, std::vector<TableRow> rows, std::vector<RowMeaning> meanings, const Zone& zone);
    /// Is any row not used because its day could be its month?
    bool isOrderMissing() const;
    bool isUsed(int row) const { return m_meanings[std::size_t(row)].isUsed(); }

    int rowCount(const QModelIndex& parent = {}) const override;
    /// One for what was understood, and those of the table.
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString understood(const RowMeaning& meaning) const;

    QStringList m_columns;
    std::vector<TableRow> m_rows;
    std::vector<RowMeaning> m_meanings;
    Zone m_zone;
};

} // namespace aftermap
