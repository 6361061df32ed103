// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/event_row.h"

#include "ui/look.h"

#include <QFontMetricsF>
#include <QRect>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

/// "21 October 2025" or "21 October" as "21 Oct", which every column has room for.
QString shortDay(const QString& day)
{
    return day.section(u' ', 0, 0) + u' ' + day.section(u' ', 1, 1).left(3);
}

} // namespace

EventRow eventRow(const QRect& row)
{
    const QFontMetricsF bold(textFont(1, QFont::DemiBold));
    const QFontMetricsF small(textFont(smallText));
    const double timeWidth = std::max(small.horizontalAdvance(u"00:00:00"_s), small.horizontalAdvance(u"00 Mmm"_s)) + 2;
    const double line = bold.height();
    const QRectF inner = QRectF(row).adjusted(12, 7, -12, -6);
    const double glyph = std::round(line * 0.6);
    const auto square = [&](double left, double size) {
        return QRectF(left, inner.top() + (line - size) / 2, size, size);
    };
    EventRow parts;
    parts.time = {inner.left(), inner.top(), timeWidth, line};
    parts.kind = square(parts.time.right() + 8, std::round(line * 0.78));
    parts.glyph = square(parts.kind.right() + 5, glyph);
    parts.confidence = square(inner.right() - glyph, glyph);
    const double title = parts.glyph.right() + 7;
    parts.title = {title, inner.top(), std::max(0.0, parts.confidence.left() - 8 - title), line};
    const double left = parts.kind.left();
    parts.text = {left, inner.top() + line + 1, inner.right() - left, 2 * small.lineSpacing()};
    parts.origin = {left, parts.text.bottom() + 1, inner.right() - left, small.lineSpacing()};
    // Below the time, which has three lines at most.
    const double mark = std::round(small.lineSpacing());
    parts.question = {parts.time.right() - mark, parts.origin.center().y() - mark / 2, mark, mark};
    return parts;
}

int eventRowHeight()
{
    return int(std::ceil(eventRow({0, 0, 300, 100}).origin.bottom() + 6));
}

QStringList timeLines(const QString& time, const QString& day)
{
    // A day stands for itself; a time is one word or "about 03:00".
    const bool isDay = !time.isEmpty() && time.front().isDigit() && time.contains(u' ');
    if (isDay)
        return {shortDay(time)};
    QStringList lines = time.split(u' ');
    if (!day.isEmpty())
        lines.append(shortDay(day));
    return lines;
}

} // namespace aftermap
