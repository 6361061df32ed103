// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/library_signs.h"

#include "render/state_glyph.h"
#include "render/text_width.h"

#include <QPainter>

#include <algorithm>

namespace aftermap {

void paintHitSign(QPainter& painter, const QRectF& square, ServiceStatus status, bool isWeak, const Theme& theme)
{
    paintStateGlyph(painter, square, status, theme);
    if (!isWeak)
        return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.mutedText, std::max(1.0, square.width() / 14), Qt::DotLine));
    const double out = square.width() * 0.22;
    painter.drawEllipse(square.adjusted(-out, -out, out, out));
}

void paintRelianceSign(QPainter& painter, const QRectF& square, const QString& number, bool isInferred, const Theme& theme)
{
    const double wide = std::max(square.width(), textWidth(painter.font(), number) + square.width() * 0.7);
    const double high = square.height() * 1.12;
    const QRectF frame(square.center().x() - wide / 2, square.center().y() - high / 2, wide, high);
    painter.setPen(QPen(theme.mutedText, std::max(1.0, square.width() / 12), isInferred ? Qt::DashLine : Qt::SolidLine));
    painter.setBrush(theme.box);
    painter.drawRoundedRect(frame, high / 4, high / 4);
    painter.setPen(theme.text);
    painter.drawText(frame, Qt::AlignCenter, number);
}

} // namespace aftermap
