// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/group_box.h"

#include "render/graph_painter.h"
#include "render/narration.h"
#include "render/panel_painter.h"
#include "render/state_glyph.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <vector>

namespace aftermap {

namespace {

/// Worst first: the order of the mix bar, and of the curve's stack from below.
constexpr ServiceState worstFirst[] = {
    ServiceState::MajorOutage,      ServiceState::PartialOutage, ServiceState::DegradedPerformance,
    ServiceState::UnderMaintenance, ServiceState::Recovering,    ServiceState::Operational,
    ServiceState::Unknown};

void paintMix(QPainter& painter, const QRectF& bar, const MemberCount& count, const Theme& theme)
{
    QPainterPath clip;
    clip.addRoundedRect(bar, bar.height() / 2, bar.height() / 2);
    painter.setClipPath(clip);
    painter.fillRect(bar, theme.noEvidence.fill);
    double x = bar.left();
    for (const ServiceState state : worstFirst) {
        const double width = bar.width() * count.byState[indexOf(state)] / std::max(1, count.total);
        painter.fillRect(QRectF(x, bar.top(), width, bar.height()), theme.states[indexOf(state)].fill);
        x += width;
    }
    painter.setClipping(false);
}

/// A glyph and how many of them there are.
struct Part
{
    ServiceStatus status;
    int count = 0;
};

std::vector<Part> partsOf(const MemberCount& count)
{
    std::vector<Part> parts;
    for (const ServiceState state : worstFirst) {
        if (const int members = count.byState[indexOf(state)]; members > 0) {
            ServiceStatus status;
            status.state = state;
            status.evidence = Evidence::Reported;
            parts.push_back({status, members});
        }
    }
    if (count.withoutEvidence > 0) {
        ServiceStatus none;
        none.evidence = Evidence::None;
        parts.push_back({none, count.withoutEvidence});
    }
    return parts;
}

/// From the right end of `line` to the left, all or nothing; whether there was room.
bool paintParts(QPainter& painter, const QRectF& line, const std::vector<Part>& parts, double labelPx,
                const Theme& theme)
{
    const QFont font = uiFont(labelPx * 0.92, QFont::Medium);
    const QFontMetricsF metrics(font);
    const double glyph = labelPx * 0.72, inner = labelPx * 0.25, between = labelPx * 0.6;
    double width = -between;
    for (const Part& part : parts)
        width += glyph + inner + metrics.horizontalAdvance(QString::number(part.count)) + between;
    if (width > line.width())
        return false;
    double x = line.right() - width;
    painter.setFont(font);
    for (const Part& part : parts) {
        paintStateGlyph(painter, QRectF(x, line.center().y() - glyph / 2, glyph, glyph), part.status, theme);
        x += glyph + inner;
        const QString number = QString::number(part.count);
        painter.setPen(theme.text);
        painter.drawText(QRectF(x, line.top(), line.width(), line.height()),
                         Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip, number);
        x += metrics.horizontalAdvance(number) + between;
    }
    return true;
}

} // namespace

GroupId groupAt(const GraphLayout& layout, const View& view, QPointF point)
{
    const QPointF at = graphTransform(layout, view).inverted().map(point);
    for (const GroupBox& group : layout.groups) {
        const Rect& r = group.folded ? group.rect : group.titleRect;
        if (at.x() >= r.left() && at.x() <= r.right() && at.y() >= r.top() && at.y() <= r.bottom())
            return group.id;
    }
    return {};
}

void paintFoldedGroup(QPainter& painter, const QRectF& rect, const QString& title,
                      const MemberCount& count, double labelPx, const Theme& theme)
{
    const double unit = labelPx / 12.0;
    painter.save();
    painter.setClipRect(rect, Qt::IntersectClip);
    // A second edge behind the first: there is more in it.
    paintPanel(painter, rect.adjusted(3 * unit, 3 * unit, 0, 0), -1, unit, theme);
    const QRectF front = rect.adjusted(0, 0, -3 * unit, -3 * unit);
    paintPanel(painter, front, -1, unit, theme);
    const double margin = 9 * unit;
    const QRectF inner = front.adjusted(margin, margin * 0.5, -margin, -margin * 0.5);
    const double line = labelPx * 1.4;
    const double barHeight = 5 * unit;
    const double block = 2 * line + barHeight + 2 * unit;
    const double top = inner.center().y() - std::min(block, inner.height()) / 2;
    const QFont bold = uiFont(labelPx, QFont::DemiBold);
    painter.setFont(bold);
    painter.setPen(theme.text);
    painter.drawText(QRectF(inner.left(), top, inner.width(), line), Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetricsF(bold).elidedText(title, Qt::ElideRight, inner.width()));
    const QRectF second(inner.left(), top + line, inner.width(), line);
    const QFont plain = uiFont(labelPx * 0.96);
    const QFontMetricsF metrics(plain);
    const QString words = affectedWords(count.affected, count.total);
    const std::vector<Part> parts = partsOf(count);
    const QRectF beside = second.adjusted(metrics.horizontalAdvance(words) + labelPx, 0, 0, 0);
    const bool withParts = paintParts(painter, beside, parts, labelPx, theme);
    painter.setFont(plain);
    painter.setPen(theme.mutedText);
    const QString shown = withParts ? words : metrics.elidedText(words, Qt::ElideRight, inner.width());
    painter.drawText(second, Qt::AlignVCenter | Qt::TextSingleLine, shown);
    paintMix(painter, QRectF(inner.left(), top + 2 * line + 2 * unit, inner.width(), barHeight), count, theme);
    painter.restore();
}

} // namespace aftermap
