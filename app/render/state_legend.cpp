// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/state_legend.h"

#include "render/box_style.h"
#include "render/narration.h"
#include "render/state_glyph.h"
#include "render/text_width.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

namespace aftermap {

namespace {

// For letters of 11.5 px.
constexpr double commonPx = 11.5;
constexpr double signSide = 9;
constexpr double signRoom = 15;
constexpr double itemGap = 12;

bool isInside(const StatusInterval& interval, const std::optional<TimeSpan>& span)
{
    return !span || (interval.start < span->latest && interval.end > span->earliest);
}

} // namespace

std::vector<LegendItem> stateLegend(const Presentation& presentation, std::optional<TimeSpan> span)
{
    bool used[serviceStateCount] = {};
    bool assumed = false;
    bool timeUnknown = false;
    bool expired = false;
    bool none = false;
    const Incident& incident = *presentation.incident;
    const Instant last = presentation.pacing.window().latest; // what lapses after it is never seen
    for (std::size_t i = 0; i < incident.serviceCount(); ++i) {
        if (incident.service(ServiceId(i)).isFrame())
            continue;
        for (const StatusInterval& interval : presentation.replay.history(ServiceId(i))) {
            if (!isInside(interval, span))
                continue;
            const ServiceStatus& status = interval.status;
            none = none || status.evidence == Evidence::None;
            assumed = assumed || (status.evidence == Evidence::Assumed && isAffected(status.state));
            timeUnknown = timeUnknown || status.evidence == Evidence::TimeUnknown;
            expired = expired || (status.evidence == Evidence::Expired && interval.start <= last);
            if (status.evidence == Evidence::Reported || status.evidence == Evidence::Assumed)
                used[indexOf(status.state)] = true;
        }
    }
    std::vector<LegendItem> items;
    for (const ServiceState state :
         {ServiceState::MajorOutage, ServiceState::PartialOutage, ServiceState::DegradedPerformance,
          ServiceState::UnderMaintenance, ServiceState::Recovering, ServiceState::Operational}) {
        const ServiceStatus status{state, Evidence::Reported, {}};
        if (used[indexOf(state)])
            items.push_back({status, stateWords(status)});
    }
    if (assumed) {
        const ServiceStatus status{ServiceState::Recovering, Evidence::Assumed, {}};
        items.push_back({status, QCoreApplication::translate("Header", "Assumed")});
    }
    if (timeUnknown) {
        const ServiceStatus status{ServiceState::Unknown, Evidence::TimeUnknown, {}};
        items.push_back({status, stateWords(status)});
    }
    if (expired) {
        const ServiceStatus status{ServiceState::Unknown, Evidence::Expired, {}};
        items.push_back({status, stateWords(ServiceState::Unknown)});
    }
    if (none) {
        const ServiceStatus status{ServiceState::Operational, Evidence::None, {}};
        items.push_back({status, stateWords(status)});
    }
    return items;
}

double stateLegendWidth(const std::vector<LegendItem>& items, double px)
{
    const double scale = px / commonPx;
    const QFont font = uiFont(px);
    double width = -itemGap * scale;
    for (const LegendItem& item : items)
        width += (signRoom + itemGap) * scale + textWidth(font, item.words);
    return std::max(0.0, width);
}

void paintStateLegend(QPainter& painter, const QRectF& row, const std::vector<LegendItem>& items, double px,
                      const Theme& theme)
{
    const double scale = px / commonPx;
    painter.setFont(uiFont(px));
    double x = row.left();
    for (const LegendItem& item : items) {
        const double side = signSide * scale;
        const QRectF square(x, row.center().y() - side / 2, side, side);
        if (item.status.evidence == Evidence::Assumed) {
            painter.fillRect(square, hatch(theme.text, 4.5 * scale));
            painter.setPen(QPen(theme.mutedText, scale));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(square);
        } else {
            paintStateGlyph(painter, square, item.status, theme);
        }
        painter.setPen(theme.mutedText);
        const double text = textWidth(painter.font(), item.words);
        painter.drawText(QRectF(x + signRoom * scale, row.top(), text + 2, row.height()), Qt::AlignVCenter, item.words);
        x += (signRoom + itemGap) * scale + text;
    }
}

} // namespace aftermap
