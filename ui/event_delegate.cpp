// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/event_delegate.h"

#include "render/state_glyph.h"
#include "ui/event_list_model.h"
#include "ui/look.h"
#include "ui/plain_text.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QTextLayout>
#include <QToolTip>

#include <cmath>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr double smallText = 0.88;

/// Where the parts of a row stand.
struct RowParts
{
    QRectF time, glyph, title, kind, text;
};

RowParts partsOf(const QRect& row, double kindWidth)
{
    const QFontMetricsF bold(textFont(1, QFont::DemiBold));
    const QFontMetricsF small(textFont(smallText));
    const double timeWidth = small.horizontalAdvance(u"00:00:00"_s) + 2;
    const double line = bold.height();
    const QRectF inner = QRectF(row).adjusted(12, 7, -12, -7);
    RowParts parts;
    parts.time = {inner.left(), inner.top(), timeWidth, line};
    const double glyph = std::round(line * 0.6);
    parts.glyph = {parts.time.right() + 8, inner.top() + (line - glyph) / 2, glyph, glyph};
    const double left = parts.glyph.right() + 8;
    parts.title = {left, inner.top(), std::max(0.0, inner.right() - left - kindWidth - 8), line};
    parts.kind = {inner.right() - kindWidth, inner.top(), kindWidth, line};
    parts.text = {left, inner.top() + line + 1, inner.right() - left, 2 * small.lineSpacing()};
    return parts;
}

/// The time as finely as it is known, over the day where that is another one.
QStringList timeLines(const QModelIndex& index)
{
    const QString time = index.data(EventListModel::TimeRole).toString();
    const QString day = index.data(EventListModel::DayRole).toString();
    QStringList lines = time.front().isDigit() && time.contains(u' ') ? QStringList(time.section(u' ', 0, 1))
                                                                       : time.split(u' ');
    if (!day.isEmpty() && !lines.contains(day))
        lines.append(day);
    return lines;
}

/// Breaks the text into at most two lines, the second elided.
void paintTwoLines(QPainter& painter, const QRectF& area, const QString& text)
{
    const QFontMetricsF metrics(painter.font());
    QTextLayout layout(text, painter.font());
    layout.beginLayout();
    QTextLine first = layout.createLine();
    first.setLineWidth(area.width());
    layout.endLayout();
    const int cut = first.textLength();
    QRectF line(area.left(), area.top(), area.width(), metrics.lineSpacing());
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     metrics.elidedText(text.left(cut).trimmed(), Qt::ElideRight, area.width()));
    if (cut < text.size()) {
        line.translate(0, metrics.lineSpacing());
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         metrics.elidedText(text.mid(cut).trimmed(), Qt::ElideRight, area.width()));
    }
}

} // namespace

EventDelegate::EventDelegate(const EventListModel& model, QObject* parent)
    : QStyledItemDelegate(parent), m_model(model)
{}

QSize EventDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    const RowParts parts = partsOf({0, 0, 300, 100}, 60);
    return {200, int(std::ceil(parts.text.bottom() + 8))};
}

void EventDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    const Theme& colours = theme(m_theme);
    const bool future = index.data(EventListModel::IsFutureRole).toBool();
    const bool current = index.data(EventListModel::IsCurrentRole).toBool();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setClipRect(option.rect);
    const QRectF plate = QRectF(option.rect).adjusted(2, 1, -2, -1);
    painter->setPen(Qt::NoPen);
    if (current || (option.state & QStyle::State_MouseOver)) {
        painter->setBrush(mixed(current ? colours.accent : colours.text, colours.canvas, current ? 0.13 : 0.05));
        painter->drawRoundedRect(plate, 6, 6);
    }
    if (current) {
        painter->setBrush(colours.accent);
        painter->drawRoundedRect(QRectF(plate.left(), plate.top() + 4, 3, plate.height() - 8), 1.5, 1.5);
    }
    if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_Selected)) {
        painter->setPen(QPen(colours.accent, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(plate.adjusted(1, 1, -1, -1), 6, 6);
    }

    const QFont small = textFont(smallText);
    const QString kind = index.data(EventListModel::KindRole).toString();
    const RowParts parts = partsOf(option.rect, QFontMetricsF(small).horizontalAdvance(kind) + 2);
    const auto oneLine = [&](const QRectF& area, const QString& text, Qt::Alignment side) {
        painter->drawText(area, int(side | Qt::AlignVCenter) | Qt::TextSingleLine,
                          QFontMetricsF(painter->font()).elidedText(text, Qt::ElideRight, area.width()));
    };
    painter->setFont(small);
    painter->setPen(future ? colours.faintText : colours.mutedText);
    // "about 03:00" and the day, one word under the other where the column is narrow.
    QRectF line = parts.time;
    for (const QString& words : timeLines(index)) {
        oneLine(line, words, Qt::AlignRight);
        line = QRectF(line.left(), line.bottom() + 1, line.width(), parts.text.height() / 2);
    }
    oneLine(parts.kind, kind, Qt::AlignRight);
    paintTwoLines(*painter, parts.text, index.data(EventListModel::TextRole).toString());
    painter->setFont(textFont(1, QFont::DemiBold));
    painter->setPen(future ? colours.mutedText : colours.text);
    oneLine(parts.title, index.data(EventListModel::ServiceRole).toString(), Qt::AlignLeft);
    painter->setOpacity(future ? 0.55 : 1);
    if (const std::optional<ServiceStatus> status = m_model.status(index.row())) {
        paintStateGlyph(*painter, parts.glyph, *status, colours);
    } else {
        painter->setPen(Qt::NoPen);
        painter->setBrush(colours.faintText);
        painter->drawEllipse(parts.glyph.center(), 2, 2);
    }
    painter->restore();
}

bool EventDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view,
                              const QStyleOptionViewItem& option, const QModelIndex& index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(),
                       plainTooltip(index.data(EventListModel::TextRole).toString()), view);
    return true;
}

} // namespace aftermap
