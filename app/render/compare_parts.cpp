// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/compare_pieces.h"

#include "render/text_width.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr double margin = 20;
constexpr double leastPlot = 180; // px, for the curves alone

/// Heights that do not depend on the plot's.
struct Heights
{
    double title = 0, ticks = 0, course = 0, sheet = 0, warnings = 0;

    double besidePlot(std::size_t outages) const
    {
        return title + ticks + course * double(outages) + sheet + warnings + margin;
    }
};

Heights heightsOf(const Comparison& comparison, const CompareView& view, const QFont& font, double lineHeight)
{
    Heights heights;
    // Over live curves the clock line has a plate of its own below the title.
    heights.title = view.withSheet ? 2.4 * lineHeight + 30 : 3.4 * lineHeight + 26;
    heights.ticks = lineHeight + 14;
    heights.course = 2 * lineHeight + 10;
    if (view.withSheet) {
        heights.sheet = compareSheetHeight(comparison, lineHeight) + 16;
        heights.warnings = compareWarningsHeight(comparison, font, view.size.width() - 2 * margin);
    }
    return heights;
}

double lineHeightOf(const QFont& font)
{
    return std::ceil(QFontMetricsF(font).height());
}

} // namespace

double CompareParts::x(double position) const
{
    return plot.left() + (position - geometry.start) / (geometry.end - geometry.start) * plot.width();
}

double CompareParts::y(double percent) const
{
    return plot.bottom() - percent / geometry.top * plot.height();
}

double CompareParts::positionAt(double x) const
{
    const double share = std::clamp((x - plot.left()) / std::max(1.0, plot.width()), 0.0, 1.0);
    return geometry.start + share * (geometry.end - geometry.start);
}

std::optional<std::size_t> CompareParts::outageAt(QPointF point) const
{
    for (std::size_t i = 0; i < courses.size(); ++i) {
        if (courses[i].contains(point))
            return i;
    }
    if (!plot.adjusted(-4, -4, 4, 4).contains(point))
        return std::nullopt;
    constexpr double reach = 14; // px
    std::optional<std::size_t> nearest;
    double best = reach;
    const double position = positionAt(point.x());
    const double oneStep = 6 / plot.width() * (geometry.end - geometry.start); // its rises and falls are near, too
    for (std::size_t i = 0; i < geometry.lines.size(); ++i) {
        for (const double here : {position, position - oneStep, position + oneStep}) {
            const std::optional<double> value = valueAt(geometry.lines[i], here);
            const double away = value ? std::abs(y(*value) - point.y()) + (here == position ? 0 : 3) : reach;
            if (away < best) {
                best = away;
                nearest = i;
            }
        }
    }
    return nearest;
}

CompareParts compareParts(const Comparison& comparison, const CompareView& view)
{
    CompareParts parts;
    parts.font = uiFont(view.textPx);
    parts.lineHeight = lineHeightOf(parts.font);
    const std::size_t count = comparison.outages.size();
    const Heights heights = heightsOf(comparison, view, parts.font, parts.lineHeight);
    const double width = view.size.width() - 2 * margin;
    const double scale = textWidth(parts.font, u"100 %"_s) + 10; // the percentages left of the plot
    parts.title = QRectF(margin, 12, width, heights.title - 12);
    const double plot = std::max(40.0, view.size.height() - heights.besidePlot(count));
    parts.plot = QRectF(margin + scale, heights.title, width - scale, plot);
    double top = parts.plot.bottom() + heights.ticks;
    for (std::size_t i = 0; i < count; ++i, top += heights.course)
        parts.courses.emplace_back(parts.plot.left(), top, parts.plot.width(), heights.course);
    if (view.withSheet) {
        parts.sheet = QRectF(margin, top + 8, width, heights.sheet - 16);
        parts.warnings = QRectF(margin, top + heights.sheet, width, heights.warnings);
    }
    CompareRoom room;
    room.width = parts.plot.width();
    room.height = parts.plot.height();
    room.lineHeight = parts.lineHeight;
    room.textWidth = [font = parts.font](const QString& text) { return textWidth(font, text); };
    parts.geometry = compareGeometry(comparison, view.axis, room);
    return parts;
}

double leastCompareHeight(const Comparison& comparison, const CompareView& view)
{
    const QFont font = uiFont(view.textPx);
    return leastPlot + heightsOf(comparison, view, font, lineHeightOf(font)).besidePlot(comparison.outages.size());
}

} // namespace aftermap
