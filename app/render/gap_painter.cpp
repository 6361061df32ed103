// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/gap_painter.h"

#include "render/box_style.h"

#include <QFontMetricsF>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace aftermap {

void paintGap(QPainter& painter, const QRectF& band, const QString& label, double fontPx, double cover,
              const Theme& theme)
{
    QColor ground = theme.canvas;
    ground.setAlphaF(float(cover));
    QColor lines = theme.mutedText;
    lines.setAlphaF(0.22f);
    painter.fillRect(band, ground);
    painter.fillRect(band, hatch(lines, 6));
    const QFont font = uiFont(fontPx);
    const QFontMetricsF metrics(font);
    const double room = band.height() - 12;
    if (label.isEmpty() || room < metrics.horizontalAdvance(u"00 min …"_s))
        return;
    const QString words = metrics.elidedText(label, Qt::ElideRight, room);
    painter.save();
    painter.translate(band.center());
    painter.rotate(-90);
    const double width = metrics.horizontalAdvance(words);
    const QRectF plate(-width / 2 - 4, -8, width + 8, 16);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.canvas);
    painter.drawRoundedRect(plate, 4, 4);
    painter.setFont(font);
    painter.setPen(theme.mutedText);
    painter.drawText(plate, Qt::AlignCenter | Qt::TextSingleLine, words);
    painter.restore();
}

} // namespace aftermap
