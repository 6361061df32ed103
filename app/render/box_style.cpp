// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/box_style.h"

#include "render/state_glyph.h"

#include <QImage>
#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace aftermap {

namespace {

QColor borderColour(ServiceStatus status, const Theme& theme)
{
    if (status.evidence == Evidence::None)
        return theme.panelBorder;
    QColor colour = theme.of(status).ink;
    if (status.state == ServiceState::Operational || status.state == ServiceState::Unknown)
        colour.setAlphaF(0.55f);
    return colour;
}

QColor textColour(ServiceStatus status, const Theme& theme)
{
    if (status.evidence == Evidence::None)
        return theme.faintText;
    return status.state == ServiceState::Unknown ? theme.mutedText : theme.text;
}

} // namespace

QFont labelFont(double px, bool emphasised)
{
    QFont font(uiFontFamily());
    font.setPixelSize(std::max(1, static_cast<int>(std::lround(px))));
    font.setWeight(emphasised ? QFont::DemiBold : QFont::Medium);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

QBrush hatch(const QColor& colour, double spacing)
{
    const int side = std::max(4, static_cast<int>(std::lround(spacing)));
    QImage tile(side, side, QImage::Format_ARGB32_Premultiplied);
    tile.fill(Qt::transparent);
    QPainter painter(&tile);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, side * 0.22));
    for (int shift = -1; shift <= 1; ++shift)
        painter.drawLine(QPointF(shift * side, side), QPointF((shift + 1) * side, 0));
    painter.end();
    return QBrush(tile);
}

void paintServiceBox(QPainter& painter, const QRectF& rect, const BoxText& text, ServiceKind kind,
                     double unit, ServiceStatus status, const Theme& theme)
{
    const double pen = std::max(1.0, unit * (isEmphasised(status) ? 1.4 : 1.1));
    const double radius = std::min(5.0 * unit, rect.height() / 4);
    const QRectF body = rect.adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2);
    const Theme::StateColours& colours = theme.of(status);

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath outline;
    outline.addRoundedRect(body, radius, radius);
    painter.fillPath(outline, status.evidence == Evidence::None ? colours.tint
                              : isEmphasised(status) || status.state == ServiceState::Recovering
                                  ? colours.tint
                                  : theme.box);
    const bool assumed = status.evidence == Evidence::Assumed;
    painter.setClipPath(outline);
    if (assumed) {
        QColor lines = colours.ink;
        lines.setAlphaF(theme.isDark() ? 0.22f : 0.16f);
        painter.fillRect(body, hatch(lines, 7 * unit));
    }
    const QRectF stripe(body.left(), body.top(), text.stripe, body.height());
    if (assumed || status.evidence == Evidence::TimeUnknown)
        painter.fillRect(stripe, hatch(colours.fill, 4.5 * unit));
    else
        painter.fillRect(stripe, colours.fill);
    painter.setClipping(false);

    QPen border(borderColour(status, theme), pen);
    if (status.evidence == Evidence::TimeUnknown || status.evidence == Evidence::Expired)
        border.setDashPattern({3.0, 2.5});
    painter.setPen(border);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(body, radius, radius);

    if (!text.icon.isEmpty())
        paintKindIcon(painter, text.icon, kind, status.evidence == Evidence::None ? theme.faintText : theme.mutedText);
    if (!text.label.isEmpty()) {
        constexpr int flags = Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine | Qt::TextDontClip;
        painter.setFont(text.font);
        painter.setPen(textColour(status, theme));
        painter.drawText(text.labelRect, flags, text.label);
        painter.setFont(text.secondFont);
        painter.setPen(theme.mutedText);
        painter.drawText(text.secondRect, flags, text.second);
    }
    paintStateGlyph(painter, text.glyph, status, theme);
    painter.restore();
}

void paintGhostBox(QPainter& painter, const QRectF& rect, double unit, const Theme& theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double pen = std::max(1.0, unit);
    const double radius = std::min(5.0 * unit, rect.height() / 4);
    painter.setPen(QPen(theme.panelBorder, pen));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(rect.adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2), radius, radius);
    painter.restore();
}

} // namespace aftermap
