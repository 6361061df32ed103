// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/panel_painter.h"

#include "render/narration.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace aftermap {

namespace {

/// Worst first: the order of the mix bar, and of the curve's stack from below.
constexpr ServiceState worstFirst[] = {
    ServiceState::MajorOutage,      ServiceState::PartialOutage, ServiceState::DegradedPerformance,
    ServiceState::UnderMaintenance, ServiceState::Recovering,    ServiceState::Operational,
    ServiceState::Unknown};

void paintMix(QPainter& painter, const QRectF& bar, const MemberCount& count, const Theme& theme)
{
    QPainterPath clip;
    clip.addRoundedRect(bar, bar.height() / 2, bar.height() / 2);
    painter.setClipPath(clip);
    painter.fillRect(bar, theme.noEvidence.fill);
    double x = bar.left();
    for (const ServiceState state : worstFirst) {
        const double width = bar.width() * count.byState[indexOf(state)] / std::max(1, count.total);
        painter.fillRect(QRectF(x, bar.top(), width, bar.height()), theme.states[indexOf(state)].fill);
        x += width;
    }
    painter.setClipping(false);
}

} // namespace

void paintPanel(QPainter& painter, const QRectF& rect, int depth, double unit, const Theme& theme)
{
    const double pen = std::max(1.0, unit);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.panelBorder, pen));
    painter.setBrush(depth > 0 ? theme.panelInner : theme.panel);
    const double radius = (depth < 0 ? 8.0 : 11.0) * unit;
    painter.drawRoundedRect(rect.adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2), radius, radius);
}

void paintPanelTitle(QPainter& painter, const QRectF& rect, const QString& title,
                     const MemberCount& count, double labelPx, const Theme& theme)
{
    if (labelPx < 5.5)
        return;
    const QFont bold = uiFont(labelPx, QFont::DemiBold);
    const QFont plain = uiFont(labelPx * 0.96);
    const QString words = affectedWords(count.affected, count.total);
    const QFontMetricsF boldMetrics(bold);
    const double countWidth = QFontMetricsF(plain).horizontalAdvance(words);
    const double gap = labelPx * 0.6;
    const double wanted = boldMetrics.horizontalAdvance(title);
    const bool roomForCount = wanted + gap + countWidth <= rect.width() + 0.5;
    painter.setFont(bold);
    painter.setPen(theme.text);
    const QString shown = boldMetrics.elidedText(title, Qt::ElideRight, rect.width());
    painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, shown);
    if (!roomForCount)
        return;
    painter.setFont(plain);
    painter.setPen(theme.mutedText);
    painter.drawText(rect.adjusted(wanted + gap, 0, 0, 0),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip, words);
}

void paintFoldedGroup(QPainter& painter, const QRectF& rect, const QString& title,
                      const MemberCount& count, double labelPx, const Theme& theme)
{
    const double unit = labelPx / 12.0;
    paintPanel(painter, rect, -1, unit, theme);
    const double margin = 9 * unit;
    const QRectF inner = rect.adjusted(margin, margin * 0.6, -margin, -margin * 0.6);
    const double line = labelPx * 1.45;
    const double barHeight = 5 * unit;
    const double block = 2 * line + barHeight + 3 * unit;
    const double top = inner.center().y() - std::min(block, inner.height()) / 2;
    const QFont bold = uiFont(labelPx, QFont::DemiBold);
    painter.setFont(bold);
    painter.setPen(theme.text);
    painter.drawText(QRectF(inner.left(), top, inner.width(), line), Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetricsF(bold).elidedText(title, Qt::ElideRight, inner.width()));
    const QFont plain = uiFont(labelPx * 0.96);
    painter.setFont(plain);
    painter.setPen(theme.mutedText);
    painter.drawText(QRectF(inner.left(), top + line, inner.width(), line),
                     Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetricsF(plain).elidedText(affectedWords(count.affected, count.total),
                                                     Qt::ElideRight, inner.width()));
    paintMix(painter, QRectF(inner.left(), top + 2 * line + 3 * unit, inner.width(), barHeight), count,
             theme);
}

} // namespace aftermap
