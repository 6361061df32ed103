// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/present_waiting.h"

#include "render/present_painter.h"

#include <QCoreApplication>
#include <QPainter>
#include <QRectF>

#include <algorithm>

namespace aftermap {

void paintPresentWaiting(QPainter& painter, QSizeF size, const QString& title, std::optional<double> progress,
                         const Theme& theme)
{
    const double px = presentTextPx(size);
    const QRectF page(QPointF(), size);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(page, theme.canvas);
    painter.setFont(uiFont(2.4 * px, QFont::Bold));
    painter.setPen(theme.text);
    const QRectF upper = page.adjusted(6 * px, 0, -6 * px, -size.height() * 0.45);
    painter.drawText(upper, Qt::AlignHCenter | Qt::AlignBottom | Qt::TextWordWrap, title);
    if (progress) {
        const QRectF line(size.width() / 2 - 12 * px, upper.bottom() + 3 * px, 24 * px, 0.5 * px);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.panelBorder);
        painter.drawRoundedRect(line, line.height() / 2, line.height() / 2);
        painter.setBrush(theme.accent);
        QRectF done = line;
        done.setWidth(std::max(line.height(), line.width() * std::clamp(*progress, 0.0, 1.0)));
        painter.drawRoundedRect(done, line.height() / 2, line.height() / 2);
        painter.setFont(uiFont(1.2 * px));
        painter.setPen(theme.mutedText);
        painter.drawText(QRectF(0, line.bottom() + px, size.width(), 2 * px), Qt::AlignCenter,
                         QCoreApplication::translate("Present", "Arranging the chapters. Escape goes back."));
    }
    painter.restore();
}

} // namespace aftermap
