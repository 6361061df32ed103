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

void paintPanelTitle(QPainter& painter, const TitleText& text, bool plate, const Theme& theme)
{
    constexpr int flags = Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip;
    if (plate)
        painter.fillRect(text.rect, theme.panel);
    painter.setFont(text.font);
    painter.setPen(theme.text);
    painter.drawText(text.rect, flags, text.title);
    if (text.count.isEmpty())
        return;
    painter.setFont(text.countFont);
    painter.setPen(theme.mutedText);
    painter.drawText(text.countRect, flags, text.count);
}

} // namespace aftermap
