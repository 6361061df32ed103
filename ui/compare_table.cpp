// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare_table.h"

#include "render/compare_ink.h"
#include "ui/look.h"
#include "ui/plain_text.h"

#include <QHeaderView>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QToolTip>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace aftermap {

/// A value, and behind it the difference to the first outage.
class CompareCell : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    ThemeKind themeKind = ThemeKind::Dark;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override
    {
        const QFontMetricsF metrics(font());
        const QString difference = index.data(CompareSheetModel::DifferenceRole).toString();
        const double badge = index.column() == CompareSheetModel::nameColumn ? metrics.height() + 6 : 0;
        // What is known instead of a measure is long; the tooltip has it whole.
        if (!index.data(CompareSheetModel::SortRole).isValid())
            return {int(textPixels(11)), int(std::ceil(metrics.height())) + 8};
        const double behind = difference.isEmpty() ? 0 : metrics.horizontalAdvance(difference) + between;
        return {int(std::ceil(metrics.horizontalAdvance(index.data().toString()) + behind + badge)) + 2 * margin + 4,
                int(std::ceil(metrics.height())) + 8};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& colours = theme(themeKind);
        const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
        const bool current = view != nullptr && view->currentIndex().row() == index.row();
        painter->save();
        painter->setClipRect(option.rect);
        if (current)
            painter->fillRect(option.rect, mixed(colours.accent, colours.canvas, view->hasFocus() ? 0.26 : 0.14));
        QRectF area = QRectF(option.rect).adjusted(margin, 0, -margin, 0);
        painter->setFont(font());
        const QFontMetricsF metrics(font());
        if (index.column() == CompareSheetModel::nameColumn) {
            const double side = std::round(metrics.height());
            paintCompareBadge(*painter, {area.left(), std::round(area.center().y() - side / 2), side, side},
                              std::size_t(index.data(CompareSheetModel::SortRole).toULongLong()), colours);
            area.setLeft(area.left() + side + 6);
        }
        const QString words = metrics.elidedText(index.data().toString(), Qt::ElideRight, area.width());
        painter->setPen(index.data(CompareSheetModel::SortRole).isValid() ? colours.text : colours.mutedText);
        painter->drawText(area, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, words);
        area.setLeft(area.left() + metrics.horizontalAdvance(words) + between);
        painter->setPen(colours.mutedText);
        painter->drawText(area, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                          index.data(CompareSheetModel::DifferenceRole).toString());
        painter->restore();
    }

    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override
    {
        if (event->type() != QEvent::ToolTip || !index.isValid())
            return QStyledItemDelegate::helpEvent(event, view, option, index);
        QToolTip::showText(event->globalPos(), plainTooltip(index.data(Qt::ToolTipRole).toString()), view);
        return true;
    }

private:
    static constexpr int margin = 8;
    static constexpr double between = 8;
    static QFont font() { return textFont(0.92); }
};

CompareTable::CompareTable(QWidget* parent)
    : QTableView(parent), m_model(new CompareSheetModel(this)), m_order(new CompareSheetOrder(this)),
      m_cell(new CompareCell(this))
{
    setObjectName(u"compareTable"_s);
    setAccessibleName(tr("Measures of the outages"));
    setAccessibleDescription(tr("A row for every outage. Enter opens it at the clock line, Ctrl+C copies the sheet."));
    m_order->setSourceModel(m_model);
    setModel(m_order);
    setItemDelegate(m_cell);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setAccessibleName(tr("Columns"));
    horizontalHeader()->setFocusPolicy(Qt::NoFocus);
    setSortingEnabled(true);
    sortByColumn(CompareSheetModel::nameColumn, Qt::AscendingOrder);
    connect(this, &QTableView::doubleClicked, this, [this] {
        if (chosen())
            emit openWanted(*chosen());
    });
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this] { fit(); });
}

void CompareTable::setComparison(const std::shared_ptr<const Comparison>& comparison)
{
    {
        const QScopedValueRollback settling(m_settling, true);
        m_model->setComparison(comparison);
    }
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const int wanted = std::max(sizeHintForColumn(column), horizontalHeader()->sectionSizeHint(column));
        setColumnWidth(column, std::min(wanted, int(textPixels(34))));
    }
    fit();
}

/// No row is ever out of sight.
void CompareTable::fit()
{
    int height = horizontalHeader()->sizeHint().height() + 2 * frameWidth() + horizontalScrollBar()->sizeHint().height();
    for (int row = 0; row < m_order->rowCount(); ++row) {
        setRowHeight(row, sizeHintForRow(row));
        height += rowHeight(row);
    }
    setFixedHeight(height);
}

void CompareTable::setTheme(ThemeKind kind)
{
    m_cell->themeKind = kind;
    viewport()->update();
}

std::optional<std::size_t> CompareTable::chosen() const
{
    if (!currentIndex().isValid())
        return std::nullopt;
    return std::size_t(m_order->mapToSource(currentIndex()).row());
}

void CompareTable::choose(std::optional<std::size_t> outage)
{
    if (outage == chosen())
        return;
    const QScopedValueRollback settling(m_settling, true);
    setCurrentIndex(outage ? m_order->mapFromSource(m_model->index(int(*outage), CompareSheetModel::nameColumn)) : QModelIndex());
    viewport()->update();
}

void CompareTable::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    viewport()->update();
    if (!m_settling && current.isValid())
        emit chosenChanged();
}

void CompareTable::keyPressEvent(QKeyEvent* event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && chosen())
        emit openWanted(*chosen());
    else if (event->matches(QKeySequence::Copy))
        emit copyWanted();
    else
        QTableView::keyPressEvent(event);
}

} // namespace aftermap
