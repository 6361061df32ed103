// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/notes_understanding.h"

#include <QAbstractListModel>

#include <memory>

namespace aftermap {

/// The lines of notes as they were understood, a row each. Rows that stay as they were are not touched, so that
/// nothing jumps while somebody types.
class UnderstoodModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    /// `leastTime` is a time in words that all rows leave room for.
    void setRows(const std::vector<UnderstoodRow>& next, const QString& leastTime = {});
    const UnderstoodRow& row(int row) const { return m_rows[std::size_t(row)]; }
    /// The longest of all times in words.
    const QString& longestTime() const { return m_longestTime; }
    /// The row of that line or the last one before it; -1 where there is none. Lines count from 1.
    int rowOfLine(int line) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    std::vector<UnderstoodRow> m_rows;
    QString m_longestTime;
};

} // namespace aftermap
