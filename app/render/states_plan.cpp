// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/states_plan.h"

#include "render/curve_ticks.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace aftermap {

std::vector<StateRow> stateRows(const ServiceStates& states, const QSet<QString>& collapsed)
{
    std::vector<StateRow> rows;
    for (int g = 0; g < int(states.groups.size()); ++g) {
        const StateGroup& group = states.groups[std::size_t(g)];
        const bool folded = !group.title.isEmpty() && collapsed.contains(group.title);
        if (!group.title.isEmpty())
            rows.push_back({g, -1, folded});
        for (int i = 0; !folded && i < int(group.lines.size()); ++i)
            rows.push_back({g, i, false});
    }
    return rows;
}

double StatesPlan::position(double x) const
{
    return std::clamp((x - barsLeft) / (barsRight - barsLeft), 0.0, 1.0) * length;
}

std::optional<std::size_t> StatesPlan::rowAt(double y) const
{
    const double row = std::floor((y - ruler) / rowHeight);
    if (row < 0 || row >= double(rows.size()))
        return std::nullopt;
    return std::size_t(row);
}

std::optional<std::size_t> StatesPlan::rowOf(const ServiceStates& states, ServiceId service) const
{
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const StateGroup& group = states.groups[std::size_t(rows[i].group)];
        const bool shows = rows[i].isHeading()
                               ? rows[i].collapsed && std::any_of(group.lines.begin(), group.lines.end(),
                                                                  [service](const StateLine& line) { return line.service == service; })
                               : group.lines[std::size_t(rows[i].line)].service == service;
        if (shows)
            return i;
    }
    return std::nullopt;
}

StatesPlan statesPlan(const ServiceStates& states, std::vector<StateRow> rows,
                      const Presentation& presentation, QSizeF size, double fontPx)
{
    StatesPlan plan;
    plan.size = size;
    plan.fontPx = std::max(11.0, fontPx);
    plan.rowHeight = std::round(plan.fontPx * 1.6);
    plan.ruler = std::max(26.0, std::round(plan.fontPx * 1.7)); // room for a button a finger can hit
    plan.length = states.length;
    plan.rows = std::move(rows);
    const QFontMetricsF metrics(uiFont(plan.fontPx, QFont::DemiBold));
    double widest = 0;
    for (const StateGroup& group : states.groups) {
        plan.indent = group.title.isEmpty() ? plan.indent : std::round(plan.fontPx * 1.3);
        for (const StateLine& line : group.lines)
            widest = std::max(widest, metrics.horizontalAdvance(line.label));
    }
    const double wanted = 12 + plan.indent + plan.fontPx + 6 + widest + 14;
    plan.barsLeft = std::round(std::min(wanted, std::max(110.0, size.width() * 0.25)));
    plan.barsRight = std::max(plan.barsLeft + 40, size.width() - 16);
    const QFontMetricsF tickMetrics(uiFont(plan.fontPx));
    plan.ticks = timeTicks(presentation.axis, presentation.incident->zone(), plan.barsRight - plan.barsLeft,
                           [&tickMetrics](const QString& words) { return tickMetrics.horizontalAdvance(words); });
    return plan;
}

} // namespace aftermap
