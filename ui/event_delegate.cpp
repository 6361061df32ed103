// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/event_delegate.h"

#include "render/event_glyph.h"
#include "render/event_words.h"
#include "render/narration.h"
#include "render/state_glyph.h"
#include "session/event_search.h"
#include "session/selection.h"
#include "ui/event_list_model.h"
#include "ui/event_row.h"
#include "ui/look.h"
#include "ui/plain_text.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QTextLayout>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

QString speakerWords(const Event& event)
{
    if (event.person.isEmpty() || event.role.isEmpty())
        return event.person.shown() + event.role.shown();
    return EventDelegate::tr("%1, %2").arg(event.person.shown(), event.role.shown());
}

/// A quiet sign that there is something to ask.
void paintQuestion(QPainter& painter, const QRectF& area, const QColor& colour)
{
    painter.setPen(QPen(colour, 1.1));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(area.adjusted(0.5, 0.5, -0.5, -0.5));
    painter.setFont(textFont(smallText * 0.8, QFont::DemiBold));
    painter.drawText(area, int(Qt::AlignCenter) | Qt::TextSingleLine, u"?"_s);
}

} // namespace

EventDelegate::EventDelegate(const EventListModel& model, const EventSearch& search,
                             const SelectionState& selection, QObject* parent)
    : QStyledItemDelegate(parent), m_model(model), m_search(search), m_selection(selection)
{}

QSize EventDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {200, eventRowHeight()};
}

/// What is found stands on a ground of its own, and is underlined: not by colour alone.
double EventDelegate::paintText(QPainter& painter, const QRectF& area, const QString& text, int lines,
                              Qt::Alignment side) const
{
    const Theme& colours = theme(m_theme);
    const QFontMetricsF metrics(painter.font());
    QString rest = text;
    rest.replace(u'\n', u' ');
    double top = area.top();
    for (int i = 0; i < lines && !rest.isEmpty(); ++i, top += metrics.lineSpacing()) {
        QTextLayout whole(rest, painter.font());
        whole.beginLayout();
        QTextLine first = whole.createLine();
        first.setLineWidth(area.width());
        whole.endLayout();
        const bool last = i + 1 == lines;
        const QString shown = metrics.elidedText(last ? rest : rest.left(first.textLength()).trimmed(),
                                                 Qt::ElideRight, area.width());
        QTextLayout layout(shown, painter.font());
        QList<QTextLayout::FormatRange> marks;
        for (const TextRange& mark : m_search.marksIn(shown)) {
            QTextCharFormat format;
            format.setBackground(mixed(colours.accent, colours.canvas, 0.35));
            format.setForeground(colours.text);
            format.setFontUnderline(true);
            marks.append({int(mark.start), int(mark.length), format});
        }
        layout.setFormats(marks);
        layout.beginLayout();
        QTextLine line = layout.createLine();
        line.setLineWidth(1e6);
        layout.endLayout();
        const double free = area.width() - line.naturalTextWidth();
        const bool right = side.testFlag(Qt::AlignRight);
        layout.draw(&painter, QPointF(area.left() + (right ? free : 0), top));
        rest = rest.mid(first.textLength());
    }
    return top;
}

void EventDelegate::paintPlate(QPainter& painter, const QStyleOptionViewItem& option, int row,
                               bool current) const
{
    const Theme& colours = theme(m_theme);
    const QRectF plate = QRectF(option.rect).adjusted(2, 1, -2, -1);
    const ServiceId service = m_model.service(row);
    const bool hovered = m_selection.hoveredEvent() == m_model.id(row) ||
                         (option.state & QStyle::State_MouseOver);
    const bool related = service.isValid() && service == m_selection.hovered();
    painter.setPen(Qt::NoPen);
    const bool marked = (option.state & QStyle::State_Selected) && m_isMarking;
    if (marked || current || hovered || related) {
        painter.setBrush(mixed(current || marked ? colours.accent : colours.text, colours.canvas,
                               marked ? 0.22 : current ? 0.13 : hovered ? 0.07 : 0.05));
        painter.drawRoundedRect(plate, 6, 6);
    }
    const bool ofSelected = service.isValid() && service == m_selection.service();
    if (current || related || ofSelected) {
        painter.setBrush(current ? colours.accent : related ? colours.text : colours.mutedText);
        painter.drawRoundedRect(QRectF(plate.left(), plate.top() + 4, 3, plate.height() - 8), 1.5, 1.5);
    }
    // As in the details: an event of another service than the selected one is not what is looked at.
    const bool selected = m_selection.event() == m_model.id(row) && (!m_selection.service() || service == m_selection.service());
    const bool focused = (option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_Selected);
    if (selected || focused) {
        painter.setPen(QPen(colours.accent, focused ? 2 : 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(plate.adjusted(1, 1, -1, -1), 6, 6);
    }
}

/// Where the clock stands: of several events at that time the one that was chosen, else the last.
bool EventDelegate::isInHand(int row) const
{
    const int now = m_model.currentRow();
    const int chosen = m_model.rowOf(m_selection.event());
    const bool isChosen = chosen >= 0 && now >= 0 && m_model.playTime(chosen) == m_model.playTime(now);
    return row == (isChosen ? chosen : now);
}

void EventDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    const Theme& colours = theme(m_theme);
    const int row = index.row();
    const bool future = index.data(EventListModel::IsFutureRole).toBool();
    const auto words = [&](int role) { return index.data(role).toString(); };
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setClipRect(option.rect);
    paintPlate(*painter, option, row, isInHand(row));

    const EventRow parts = eventRow(option.rect);
    painter->setFont(textFont(smallText));
    painter->setPen(future ? colours.faintText : colours.mutedText);
    QRectF line = parts.time;
    for (const QString& text : timeLines(words(EventListModel::TimeRole), words(EventListModel::DayRole))) {
        painter->drawText(line, int(Qt::AlignRight | Qt::AlignVCenter) | Qt::TextSingleLine, text);
        line = QRectF(line.left(), line.bottom() + 1, line.width(), parts.text.height() / 2);
    }
    const QPen origin = painter->pen();
    painter->setPen(future ? colours.mutedText : mixed(colours.text, colours.mutedText, 0.5));
    const double bottom = paintText(*painter, parts.text, words(EventListModel::TextRole), 2);
    painter->setPen(origin);
    // Right below the text, however much of it there is; what is left over stands at the foot of the row.
    paintText(*painter, parts.origin.translated(0, bottom - parts.text.bottom()), index.data(EventListModel::OriginRole).toString(), 1);
    painter->setFont(textFont(1, QFont::DemiBold));
    painter->setPen(future ? colours.mutedText : colours.text);
    paintText(*painter, parts.title, words(EventListModel::ServiceRole), 1);
    if (!m_model.questionsAt(row).isEmpty())
        paintQuestion(*painter, parts.question, future ? colours.faintText : colours.mutedText);
    painter->setOpacity(future ? 0.55 : 1);
    paintKindGlyph(*painter, parts.kind, m_model.event(row).kind, colours.mutedText);
    paintConfidence(*painter, parts.confidence.adjusted(1, 1, 0, -1), m_model.event(row).confidence,
                    colours.mutedText);
    if (const std::optional<ServiceStatus> status = m_model.status(row)) {
        paintStateGlyph(*painter, parts.glyph, *status, colours);
    } else {
        painter->setPen(Qt::NoPen);
        painter->setBrush(colours.faintText);
        painter->drawEllipse(parts.glyph.center(), 2, 2);
    }
    painter->restore();
}

QString EventDelegate::tooltipAt(const QPoint& point, const QRect& rect, int row) const
{
    const Event& event = m_model.event(row);
    const Incident& incident = *m_model.presentation()->incident;
    const EventRow parts = eventRow(rect);
    const QString knowing = m_model.index(row).data(EventListModel::KnowingRole).toString();
    const auto over = [&](const QRectF& part) {
        return part.adjusted(-3, -2, 3, 2).contains(point);
    };
    if (over(parts.kind))
        return kindExplanation(event.kind);
    if (over(parts.confidence))
        return confidenceExplanation(event.confidence);
    if (over(parts.glyph) && event.state)
        return tr("From here on: %1.").arg(stateWords(*event.state));
    const QStringList questions = m_model.questionsAt(row);
    if (over(parts.question) && !questions.isEmpty())
        return tr("To ask of this story: %1").arg(questions.join(u'\n'));
    QStringList lines;
    if (point.x() <= parts.time.right()) {
        lines << precisionExplanation(event.time, incident.zone());
    } else {
        lines << eventText(event);
        if (!event.quote.isEmpty())
            lines << u"“"_s + event.quote.shown() + u"”"_s;
        if (!event.role.isEmpty() || !event.person.isEmpty())
            lines << tr("Said by: %1").arg(speakerWords(event));
        for (const Source& source : incident.timeline().sources) {
            if (event.sources.contains(source.id))
                lines << tr("Source: %1").arg(source.title.shown());
        }
    }
    if (!knowing.isEmpty())
        lines << knowing;
    return lines.join(u'\n');
}

bool EventDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view,
                              const QStyleOptionViewItem& option, const QModelIndex& index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const QString words = tooltipAt(event->pos(), option.rect, index.row());
    QToolTip::showText(event->globalPos(), plainTooltip(words), view);
    return true;
}

} // namespace aftermap
