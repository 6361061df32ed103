// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outage_card.h"

#include "render/curve_thumbnail.h"
#include "render/glossary.h"
#include "ui/look.h"

#include <QFocusEvent>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr double cardMargin = 14;
constexpr double leastCurve = 64; ///< high, pixels
constexpr double mostCurve = 180;
constexpr double curveShare = 0.24; ///< of its width, where there is room
constexpr double curveGap = 10;
constexpr double allServices = 100; ///< percent: the scale of every curve
constexpr int titleLines = 2;

/// Draws at most `lines` lines of plain text; the last one ends in "…" where there is more.
void drawLines(QPainter& painter, const QString& text, const QRectF& area, int lines)
{
    QTextLayout layout(text, painter.font());
    layout.beginLayout();
    const QFontMetricsF metrics(painter.font());
    for (int i = 0; i < lines; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(area.width());
        const bool last = i == lines - 1;
        const QString shown = last ? metrics.elidedText(text.sliced(line.textStart()), Qt::ElideRight, area.width())
                                   : text.sliced(line.textStart(), line.textLength()).trimmed();
        const QRectF place(area.left(), area.top() + i * metrics.height(), area.width(), metrics.height());
        painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, shown);
    }
    layout.endLayout();
}

double lineHeight(double size, QFont::Weight weight = QFont::Normal)
{
    return QFontMetricsF(textFont(size, weight)).height();
}

QString causeWords(const OutageFacts& facts)
{
    return facts.cause ? termName(termOf(*facts.cause)) : OutageCard::tr("Cause not stated");
}

} // namespace

QString durationWords(const OutageFacts& facts)
{
    return facts.duration ? formatSpan(*facts.duration) : OutageCard::tr("recovery not reported");
}

QString servicesWords(const OutageFacts& facts)
{
    return facts.services == 1 ? OutageCard::tr("1 service") : OutageCard::tr("%1 services").arg(facts.services);
}

OutageCard::OutageCard(const ShelvedOutage& outage, ThemeKind kind, QWidget* parent)
    : QAbstractButton(parent), m_outage(outage), m_theme(kind)
{
    setObjectName(u"outageCard"_s);
    setFocusPolicy(Qt::ClickFocus);
    setAttribute(Qt::WA_Hover);
    connect(this, &QAbstractButton::clicked, this, &OutageCard::opened); // a screen reader presses it
    describe();
}

void OutageCard::setOutage(const ShelvedOutage& outage)
{
    m_outage = outage;
    m_curve = {};
    describe();
    update();
}

void OutageCard::setTheme(ThemeKind kind)
{
    m_theme = kind;
    m_curve = {};
    update();
}

void OutageCard::setCurrent(bool current)
{
    m_current = current;
    setFocusPolicy(current ? Qt::StrongFocus : Qt::ClickFocus);
    update();
}

void OutageCard::setMarked(bool marked)
{
    m_marked = marked;
    describe();
    update();
}

void OutageCard::describe()
{
    const OutageFacts& facts = m_outage.facts;
    setAccessibleName(facts.title);
    QString words = m_outage.problem;
    if (isReadable()) {
        words = tr("%1 · %2 · %3 · %4 · at most %5 % down. %6")
                    .arg(facts.date, durationWords(facts), causeWords(facts), servicesWords(facts),
                         QString::number(facts.peak, 'f', 0), facts.summary);
    }
    if (m_marked)
        words.prepend(tr("Marked for a comparison. "));
    setAccessibleDescription(words);
    setToolTip(isReadable() ? tr("Double click or Enter opens it; Ctrl and a click mark it for a comparison.")
                            : m_outage.problem);
}

QSize OutageCard::sizeHint() const
{
    return minimumSizeHint();
}

QSize OutageCard::minimumSizeHint() const
{
    const int width = int(252 * textScale());
    return {width, heightForWidth(width)};
}

double OutageCard::wordsHeight() const
{
    return titleLines * lineHeight(1.05, QFont::Bold) + 4 + 2 * lineHeight(0.92);
}

int OutageCard::heightForWidth(int width) const
{
    const double curve = std::clamp((width - 2 * cardMargin) * curveShare, leastCurve, mostCurve);
    return int(curve + curveGap + wordsHeight() + 2 * cardMargin);
}

QRectF OutageCard::inner() const
{
    return QRectF(rect()).adjusted(cardMargin, cardMargin, -cardMargin, -cardMargin);
}

QRectF OutageCard::curveArea() const
{
    QRectF area = inner();
    area.setHeight(std::max(0.0, std::floor(area.height() - wordsHeight() - curveGap)));
    return area;
}

bool OutageCard::event(QEvent* event)
{
    // Keys without a command's modifier are for the gallery: letters search, arrows walk.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool plain = (key->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) == 0;
        const bool isFunction = key->key() >= Qt::Key_F1 && key->key() <= Qt::Key_F35;
        if ((plain && !isFunction) || (key->key() == Qt::Key_Space && key->modifiers() == Qt::ControlModifier)) {
            event->accept();
            return true;
        }
    }
    return QAbstractButton::event(event);
}

void OutageCard::focusInEvent(QFocusEvent* event)
{
    QAbstractButton::focusInEvent(event);
    emit selected();
}

void OutageCard::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    emit selected();
    if ((event->modifiers() & Qt::ControlModifier) != 0)
        emit markAsked();
}

void OutageCard::mouseReleaseEvent(QMouseEvent*) {}

void OutageCard::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && (event->modifiers() & Qt::ControlModifier) == 0)
        emit opened();
}

void OutageCard::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        emit opened();
    else if (event->key() == Qt::Key_Space)
        emit markAsked();
    else
        emit keyPressed(event);
}

void OutageCard::keyReleaseEvent(QKeyEvent*) {}

void OutageCard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& colours = theme(m_theme);
    const bool lit = m_current || m_marked;
    painter.setPen(lit ? QPen(colours.accent, hasFocus() || m_marked ? 2 : 1) : QPen(colours.panelBorder, 1));
    painter.setBrush(underMouse() || m_current ? mixed(colours.text, colours.panel, 0.05) : colours.panel);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 10, 10);
    if (isReadable())
        paintCurve(painter, curveArea());
    paintWords(painter);
    if (m_marked) {
        const QRectF spot(rect().right() - 30, 8, 22, 22);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.accent);
        painter.drawEllipse(spot);
        painter.setPen(QPen(colours.canvas, 2.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolyline(QPolygonF{{spot.left() + 6, spot.top() + 11.5}, {spot.left() + 9.5, spot.top() + 15},
                                       {spot.left() + 16, spot.top() + 7.5}});
    }
}

void OutageCard::paintCurve(QPainter& painter, const QRectF& area)
{
    const double ratio = devicePixelRatioF();
    const QSize size = (area.size() * ratio).toSize();
    if (m_curve.size() != size) {
        m_curve = QPixmap(size);
        m_curve.setDevicePixelRatio(ratio);
        m_curve.fill(Qt::transparent);
        QPainter curve(&m_curve);
        paintCurveThumbnail(curve, QRectF(QPointF(0, 1), area.size() - QSizeF(0, 3)), *m_outage.presentation, m_theme,
                            allServices);
    }
    painter.setPen(QPen(theme(m_theme).grid, 1, Qt::DotLine));
    painter.drawLine(area.topLeft() + QPointF(0, 0.5), area.topRight() + QPointF(0, 0.5));
    painter.drawPixmap(area.topLeft(), m_curve);
}

void OutageCard::paintWords(QPainter& painter) const
{
    QRectF area = inner();
    const Theme& colours = theme(m_theme);
    const OutageFacts& facts = m_outage.facts;
    if (isReadable())
        area.setTop(curveArea().bottom() + curveGap);
    painter.setPen(colours.text);
    painter.setFont(textFont(1.05, QFont::Bold));
    drawLines(painter, facts.title, area, titleLines);
    area.setTop(area.top() + titleLines * QFontMetricsF(painter.font()).height() + 4);
    painter.setPen(colours.mutedText);
    painter.setFont(textFont(0.92));
    if (!isReadable()) {
        drawLines(painter, m_outage.problem, area, std::max(1, int(area.height() / lineHeight(0.92))));
        return;
    }
    const QString own = m_outage.own ? tr(" · yours") : QString();
    drawLines(painter, facts.date + u" · "_s + durationWords(facts) + own, area, 1);
    area.setTop(area.top() + QFontMetricsF(painter.font()).height());
    drawLines(painter, causeWords(facts) + u" · "_s + servicesWords(facts), area, 1);
}

} // namespace aftermap
