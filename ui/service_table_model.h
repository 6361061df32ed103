// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/service_facts.h"

#include <QAbstractTableModel>

namespace aftermap {

/// All services that are not frames, a row each, with their states at the playhead.
class ServiceTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, State, Since, FirstFailed, SoFar, InAll, Needs, NeededBy, Where, Certainty, ColumnCount };
    enum Role {
        SortRole = Qt::UserRole + 1, ///< a number or a text to order by; invalid: comes last
        FindRole                     ///< everything that a search looks at
    };

    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    ServiceId service(int row) const { return m_facts[std::size_t(row)].service; }
    /// -1: no row, as for a frame.
    int rowOf(ServiceId service) const;
    ServiceStatus status(int row) const { return m_statuses[std::size_t(row)]; }
    std::optional<Instant> firstFailure(int row) const { return m_facts[std::size_t(row)].firstFailure; }

    void setPresentation(const PresentationPtr& presentation);
    /// Reports the rows whose states have changed since. Times that run on are told when asked.
    void setPosition(PlayTime position);

private:
    QString text(std::size_t row, int column) const;
    QVariant sortKey(std::size_t row, int column) const;
    AffectedTime soFar(std::size_t row) const;
    std::size_t changesUpTo(Instant t) const;

    PresentationPtr m_presentation;
    std::vector<ServiceFacts> m_facts;
    std::vector<ServiceStatus> m_statuses; ///< now, by row
    IdVector<ServiceId, int> m_rows;
    Instant m_now;
    PlayTime m_position;
    std::size_t m_past = 0; ///< of the replay's changes
};

/// What a column is called, and what it means in one sentence.
QString columnTitle(int column);
QString columnMeaning(int column);

} // namespace aftermap
