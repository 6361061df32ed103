// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "format/imported_outages.h"

#include <QAbstractTableModel>

namespace aftermap {

/// The outages that a status page's file tells of, newest first.
class IncidentModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Title, Began, Lasted, Updates, Page, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setOutages(std::shared_ptr<const ImportedOutages> found, const Zone& zone);
    const FoundOutage& outage(int row) const { return m_found->outages[std::size_t(row)]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString words(const FoundOutage& outage, int column) const;

    std::shared_ptr<const ImportedOutages> m_found;
    Zone m_zone;
};

} // namespace aftermap
