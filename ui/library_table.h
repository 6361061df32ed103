// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/library_tables.h"

#include <QAbstractTableModel>
#include <QTableView>

class QSortFilterProxyModel;

namespace aftermap {

/// One part of the library, a row each; SortRole is a number or a text.
class LibraryTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int SortRole = Qt::UserRole + 1;

    using QAbstractTableModel::QAbstractTableModel;

    void setTable(LibraryTable table);
    const LibraryTable& table() const { return m_table; }
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    LibraryTable m_table;
};

/// A part of the library as a table that sorts by every column and can be copied. Every row leads to
/// its outage.
class LibraryTableView : public QTableView
{
    Q_OBJECT

public:
    explicit LibraryTableView(QWidget* parent = nullptr);

    void setTable(const LibraryTable& table);
    /// The selected rows with their headings, or all rows in their order where none is; tabs between
    /// cells.
    QString text() const;
    /// Of the row that the keyboard stands on.
    std::optional<std::size_t> outage() const;

signals:
    /// Enter or a double click.
    void opened(std::size_t outage);
    void chosen(std::size_t outage);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void openCurrent();

    LibraryTableModel* m_model;
    QSortFilterProxyModel* m_order;
};

} // namespace aftermap
