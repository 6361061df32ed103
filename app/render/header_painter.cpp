// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/header_painter.h"

#include "render/box_style.h"
#include "render/evidence_chip.h"
#include "render/line_legend.h"
#include "render/narration.h"
#include "render/state_glyph.h"
#include "render/text_width.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <vector>

namespace aftermap {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("Header", text);
}

struct Item
{
    ServiceStatus status;
    QString words;
};

/// Only what occurs in this file is explained.
std::vector<Item> legendItems(const Presentation& presentation)
{
    bool used[serviceStateCount] = {};
    bool assumed = false;
    bool timeUnknown = false;
    bool none = false;
    const Incident& incident = *presentation.incident;
    for (std::size_t i = 0; i < incident.serviceCount(); ++i) {
        if (incident.service(ServiceId(i)).isFrame())
            continue;
        for (const StatusInterval& interval : presentation.replay.history(ServiceId(i))) {
            const ServiceStatus& status = interval.status;
            none = none || status.evidence == Evidence::None;
            assumed = assumed || (status.evidence == Evidence::Assumed && isAffected(status.state));
            timeUnknown = timeUnknown || status.evidence == Evidence::TimeUnknown;
            if (status.evidence == Evidence::Reported || status.evidence == Evidence::Assumed)
                used[indexOf(status.state)] = true;
        }
    }
    std::vector<Item> items;
    for (const ServiceState state :
         {ServiceState::MajorOutage, ServiceState::PartialOutage, ServiceState::DegradedPerformance,
          ServiceState::UnderMaintenance, ServiceState::Recovering, ServiceState::Operational}) {
        const ServiceStatus status{state, Evidence::Reported, {}};
        if (used[indexOf(state)])
            items.push_back({status, stateWords(status)});
    }
    if (assumed) {
        const ServiceStatus status{ServiceState::Recovering, Evidence::Assumed, {}};
        items.push_back({status, tr("Assumed")});
    }
    if (timeUnknown) {
        const ServiceStatus status{ServiceState::Unknown, Evidence::TimeUnknown, {}};
        items.push_back({status, stateWords(status)});
    }
    if (none) {
        const ServiceStatus status{ServiceState::Operational, Evidence::None, {}};
        items.push_back({status, stateWords(status)});
    }
    return items;
}

constexpr double itemGap = 12;

void paintLegend(QPainter& painter, const QRectF& row, const std::vector<Item>& items, const Theme& theme)
{
    double width = 0;
    for (const double px : {11.5, 10.5, 9.5}) { // smaller where it would not fit
        painter.setFont(uiFont(px));
        width = -itemGap;
        for (const Item& item : items)
            width += 15 + QFontMetricsF(painter.font()).horizontalAdvance(item.words) + itemGap;
        if (width <= row.width())
            break;
    }
    const QFontMetricsF metrics(painter.font());
    double x = row.right() - width;
    for (const Item& item : items) {
        const QRectF square(x, row.center().y() - 4.5, 9, 9);
        if (item.status.evidence == Evidence::Assumed) {
            painter.fillRect(square, hatch(theme.text, 4.5));
            painter.setPen(QPen(theme.mutedText, 1));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(square);
        } else {
            paintStateGlyph(painter, square, item.status, theme);
        }
        painter.setPen(theme.mutedText);
        const double text = metrics.horizontalAdvance(item.words);
        painter.drawText(QRectF(x + 15, row.top(), text + 2, row.height()), Qt::AlignVCenter, item.words);
        x += 15 + text + itemGap;
    }
}

} // namespace

double headerHeight(double width)
{
    return width < 960 ? 82 : 56;
}

void paintHeader(QPainter& painter, const QRectF& area, const Presentation& presentation,
                 const View& view, Instant t)
{
    const Theme& colours = theme(view.theme);
    const Incident& incident = *presentation.incident;
    painter.save();
    painter.setLayoutDirection(Qt::LeftToRight);
    painter.setRenderHint(QPainter::Antialiasing);
    const double margin = 16;
    const QRectF inner = area.adjusted(margin, 4, -margin, -4);

    if (incident.events().empty()) {
        painter.setFont(uiFont(18, QFont::DemiBold));
        painter.setPen(colours.text);
        painter.drawText(inner, Qt::AlignVCenter, tr("A map without events: there is nothing to replay"));
        painter.restore();
        return;
    }
    painter.setFont(uiFont(30, QFont::Bold));
    painter.setPen(colours.text);
    const QString clock = formatClock(t, incident.zone());
    const double clockWidth = textWidth(painter.font(), clock);
    painter.drawText(QRectF(inner.left(), inner.top(), clockWidth + 4, 36), Qt::AlignVCenter, clock);
    painter.setFont(uiFont(13));
    painter.setPen(colours.mutedText);
    const double lineX = inner.left() + clockWidth + 12;
    const QString line = clockLine(presentation, t);
    const double lineWidth = textWidth(painter.font(), line);
    painter.drawText(QRectF(lineX, inner.top() + 5, inner.width() - clockWidth, 30), Qt::AlignVCenter, line);

    const Impact& impact = presentation.curve.at(t);
    const QString percent = percentWords(impact);
    const QString count = countLine(presentation, impact);
    const QFont bold = uiFont(20, QFont::Bold);
    const double percentWidth = textWidth(bold, percent);
    // Beside the clock if it fits, a little smaller if need be; else below it.
    const double beside = inner.right() - lineX - lineWidth - 24 - percentWidth - 8;
    QFont plain = uiFont(13);
    for (const double px : {13.0, 12.0, 11.0}) {
        plain = uiFont(px);
        if (textWidth(plain, count) <= beside)
            break;
    }
    const bool oneLine = textWidth(plain, count) <= beside;
    if (!oneLine)
        plain = uiFont(13);
    const double countWidth = textWidth(plain, count);
    const QRectF right = oneLine ? QRectF(inner.left(), area.top() + 2, inner.width(), 22)
                                 : QRectF(inner.left(), inner.top() + 34, inner.width(), 24);
    const double countX = oneLine ? right.right() - countWidth : inner.left() + percentWidth + 8;
    painter.setFont(bold);
    painter.setPen(impact.affected > 0 ? colours.states[indexOf(ServiceState::MajorOutage)].ink : colours.mutedText);
    painter.drawText(QRectF(countX - percentWidth - 8, right.top(), percentWidth + 2, right.height()),
                     Qt::AlignVCenter, percent);
    painter.setFont(plain);
    painter.setPen(colours.mutedText);
    painter.drawText(QRectF(countX, right.top() + 2, countWidth + 4, right.height()), Qt::AlignVCenter, count);
    if (oneLine || area.height() >= 80) {
        // How to read lines beside the words, how to read boxes below.
        const double from = oneLine ? lineX + lineWidth + 24 : countX + countWidth + 24;
        const double top = oneLine ? area.top() + 25 : right.top() + 5;
        paintLineLegend(painter, QRectF(from, top, inner.right() - from, 15), incident, colours);
        QRectF row(inner.left(), area.bottom() - 18, inner.width(), 16);
        row.setLeft(row.left() + paintEvidenceChip(painter, row, presentation, colours));
        paintLegend(painter, row, legendItems(presentation), colours);
    }
    painter.restore();
}

} // namespace aftermap
