// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/compare_painter.h"

#include "base/tr.h"
#include "render/box_style.h"
#include "render/compare_ink.h"
#include "render/compare_pieces.h"
#include "render/compare_words.h"
#include "render/text_width.h"
#include "render/theme.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

using Line = CompareGeometry::Line;

bool isAssumed(const Line& line, std::size_t step)
{
    return line.reported[step] < line.value[step] - nearlyNothing;
}

QPolygonF band(const CompareParts& parts, const Line& line, const std::vector<double>& lower,
               const std::vector<double>& upper)
{
    QPolygonF outline;
    for (std::size_t i = 0; i < upper.size(); ++i)
        outline << QPointF(parts.x(line.x[i]), parts.y(upper[i])) << QPointF(parts.x(line.x[i + 1]), parts.y(upper[i]));
    for (std::size_t i = lower.size(); i-- > 0;)
        outline << QPointF(parts.x(line.x[i + 1]), parts.y(lower[i])) << QPointF(parts.x(line.x[i]), parts.y(lower[i]));
    return outline;
}

QPolygonF stepsOf(const CompareParts& parts, const Line& line, const std::vector<double>& values)
{
    QPolygonF steps;
    for (std::size_t i = 0; i < values.size(); ++i)
        steps << QPointF(parts.x(line.x[i]), parts.y(values[i])) << QPointF(parts.x(line.x[i + 1]), parts.y(values[i]));
    return steps;
}

void paintAxes(QPainter& painter, const CompareParts& parts, const Theme& theme)
{
    const double half = parts.lineHeight / 2 + 1;
    for (const CurveGeometry::Tick& tick : parts.geometry.valueTicks) {
        const double y = std::round(parts.y(tick.position)) + 0.5;
        painter.setPen(QPen(theme.grid, 1));
        painter.drawLine(QPointF(parts.plot.left(), y), QPointF(parts.plot.right(), y));
        painter.setPen(theme.mutedText);
        painter.drawText(QRectF(parts.plot.left() - 88, y - half, 80, 2 * half), Qt::AlignRight | Qt::AlignVCenter,
                         tick.label);
    }
    const double bottom = parts.courses.empty() ? parts.plot.bottom() : parts.courses.back().bottom();
    for (const CurveGeometry::Tick& tick : parts.geometry.ticks) {
        const double x = std::round(parts.x(tick.position)) + 0.5;
        painter.setPen(QPen(tick.position == 0 ? theme.faintText : theme.grid, 1));
        painter.drawLine(QPointF(x, parts.plot.top()), QPointF(x, bottom));
        const double width = textWidth(parts.font, tick.label) + 8;
        QRectF label(x - width / 2, parts.plot.bottom() + 5, width, parts.lineHeight);
        label.moveLeft(std::clamp(label.left(), parts.plot.left() - 40, parts.plot.right() - width + 8));
        painter.fillRect(label, theme.canvas);
        painter.setPen(tick.position == 0 ? theme.text : theme.mutedText);
        painter.drawText(label, Qt::AlignCenter | Qt::TextSingleLine, tick.label);
    }
}

/// What is assumed: hatched between what is reported and the line.
void paintAssumed(QPainter& painter, const CompareParts& parts, std::size_t outage, double strength, const Theme& theme)
{
    const Line& line = parts.geometry.lines[outage];
    const QPolygonF outline = band(parts, line, line.reported, line.value);
    painter.setPen(Qt::NoPen);
    painter.setBrush(faded(compareInk(outage, theme), 0.08 * strength));
    painter.drawPolygon(outline);
    painter.setBrush(hatch(faded(compareInk(outage, theme), 0.45 * strength), 7));
    painter.drawPolygon(outline);
}

void paintEvidence(QPainter& painter, const CompareParts& parts, std::size_t outage, const Theme& theme)
{
    const Line& line = parts.geometry.lines[outage];
    painter.setPen(Qt::NoPen);
    painter.setBrush(faded(compareInk(outage, theme), 0.06));
    painter.drawPolygon(band(parts, line, line.low, line.high));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(faded(compareInk(outage, theme), 0.5), 1, Qt::DotLine));
    painter.drawPolyline(stepsOf(parts, line, line.low));
    painter.drawPolyline(stepsOf(parts, line, line.high));
}

/// Thinner and fainter where it rests on an assumption.
void paintLine(QPainter& painter, const CompareParts& parts, std::size_t outage, double strength, const Theme& theme)
{
    const Line& line = parts.geometry.lines[outage];
    painter.setBrush(Qt::NoBrush);
    for (std::size_t i = 0; i < line.value.size();) {
        const bool assumed = isAssumed(line, i);
        QPolygonF run;
        if (i > 0)
            run << QPointF(parts.x(line.x[i]), parts.y(line.value[i - 1]));
        for (; i < line.value.size() && isAssumed(line, i) == assumed; ++i)
            run << QPointF(parts.x(line.x[i]), parts.y(line.value[i]))
                << QPointF(parts.x(line.x[i + 1]), parts.y(line.value[i]));
        QPen pen = comparePen(outage, theme, assumed ? 1.4 : 2.4);
        pen.setColor(faded(pen.color(), (assumed ? 0.75 : 1) * strength));
        painter.setPen(pen);
        painter.drawPolyline(run);
    }
    if (!line.goesOn)
        return;
    const QPointF tip(parts.x(line.x.back()) + 7, parts.y(line.value.back()));
    painter.setPen(Qt::NoPen);
    painter.setBrush(compareInk(outage, theme));
    painter.drawPolygon(QPolygonF{tip, tip + QPointF(-8, -5), tip + QPointF(-8, 5)});
}

/// Its number on the highest stretch where there is room for it, the longest first.
void paintBadge(QPainter& painter, const CompareParts& parts, std::size_t outage, std::vector<QRectF>& taken,
                const Theme& theme)
{
    const Line& line = parts.geometry.lines[outage];
    const double side = parts.lineHeight + 1;
    const double highest = line.value.empty() ? 0 : *std::max_element(line.value.begin(), line.value.end());
    std::optional<QRectF> best;
    double bestScore = -1e300;
    for (std::size_t i = 0; i < line.value.size(); ++i) {
        const double left = parts.x(line.x[i]), right = parts.x(line.x[i + 1]);
        for (const double share : {0.5, 0.25, 0.75}) {
            const QPointF at(left + (right - left) * share, parts.y(line.value[i]));
            const QRectF square(at.x() - side / 2, at.y() - side / 2, side, side);
            const double overlap = double(std::count_if(taken.begin(), taken.end(), [&](const QRectF& other) {
                return other.adjusted(-2, -2, 2, 2).intersects(square);
            }));
            const double height = highest > 0 ? line.value[i] / highest : 0;
            const double score = -10 * overlap + 2 * height + std::min(1.0, (right - left) / (2 * side));
            if (score > bestScore) {
                bestScore = score;
                best = square;
            }
        }
    }
    if (!best)
        return;
    taken.push_back(*best);
    paintCompareBadge(painter, *best, outage, theme);
}

void paintLines(QPainter& painter, const CompareView& view, const CompareParts& parts, const Theme& theme)
{
    const auto& lines = parts.geometry.lines;
    const auto strength = [&](std::size_t i) { return !view.chosen || *view.chosen == i ? 1.0 : 0.4; };
    painter.save();
    painter.setClipRect(parts.plot.adjusted(-2, -4, 10, 2));
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (view.chosen == i || (!view.chosen && lines.size() == fewestCompared))
            paintEvidence(painter, parts, i, theme);
        paintAssumed(painter, parts, i, strength(i), theme);
    }
    for (std::size_t i = lines.size(); i-- > 0;) {
        if (view.chosen != i)
            paintLine(painter, parts, i, strength(i), theme);
    }
    if (view.chosen && *view.chosen < lines.size())
        paintLine(painter, parts, *view.chosen, 1, theme);
    painter.restore();
    std::vector<QRectF> taken;
    for (std::size_t i = 0; i < lines.size(); ++i)
        paintBadge(painter, parts, i, taken, theme);
}

void paintTitle(QPainter& painter, const Comparison& comparison, const CompareView& view, const CompareParts& parts,
                const Theme& theme)
{
    painter.setFont(uiFont(view.textPx * 1.36, QFont::DemiBold));
    painter.setPen(theme.text);
    const double first = parts.lineHeight * 1.4;
    painter.drawText(QRectF(parts.title.topLeft(), QSizeF(parts.title.width(), first)),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, comparisonTitle(comparison, view.axis));
    painter.setFont(parts.font);
    painter.setPen(theme.mutedText);
    const QRectF below(parts.title.left(), parts.title.top() + first, parts.title.width(), parts.lineHeight);
    QStringList words{tr("Impact in percent of the services in each file, by weight and severity")};
    const auto& lines = parts.geometry.lines;
    const auto assumes = [](const Line& line) {
        for (std::size_t i = 0; i < line.value.size(); ++i) {
            if (isAssumed(line, i))
                return true;
        }
        return false;
    };
    if (std::any_of(lines.begin(), lines.end(), assumes))
        words << tr("hatched: assumed");
    if (view.chosen || lines.size() == fewestCompared)
        words << tr("dotted: what the evidence allows");
    if (std::any_of(lines.begin(), lines.end(), [](const Line& line) { return line.goesOn; }))
        words << tr("arrow: goes on, not shown");
    painter.drawText(below, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetricsF(parts.font).elidedText(words.join(u"  ·  "_s), Qt::ElideRight, below.width()));
}

void paintClockLine(QPainter& painter, const Comparison& comparison, const CompareView& view, const CompareParts& parts,
                    const Theme& theme)
{
    if (!view.at)
        return;
    const double x = std::round(parts.x(*view.at)) + 0.5;
    const double bottom = parts.courses.empty() ? parts.plot.bottom() : parts.courses.back().bottom();
    painter.setPen(QPen(theme.accent, 1.6));
    painter.drawLine(QPointF(x, parts.plot.top() - 4), QPointF(x, bottom));
    const QString words = positionWords(comparison, view.axis, *view.at);
    const double width = textWidth(parts.font, words) + 14;
    QRectF plate(x - width / 2, parts.plot.top() - parts.lineHeight - 8, width, parts.lineHeight + 4);
    plate.moveLeft(std::clamp(plate.left(), parts.title.left(), std::max(parts.title.left(), parts.title.right() - width)));
    painter.setBrush(theme.panel);
    painter.drawRoundedRect(plate, 4, 4);
    painter.setPen(theme.text);
    painter.drawText(plate, Qt::AlignCenter | Qt::TextSingleLine, words);
}

} // namespace

void paintComparison(QPainter& painter, const Comparison& comparison, const CompareView& asked)
{
    const Theme& colours = theme(asked.theme);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRectF(QPointF(), asked.size), colours.canvas);
    CompareView view = asked;
    const double least = leastCompareHeight(comparison, view);
    if (view.size.height() < least) {
        const double scale = view.size.height() / least;
        view.size = QSizeF(view.size.width() / scale, least);
        painter.scale(scale, scale);
    }
    const CompareParts parts = compareParts(comparison, view);
    painter.setFont(parts.font);
    paintTitle(painter, comparison, view, parts, colours);
    paintAxes(painter, parts, colours);
    paintLines(painter, view, parts, colours);
    paintCompareCourses(painter, comparison, view, parts, colours);
    paintClockLine(painter, comparison, view, parts, colours);
    if (view.withSheet) {
        paintCompareSheet(painter, comparison, parts, colours);
        paintCompareWarnings(painter, comparison, parts, colours);
    }
    painter.restore();
}

QImage comparisonImage(const Comparison& comparison, const CompareView& view)
{
    QImage image((view.size * view.devicePixelRatio).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(view.devicePixelRatio);
    QPainter painter(&image);
    painter.setLayoutDirection(Qt::LeftToRight);
    paintComparison(painter, comparison, view);
    painter.end();
    image.setDevicePixelRatio(1);
    return image;
}

} // namespace aftermap
