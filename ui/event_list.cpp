// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/event_list.h"

#include "session/selection.h"
#include "ui/event_delegate.h"

#include <QKeyEvent>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace aftermap {

EventList::EventList(SelectionState& selection, QWidget* parent)
    : QListView(parent), m_selection(selection), m_model(new EventListModel(this)),
      m_delegate(new EventDelegate(*m_model, this))
{
    setObjectName(u"eventList"_s);
    setAccessibleName(tr("Events"));
    setModel(m_model);
    setItemDelegate(m_delegate);
    setUniformItemSizes(true);
    setMouseTracking(true);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumWidth(230);
    connect(this, &QListView::clicked, this, &EventList::choose);
    connect(m_model, &EventListModel::currentRowChanged, this, &EventList::showRow);
    connect(verticalScrollBar(), &QScrollBar::sliderPressed, this, [this] { m_following = false; });
}

void EventList::setPresentation(const PresentationPtr& presentation, Change change)
{
    m_model->setPresentation(presentation);
    m_following = m_following || change == Change::Opened;
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

void EventList::follow()
{
    m_following = true;
    showRow(m_model->currentRow());
}

void EventList::showRow(int row)
{
    if (!m_following)
        return;
    const QModelIndex index = m_model->index(std::max(0, row));
    // The keyboard's own row is left alone while the list has the focus.
    if (!hasFocus() && row >= 0)
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    if (index.isValid() && !hasFocus())
        scrollTo(index, QAbstractItemView::PositionAtCenter);
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

void EventList::wheelEvent(QWheelEvent* event)
{
    m_following = false;
    QListView::wheelEvent(event);
}

void EventList::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space) {
        choose(currentIndex());
        return;
    }
    QListView::keyPressEvent(event);
}

} // namespace aftermap
