// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/service_cell.h"

#include "render/state_glyph.h"
#include "session/selection.h"
#include "ui/look.h"
#include "ui/plain_text.h"
#include "ui/service_table_model.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QSortFilterProxyModel>
#include <QToolTip>

#include <cmath>

namespace aftermap {

namespace {

constexpr double textSize = 0.92;
constexpr int cellMargin = 6;

/// The model's own row behind whatever sorts it.
std::pair<const ServiceTableModel*, int> sourceOf(const QModelIndex& index)
{
    const auto* order = static_cast<const QSortFilterProxyModel*>(index.model());
    return {static_cast<const ServiceTableModel*>(order->sourceModel()), order->mapToSource(index).row()};
}

} // namespace

ServiceCell::ServiceCell(const SelectionState& selection, QObject* parent)
    : QStyledItemDelegate(parent), m_selection(selection)
{}

QSize ServiceCell::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const QFontMetricsF metrics(textFont(textSize, index.column() == 0 ? QFont::DemiBold : QFont::Normal));
    const double glyph = index.column() == ServiceTableModel::State ? metrics.height() : 0;
    return {int(std::ceil(metrics.horizontalAdvance(index.data().toString()) + glyph)) + 2 * cellMargin + 2,
            int(std::ceil(metrics.height())) + 7};
}

void ServiceCell::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& colours = theme(m_theme);
    const auto [model, row] = sourceOf(index);
    const ServiceStatus status = model->status(row);
    const ServiceId service = model->service(row);
    painter->save();
    painter->setClipRect(option.rect);
    if (service == m_selection.service())
        painter->fillRect(option.rect, mixed(colours.accent, colours.canvas, 0.16));
    else if (service == m_selection.hovered())
        painter->fillRect(option.rect, mixed(colours.text, colours.canvas, 0.06));
    QRectF area = QRectF(option.rect).adjusted(cellMargin, 0, -cellMargin, 0);
    const bool isName = index.column() == ServiceTableModel::Name;
    const bool trouble = isAffected(status.state) && status.state != ServiceState::Recovering;
    painter->setFont(textFont(textSize, isName && trouble ? QFont::DemiBold : QFont::Normal));
    if (index.column() == ServiceTableModel::State) {
        const double side = std::round(QFontMetricsF(painter->font()).height() * 0.62);
        paintStateGlyph(*painter, {area.left(), std::round(area.center().y() - side / 2), side, side}, status, colours);
        area.setLeft(area.left() + side + 6);
    }
    painter->setPen(status.evidence == Evidence::None ? colours.mutedText : colours.text);
    painter->drawText(area, index.data(Qt::TextAlignmentRole).toInt() | int(Qt::TextSingleLine),
                      QFontMetricsF(painter->font()).elidedText(index.data().toString(), Qt::ElideRight, area.width()));
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    if (view != nullptr && view->hasFocus() && view->currentIndex().row() == index.row()) {
        const bool last = index.column() == ServiceTableModel::ColumnCount - 1;
        const QRectF ring = QRectF(option.rect).adjusted(isName ? 1 : -3, 1, last ? -1 : 3, -1);
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(colours.accent, 1.5));
        painter->drawRoundedRect(ring, 3, 3);
    }
    painter->restore();
}

bool ServiceCell::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                            const QModelIndex& index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    // What does not fit, and what the column means.
    QToolTip::showText(event->globalPos(),
                       plainTooltip(tr("%1: %2\n%3").arg(columnTitle(index.column()), index.data().toString(),
                                                         columnMeaning(index.column()))),
                       view);
    return true;
}

} // namespace aftermap
