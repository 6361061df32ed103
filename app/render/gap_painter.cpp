// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/gap_painter.h"

#include "render/box_style.h"
#include "render/text_width.h"

#include <QPainter>

namespace aftermap {

void paintGap(QPainter& painter, const QRectF& band, double cover, const Theme& theme)
{
    QColor ground = theme.canvas;
    ground.setAlphaF(float(cover));
    QColor lines = theme.mutedText;
    lines.setAlphaF(0.22f);
    painter.fillRect(band, ground);
    painter.fillRect(band, hatch(lines, 6));
}

QRectF gapPlate(const QRectF& band, const QString& words, double fontPx)
{
    QRectF plate(0, 0, 16, textWidth(uiFont(fontPx), words) + 8);
    plate.moveCenter(band.center());
    return plate;
}

void paintGapWords(QPainter& painter, const QRectF& plate, const QString& words, double fontPx, const Theme& theme)
{
    painter.save();
    painter.translate(plate.center());
    painter.rotate(-90);
    const QRectF lying(-plate.height() / 2, -plate.width() / 2, plate.height(), plate.width());
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.canvas);
    painter.drawRoundedRect(lying, 4, 4);
    painter.setFont(uiFont(fontPx));
    painter.setPen(theme.mutedText);
    painter.drawText(lying, Qt::AlignCenter | Qt::TextSingleLine, words);
    painter.restore();
}

} // namespace aftermap
