// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/state_bar_painter.h"

#include "render/box_style.h"
#include "render/state_glyph.h"

#include <QLinearGradient>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace aftermap {

namespace {

constexpr double longestTail = 14; ///< pixels
constexpr double leastWidth = 1.5; // a short state is seen nevertheless

constexpr ServiceState worstFirst[] = {ServiceState::MajorOutage, ServiceState::PartialOutage,
                                       ServiceState::DegradedPerformance, ServiceState::UnderMaintenance,
                                       ServiceState::Recovering};

bool isTrouble(const ServiceStatus& status)
{
    return isAffected(status.state) || status.state == ServiceState::Unknown;
}

QRectF band(const QRectF& row, double left, double right, double height)
{
    return {left, row.center().y() - height / 2, std::max(leastWidth, right - left), height};
}

/// The brush that shows a bar as surely as its times are known.
QBrush brushOf(const StateBar& bar, const StatesPlan& plan, const QRectF& area, const QColor& colour)
{
    const bool precise = bar.comes.from == bar.comes.until && bar.goes.from == bar.goes.until;
    if (precise)
        return colour;
    QLinearGradient gradient(area.left(), 0, area.right(), 0);
    std::vector<double> stops;
    for (const StateBar::Fade& fade : {bar.comes, bar.goes}) {
        if (fade.until > fade.from)
            stops.insert(stops.end(), {fade.from, fade.until});
    }
    const double comes = bar.comes.until - bar.comes.from;
    const double goes = bar.goes.until - bar.goes.from;
    // Where it goes before it has quite come, it is strongest where the two ramps meet.
    if (bar.comes.until > bar.goes.from && comes > 0 && goes > 0)
        stops.push_back((bar.comes.from * goes + bar.goes.until * comes) / (comes + goes));
    for (const double stop : stops) {
        QColor faded = colour;
        faded.setAlphaF(float(colour.alphaF() * bar.strength(stop)));
        gradient.setColorAt(std::clamp((plan.x(stop) - area.left()) / area.width(), 0.0, 1.0), faded);
    }
    return gradient;
}

/// Of a bar of trouble.
QRectF areaOf(const StateBar& bar, const StatesPlan& plan, const QRectF& row)
{
    QRectF area = band(row, plan.x(bar.comes.from), plan.x(bar.goes.until), row.height() - 6);
    if (area.width() > 5 && bar.goes.from == bar.goes.until)
        area.setWidth(area.width() - 1); // neighbours stay apart
    return area;
}

void paintGlyphOn(QPainter& painter, const StateBar& bar, const StatesPlan& plan, const QRectF& row,
                  const Theme& theme)
{
    const std::optional<QRectF> place = stateSignRect(bar, plan, row);
    if (!place)
        return;
    const QRectF& square = *place;
    if (bar.status.evidence == Evidence::Reported && bar.status.state != ServiceState::Unknown) {
        Theme dark = theme;
        dark.states[indexOf(bar.status.state)].ink = aftermap::theme(ThemeKind::Dark).canvas;
        paintStateGlyph(painter, square, bar.status, dark);
        return;
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.canvas);
    painter.drawRoundedRect(square.adjusted(-2, -1.5, 2, 1.5), 2, 2);
    paintStateGlyph(painter, square, bar.status, theme);
}

void paintHatched(QPainter& painter, const QRectF& area, double radius, const QColor& fill)
{
    QColor ground = fill;
    ground.setAlphaF(0.22f);
    painter.setBrush(ground);
    painter.drawRoundedRect(area, radius, radius);
    painter.setBrush(hatch(fill, 6));
    painter.drawRoundedRect(area, radius, radius);
}

/// Its last piece looks assumed, as its end is.
void paintReported(QPainter& painter, const StateBar& bar, const StatesPlan& plan, const QRectF& area, double radius,
                   const QColor& fill)
{
    painter.save();
    if (bar.endsAssumed) {
        QRectF tail = area;
        tail.setLeft(area.right() - std::min(longestTail, area.width() * 0.4));
        painter.setClipRect(tail.adjusted(0, -1, 1, 1), Qt::IntersectClip);
        paintHatched(painter, area, radius, fill);
        painter.restore();
        painter.save();
        painter.setClipRect(QRectF(area.topLeft(), tail.bottomLeft()).adjusted(-1, -1, 0, 1), Qt::IntersectClip);
    }
    painter.setBrush(brushOf(bar, plan, area, fill));
    painter.drawRoundedRect(area, radius, radius);
    painter.restore();
}

/// Somewhere along this line: nobody says when.
void paintUnknownTime(QPainter& painter, const StateBar& bar, const QRectF& area, const Theme& theme)
{
    QPen dashes(theme.of(bar.status).ink, 2, Qt::SolidLine, Qt::FlatCap);
    dashes.setDashPattern({3, 3});
    painter.setPen(dashes);
    painter.drawLine(QPointF(area.left(), area.center().y()), QPointF(area.right(), area.center().y()));
}

} // namespace

std::optional<QRectF> stateSignRect(const StateBar& bar, const StatesPlan& plan, const QRectF& row)
{
    if (bar.status.evidence == Evidence::None || !isTrouble(bar.status))
        return std::nullopt;
    const QRectF area = areaOf(bar, plan, row);
    const double side = std::round(area.height() * 0.66);
    const double left = std::max(plan.x(std::min(bar.comes.until, bar.end)), area.left()) + 3;
    const double right = std::min(plan.x(bar.goes.from), area.right());
    if (right - left < side + 3)
        return std::nullopt;
    return QRectF(left, area.center().y() - side / 2, side, side);
}

void paintStateBars(QPainter& painter, const StateLine& line, const StatesPlan& plan, const QRectF& row,
                    const Theme& theme)
{
    QColor track = theme.noEvidence.fill;
    track.setAlphaF(theme.isDark() ? 0.38f : 0.5f);
    painter.fillRect(band(row, plan.barsLeft, plan.barsRight, 1), track);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const StateBar& bar : line.bars) {
        if (bar.status.evidence == Evidence::None)
            continue;
        const double left = plan.x(bar.comes.from);
        const double right = plan.x(bar.goes.until);
        const QColor fill = theme.of(bar.status).fill;
        painter.setPen(Qt::NoPen);
        if (!isTrouble(bar.status)) {
            const QRectF area = band(row, left, right, bar.status.evidence == Evidence::Assumed ? 2 : 4);
            painter.fillRect(area, brushOf(bar, plan, area, fill));
            continue;
        }
        const QRectF area = areaOf(bar, plan, row);
        const double radius = std::min(3.0, area.width() / 2);
        if (bar.status.evidence == Evidence::TimeUnknown) {
            paintUnknownTime(painter, bar, area, theme);
        } else if (bar.status.evidence == Evidence::Assumed || bar.status.evidence == Evidence::Expired) {
            paintHatched(painter, area, radius, fill);
        } else {
            paintReported(painter, bar, plan, area, radius, fill);
        }
        paintGlyphOn(painter, bar, plan, row, theme);
    }
}

void paintStateMix(QPainter& painter, const StateGroup& group, const StatesPlan& plan, const QRectF& row,
                   const Theme& theme)
{
    const QRectF whole = band(row, plan.barsLeft, plan.barsRight, row.height() - 4);
    painter.fillRect(whole, theme.grid);
    for (const StateMix& mix : group.mix) {
        double bottom = whole.bottom();
        const double left = plan.x(mix.start);
        const double width = std::max(1.0, plan.x(mix.end) - left);
        for (const ServiceState state : worstFirst) {
            const double height = whole.height() * mix.count.byState[indexOf(state)] / std::max(1, mix.count.total);
            painter.fillRect(QRectF(left, bottom - height, width, height), theme.states[indexOf(state)].fill);
            bottom -= height;
        }
    }
}

} // namespace aftermap
