// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outage_card.h"

#include "render/curve_thumbnail.h"
#include "ui/look.h"

#include <QFocusEvent>
#include <QPainter>
#include <QTextLayout>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr double margin = 16;
constexpr int summaryLines = 3;
constexpr double curveShare = 0.36; ///< of the card's width

/// Draws at most `lines` lines of plain text; the last one ends in "…" where there is more.
void drawLines(QPainter& painter, const QString& text, const QRectF& area, int lines)
{
    QTextLayout layout(text, painter.font());
    layout.beginLayout();
    double y = area.top();
    for (int i = 0; i < lines; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(area.width());
        const QFontMetricsF metrics(painter.font());
        const bool last = i == lines - 1;
        const QString shown = last ? metrics.elidedText(text.sliced(line.textStart()), Qt::ElideRight, area.width())
                                   : text.sliced(line.textStart(), line.textLength()).trimmed();
        painter.drawText(QPointF(area.left(), y + metrics.ascent()), shown);
        y += metrics.height();
    }
    layout.endLayout();
}

} // namespace

OutageCard::OutageCard(const BundledOutage& outage, ThemeKind kind, QWidget* parent)
    : QAbstractButton(parent), m_outage(outage), m_theme(kind)
{
    const Timeline& timeline = outage.presentation->incident->timeline();
    setObjectName(u"outageCard"_s);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(timeline.title.shown());
    setAccessibleDescription(figures() + u". "_s + timeline.summary.shown());
    setToolTip(tr("Open this outage and play it."));
}

QString OutageCard::figures() const
{
    const Incident& incident = *m_outage.presentation->incident;
    return tr("%1 · %2 services").arg(formatDate(incident.onset(), incident.zone())).arg(incident.countedServices());
}

void OutageCard::setTheme(ThemeKind kind)
{
    m_theme = kind;
    update();
}

QSize OutageCard::sizeHint() const
{
    const double height = QFontMetricsF(textFont(1.15, QFont::Bold)).height() + QFontMetricsF(textFont(0.95)).height() +
                          summaryLines * QFontMetricsF(textFont(1.0)).height() + 12;
    return {620, int(height + 2 * margin)};
}

QSize OutageCard::minimumSizeHint() const
{
    return {360, sizeHint().height()};
}

void OutageCard::focusInEvent(QFocusEvent* event)
{
    m_showFocus = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    QAbstractButton::focusInEvent(event);
}

void OutageCard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& colours = theme(m_theme);
    const bool lit = underMouse() || isDown();
    painter.setPen(hasFocus() && m_showFocus ? QPen(colours.accent, 2) : QPen(colours.panelBorder, 1));
    painter.setBrush(lit ? mixed(colours.text, colours.panel, isDown() ? 0.10 : 0.05) : colours.panel);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 10, 10);

    QRectF text = QRectF(rect()).adjusted(margin, margin, -margin, -margin);
    QRectF curve = text;
    curve.setLeft(curve.right() - text.width() * curveShare);
    text.setRight(curve.left() - 20);
    paintCurveThumbnail(painter, curve.adjusted(0, 2, 0, -2), *m_outage.presentation, m_theme);

    const Timeline& timeline = m_outage.presentation->incident->timeline();
    painter.setPen(colours.text);
    painter.setFont(textFont(1.15, QFont::Bold));
    drawLines(painter, timeline.title.shown(), text, 1);
    text.setTop(text.top() + QFontMetricsF(painter.font()).height() + 2);
    painter.setPen(colours.mutedText);
    painter.setFont(textFont(0.95));
    drawLines(painter, figures(), text, 1);
    text.setTop(text.top() + QFontMetricsF(painter.font()).height() + 8);
    painter.setPen(colours.text);
    painter.setFont(textFont(1.0));
    drawLines(painter, timeline.summary.shown(), text, summaryLines);
}

} // namespace aftermap
