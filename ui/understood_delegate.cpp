// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/understood_delegate.h"

#include "render/event_glyph.h"
#include "render/narration.h"
#include "render/state_glyph.h"
#include "ui/event_row.h"
#include "ui/look.h"
#include "ui/plain_text.h"
#include "ui/understood_model.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr double subjectShare = 0.27; ///< of the width

struct Places
{
    QRectF time;
    QRectF sign;
    QRectF subject;
    QRectF what;
    QRectF why;
};

Places placesIn(const QRect& row, const QString& longestTime)
{
    const QFontMetricsF text(textFont(1, QFont::DemiBold));
    const QFontMetricsF small(textFont(smallText));
    const QRectF inner = QRectF(row).adjusted(10, 4, -10, -4);
    const double line = text.height();
    const double side = std::round(line * 0.66);
    Places places;
    places.time = {inner.left(), inner.top(), std::min(small.horizontalAdvance(longestTime), small.horizontalAdvance(u"about 00:00:00"_s)) + 2, line};
    places.sign = {places.time.right() + 10, std::round(inner.top() + (line - side) / 2), side, side};
    const double subject = std::clamp(inner.width() * subjectShare, 90.0, 260.0);
    places.subject = {places.sign.right() + 8, inner.top(), subject, line};
    places.what = {places.subject.right() + 12, inner.top(), std::max(0.0, inner.right() - places.subject.right() - 12), line};
    places.why = {places.subject.left(), inner.top() + line + 1, inner.right() - places.subject.left(), small.lineSpacing()};
    return places;
}

void drawElided(QPainter& painter, const QRectF& area, const QString& text, int side = Qt::AlignLeft)
{
    QString line = text;
    line.replace(u'\n', u' ');
    const QString shown = QFontMetricsF(painter.font()).elidedText(line, Qt::ElideRight, area.width());
    painter.drawText(area, side | Qt::AlignVCenter | Qt::TextSingleLine, shown);
}

} // namespace

UnderstoodDelegate::UnderstoodDelegate(const UnderstoodModel& model, QObject* parent) : QStyledItemDelegate(parent), m_model(model) {}

QSize UnderstoodDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const double line = QFontMetricsF(textFont(1, QFont::DemiBold)).height();
    const bool tellsWhy = !m_model.row(index.row()).why.isEmpty();
    return {200, int(std::ceil(line + 8 + (tellsWhy ? QFontMetricsF(textFont(smallText)).lineSpacing() + 1 : 0)))};
}

void UnderstoodDelegate::paintPlate(QPainter& painter, const QStyleOptionViewItem& option) const
{
    const Theme& colours = theme(m_theme);
    const bool isCurrent = option.state & QStyle::State_Selected;
    const bool isHovered = option.state & QStyle::State_MouseOver;
    if (!isCurrent && !isHovered)
        return;
    const QRectF plate = QRectF(option.rect).adjusted(2, 0.5, -2, -0.5);
    painter.setPen(Qt::NoPen);
    painter.setBrush(mixed(isCurrent ? colours.accent : colours.text, colours.canvas, isCurrent ? 0.14 : 0.06));
    painter.drawRoundedRect(plate, 5, 5);
    if (isCurrent && (option.state & QStyle::State_HasFocus)) {
        painter.setPen(QPen(colours.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(plate.adjusted(1, 1, -1, -1), 5, 5);
    }
}

void UnderstoodDelegate::paintSign(QPainter& painter, const QRectF& square, const UnderstoodRow& row) const
{
    const Theme& colours = theme(m_theme);
    if (row.state)
        paintStateGlyph(painter, square.adjusted(1, 1, -1, -1), {*row.state, Evidence::Reported, {}}, colours);
    else if (row.isEvent())
        paintKindGlyph(painter, square, row.event, colours.mutedText);
}

/// The state in words, then what the line says.
void UnderstoodDelegate::paintWhat(QPainter& painter, const QRectF& area, const UnderstoodRow& row) const
{
    const Theme& colours = theme(m_theme);
    QRectF rest = area;
    painter.setFont(textFont());
    if (row.state) {
        const QString state = stateWords(*row.state);
        painter.setPen(colours.text);
        drawElided(painter, rest, state);
        rest.setLeft(rest.left() + QFontMetricsF(painter.font()).horizontalAdvance(state) + 10);
    }
    painter.setPen((row.isEvent() && !row.state) || row.line == 0 ? colours.text : colours.mutedText);
    if (rest.width() > 24)
        drawElided(painter, rest, row.text);
}

void UnderstoodDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& colours = theme(m_theme);
    const UnderstoodRow& row = m_model.row(index.row());
    const Places places = placesIn(option.rect, m_model.longestTime());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setClipRect(option.rect);
    paintPlate(*painter, option);
    painter->setFont(textFont(smallText));
    painter->setPen(colours.mutedText);
    drawElided(*painter, places.time, row.time, Qt::AlignRight);
    paintSign(*painter, places.sign, row);
    const bool isService = (row.isEvent() && row.kind != NoteLineKind::Milestone) || row.isFile;
    painter->setFont(textFont(1, isService ? QFont::DemiBold : QFont::Normal));
    painter->setPen(row.isEvent() || row.line == 0 ? colours.text : colours.mutedText);
    // What is about no service has the room for itself.
    const bool isAlone = row.subject.isEmpty();
    if (!isAlone)
        drawElided(*painter, places.subject, row.subject);
    paintWhat(*painter, isAlone ? places.subject.united(places.what) : places.what, row);
    if (!row.why.isEmpty()) {
        const double side = std::round(places.why.height() * 0.7);
        paintStateGlyph(*painter, {places.sign.center().x() - side / 2, places.why.center().y() - side / 2, side, side},
                        {ServiceState::Unknown, Evidence::Reported, {}}, colours);
        painter->setFont(textFont(smallText));
        painter->setPen(mixed(colours.text, colours.mutedText, 0.4));
        drawElided(*painter, places.why, row.why);
    }
    painter->restore();
}

bool UnderstoodDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                                   const QModelIndex& index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const UnderstoodRow& row = m_model.row(index.row());
    QStringList lines;
    for (const QString& part : {row.subject, row.state ? stateWords(*row.state) : QString(), row.text, row.why}) {
        if (!part.isEmpty())
            lines += part;
    }
    QToolTip::showText(event->globalPos(), plainTooltip(lines.join(u'\n')), view);
    return true;
}

} // namespace aftermap
