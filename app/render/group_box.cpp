// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/group_box.h"

#include "layout/title_lines.h"
#include "render/box_style.h"
#include "render/graph_painter.h"
#include "render/narration.h"
#include "render/panel_painter.h"
#include "render/state_glyph.h"
#include "render/state_order.h"
#include "render/text_width.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <vector>

namespace aftermap {

namespace {

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
        // The assumed part is hatched, as everywhere.
        const double assumed = bar.width() * count.assumed[indexOf(state)] / std::max(1, count.total);
        if (assumed > 0)
            painter.fillRect(QRectF(x - assumed, bar.top(), assumed, bar.height()), hatch(theme.panel, bar.height()));
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
        const int assumed = count.assumed[indexOf(state)];
        if (const int reported = count.byState[indexOf(state)] - assumed; reported > 0)
            parts.push_back({{state, Evidence::Reported, {}}, reported});
        if (assumed > 0)
            parts.push_back({{state, Evidence::Assumed, {}}, assumed});
    }
    if (count.withoutEvidence > 0) {
        ServiceStatus none;
        none.evidence = Evidence::None;
        parts.push_back({none, count.withoutEvidence});
    }
    return parts;
}

/// Where the lines of a folded group stand; what has no room is empty.
struct Lines
{
    QRectF front; ///< in front of the second edge that says there is more in it
    QFont titleFont, countFont, partFont;
    QString title, more, count; ///< `more`: the title's second line
    QRectF titleRect, moreRect, countRect, partsRect, bar;
    std::vector<Part> parts;
};

double widthOf(const std::vector<Part>& parts, const QFontMetricsF& metrics, double px)
{
    double width = 0;
    for (const Part& part : parts)
        width += 1.57 * px + metrics.horizontalAdvance(QString::number(part.count));
    return width - 0.6 * px; // no gap after the last one
}

Lines linesOf(const QRectF& rect, const QString& title, const MemberCount& count, const LabelScale& scale)
{
    const double unit = scale.unit();
    Lines lines;
    lines.front = rect.adjusted(0, 0, -3 * unit, -3 * unit);
    const double margin = std::min(9 * unit, rect.width() / 10);
    const QRectF inner = lines.front.adjusted(margin, unit, -margin, -unit);
    lines.titleFont = uiFont(scale.labels ? scale.px : scale.titlePx, QFont::DemiBold);
    // A whole number of pixels may be more than the layout measured with.
    if (textWidth(lines.titleFont, title) > inner.width() && lines.titleFont.pixelSize() - 1 >= std::max(1.0, scale.leastPx))
        lines.titleFont.setPixelSize(lines.titleFont.pixelSize() - 1);
    lines.countFont = uiFont(scale.smaller(0.96));
    lines.partFont = uiFont(scale.smaller(0.92), QFont::Medium);
    const QFontMetricsF titles(lines.titleFont), counts(lines.countFont), numbers(lines.partFont);
    const double bar = std::max(2.0, 5 * unit);
    const double gap = 2 * unit;
    const bool hasTitle = titles.height() <= inner.height();
    const bool hasBar = (hasTitle ? titles.height() + gap : 0) + bar <= inner.height();
    const bool hasCount =
        scale.counts && hasTitle && hasBar && titles.height() + counts.height() + gap + bar <= inner.height();
    const auto widthOfLine = [&](const QString& line) { return textWidth(lines.titleFont, line); };
    std::pair<QString, QString> written{title, {}};
    if (hasCount && widthOfLine(title) > inner.width()
        && 2 * titles.height() + counts.height() + gap + bar <= inner.height())
        written = twoLines(title, widthOfLine);
    const double titleRows = written.second.isEmpty() ? 1 : 2;
    const double block = (hasTitle ? titleRows * titles.height() + (hasBar ? gap : 0) : 0) + (hasCount ? counts.height() : 0)
                         + (hasBar ? bar : 0);
    double y = inner.center().y() - block / 2;
    const auto place = [&](const QFontMetricsF& metrics, const QString& words, QString& text, QRectF& at) {
        text = metrics.elidedText(words, Qt::ElideRight, inner.width());
        const double width = metrics.horizontalAdvance(text);
        if (width <= inner.width())
            at = QRectF(inner.left(), y, width, metrics.height());
        else
            text.clear();
        y += metrics.height();
    };
    if (hasTitle)
        place(titles, written.first, lines.title, lines.titleRect);
    if (hasTitle && titleRows > 1)
        place(titles, written.second, lines.more, lines.moreRect);
    if (hasCount) {
        const QString words = affectedWords(count);
        const QString few = QCoreApplication::translate("GroupBox", "%1 of %2").arg(count.affected).arg(count.total);
        place(counts, counts.horizontalAdvance(words) <= inner.width() ? words : few, lines.count, lines.countRect);
        lines.parts = partsOf(count);
        const double width = widthOf(lines.parts, numbers, scale.px);
        if (lines.countRect.right() + scale.px + width <= inner.right())
            lines.partsRect = QRectF(inner.right() - width, lines.countRect.top(), width, counts.height());
    }
    if (hasBar)
        lines.bar = QRectF(inner.left(), y + (hasTitle ? gap : 0), inner.width(), bar);
    return lines;
}

bool isCut(const QString& written, const QString& wanted)
{
    return written != wanted && written.endsWith(QChar(0x2026));
}

void paintParts(QPainter& painter, const Lines& lines, double px, const Theme& theme)
{
    const QFontMetricsF metrics(lines.partFont);
    const double glyph = px * 0.72, inner = px * 0.25, between = px * 0.6;
    double x = lines.partsRect.left();
    painter.setFont(lines.partFont);
    for (const Part& part : lines.parts) {
        const QString number = QString::number(part.count);
        if (part.status.evidence == Evidence::Assumed) {
            QColor ground = theme.states[indexOf(part.status.state)].ink;
            ground.setAlphaF(theme.isDark() ? 0.45f : 0.35f);
            const double width = glyph + inner + metrics.horizontalAdvance(number);
            painter.fillRect(QRectF(x, lines.partsRect.center().y() - px * 0.55, width, px * 1.1)
                                 .adjusted(-inner * 0.8, 0, inner * 0.8, 0), hatch(ground, px * 0.45));
        }
        paintStateGlyph(painter, QRectF(x, lines.partsRect.center().y() - glyph / 2, glyph, glyph), part.status, theme);
        x += glyph + inner;
        painter.setPen(theme.text);
        painter.drawText(QRectF(x, lines.partsRect.top(), lines.partsRect.width(), lines.partsRect.height()),
                         Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip, number);
        x += metrics.horizontalAdvance(number) + between;
    }
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
                      const MemberCount& count, const LabelScale& scale, const Theme& theme)
{
    constexpr int flags = Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip;
    const double unit = scale.unit();
    const Lines lines = linesOf(rect, title, count, scale);
    painter.save();
    painter.setClipRect(rect, Qt::IntersectClip);
    paintPanel(painter, rect.adjusted(3 * unit, 3 * unit, 0, 0), -1, unit, theme);
    paintPanel(painter, lines.front, -1, unit, theme);
    painter.setFont(lines.titleFont);
    painter.setPen(theme.text);
    painter.drawText(lines.titleRect, flags, lines.title);
    painter.drawText(lines.moreRect, flags, lines.more);
    painter.setFont(lines.countFont);
    painter.setPen(theme.mutedText);
    painter.drawText(lines.countRect, flags, lines.count);
    if (!lines.partsRect.isEmpty())
        paintParts(painter, lines, scale.px, theme);
    if (!lines.bar.isEmpty())
        paintMix(painter, lines.bar, count, theme);
    painter.restore();
}

std::vector<GroupLine> foldedGroupLines(const QRectF& rect, const QString& title, const MemberCount& count,
                                        const LabelScale& scale)
{
    const Lines lines = linesOf(rect, title, count, scale);
    std::vector<GroupLine> written;
    for (const GroupLine& line : {GroupLine{lines.titleRect, lines.title, isCut(lines.title, title)},
                                  GroupLine{lines.moreRect, lines.more, isCut(lines.more, title)},
                                  GroupLine{lines.countRect, lines.count, isCut(lines.count, {})},
                                  GroupLine{lines.partsRect, {}, false}}) {
        if (!line.rect.isEmpty())
            written.push_back(line);
    }
    return written;
}

} // namespace aftermap
