// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/states_painter.h"

#include "render/gap_painter.h"
#include "render/narration.h"
#include "render/state_bar_painter.h"
#include "render/state_glyph.h"
#include "render/states_gaps.h"
#include "render/text_width.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace aftermap {

namespace {

/// What every part needs to paint its share.
struct Scene
{
    const ServiceStates& states;
    const StatesPlan& plan;
    const Presentation& presentation;
    const StatesView& view;
    const Theme& theme;
    Instant t;

    QRectF bars() const
    {
        return {plan.barsLeft, plan.ruler, plan.barsRight - plan.barsLeft, std::max(0.0, plan.size.height() - plan.ruler)};
    }
    /// As it stands on the canvas.
    QRectF row(std::size_t index) const { return plan.rect(index).translated(0, -view.scroll); }
};

void paintPlate(QPainter& painter, const Scene& scene, const QRectF& row, bool selected, bool hovered)
{
    if (!selected && !hovered)
        return;
    QColor colour = selected ? scene.theme.accent : scene.theme.text;
    colour.setAlphaF(selected ? 0.16f : 0.06f);
    painter.fillRect(row, colour);
    if (selected)
        painter.fillRect(QRectF(row.left(), row.top(), 3, row.height()), scene.theme.accent);
}

void paintElided(QPainter& painter, const QRectF& area, const QString& words)
{
    painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetricsF(painter.font()).elidedText(words, Qt::ElideRight, area.width()));
}

void paintChevron(QPainter& painter, QPointF centre, double side, bool open, const QColor& colour)
{
    painter.save();
    painter.translate(centre);
    painter.rotate(open ? 90 : 0);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(QPolygonF{{-side * 0.2, -side * 0.36}, {side * 0.2, 0}, {-side * 0.2, side * 0.36}});
    painter.restore();
}

QString countWords(const StateGroup& group, const Scene& scene)
{
    if (group.quiet)
        return QString::number(group.lines.size());
    const double now = scene.presentation.axis.position(scene.t);
    const auto after = std::upper_bound(group.mix.begin(), group.mix.end(), now,
                                        [](double at, const StateMix& mix) { return at < mix.start; });
    return affectedWords((after == group.mix.begin() ? after : std::prev(after))->count.affected,
                         int(group.lines.size()));
}

void paintHeading(QPainter& painter, const Scene& scene, const QRectF& row, const StateRow& what)
{
    const StatesPlan& plan = scene.plan;
    const StateGroup& group = scene.states.groups[std::size_t(what.group)];
    paintChevron(painter, {12 + plan.fontPx * 0.3, row.center().y()}, plan.fontPx, !what.collapsed, scene.theme.mutedText);
    const double left = 12 + plan.indent;
    const double right = what.collapsed && !group.quiet ? plan.barsLeft - 10 : plan.barsRight;
    const QFont bold = uiFont(plan.fontPx, QFont::DemiBold);
    const double width = textWidth(bold, group.title) + 2;
    painter.setFont(bold);
    painter.setPen(group.quiet ? scene.theme.mutedText : scene.theme.text);
    paintElided(painter, {left, row.top(), std::min(width, right - left), row.height()}, group.title);
    painter.setFont(uiFont(plan.fontPx));
    painter.setPen(scene.theme.mutedText);
    const double countLeft = left + width + plan.fontPx * 0.6;
    const QString words = countWords(group, scene);
    if (countLeft + textWidth(painter.font(), words) < right)
        paintElided(painter, {countLeft, row.top(), right - countLeft, row.height()}, words);
    if (what.collapsed && !group.quiet)
        paintStateMix(painter, group, plan, row, scene.theme);
}

void paintLine(QPainter& painter, const Scene& scene, const QRectF& row, const StateLine& line,
               const QRectF& exposed)
{
    const StatesPlan& plan = scene.plan;
    if (exposed.left() < plan.barsLeft) {
        const ServiceStatus now = scene.presentation.replay.statusAt(line.service, scene.t);
        const double side = std::round(plan.fontPx * 0.8);
        const double left = 12 + plan.indent;
        paintStateGlyph(painter, {left, std::round(row.center().y() - side / 2), side, side}, now, scene.theme);
        const bool trouble = isAffected(now.state) && now.state != ServiceState::Recovering;
        painter.setFont(uiFont(plan.fontPx, trouble ? QFont::DemiBold : QFont::Normal));
        painter.setPen(now.evidence == Evidence::None ? scene.theme.mutedText : scene.theme.text);
        const double text = left + plan.fontPx + 6;
        paintElided(painter, {text, row.top(), plan.barsLeft - 10 - text, row.height()}, line.label);
    }
    paintStateBars(painter, line, plan, row, scene.theme);
}

void paintRows(QPainter& painter, const Scene& scene, const QRectF& exposed)
{
    const StatesPlan& plan = scene.plan;
    const double top = std::max(exposed.top(), plan.ruler) + scene.view.scroll;
    const auto first = std::size_t(std::max(0.0, std::floor((top - plan.ruler) / plan.rowHeight)));
    for (std::size_t i = first; i < plan.rows.size(); ++i) {
        const QRectF row = scene.row(i);
        if (row.top() > exposed.bottom())
            break;
        const StateRow& what = plan.rows[i];
        if (what.isHeading()) {
            const std::vector<StateLine>& lines = scene.states.groups[std::size_t(what.group)].lines;
            const auto holds = [&](ServiceId service) {
                return service && what.collapsed && std::any_of(lines.begin(), lines.end(), [service](const StateLine& line) {
                           return line.service == service;
                       });
            };
            paintPlate(painter, scene, row, holds(scene.view.selected), holds(scene.view.hovered));
            paintHeading(painter, scene, row, what);
        } else {
            const StateLine& line = scene.states.groups[std::size_t(what.group)].lines[std::size_t(what.line)];
            paintPlate(painter, scene, row, line.service == scene.view.selected, line.service == scene.view.hovered);
            paintLine(painter, scene, row, line, exposed);
        }
        if (scene.view.focused == i) {
            painter.setPen(QPen(scene.theme.accent, 1.5));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(row.adjusted(2, 1, -2, -1), 4, 4);
        }
    }
}

void paintGaps(QPainter& painter, const Scene& scene)
{
    const QRectF bars = scene.bars();
    for (const TimeAxis::Gap& gap : scene.presentation.axis.gaps()) {
        // What goes on through the gap stays visible.
        paintGap(painter, {QPointF(scene.plan.x(gap.start), bars.top()), QPointF(scene.plan.x(gap.end), bars.bottom())},
                 0.66, scene.theme);
    }
    for (const StatesGapLabel& label : statesGapLabels(scene.states, scene.plan, scene.presentation, scene.view.scroll))
        paintGapWords(painter, label.plate, label.words, scene.plan.fontPx, scene.theme);
}

/// Clock times and milestones run behind all rows.
void paintLines(QPainter& painter, const Scene& scene)
{
    const QRectF bars = scene.bars();
    const TimeAxis& axis = scene.presentation.axis;
    for (const CurveGeometry::Tick& tick : scene.plan.ticks)
        painter.fillRect(QRectF(std::round(scene.plan.x(tick.position)), bars.top(), 1, bars.height()), scene.theme.grid);
    painter.setRenderHint(QPainter::Antialiasing, false);
    QColor faint = scene.theme.mutedText;
    faint.setAlphaF(0.55f);
    painter.setPen(QPen(faint, 1, Qt::DashLine));
    for (const Word<MilestoneKind>& word : wordsOf<MilestoneKind>()) {
        const std::optional<Instant> at = scene.presentation.incident->milestoneAt(word.value);
        if (!at || !axis.window().contains(*at))
            continue;
        const double x = std::round(scene.plan.x(axis.position(*at)));
        painter.drawLine(QPointF(x, bars.top()), QPointF(x, bars.bottom()));
    }
}

void paintSpan(QPainter& painter, const Scene& scene)
{
    const QRectF bars = scene.bars();
    const TimeAxis& axis = scene.presentation.axis;
    if (!scene.view.span)
        return;
    const double left = scene.plan.x(axis.position(scene.view.span->earliest));
    const double right = scene.plan.x(axis.position(scene.view.span->latest));
    QColor shade = scene.theme.accent;
    shade.setAlphaF(0.14f);
    painter.fillRect(QRectF(QPointF(left, bars.top()), QPointF(right, bars.bottom())), shade);
    shade.setAlphaF(0.8f);
    for (const double x : {left, right})
        painter.fillRect(QRectF(std::round(x), bars.top(), 1, bars.height()), shade);
}

void paintRuler(QPainter& painter, const Scene& scene)
{
    const StatesPlan& plan = scene.plan;
    painter.fillRect(QRectF(0, 0, plan.size.width(), plan.ruler), scene.theme.canvas);
    painter.fillRect(QRectF(plan.barsLeft, plan.ruler - 1, plan.barsRight - plan.barsLeft, 1), scene.theme.grid);
    painter.setFont(uiFont(plan.fontPx));
    painter.setPen(scene.theme.mutedText);
    const QFontMetricsF metrics(painter.font());
    for (const CurveGeometry::Tick& tick : plan.ticks) {
        const double width = metrics.horizontalAdvance(tick.label) + 2;
        const double left = std::min(plan.x(tick.position) - width / 2, plan.size.width() - width);
        painter.drawText(QRectF(left, 0, width, plan.ruler - 2), Qt::AlignCenter | Qt::TextSingleLine, tick.label);
    }
}

void paintPlayhead(QPainter& painter, const Scene& scene)
{
    const double x = scene.plan.x(scene.presentation.axis.position(scene.t));
    const double top = scene.plan.ruler - 12;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(scene.theme.accent);
    painter.drawRect(QRectF(x - 1, top + 8, 2, scene.plan.size.height() - top));
    painter.drawPolygon(QPolygonF{{x - 5, top}, {x + 5, top}, {x + 5, top + 6}, {x, top + 12}, {x - 5, top + 6}});
}

} // namespace

void paintServiceStates(QPainter& painter, const ServiceStates& states, const StatesPlan& plan,
                        const Presentation& presentation, const StatesView& view, Instant t,
                        const QRectF& exposed)
{
    const Scene scene{states, plan, presentation, view, theme(view.theme), t};
    painter.save();
    painter.setClipRect(exposed);
    painter.fillRect(exposed, scene.theme.canvas);
    paintLines(painter, scene);
    paintRows(painter, scene, exposed);
    paintGaps(painter, scene);
    paintSpan(painter, scene);
    if (view.grasp)
        paintStatesGrasp(painter, states, plan, *view.grasp, view.scroll, scene.theme);
    paintRuler(painter, scene);
    paintPlayhead(painter, scene);
    painter.restore();
}

} // namespace aftermap
