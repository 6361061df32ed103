// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/evidence_chip.h"

#include "render/evidence_words.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace aftermap {

double paintEvidenceChip(QPainter& painter, const QRectF& row, const Presentation& presentation,
                         const Theme& theme)
{
    if (!presentation.evidence.isOn())
        return 0;
    constexpr double padding = 9, mark = 6, gap = 7;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(uiFont(11.5, QFont::DemiBold));
    const QFontMetricsF metrics(painter.font());
    const double room = row.width() - 2 * padding - mark - gap;
    const QString words =
        metrics.elidedText(evidenceLine(presentation.evidence), Qt::ElideRight, std::max(0.0, room));
    const double width = 2 * padding + mark + gap + metrics.horizontalAdvance(words) + 1;
    const QRectF chip = QRectF(row.left(), row.top(), width, row.height()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(QPen(theme.accent, 1));
    painter.setBrush(theme.panel);
    painter.drawRoundedRect(chip, chip.height() / 2, chip.height() / 2);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.accent);
    painter.drawEllipse(QRectF(chip.left() + padding, chip.center().y() - mark / 2, mark, mark));
    painter.setPen(theme.text);
    painter.drawText(chip.adjusted(padding + mark + gap, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     words);
    painter.restore();
    return width;
}

} // namespace aftermap
