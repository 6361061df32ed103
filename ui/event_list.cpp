// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/event_list.h"

#include "session/selection.h"
#include "ui/event_delegate.h"

#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace aftermap {

EventList::EventList(SelectionState& selection, QWidget* parent)
    : QListView(parent), m_selection(selection), m_model(new EventListModel(this)), m_finder(*m_model),
      m_delegate(new EventDelegate(*m_model, m_finder.search(), selection, this))
{
    setObjectName(u"eventList"_s);
    setAccessibleName(tr("Events"));
    setAccessibleDescription(
        tr("Every event of the outage; the arrow keys go from one to the next, and the clock with them."));
    setModel(m_model);
    setItemDelegate(m_delegate);
    setUniformItemSizes(true);
    setMouseTracking(true);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumWidth(230);
    connect(this, &QListView::clicked, this, &EventList::chooseByMouse);
    connect(this, &QListView::entered, this, &EventList::hover);
    connect(this, &QListView::viewportEntered, this, [this] { hover({}); });
    connect(m_model, &EventListModel::currentRowChanged, this, &EventList::showRow);
    connect(verticalScrollBar(), &QScrollBar::sliderPressed, this, [this] { m_following = false; });
    connect(&selection, &SelectionState::eventChanged, this, &EventList::reveal);
    const auto repaint = [this] { viewport()->update(); };
    connect(&selection, &SelectionState::hoveredChanged, this, repaint);
    connect(&selection, &SelectionState::hoveredEventChanged, this, repaint);
    connect(&selection, &SelectionState::serviceChanged, this, repaint);
}

void EventList::setPresentation(const PresentationPtr& presentation, Change change)
{
    const int scrolled = verticalScrollBar()->value();
    m_model->setPresentation(presentation);
    relist();
    m_following = m_following || change == Change::Opened;
    doItemsLayout();
    if (m_following)
        showRow(m_model->currentRow());
    else
        verticalScrollBar()->setValue(scrolled);
    emit listed();
}

void EventList::setFilter(const EventFilter& filter)
{
    if (filter == m_model->filter())
        return;
    m_model->setFilter(filter);
    relist();
    emit listed();
    if (m_model->rowOf(m_selection.event()) >= 0)
        reveal(m_selection.event());
    else
        follow();
}

void EventList::relist()
{
    m_finder.relist();
    m_found = m_finder.from(std::max(0, m_model->currentRow()));
}

void EventList::setPosition(PlayTime position)
{
    m_model->setPosition(position);
}

void EventList::setTheme(ThemeKind kind)
{
    m_delegate->setTheme(kind);
    viewport()->update();
}

void EventList::find(const QString& query)
{
    m_finder.setQuery(query);
    m_found = m_finder.from(std::max(0, m_model->currentRow()));
    if (m_found >= 0) {
        m_following = false;
        scrollTo(m_model->index(m_found), QAbstractItemView::PositionAtCenter);
    } else if (!m_finder.search().isOn()) {
        follow();
    }
    viewport()->update();
    emit listed();
}

void EventList::stepFound(int direction)
{
    // What typing has brought into sight is the first one to go to.
    const bool there = m_found >= 0 && m_selection.event() == m_model->id(m_found);
    if (m_found < 0 || there)
        m_found = m_finder.step(m_found, direction);
    if (m_found < 0)
        return;
    setCurrentIndex(m_model->index(m_found));
    choose(m_model->index(m_found));
    emit listed();
}

int EventList::foundPlace() const
{
    return m_found < 0 ? 0 : m_finder.placeOf(m_found);
}

void EventList::follow()
{
    m_following = true;
    showRow(m_model->currentRow());
}

void EventList::showRow(int row)
{
    if (!m_following)
        return;
    // Of events at one time, the one that was chosen is in hand.
    const int chosen = m_model->rowOf(m_selection.event());
    if (chosen >= 0 && row >= 0 && m_model->playTime(chosen) == m_model->playTime(row))
        row = chosen;
    const QModelIndex index = m_model->index(std::max(0, row));
    // The keyboard's own row is left alone while the list has the focus.
    if (!hasFocus() && row >= 0)
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    if (index.isValid() && !hasFocus())
        scrollTo(index, QAbstractItemView::PositionAtCenter);
}

void EventList::reveal(EventId event)
{
    viewport()->update();
    const int row = m_model->rowOf(event);
    if (row < 0)
        return;
    // One of several that are marked leaves the others so.
    const bool isMarked = selectionModel()->isSelected(m_model->index(row));
    selectionModel()->setCurrentIndex(m_model->index(row), isMarked ? QItemSelectionModel::NoUpdate : QItemSelectionModel::ClearAndSelect);
    scrollTo(m_model->index(row), QAbstractItemView::EnsureVisible);
}

void EventList::choose(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    m_selection.selectEvent(m_model->id(index.row()));
    m_selection.selectService(m_model->service(index.row()));
    m_following = true;
    emit sought(m_model->playTime(index.row()));
}

/// It is selected, and the clock stands there.
bool EventList::isInHand(const QModelIndex& index) const
{
    return index.isValid() && m_selection.event() == m_model->id(index.row()) && m_model->currentRow() >= 0 &&
           m_model->playTime(m_model->currentRow()) == m_model->playTime(index.row());
}

void EventList::chooseByMouse(const QModelIndex& index)
{
    // Marking several moves nothing else.
    if ((QGuiApplication::keyboardModifiers() & (Qt::ControlModifier | Qt::ShiftModifier)) == 0)
        choose(index);
}

std::vector<EventId> EventList::markedEvents() const
{
    QList<int> rows;
    for (const QModelIndex& index : selectionModel()->selectedIndexes())
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    std::vector<EventId> events;
    for (const int row : rows)
        events.push_back(m_model->id(row));
    return events;
}

void EventList::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    QListView::selectionChanged(selected, deselected);
    m_delegate->setMarking(selectionModel()->selectedIndexes().size() > 1);
    viewport()->update();
    emit marked();
}

void EventList::mouseDoubleClickEvent(QMouseEvent* event)
{
    QListView::mouseDoubleClickEvent(event);
    if (event->button() == Qt::LeftButton && isInHand(indexAt(event->position().toPoint())))
        emit editWanted();
}

void EventList::contextMenuEvent(QContextMenuEvent* event)
{
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = isByKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    if (!selectionModel()->isSelected(index) || m_selection.event() == EventId())
        choose(index);
    emit menuWanted(isByKey ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos());
}

void EventList::hover(const QModelIndex& index)
{
    m_hovering = index.isValid();
    m_selection.hoverEvent(index.isValid() ? m_model->id(index.row()) : EventId());
    m_selection.hover(index.isValid() ? m_model->service(index.row()) : ServiceId());
}

void EventList::resizeEvent(QResizeEvent* event)
{
    QListView::resizeEvent(event);
    if (m_following && currentIndex().isValid())
        scrollTo(currentIndex(), QAbstractItemView::EnsureVisible);
}

void EventList::wheelEvent(QWheelEvent* event)
{
    m_following = false;
    QListView::wheelEvent(event);
}

void EventList::keyPressEvent(QKeyEvent* event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && isInHand(currentIndex())) {
        emit editWanted();
        return;
    }
    if (isEnter || event->key() == Qt::Key_Space) {
        choose(currentIndex());
        return;
    }
    if (event->key() == Qt::Key_Delete) {
        emit deleteWanted();
        return;
    }
    const QModelIndex before = currentIndex();
    QListView::keyPressEvent(event);
    if (currentIndex().isValid() && currentIndex() != before)
        choose(currentIndex());
}

void EventList::leaveEvent(QEvent* event)
{
    if (m_hovering)
        hover({});
    QListView::leaveEvent(event);
}

} // namespace aftermap
