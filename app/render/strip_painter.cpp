// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/strip_painter.h"

#include "render/box_style.h"
#include "render/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace aftermap {

namespace {

constexpr double narrowestBar = 4; ///< with the pixel between it and the next

struct Bar
{
    QRectF room; ///< of its width, over the whole height
    EventDensity::Bin events;
};

/// As many bins to a bar as make it wide enough to be seen.
std::vector<Bar> barsOf(const StripGeometry& geometry, const EventDensity& density)
{
    const double binWidth = geometry.bars.width() / static_cast<double>(EventDensity::binCount);
    const auto together = static_cast<std::size_t>(std::max(1.0, std::ceil(narrowestBar / binWidth)));
    std::vector<Bar> bars;
    for (std::size_t bin = 0; bin < EventDensity::binCount; bin += together) {
        const double from = static_cast<double>(bin) / EventDensity::binCount;
        const double to = static_cast<double>(std::min(bin + together, EventDensity::binCount)) / EventDensity::binCount;
        const EventDensity::Bin events = density.between(from, to);
        if (events.total() == 0)
            continue;
        bars.push_back({QRectF(geometry.bars.left() + from * geometry.bars.width(), geometry.bars.top(),
                               (to - from) * geometry.bars.width() - 1, geometry.bars.height()),
                        events});
    }
    return bars;
}

void paintBars(QPainter& painter, const StripGeometry& geometry, const EventDensity& density, const Theme& theme)
{
    const std::vector<Bar> bars = barsOf(geometry, density);
    int tallest = 1, deepest = 1;
    for (const Bar& bar : bars) {
        tallest = std::max(tallest, bar.events.worse + bar.events.other);
        deepest = std::max(deepest, bar.events.better);
    }
    const double up = geometry.middle - geometry.bars.top();
    const double down = geometry.bars.bottom() - geometry.middle;
    // The root keeps one event visible beside forty.
    const auto share = [](int count, int most) { return std::sqrt(double(count) / most); };
    painter.setPen(Qt::NoPen);
    for (const Bar& bar : bars) {
        const EventDensity::Bin& events = bar.events;
        const double height = std::max(2.0, share(events.worse + events.other, tallest) * up);
        const double worse = events.worse + events.other == 0 ? 0 : height * events.worse / (events.worse + events.other);
        if (events.other > 0)
            painter.fillRect(QRectF(bar.room.left(), geometry.middle - height, bar.room.width(), height - worse),
                             faded(theme.mutedText, 0.55));
        if (events.worse > 0)
            painter.fillRect(QRectF(bar.room.left(), geometry.middle - worse, bar.room.width(), worse),
                             theme.states[indexOf(ServiceState::MajorOutage)].fill);
        if (events.better > 0)
            painter.fillRect(QRectF(bar.room.left(), geometry.middle + 2, bar.room.width(),
                                    std::max(2.0, share(events.better, deepest) * (down - 2))),
                             theme.states[indexOf(ServiceState::Operational)].fill);
    }
}

void paintMilestones(QPainter& painter, const StripGeometry& geometry, const Theme& theme)
{
    const double top = geometry.bars.top() - 3;
    for (const double at : geometry.milestones) {
        const double x = std::round(at) + 0.5;
        painter.setPen(QPen(faded(theme.text, 0.55), 1));
        painter.drawLine(QPointF(x, top), QPointF(x, geometry.bars.bottom()));
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.text);
        painter.drawPolygon(QPolygonF{{x - 3, top - 3}, {x + 3, top - 3}, {x, top + 2}});
    }
}

void paintHandle(QPainter& painter, const StripGeometry& geometry, double x, const QColor& colour, const Theme& theme)
{
    const QRectF bar(x - 2.5, geometry.bars.top() - 1, 5, geometry.bars.height() + 2);
    painter.setPen(QPen(theme.panel, 1));
    painter.setBrush(colour);
    painter.drawRoundedRect(bar, 2.5, 2.5);
}

void paintWords(QPainter& painter, const std::vector<StripGeometry::Label>& labels, const QColor& colour)
{
    painter.setPen(colour);
    for (const StripGeometry::Label& label : labels)
        painter.drawText(label.rect, Qt::AlignCenter | Qt::TextSingleLine, label.text);
}

} // namespace

void paintStripBackdrop(QPainter& painter, const StripGeometry& geometry, const EventDensity& density,
                        const StripView& view)
{
    const Theme& colours = theme(view.theme);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(geometry.bars, colours.panelInner);
    for (const QRectF& gap : geometry.gaps) {
        painter.fillRect(gap, colours.canvas);
        painter.fillRect(gap, hatch(faded(colours.mutedText, 0.6), 5));
    }
    if (geometry.span)
        painter.fillRect(*geometry.span, faded(colours.accent, 0.2));
    paintBars(painter, geometry, density, colours);
    paintMilestones(painter, geometry, colours);
    const QColor handle = geometry.span ? colours.accent : colours.faintText;
    paintHandle(painter, geometry, geometry.startHandle(), handle, colours);
    paintHandle(painter, geometry, geometry.endHandle(), handle, colours);
    painter.setFont(uiFont(view.textPx));
    paintWords(painter, geometry.ticks, colours.mutedText);
    paintWords(painter, geometry.gapLabels, colours.mutedText);
    if (geometry.spanLabel)
        paintWords(painter, {*geometry.spanLabel}, colours.accent);
    painter.restore();
}

void paintStripPlayhead(QPainter& painter, const StripGeometry& geometry, double x, const StripView& view)
{
    const Theme& colours = theme(view.theme);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF rule(geometry.bars.left(), geometry.middle, geometry.bars.width(), 2);
    painter.fillRect(rule, faded(colours.mutedText, 0.35));
    painter.fillRect(QRectF(rule.left(), rule.top(), x - rule.left(), rule.height()), colours.accent);
    painter.setPen(QPen(colours.accent, 2));
    painter.drawLine(QPointF(x, geometry.bars.top() - 2), QPointF(x, geometry.bars.bottom() + 1));
    const double top = geometry.bars.top() - 9;
    painter.setPen(QPen(colours.panel, 1));
    painter.setBrush(colours.accent);
    painter.drawPolygon(QPolygonF{{x - 5, top}, {x + 5, top}, {x + 5, top + 5}, {x, top + 10}, {x - 5, top + 5}});
    painter.restore();
}

void paintStrip(QPainter& painter, const Presentation& presentation, const StripView& view, PlayTime t)
{
    const StripGeometry geometry = stripGeometry(presentation, view);
    const TimeAxis& axis = presentation.axis;
    paintStripBackdrop(painter, geometry, eventDensity(*presentation.incident, axis), view);
    paintStripPlayhead(painter, geometry, geometry.x(axis.position(presentation.pacing.instant(t))), view);
}

} // namespace aftermap
