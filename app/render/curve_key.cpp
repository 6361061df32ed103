// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/box_style.h"
#include "base/tr.h"
#include "render/curve_decor.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QStringList>

#include <span>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

using Entry = CurveGeometry::KeyEntry;
using Sign = Entry::Sign;

constexpr double signWidth = 16;
constexpr double between = 16;

QString signWords(Sign sign)
{
    switch (sign) {
    case Sign::Hatched: return tr("hatched");
    case Sign::Dotted: return tr("dotted");
    case Sign::Circle: return tr("circles");
    case Sign::Square: return tr("squares");
    case Sign::Hollow: return tr("hollow points");
    case Sign::Reach: return tr("horizontal lines");
    case Sign::Tint:
    case Sign::None: break;
    }
    return {};
}

double widthOf(const Entry& entry, const QFontMetricsF& metrics)
{
    return (entry.sign == Sign::None ? 0 : signWidth + 4) + metrics.horizontalAdvance(entry.text);
}

void paintSign(QPainter& painter, const QRectF& box, const Entry& entry, const Theme& theme)
{
    const QPointF middle = box.center();
    const QRectF swatch(middle.x() - 6, middle.y() - 4.5, 12, 9);
    painter.setPen(Qt::NoPen);
    switch (entry.sign) {
    case Sign::None: break;
    case Sign::Hatched: painter.fillRect(swatch, hatch(theme.mutedText, 5)); break;
    case Sign::Tint: painter.fillRect(swatch, tintColour(entry.tint, theme)); break;
    case Sign::Dotted:
    case Sign::Reach:
        painter.setPen(QPen(theme.mutedText, 1.4, entry.sign == Sign::Dotted ? Qt::DotLine : Qt::SolidLine));
        painter.drawLine(QPointF(box.left(), middle.y()), QPointF(box.right(), middle.y()));
        break;
    case Sign::Circle:
        painter.setBrush(theme.text);
        painter.drawEllipse(middle, 3.4, 3.4);
        break;
    case Sign::Hollow:
        painter.setPen(QPen(theme.text, 1.4));
        painter.setBrush(theme.canvas);
        painter.drawEllipse(middle, 3.4, 3.4);
        break;
    case Sign::Square:
        painter.setBrush(theme.text);
        painter.drawRect(QRectF(middle - QPointF(3.2, 3.2), QSizeF(6.4, 6.4)));
        break;
    }
}

} // namespace

void paintCurveKey(QPainter& painter, const QRectF& line, const CurveGeometry& geometry, const QFont& font,
                   const Theme& theme)
{
    const QFontMetricsF metrics(font);
    double width = 0;
    std::size_t count = 0;
    for (const Entry& entry : geometry.key) {
        const double more = widthOf(entry, metrics) + (count > 0 ? between : 0);
        if (width + more > line.width())
            break;
        width += more;
        ++count;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(font);
    double x = line.right() - width;
    for (const Entry& entry : std::span(geometry.key).first(count)) {
        if (entry.sign != Sign::None) {
            paintSign(painter, QRectF(x, line.top(), signWidth, line.height()), entry, theme);
            x += signWidth + 4;
        }
        painter.setPen(theme.mutedText);
        const double advance = metrics.horizontalAdvance(entry.text);
        painter.drawText(QRectF(x, line.top(), advance + 2, line.height()), Qt::AlignVCenter | Qt::TextSingleLine,
                         entry.text);
        x += advance + between;
    }
    painter.restore();
}

QString curveKeyWords(const CurveGeometry& geometry)
{
    QStringList words;
    for (const Entry& entry : geometry.key) {
        const QString sign = signWords(entry.sign);
        words << (sign.isEmpty() ? entry.text : tr("%1: %2").arg(sign, entry.text));
    }
    return words.join(u"; "_s);
}

} // namespace aftermap
