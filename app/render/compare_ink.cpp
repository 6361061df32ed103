// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/compare_ink.h"

#include "compare/comparison.h"

#include <QPainter>

#include <algorithm>
#include <array>

namespace aftermap {

namespace {

using Inks = std::array<QRgb, mostCompared>;

// Hues after Okabe and Ito, softened and spread in lightness; a test measures the distances.
constexpr Inks onDark{0xffeef1f6, 0xff4f9fe0, 0xffe0b84c, 0xff3fa98a, 0xffd39ad6, 0xffc4653a};
constexpr Inks onLight{0xff171d28, 0xff2277c4, 0xff9c7c00, 0xff0c6b52, 0xffc467a8, 0xffa83a14};
constexpr Inks onBlack{0xffffffff, 0xff46a2ff, 0xffffd84a, 0xff22c99a, 0xffffbcdf, 0xffff6a3a};

/// In widths of the line; the first is solid.
const QList<qreal>& dashesOf(std::size_t outage)
{
    static const std::array<QList<qreal>, mostCompared> dashes{
        QList<qreal>{}, {7, 3}, {2, 2}, {10, 3, 2, 3}, {4, 2, 1.5, 2, 1.5, 2}, {14, 5}};
    return dashes[outage % mostCompared];
}

} // namespace

QColor compareInk(std::size_t outage, const Theme& theme)
{
    const Inks& inks = theme.kind == ThemeKind::Light ? onLight : theme.kind == ThemeKind::Dark ? onDark : onBlack;
    return QColor::fromRgb(inks[outage % mostCompared]);
}

QPen comparePen(std::size_t outage, const Theme& theme, double width)
{
    QPen pen(compareInk(outage, theme), width, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin);
    if (!dashesOf(outage).isEmpty())
        pen.setDashPattern(dashesOf(outage));
    return pen;
}

void paintCompareBadge(QPainter& painter, const QRectF& square, std::size_t outage, const Theme& theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.canvas, 1.5));
    painter.setBrush(compareInk(outage, theme));
    painter.drawEllipse(square);
    painter.setFont(uiFont(square.height() * 0.68, QFont::Bold));
    painter.setPen(theme.canvas);
    painter.drawText(square, Qt::AlignCenter | Qt::TextSingleLine, QString::number(outage + 1));
    painter.restore();
}

void paintCompareSample(QPainter& painter, const QRectF& place, std::size_t outage, const Theme& theme)
{
    const double side = std::min(place.height(), place.width());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(comparePen(outage, theme, 2));
    const double y = place.center().y();
    painter.drawLine(QPointF(place.left() + side, y), QPointF(place.right(), y));
    painter.restore();
    paintCompareBadge(painter, QRectF(place.left(), y - side / 2, side, side), outage, theme);
}

} // namespace aftermap
