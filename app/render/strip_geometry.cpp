// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/strip_geometry.h"

#include "render/curve_ticks.h"
#include "render/quiet_words.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace aftermap {

namespace {

constexpr double sides = 12;      ///< room for half a playhead and the words at the ends
constexpr double headRoom = 10;   ///< of the playhead's grip
constexpr double barsHeight = 21;
constexpr double worseShare = 0.68; ///< of the bars' height above the middle
constexpr double betweenLabels = 8;

/// Puts labels into one row, each only where nothing stands yet.
class Row
{
public:
    Row(const QRectF& room, const QFontMetricsF& metrics) : m_room(room), m_metrics(metrics) {}

    std::optional<StripGeometry::Label> placed(double center, const QString& text)
    {
        const double width = std::ceil(m_metrics.horizontalAdvance(text)) + 2;
        if (width > m_room.width())
            return std::nullopt;
        return placedFrom(center - width / 2, width, text);
    }
    /// Moved aside where that helps, as long as it stands below `center`.
    std::optional<StripGeometry::Label> placedNear(double center, const QString& text)
    {
        const double width = std::ceil(m_metrics.horizontalAdvance(text)) + 2;
        if (width > m_room.width())
            return std::nullopt;
        for (double aside = 0; aside <= width / 2; aside += 2) {
            for (const double left : {center - width / 2 - aside, center - width / 2 + aside}) {
                if (auto label = placedFrom(left, width, text))
                    return label;
            }
        }
        return std::nullopt;
    }

private:
    std::optional<StripGeometry::Label> placedFrom(double wished, double width, const QString& text)
    {
        const double left = std::clamp(wished, m_room.left(), m_room.right() - width);
        const QRectF rect(left, m_room.top(), width, m_room.height());
        const QRectF wanted = rect.adjusted(-betweenLabels, 0, betweenLabels, 0);
        if (std::any_of(m_taken.begin(), m_taken.end(), [&](const QRectF& r) { return r.intersects(wanted); }))
            return std::nullopt;
        m_taken.push_back(rect);
        return StripGeometry::Label{rect, text};
    }

    QRectF m_room;
    QFontMetricsF m_metrics;
    std::vector<QRectF> m_taken;
};

QString spanWords(TimeSpan span, const Zone& zone)
{
    return QCoreApplication::translate("Strip", "%1 – %2 · %3")
        .arg(formatClock(span.earliest, zone), formatClock(span.latest, zone), formatSpan(span.length()));
}

void placeGaps(StripGeometry& geometry, const TimeAxis& axis, Row& row)
{
    std::vector<TimeAxis::Gap> longestFirst = axis.gaps();
    for (const TimeAxis::Gap& gap : longestFirst)
        geometry.gaps.push_back(QRectF(QPointF(geometry.x(gap.start), geometry.bars.top()),
                                       QPointF(geometry.x(gap.end), geometry.bars.bottom())));
    std::stable_sort(longestFirst.begin(), longestFirst.end(), [](const auto& a, const auto& b) {
        return a.story.length() > b.story.length();
    });
    for (const TimeAxis::Gap& gap : longestFirst) {
        const double center = geometry.x((gap.start + gap.end) / 2);
        auto label = row.placedNear(center, quietLabel(gap.story.length()));
        if (!label)
            label = row.placed(center, quietLabel());
        if (label)
            geometry.gapLabels.push_back(*label);
    }
}

} // namespace

double StripGeometry::x(double seconds) const
{
    return bars.left() + std::clamp(seconds / length, 0.0, 1.0) * bars.width();
}

double StripGeometry::seconds(double at) const
{
    return std::clamp((at - bars.left()) / std::max(1.0, bars.width()), 0.0, 1.0) * length;
}

double stripHeight(double textPx)
{
    return headRoom + barsHeight + std::ceil(textPx * 1.35) + 2;
}

StripGeometry stripGeometry(const Presentation& presentation, const StripView& view)
{
    const TimeAxis& axis = presentation.axis;
    const Zone& zone = presentation.incident->zone();
    StripGeometry geometry;
    const double top = std::max(headRoom, view.size.height() - stripHeight(view.textPx) + headRoom);
    geometry.bars = QRectF(sides, top, std::max(1.0, view.size.width() - 2 * sides), barsHeight);
    geometry.middle = std::round(geometry.bars.top() + worseShare * barsHeight);
    geometry.words = QRectF(2, geometry.bars.bottom() + 1, std::max(1.0, view.size.width() - 4),
                            std::ceil(view.textPx * 1.35));
    geometry.length = axis.length();

    const QFontMetricsF metrics(uiFont(view.textPx));
    Row row(geometry.words, metrics);
    if (view.span) {
        const double from = geometry.x(axis.position(view.span->earliest));
        const double to = geometry.x(axis.position(view.span->latest));
        geometry.span = QRectF(QPointF(from, geometry.bars.top()), QPointF(to, geometry.bars.bottom()));
        geometry.spanLabel = row.placed((from + to) / 2, spanWords(*view.span, zone));
    }
    placeGaps(geometry, axis, row);
    const auto textWidth = [&](const QString& text) { return metrics.horizontalAdvance(text); };
    for (const CurveGeometry::Tick& tick : timeTicks(axis, zone, geometry.bars.width(), textWidth)) {
        if (const auto label = row.placed(geometry.x(tick.position), tick.label))
            geometry.ticks.push_back(*label);
    }
    for (const auto& milestone : presentation.incident->timeline().milestones) {
        if (milestone && axis.window().contains(milestone->time.at))
            geometry.milestones.push_back(geometry.x(axis.position(milestone->time.at)));
    }
    return geometry;
}

} // namespace aftermap
