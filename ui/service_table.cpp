// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/service_table.h"

#include "session/selection.h"
#include "ui/look.h"
#include "ui/service_cell.h"
#include "ui/service_order.h"
#include "ui/service_table_model.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScopedValueRollback>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

bool isPlainLetter(const QKeyEvent& event)
{
    return !(event.modifiers() & ~Qt::ShiftModifier) && event.text().size() == 1 && event.text().front().isLetter();
}

} // namespace

ServiceTable::ServiceTable(SelectionState& selection, QWidget* parent)
    : QTableView(parent), m_selection(selection), m_model(new ServiceTableModel(this)),
      m_order(new ServiceOrder(this)), m_cell(new ServiceCell(selection, this))
{
    setObjectName(u"serviceTable"_s);
    setAccessibleName(tr("Services"));
    setAccessibleDescription(tr("Type to find a service; Enter goes to its first failure."));
    m_order->setSourceModel(m_model);
    setModel(m_order);
    setItemDelegate(m_cell);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->hide();
    // Rows of one height, so that thousands need not be measured.
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(18);
    verticalHeader()->setDefaultSectionSize(int(std::ceil(QFontMetricsF(textFont(0.92)).height())) + 7);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setFocusPolicy(Qt::NoFocus); // the button beside the search sorts by keyboard
    horizontalHeader()->setAccessibleName(tr("Columns"));
    setSortingEnabled(true);
    sortByColumn(ServiceTableModel::FirstFailed, Qt::AscendingOrder);
    connect(this, &QTableView::entered, this, [this](const QModelIndex& index) { m_selection.hover(serviceAt(index)); });
    connect(this, &QTableView::doubleClicked, this, &ServiceTable::seekToFirstFailure);
    connect(&selection, &SelectionState::serviceChanged, this, &ServiceTable::showSelected);
    connect(&selection, &SelectionState::hoveredChanged, this, [this] { viewport()->update(); });
}

void ServiceTable::setPresentation(const PresentationPtr& presentation, Change change)
{
    m_presentation = presentation;
    {
        const QScopedValueRollback settling(m_settling, true);
        m_model->setPresentation(presentation);
    }
    if (change == Change::Opened) {
        for (int column = 0; column < ServiceTableModel::ColumnCount; ++column)
            setColumnWidth(column, std::min(sizeHintForColumn(column), int(textPixels(14))));
        for (int column = 1; column < ServiceTableModel::ColumnCount; ++column)
            setColumnWidth(column, std::max(columnWidth(column), horizontalHeader()->sectionSizeHint(column)));
        const int state = int(textPixels(10)); // whatever happens to it later
        setColumnWidth(ServiceTableModel::State, std::max(state, columnWidth(ServiceTableModel::State)));
        setColumnWidth(ServiceTableModel::Since, std::max(int(textPixels(6.5)), columnWidth(ServiceTableModel::Since)));
        setColumnWidth(ServiceTableModel::SoFar, columnWidth(ServiceTableModel::InAll));
    }
    showSelected();
}

void ServiceTable::setPosition(PlayTime position)
{
    if (m_presentation == nullptr)
        return;
    {
        const QScopedValueRollback settling(m_settling, true);
        m_model->setPosition(position);
    }
    const qint64 minute = m_presentation->pacing.instant(position).time_since_epoch() / std::chrono::minutes(1);
    if (minute == m_minute)
        return;
    m_minute = minute;
    viewport()->update(); // only rows in sight are asked for their times
}

void ServiceTable::setTheme(ThemeKind kind)
{
    m_cell->setTheme(kind);
    viewport()->update();
}

int ServiceTable::find(const QString& words)
{
    {
        const QScopedValueRollback settling(m_settling, true);
        m_order->find(words);
    }
    showSelected();
    return m_order->rowCount();
}

ServiceId ServiceTable::serviceAt(const QModelIndex& index) const
{
    return index.isValid() ? m_model->service(m_order->mapToSource(index).row()) : ServiceId();
}

void ServiceTable::showSelected()
{
    const QScopedValueRollback settling(m_settling, true);
    const int row = m_model->rowOf(m_selection.service());
    const QModelIndex index = row < 0 ? QModelIndex() : m_order->mapFromSource(m_model->index(row, 0));
    if (!index.isValid()) {
        setCurrentIndex({});
        clearSelection();
    } else if (index.row() != currentIndex().row()) {
        setCurrentIndex(index);
        scrollTo(index);
    }
    viewport()->update();
}

void ServiceTable::seekToFirstFailure()
{
    if (!currentIndex().isValid())
        return;
    if (const auto first = m_model->firstFailure(m_order->mapToSource(currentIndex()).row()))
        emit sought(m_presentation->pacing.playTime(*first));
}

void ServiceTable::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    viewport()->update();
    if (!m_settling && current.isValid())
        m_selection.selectService(serviceAt(current));
}

bool ServiceTable::event(QEvent* event)
{
    // Letters look for a service here, also those that are keys of the transport elsewhere.
    if (event->type() == QEvent::ShortcutOverride && isPlainLetter(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    return QTableView::event(event);
}

void ServiceTable::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        seekToFirstFailure();
    else if (isPlainLetter(*event))
        emit findingStarted(event->text());
    else
        QTableView::keyPressEvent(event);
}

void ServiceTable::leaveEvent(QEvent* event)
{
    m_selection.hover(ServiceId());
    QTableView::leaveEvent(event);
}

} // namespace aftermap
