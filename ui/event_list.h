// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/theme.h"
#include "ui/event_finder.h"
#include "ui/event_list_model.h"
#include "ui/outage_view.h"

#include <QListView>

namespace aftermap {

class EventDelegate;
class SelectionState;

/// All events; the one that has just happened stays in sight, unless somebody scrolls away from it.
/// Moving through the rows by keyboard moves the clock with them, as a click does.
class EventList : public QListView, public OutageView
{
    Q_OBJECT

public:
    explicit EventList(SelectionState& selection, QWidget* parent = nullptr);

    const EventListModel& events() const { return *m_model; }
    const EventFinder& finder() const { return m_finder; }
    /// Marks what is found, and brings the first of it from the playhead on into sight.
    void find(const QString& query);
    /// Goes to the next (1) or the previous (-1) event that is found.
    void stepFound(int direction);
    /// Which of the found events is in hand, from 1; 0 when none is found.
    int foundPlace() const;
    void setFilter(const EventFilter& filter);
    /// Those that are marked to be worked on together, in the list's order.
    std::vector<EventId> markedEvents() const;
    /// Letters are shortcuts; finding by typing has a field of its own.
    void keyboardSearch(const QString&) override {}

public slots:
    void setPresentation(const aftermap::PresentationPtr& presentation, aftermap::Change change) override;
    void setPosition(aftermap::PlayTime position) override;
    void setTheme(aftermap::ThemeKind kind) override;
    /// Brings the current event back into sight and keeps it there.
    void follow();

signals:
    void sought(aftermap::PlayTime position);
    /// Other events are listed, or others are found.
    void listed();
    /// Others are marked.
    void marked();
    /// Somebody wants to change what is selected.
    void editWanted();
    void deleteWanted();
    /// What can be done with it; `at` is on the screen.
    void menuWanted(const QPoint& at);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;

private:
    void choose(const QModelIndex& index);
    void showRow(int row);
    void reveal(EventId event);
    void relist();
    void hover(const QModelIndex& index);
    bool isInHand(const QModelIndex& index) const;
    void chooseByMouse(const QModelIndex& index);

    SelectionState& m_selection;
    EventListModel* m_model;
    EventFinder m_finder;
    EventDelegate* m_delegate;
    int m_found = -1; ///< row of the found event that is in hand
    bool m_following = true;
    bool m_hovering = false; ///< what is hovered is hovered here
};

} // namespace aftermap
