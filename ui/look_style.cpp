// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look_style.h"

#include <QPainter>
#include <QStyleOption>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace aftermap {

LookStyle::LookStyle() : QProxyStyle(u"Fusion"_s) {}

void LookStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                              const QWidget* widget) const
{
    if (element != PE_IndicatorCheckBox && element != PE_IndicatorItemViewItemCheck) {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        return;
    }
    const bool isEnabled = option->state & State_Enabled;
    const bool isOn = option->state & State_On;
    const bool isPartly = option->state & State_NoChange;
    const QPalette& colours = option->palette;
    const auto group = isEnabled ? QPalette::Normal : QPalette::Disabled;
    const double side = std::min(option->rect.width(), option->rect.height()) - 1;
    QRectF box(0, 0, side, side);
    box.moveCenter(QRectF(option->rect).center());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool isFilled = isOn || isPartly;
    const QColor ink = isFilled ? colours.color(group, QPalette::Highlight) : colours.color(group, QPalette::PlaceholderText);
    painter->setPen(QPen(ink, 1.3));
    painter->setBrush(isFilled ? ink : colours.color(group, QPalette::Base));
    painter->drawRoundedRect(box.adjusted(0.7, 0.7, -0.7, -0.7), side * 0.2, side * 0.2);
    painter->setPen(QPen(colours.color(group, QPalette::HighlightedText), side * 0.13, Qt::SolidLine, Qt::RoundCap,
                         Qt::RoundJoin));
    const auto at = [&](double x, double y) { return box.topLeft() + QPointF(x * side, y * side); };
    if (isPartly)
        painter->drawLine(at(0.28, 0.5), at(0.72, 0.5));
    else if (isOn)
        painter->drawPolyline(QPolygonF{at(0.25, 0.53), at(0.43, 0.7), at(0.76, 0.32)});
    painter->restore();
}

} // namespace aftermap
