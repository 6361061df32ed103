// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library_table.h"

#include "ui/look.h"
#include "ui/plain_text.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>
#include <QToolTip>

#include <cmath>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr int tableMargin = 6; ///< as that of the headings

/// A cell whose row is shaded where it is selected, and ringed where the keyboard stands.
class LibraryCellText : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const QPalette colours = QGuiApplication::palette(); // a view's own has no highlight
        const QColor accent = colours.color(QPalette::Highlight);
        painter->save();
        painter->setClipRect(option.rect);
        if (option.state & QStyle::State_Selected)
            painter->fillRect(option.rect, mixed(accent, colours.color(QPalette::Base), 0.16));
        const QRect area = option.rect.adjusted(tableMargin, 0, -tableMargin, 0);
        painter->setFont(option.font);
        painter->setPen(colours.color(QPalette::Text));
        painter->drawText(area, Qt::AlignLeading | Qt::AlignVCenter | Qt::TextSingleLine,
                          option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, area.width()));
        const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
        if (view != nullptr && view->hasFocus() && view->currentIndex().row() == index.row()) {
            const bool isLast = index.column() == index.model()->columnCount() - 1;
            painter->setPen(QPen(accent, 1.5));
            painter->drawRoundedRect(QRectF(option.rect).adjusted(index.column() == 0 ? 1 : -3, 1, isLast ? -1 : 3, -1), 3, 3);
        }
        painter->restore();
    }

    /// The whole text, never taken for markup.
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override
    {
        if (event->type() != QEvent::ToolTip || !index.isValid())
            return QStyledItemDelegate::helpEvent(event, view, option, index);
        QToolTip::showText(event->globalPos(), plainTooltip(index.data().toString()), view->viewport(), option.rect);
        return true;
    }
};

} // namespace

void LibraryTableModel::setTable(LibraryTable table)
{
    beginResetModel();
    m_table = std::move(table);
    endResetModel();
}

int LibraryTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_table.rows.size());
}

int LibraryTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_table.columns.size());
}

QVariant LibraryTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const LibraryCell& cell = m_table.rows[std::size_t(index.row())].cells[std::size_t(index.column())];
    if (role == Qt::DisplayRole)
        return cell.text;
    if (role == SortRole)
        return cell.byText ? QVariant(cell.text) : QVariant(cell.key);
    return {};
}

QVariant LibraryTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || section >= columnCount())
        return {};
    const LibraryColumn& column = m_table.columns[std::size_t(section)];
    if (role == Qt::DisplayRole)
        return column.title;
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeading | Qt::AlignVCenter);
    return role == Qt::ToolTipRole ? QVariant(column.meaning) : QVariant();
}

LibraryTableView::LibraryTableView(QWidget* parent)
    : QTableView(parent), m_model(new LibraryTableModel(this)), m_order(new QSortFilterProxyModel(this))
{
    m_order->setSortRole(LibraryTableModel::SortRole);
    m_order->setSortCaseSensitivity(Qt::CaseInsensitive);
    m_order->setSourceModel(m_model);
    setModel(m_order);
    setAccessibleDescription(tr("Enter opens the outage of the row; Ctrl+C copies."));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setItemDelegate(new LibraryCellText(this));
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(int(std::ceil(QFontMetricsF(textFont(0.92)).height())) + 7);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setFocusPolicy(Qt::NoFocus);
    horizontalHeader()->setAccessibleName(tr("Columns"));
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setSortIndicatorClearable(true); // a third click: as it came
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    setSortingEnabled(true);
    connect(this, &QTableView::doubleClicked, this, &LibraryTableView::openCurrent);
}

void LibraryTableView::setTable(const LibraryTable& table)
{
    m_model->setTable(table);
    setAccessibleName(table.title);
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const int wanted = std::max(sizeHintForColumn(column), horizontalHeader()->sectionSizeHint(column)) + 12;
        setColumnWidth(column, std::min(wanted, int(textPixels(26))));
    }
}

std::optional<std::size_t> LibraryTableView::outage() const
{
    const QModelIndex index = m_order->mapToSource(currentIndex());
    return index.isValid() ? std::optional(m_model->table().rows[std::size_t(index.row())].outage) : std::nullopt;
}

QString LibraryTableView::text() const
{
    QStringList lines;
    QStringList cells;
    for (int column = 0; column < m_order->columnCount(); ++column)
        cells << m_order->headerData(column, Qt::Horizontal).toString();
    lines << cells.join(u'\t');
    const bool onlySelected = selectionModel()->hasSelection();
    for (int row = 0; row < m_order->rowCount(); ++row) {
        if (onlySelected && !selectionModel()->isRowSelected(row))
            continue;
        cells.clear();
        for (int column = 0; column < m_order->columnCount(); ++column)
            cells << m_order->index(row, column).data().toString();
        lines << cells.join(u'\t');
    }
    return lines.join(u'\n') + u'\n';
}

void LibraryTableView::openCurrent()
{
    if (const auto place = outage())
        emit opened(*place);
}

void LibraryTableView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        openCurrent();
    else if (event->matches(QKeySequence::Copy))
        QGuiApplication::clipboard()->setText(text());
    else
        QTableView::keyPressEvent(event);
}

void LibraryTableView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    viewport()->update(); // the ring is around the whole row
    if (const auto place = outage())
        emit chosen(*place);
}

} // namespace aftermap
