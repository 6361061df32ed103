// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/states_grasp.h"

#include "render/state_bar_painter.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace aftermap {

namespace {

constexpr double near = 1e-6; ///< seconds: the same place on the axis

/// Only where it is another: what lies over the rest of the row stays.
void paintMoved(QPainter& painter, const StateLine& line, const StatesGrasp::Move& move, const StatesPlan& plan, const QRectF& row,
                const Theme& theme)
{
    double from = std::min(move.from, move.to), until = std::max(move.from, move.to);
    for (const StateBar& bar : line.bars) {
        for (const StateBar::Fade& fade : {bar.comes, bar.goes}) {
            if (fade.from <= move.to && move.to <= fade.until) {
                from = std::min(from, fade.from + std::min(0.0, move.from - move.to));
                until = std::max(until, fade.until + std::max(0.0, move.from - move.to));
            }
        }
    }
    const double beside = 1.5 * row.height(); // the sign of a state
    const QRectF bars(QPointF(std::max(plan.barsLeft - 2, plan.x(from) - beside), row.top() + 1),
                      QPointF(std::min(plan.barsRight + 2, plan.x(until) + beside), row.bottom() - 1));
    painter.save();
    painter.setClipRect(bars, Qt::IntersectClip);
    painter.fillRect(bars, theme.canvas);
    QColor plate = theme.accent;
    plate.setAlphaF(0.16f);
    painter.fillRect(bars, plate);
    paintStateBars(painter, line, plan, row, theme);
    painter.restore();
}

void paintGrip(QPainter& painter, double x, const StatesGrasp::Grip& grip, bool isHeld, const QRectF& row, const Theme& theme)
{
    const double width = isHeld ? 8 : 6;
    const double height = row.height() - (isHeld ? 2 : 4);
    const QRectF plate(std::round(x) - width / 2, row.center().y() - height / 2, width, height);
    painter.setPen(QPen(grip.isAssumed ? theme.mutedText : theme.canvas, 1, grip.isAssumed ? Qt::DotLine : Qt::SolidLine));
    painter.setBrush(grip.isAssumed ? theme.canvas : theme.accent);
    painter.drawRoundedRect(plate, 3, 3);
    if (grip.isAssumed)
        return;
    painter.setPen(QPen(theme.canvas, 1));
    painter.drawLine(QPointF(plate.center().x(), plate.top() + 4), QPointF(plate.center().x(), plate.bottom() - 4));
}

void paintStretch(QPainter& painter, const StatesGrasp::Move& stretch, const StatesPlan& plan, const QRectF& row, const Theme& theme)
{
    const double left = plan.x(std::min(stretch.from, stretch.to)), right = plan.x(std::max(stretch.from, stretch.to));
    QColor wash = theme.accent;
    wash.setAlphaF(0.35f);
    painter.setBrush(wash);
    painter.setPen(QPen(theme.accent, 1.5));
    painter.drawRoundedRect(QRectF(QPointF(left, row.top() + 1), QPointF(right, row.bottom() - 1)), 3, 3);
}

/// Above the row, or below it where the clock times are; never beyond the bars.
void paintWords(QPainter& painter, const StatesGrasp& grasp, const StatesPlan& plan, const QRectF& row, const Theme& theme)
{
    const QFont font = uiFont(plan.fontPx, QFont::DemiBold);
    const QFontMetricsF metrics(font);
    const double width = metrics.horizontalAdvance(grasp.words) + 14;
    const double height = metrics.height() + 4;
    const double left = std::clamp(plan.x(grasp.wordsAt) - width / 2, plan.barsLeft, std::max(plan.barsLeft, plan.barsRight - width));
    const double above = row.top() - height - 2;
    const QRectF plate(std::round(left), std::round(above >= plan.ruler ? above : row.bottom() + 2), width, height);
    painter.setPen(QPen(theme.accent, 1));
    painter.setBrush(theme.panel);
    painter.drawRoundedRect(plate, 4, 4);
    painter.setFont(font);
    painter.setPen(theme.text);
    painter.drawText(plate, Qt::AlignCenter | Qt::TextSingleLine, grasp.words);
}

} // namespace

StateLine withEndMoved(StateLine line, const StatesGrasp::Move& move)
{
    const double by = move.to - move.from;
    for (StateBar& bar : line.bars) {
        if (std::abs(bar.end - move.from) < near) {
            bar.end = move.to;
            bar.goes = {bar.goes.from + by, bar.goes.until + by};
        }
        if (std::abs(bar.start - move.from) < near) {
            bar.start = move.to;
            bar.comes = {bar.comes.from + by, bar.comes.until + by};
        } else if (bar.end < move.from && bar.end > move.to) {
            bar.end = move.to;
            bar.goes = {move.to, move.to};
        }
    }
    line.bars.erase(std::remove_if(line.bars.begin(), line.bars.end(), [](const StateBar& bar) { return bar.end <= bar.start; }),
                    line.bars.end());
    return line;
}

void paintStatesGrasp(QPainter& painter, const ServiceStates& states, const StatesPlan& plan, const StatesGrasp& grasp,
                      double scroll, const Theme& theme)
{
    const std::optional<std::size_t> index = plan.rowOf(states, grasp.service);
    if (!index || plan.rows[*index].isHeading())
        return;
    const QRectF row = plan.rect(*index).translated(0, -scroll);
    const StateRow& what = plan.rows[*index];
    painter.save();
    painter.setClipRect(QRectF(0, plan.ruler, plan.size.width(), plan.size.height() - plan.ruler), Qt::IntersectClip);
    painter.setRenderHint(QPainter::Antialiasing);
    if (grasp.move)
        paintMoved(painter, withEndMoved(states.groups[std::size_t(what.group)].lines[std::size_t(what.line)], *grasp.move),
                   *grasp.move, plan, row, theme);
    if (grasp.stretch)
        paintStretch(painter, *grasp.stretch, plan, row, theme);
    for (StatesGrasp::Grip grip : grasp.grips) {
        const bool isHeld = grasp.held && std::abs(*grasp.held - grip.at) < near;
        if (isHeld && grasp.move)
            grip.at = grasp.move->to;
        paintGrip(painter, plan.x(grip.at), grip, isHeld, row, theme);
    }
    if (!grasp.words.isEmpty())
        paintWords(painter, grasp, plan, row, theme);
    painter.restore();
}

} // namespace aftermap
