// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/panel_painter.h"

#include "render/narration.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace aftermap {

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

} // namespace aftermap
