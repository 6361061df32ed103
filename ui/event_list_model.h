// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/presentation.h"

#include <QAbstractListModel>

#include <optional>

namespace aftermap {

/// The events of the open incident in order of time, a row an event, told from one moment.
class EventListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        TimeRole = Qt::UserRole, ///< "about 03:00"
        DayRole,                 ///< "21 October", only where it is not the day of the onset
        ServiceRole,             ///< or who spoke
        KindRole,
        TextRole,
        IsFutureRole,
        IsCurrentRole ///< the last event that has happened
    };

    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

    void setPresentation(PresentationPtr presentation);
    void setPosition(PlayTime position);

    const Event& event(int row) const { return m_presentation->incident->event(EventId(std::size_t(row))); }
    /// Whom the event is about; none where it is about the outage as a whole.
    ServiceId service(int row) const { return m_presentation->incident->serviceOf(EventId(std::size_t(row))); }
    /// What the event says of its service; none when it says nothing.
    std::optional<ServiceStatus> status(int row) const;
    /// Where the event stands in the replay.
    PlayTime playTime(int row) const { return m_presentation->pacing.playTime(event(row).time.at); }
    /// Row of the last event that has happened; -1 before the first.
    int currentRow() const { return m_current; }

signals:
    void currentRowChanged(int row);

private:
    QString title(EventId id) const;
    QString spoken(int row) const;

    PresentationPtr m_presentation;
    int m_current = -1;
};

} // namespace aftermap
