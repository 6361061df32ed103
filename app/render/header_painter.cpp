// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/header_painter.h"

#include "base/tr.h"
#include "render/evidence_chip.h"
#include "render/line_legend.h"
#include "render/narration.h"
#include "render/state_legend.h"
#include "render/text_width.h"

#include <QFontMetricsF>
#include <QPainter>

#include <vector>

namespace aftermap {

namespace {

constexpr double legendSizes[] = {11.5, 10.5, 9.5}; ///< smaller where it would not fit

} // namespace

double headerHeight(double width)
{
    return width < 960 ? 82 : 56;
}

void paintHeader(QPainter& painter, const QRectF& area, const Presentation& presentation,
                 const View& view, Instant t)
{
    const Theme& colours = theme(view.theme);
    const Incident& incident = *presentation.incident;
    painter.save();
    painter.setLayoutDirection(Qt::LeftToRight);
    painter.setRenderHint(QPainter::Antialiasing);
    const double margin = 16;
    const QRectF inner = area.adjusted(margin, 4, -margin, -4);

    if (incident.events().empty()) {
        painter.setFont(uiFont(18, QFont::DemiBold));
        painter.setPen(colours.text);
        painter.drawText(inner, Qt::AlignVCenter, tr("A map without events: there is nothing to replay"));
        painter.restore();
        return;
    }
    painter.setFont(uiFont(30, QFont::Bold));
    painter.setPen(colours.text);
    const QString clock = formatClock(t, incident.zone());
    const double clockWidth = textWidth(painter.font(), clock);
    painter.drawText(QRectF(inner.left(), inner.top(), clockWidth + 4, 36), Qt::AlignVCenter, clock);
    painter.setFont(uiFont(13));
    painter.setPen(colours.mutedText);
    const double lineX = inner.left() + clockWidth + 12;
    const QString line = clockLine(presentation, t);
    const double lineWidth = textWidth(painter.font(), line);
    painter.drawText(QRectF(lineX, inner.top() + 5, inner.width() - clockWidth, 30), Qt::AlignVCenter, line);

    const Impact& impact = presentation.curve.at(t);
    const QString percent = percentWords(impact);
    const QString count = countLine(presentation, impact);
    const QFont bold = uiFont(20, QFont::Bold);
    const double percentWidth = textWidth(bold, percent);
    // Beside the clock if it fits, a little smaller if need be; else below it.
    const double beside = inner.right() - lineX - lineWidth - 24 - percentWidth - 8;
    QFont plain = uiFont(13);
    for (const double px : {13.0, 12.0, 11.0}) {
        plain = uiFont(px);
        if (textWidth(plain, count) <= beside)
            break;
    }
    const bool oneLine = textWidth(plain, count) <= beside;
    if (!oneLine)
        plain = uiFont(13);
    const double countWidth = textWidth(plain, count);
    const QRectF right = oneLine ? QRectF(inner.left(), area.top() + 2, inner.width(), 22)
                                 : QRectF(inner.left(), inner.top() + 34, inner.width(), 24);
    const double countX = oneLine ? right.right() - countWidth : inner.left() + percentWidth + 8;
    painter.setFont(bold);
    painter.setPen(impact.affected > 0 ? colours.states[indexOf(ServiceState::MajorOutage)].ink : colours.mutedText);
    painter.drawText(QRectF(countX - percentWidth - 8, right.top(), percentWidth + 2, right.height()),
                     Qt::AlignVCenter, percent);
    painter.setFont(plain);
    painter.setPen(colours.mutedText);
    painter.drawText(QRectF(countX, right.top() + 2, countWidth + 4, right.height()), Qt::AlignVCenter, count);
    if (oneLine || area.height() >= 80) {
        // How to read lines beside the words, how to read boxes below.
        const double besideClock = lineX + lineWidth + 16, besideCount = countX + countWidth + 16;
        const bool high = oneLine || besideClock < besideCount;
        const bool ownRow = oneLine && area.height() >= 80;
        const double from = ownRow ? inner.left() : high ? besideClock : besideCount;
        const double top = ownRow ? area.top() + 42 : oneLine ? area.top() + 22 : high ? inner.top() + 13 : right.top() + 5;
        paintLineLegend(painter, QRectF(from, top, inner.right() - from, 15), incident, colours);
        QRectF row(inner.left(), area.bottom() - 17, inner.width(), 16);
        row.setLeft(row.left() + paintEvidenceChip(painter, row, presentation, colours));
        std::vector<LegendItem> items = stateLegend(presentation);
        double px = legendSizes[0];
        for (const double smaller : legendSizes) {
            px = smaller;
            if (stateLegendWidth(items, px) <= row.width())
                break;
        }
        if (stateLegendWidth(items, px) > row.width()) {
            const QString more = QStringLiteral("\u2026");
            const double moreWidth = 6 + textWidth(uiFont(px), more);
            while (items.size() > 1 && stateLegendWidth(items, px) > row.width() - moreWidth)
                items.pop_back();
            painter.setFont(uiFont(px));
            painter.setPen(colours.mutedText);
            painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter, more);
            row.setRight(row.right() - moreWidth);
        }
        row.setLeft(row.right() - stateLegendWidth(items, px));
        paintStateLegend(painter, row, items, px, colours);
    }
    painter.restore();
}

} // namespace aftermap
