// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/knowing_lane.h"

#include "render/evidence_words.h"
#include "render/narration.h"
#include "session/selection.h"
#include "ui/look.h"
#include "ui/plain_text.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <cmath>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr int laneMargin = 10;
constexpr int gap = 5;
constexpr int signWidth = 14;

QFont wordsFont()
{
    return textFont(0.85);
}

} // namespace

KnowingLane::KnowingLane(SelectionState& selection, QWidget* parent)
    : QWidget(parent), m_selection(selection)
{
    setObjectName(u"knowingLane"_s);
    setAccessibleName(tr("From happened to known"));
    setProperty(tellsItsOwnTooltip, true);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    hide();
    const auto repaint = [this] { update(); };
    connect(&selection, &SelectionState::eventChanged, this, repaint);
    connect(&selection, &SelectionState::hoveredEventChanged, this, repaint);
}

int KnowingLane::sentenceHeight(const QString& sentence, int width) const
{
    const QFontMetrics metrics(wordsFont());
    const int room = std::max(40, width - 2 * laneMargin - signWidth);
    return sentence.isEmpty() ? 0 : metrics.boundingRect(0, 0, room, 1000, Qt::TextWordWrap, sentence).height();
}

int KnowingLane::wordsHeight(int width) const
{
    return sentenceHeight(m_words.everybody, width) + sentenceHeight(m_words.responders, width);
}

/// Each sentence begins with the sign of the side that it is about: that is the key of the lane.
void KnowingLane::paintWords(QPainter& painter, const Theme& colours) const
{
    int top = 2 * gap;
    painter.setFont(wordsFont());
    const auto paint = [&](const QString& sentence, KnowingSide side) {
        if (sentence.isEmpty())
            return;
        const int height = sentenceHeight(sentence, width());
        paintKnowingSign(painter, QPointF(laneMargin + 4, top + painter.fontMetrics().height() / 2.0), side, colours.text);
        painter.setPen(colours.mutedText);
        painter.drawText(QRect(laneMargin + signWidth, top, width() - 2 * laneMargin - signWidth, height),
                         Qt::AlignLeft | Qt::TextWordWrap, sentence);
        top += height;
    };
    paint(m_words.everybody, KnowingSide::Everybody);
    paint(m_words.responders, KnowingSide::Responders);
}

int KnowingLane::heightForWidth(int width) const
{
    const auto rows = std::min<std::size_t>(m_gaps.gaps.size(), mostKnowingRows);
    return 2 * gap + wordsHeight(width) + gap + int(std::ceil(double(rows) * knowingRowHeight)) + gap;
}

QSize KnowingLane::sizeHint() const
{
    return {200, heightForWidth(width())};
}

QRectF KnowingLane::lane() const
{
    const double top = 2 * gap + wordsHeight(width()) + gap;
    return QRectF(laneMargin, top, width() - 2 * laneMargin, height() - top - gap);
}

void KnowingLane::setPresentation(const PresentationPtr& presentation, Change)
{
    m_presentation = presentation;
    m_gaps = knowingGapsOf(*presentation->incident);
    m_words = knowingWords(m_gaps);
    setAccessibleDescription(summary());
    setVisible(!m_gaps.gaps.empty());
    m_rows = knowingRows(lane(), *m_presentation, m_gaps);
    updateGeometry();
    update();
}

void KnowingLane::setPosition(PlayTime position)
{
    m_position = position;
    if (m_presentation == nullptr || !isVisible())
        return;
    // A repaint a pixel of the playhead, not sixty a second.
    const TimeAxis& axis = m_presentation->axis;
    const int x = int(lane().width() * axis.position(m_presentation->pacing.instant(position)) / axis.length());
    if (x != m_nowX)
        update();
    m_nowX = x;
}

void KnowingLane::setTheme(ThemeKind kind)
{
    m_theme = kind;
    update();
}

void KnowingLane::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (m_presentation)
        m_rows = knowingRows(lane(), *m_presentation, m_gaps);
}

int KnowingLane::rowAt(QPointF point) const
{
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].rect.contains(point))
            return int(i);
    }
    return -1;
}

QString KnowingLane::words(std::size_t row) const
{
    const Incident& incident = *m_presentation->incident;
    const Event& event = incident.event(m_rows[row].gap.event);
    const ServiceId service = incident.serviceOf(m_rows[row].gap.event);
    const QString who = service ? incident.service(service).label().shown() + u": "_s : QString();
    return tr("Happened %1. %2\n%3%4")
        .arg(timeWords(event.time, incident.zone()), knowingLine(event, {}, incident.zone()), who, event.text.shown());
}

bool KnowingLane::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int row = rowAt(help->pos());
    const QString text = row >= 0 ? words(std::size_t(row))
                                  : tr("A bar an event: from when it happened (ring) to when responders (square) and "
                                       "the public (disc) knew of it.");
    QToolTip::showText(help->globalPos(), plainTooltip(text), this);
    return true;
}

void KnowingLane::paintEvent(QPaintEvent*)
{
    if (m_presentation == nullptr)
        return;
    const Theme& colours = theme(m_theme);
    QPainter painter(this);
    painter.setPen(QPen(colours.panelBorder, 1));
    painter.drawLine(QPointF(laneMargin, 0.5), QPointF(width() - laneMargin, 0.5));
    paintWords(painter, colours);
    paintKnowingLane(painter, lane(), *m_presentation, m_rows,
                     {m_selection.event(), m_selection.hoveredEvent(), m_presentation->pacing.instant(m_position)},
                     colours);
    if (hasFocus()) {
        painter.setPen(QPen(colours.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(3, 3, -3, -3), 6, 6);
    }
}

void KnowingLane::choose(int row)
{
    if (row < 0 || row >= int(m_rows.size()))
        return;
    const EventId event = m_rows[std::size_t(row)].gap.event;
    m_selection.selectEvent(event);
    m_selection.selectService(m_presentation->incident->serviceOf(event));
    const Event& what = m_presentation->incident->event(event);
    emit sought(m_presentation->pacing.playTime(m_presentation->evidence.timeOf(what).at));
}

void KnowingLane::mouseMoveEvent(QMouseEvent* event)
{
    const int row = rowAt(event->position());
    const EventId hovered = row >= 0 ? m_rows[std::size_t(row)].gap.event : EventId();
    m_selection.hoverEvent(hovered);
    m_selection.hover(hovered ? m_presentation->incident->serviceOf(hovered) : ServiceId());
}

void KnowingLane::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        choose(rowAt(event->position()));
}

void KnowingLane::leaveEvent(QEvent* event)
{
    m_selection.hoverEvent({});
    m_selection.hover({});
    QWidget::leaveEvent(event);
}

void KnowingLane::keyPressEvent(QKeyEvent* event)
{
    const int step = event->key() == Qt::Key_Down || event->key() == Qt::Key_Right ? 1
                     : event->key() == Qt::Key_Up || event->key() == Qt::Key_Left  ? -1
                                                                                   : 0;
    if (step == 0 || m_rows.empty()) {
        QWidget::keyPressEvent(event);
        return;
    }
    int here = step > 0 ? -1 : int(m_rows.size());
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].gap.event == m_selection.event())
            here = int(i);
    }
    choose(std::clamp(here + step, 0, int(m_rows.size()) - 1));
}

} // namespace aftermap
