// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/curve_ticks.h"

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr std::size_t mostTicks = 200;

/// Minutes between ticks, each a divisor of the next natural unit.
constexpr std::array<int, 12> steps{1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1440};

/// Midnight is a date; the first tick of another day, after a gap, has date and clock.
QString tickLabel(Instant t, const Zone& zone, int dayBefore)
{
    const LocalTime local = zone.local(t);
    const QString date = formatDate(t, zone).section(u' ', 0, 1);
    if (local.hour == 0 && local.minute == 0)
        return date;
    return local.day == dayBefore ? formatClock(t, zone) : date.section(u' ', 0, 0) + u' ' +
                                                               date.section(u' ', 1, 1).left(3) + u' ' +
                                                               formatClock(t, zone);
}

/// The smallest of 1, 2, 5, 10, 20, 25, 50, 100, … that divides `top` and keeps its distance; else
/// the top alone.
double roundStep(double top, double plotHeight, double room)
{
    const double most = std::floor(plotHeight / room);
    for (double magnitude = 1; magnitude <= top; magnitude *= 10) {
        for (const double mantissa : {1.0, 2.0, 2.5, 5.0}) {
            const double step = mantissa * magnitude;
            const double count = top / step;
            if (step == std::floor(step) && count <= most && std::abs(count - std::round(count)) < 1e-9)
                return step;
        }
    }
    return top;
}

std::vector<CurveGeometry::Tick> roundTicks(double top, double plotHeight, double room, const QString& words)
{
    const double step = roundStep(top, plotHeight, room);
    std::vector<CurveGeometry::Tick> ticks;
    for (int i = 0; i * step <= top + 1e-9; ++i)
        ticks.push_back({i * step, words.arg(i * step, 0, 'f', 0)});
    return ticks;
}

} // namespace

std::vector<CurveGeometry::Tick> timeTicks(const TimeAxis& axis, const Zone& zone, double plotWidth,
                                           const std::function<double(const QString&)>& textWidth)
{
    const double wanted = textWidth(u"28 September"_s) + 14;
    const double perPixel = axis.length() / std::max(1.0, plotWidth);
    Milliseconds step = std::chrono::minutes(steps.back());
    for (const int minutes : steps) {
        if (minutes * 60.0 / perPixel >= wanted) {
            step = std::chrono::minutes(minutes);
            break;
        }
    }
    while (std::chrono::duration<double>(axis.window().length()) / std::chrono::duration<double>(step) >
           static_cast<double>(mostTicks))
        step *= 2;

    std::vector<CurveGeometry::Tick> ticks;
    double lastRight = -1e300;
    int lastDay = zone.local(axis.window().earliest).day;
    const auto offsetAt = [&](Instant t) {
        return Milliseconds(std::chrono::seconds(zone.local(t).utcOffsetSeconds));
    };
    const Milliseconds offset = offsetAt(axis.window().earliest);
    Instant t = Instant(((axis.window().earliest + offset).time_since_epoch() / step) * step) - offset;
    for (; t <= axis.window().latest && ticks.size() < mostTicks; t += step) {
        const Instant shown = t + (offset - offsetAt(t)); // stays round across a clock change
        if (shown < axis.window().earliest || shown > axis.window().latest)
            continue;
        const bool inGap = std::any_of(axis.gaps().begin(), axis.gaps().end(), [&](const TimeAxis::Gap& gap) {
            return shown > gap.story.earliest && shown < gap.story.latest;
        });
        const double position = axis.position(shown);
        const QString label = tickLabel(shown, zone, lastDay);
        const double half = textWidth(label) / 2;
        const double px = position / perPixel;
        if (inGap || px - half < lastRight + 8)
            continue;
        ticks.push_back({position, label});
        lastRight = px + half;
        lastDay = zone.local(shown).day;
    }
    return ticks;
}

double percentTop(double highest)
{
    for (const double top : {5.0, 10.0, 20.0, 30.0, 40.0, 50.0, 60.0, 80.0, 100.0}) {
        if (highest <= top * 0.97)
            return top;
    }
    return 100.0;
}

double countTop(double highest)
{
    double magnitude = 1;
    while (magnitude * 10 < highest)
        magnitude *= 10;
    for (const double mantissa : {1.0, 1.5, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0}) {
        const double top = mantissa * magnitude;
        if (highest <= top && top == std::floor(top))
            return top;
    }
    return magnitude * 10;
}

std::vector<CurveGeometry::Tick> percentTicks(double top, double plotHeight, double room)
{
    return roundTicks(top, plotHeight, room, u"%1 %"_s);
}

std::vector<CurveGeometry::Tick> countTicks(double top, double plotHeight, double room)
{
    return roundTicks(top, plotHeight, room, u"%1"_s);
}

} // namespace aftermap
