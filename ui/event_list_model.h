// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/event_filter.h"
#include "render/presentation.h"

#include <QAbstractListModel>

#include <optional>

namespace aftermap {

/// The events of the open incident that count and pass the filter, in the order in which they take
/// effect, a row an event, told from one moment.
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
        OriginRole,    ///< "Impact · The report and 2 more · the pilot"; first what its time lacks
        IsFutureRole,
        IsCurrentRole, ///< the last event that has happened
        KnowingRole    ///< how late it became known; empty when the file does not say
    };

    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

    void setPresentation(PresentationPtr presentation);
    void setPosition(PlayTime position);
    void setFilter(const EventFilter& filter);
    const EventFilter& filter() const { return m_filter; }

    const PresentationPtr& presentation() const { return m_presentation; }
    EventId id(int row) const { return m_rows[std::size_t(row)]; }
    /// Where an event stands; -1 when it is not listed.
    int rowOf(EventId id) const;
    const Event& event(int row) const { return m_presentation->incident->event(id(row)); }
    /// Whom the event is about; none where it is about the outage as a whole.
    ServiceId service(int row) const { return m_presentation->incident->serviceOf(id(row)); }
    /// What the event says of its service; none when it says nothing.
    std::optional<ServiceStatus> status(int row) const;
    /// What a reviewer should ask of the event, a sentence each.
    QStringList questionsAt(int row) const;
    /// From where on it counts.
    StatedTime time(int row) const { return m_presentation->evidence.timeOf(event(row)); }
    /// Where the event stands in the replay.
    PlayTime playTime(int row) const { return m_presentation->pacing.playTime(time(row).at); }
    /// Row of the last event that has happened; -1 before the first.
    int currentRow() const { return m_current; }
    /// "The outage" where it is about no service and nobody is named.
    QString title(EventId id) const;

signals:
    void currentRowChanged(int row);

private:
    void listRows();
    int rowAt(PlayTime position) const;
    QString spoken(int row) const;
    QString sourceWords(int row) const;
    QString origin(int row) const;

    PresentationPtr m_presentation;
    EventFilter m_filter;
    IdVector<EventId, EventTurn> m_turns;
    std::vector<EventId> m_rows;
    IdVector<EventId, int> m_rowOf;
    std::vector<std::size_t> m_questions; ///< those of events, in order of their events
    PlayTime m_position;
    bool m_withSeconds = false; ///< in the column of times
    int m_current = -1;
};

} // namespace aftermap
