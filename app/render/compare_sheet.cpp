// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/compare_ink.h"
#include "render/compare_pieces.h"
#include "render/compare_words.h"
#include "render/text_width.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr double betweenColumns = 16;

double rowHeight(double lineHeight)
{
    return lineHeight + 6;
}

/// As wide as the longest name of a measure; the rest is shared.
double labelWidth(const Comparison& comparison, const QFont& font)
{
    double widest = 0;
    for (const SheetRow& row : comparison.sheet)
        widest = std::max(widest, textWidth(font, measuredWords(row.measured)));
    return widest + betweenColumns;
}

void paintCell(QPainter& painter, const QRectF& cell, const SheetCell& value, Unit unit, const QFont& font, const Theme& theme)
{
    const QFontMetricsF metrics(font);
    const QString words = metrics.elidedText(cellWords(value, unit), Qt::ElideRight, cell.width());
    painter.setPen(value.value ? theme.text : theme.mutedText);
    painter.drawText(cell, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, words);
    const QString difference = differenceWords(value, unit);
    const double used = metrics.horizontalAdvance(words) + 10;
    const double room = cell.width() - used;
    if (difference.isEmpty() || room < metrics.averageCharWidth() * 4)
        return;
    painter.setPen(theme.mutedText);
    painter.drawText(cell.adjusted(used, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     metrics.elidedText(difference, Qt::ElideRight, room));
}

constexpr double bullet = 24; // room for the number of the outage

double wrappedHeight(const QString& text, const QFont& font, double width)
{
    return QFontMetricsF(font).boundingRect(QRectF(0, 0, width - bullet, 1e5), Qt::TextWordWrap, text).height();
}

} // namespace

double compareSheetHeight(const Comparison& comparison, double lineHeight)
{
    return rowHeight(lineHeight) * double(comparison.sheet.size() + 1);
}

void paintCompareSheet(QPainter& painter, const Comparison& comparison, const CompareParts& parts, const Theme& theme)
{
    const double height = rowHeight(parts.lineHeight);
    const double first = labelWidth(comparison, parts.font);
    const double column = (parts.sheet.width() - first) / double(comparison.outages.size());
    const QFontMetricsF metrics(parts.font);
    const auto cellAt = [&](std::size_t outage, std::size_t row) {
        return QRectF(parts.sheet.left() + first + column * double(outage), parts.sheet.top() + height * double(row),
                      column - betweenColumns, height);
    };
    for (std::size_t i = 0; i < comparison.outages.size(); ++i) {
        const QRectF cell = cellAt(i, 0);
        const double side = parts.lineHeight;
        paintCompareBadge(painter, QRectF(cell.left(), cell.center().y() - side / 2, side, side), i, theme);
        const QRectF name = cell.adjusted(side + 6, 0, 0, 0);
        painter.setPen(theme.text);
        painter.drawText(name, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         metrics.elidedText(comparison.outages[i].incident->timeline().title.shown(), Qt::ElideRight,
                                            name.width()));
    }
    for (std::size_t row = 0; row < comparison.sheet.size(); ++row) {
        const SheetRow& measure = comparison.sheet[row];
        const double top = std::round(parts.sheet.top() + height * double(row + 1)) + 0.5;
        painter.setPen(QPen(theme.grid, 1));
        painter.drawLine(QPointF(parts.sheet.left(), top), QPointF(parts.sheet.right(), top));
        painter.setPen(theme.mutedText);
        painter.drawText(QRectF(parts.sheet.left(), top, first, height),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, measuredWords(measure.measured));
        for (std::size_t i = 0; i < measure.cells.size(); ++i)
            paintCell(painter, cellAt(i, row + 1), measure.cells[i], measure.unit, parts.font, theme);
    }
}

double compareWarningsHeight(const Comparison& comparison, const QFont& font, double width)
{
    double height = 0;
    for (const Misleading& one : comparison.misleading)
        height += wrappedHeight(misleadingWords(comparison, one), font, width) + 4;
    return height > 0 ? height + 10 : 0;
}

void paintCompareWarnings(QPainter& painter, const Comparison& comparison, const CompareParts& parts, const Theme& theme)
{
    double top = parts.warnings.top() + 6;
    for (const Misleading& one : comparison.misleading) {
        const QString words = misleadingWords(comparison, one);
        const double height = wrappedHeight(words, parts.font, parts.warnings.width());
        const double side = parts.lineHeight - 1;
        paintCompareBadge(painter, QRectF(parts.warnings.left(), top + 0.5, side, side), one.outage, theme);
        painter.setPen(theme.text);
        painter.drawText(QRectF(parts.warnings.left() + bullet, top, parts.warnings.width() - bullet, height),
                         Qt::AlignLeft | Qt::TextWordWrap, words);
        top += height + 4;
    }
}

} // namespace aftermap
