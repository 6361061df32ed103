// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/graph_labels.h"

#include "render/box_style.h"
#include "render/graph_painter.h"
#include "render/narration.h"
#include "render/service_facts.h"
#include "render/text_width.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace aftermap {

namespace {

// Logical pixels.
constexpr double leastLabelPx = 7.0;
constexpr double leastIconPx = 8.5;
constexpr double leastTitlePx = 9.0;
/// Labels that have reached this grow more slowly than the picture.
constexpr double comfortablePx = 13.0;
constexpr double slowGrowth = 0.4;

/// The widths of a box's parts, in units.
struct BoxParts
{
    double stripe, left, glyph, right; ///< `left` and `right`: where the text may stand
};
constexpr BoxParts plainParts{6.5, 13.0, 9.5, 20.0};
constexpr BoxParts iconParts{5.0, 22.5, 8.5, 15.5};
constexpr double iconSide = 11.0;
constexpr double iconGap = 3.0;
constexpr double glyphMargin = 4.5;

/// The first text that fits; else the last one, cut.
QString fitting(std::initializer_list<QString> texts, const QFont& font, double room)
{
    QString last;
    for (const QString& text : texts) {
        if (!text.isEmpty() && textWidth(font, text) <= room)
            return text;
        last = text;
    }
    return QFontMetricsF(font).elidedText(last, Qt::ElideRight, room);
}

/// Since the first report of the state, not since the last one that repeats it.
QString sinceWords(const Presentation& presentation, ServiceId service, ServiceStatus status)
{
    const std::vector<StatusInterval>& history = presentation.replay.history(service);
    const auto here = std::find_if(history.begin(), history.end(),
                                   [&](const StatusInterval& interval) { return interval.status == status; });
    if (!status.since || here == history.end())
        return {};
    const std::optional<StateSince> since = stateSince(presentation, service, here->start);
    if (!since)
        return {};
    return QCoreApplication::translate("BoxText", "since %1").arg(sinceWords(*presentation.incident, *since));
}

QString secondLine(const Presentation& presentation, ServiceId service, ServiceStatus status, const QFont& font,
                   double room)
{
    const QString state = stateWords(status);
    const QString since = sinceWords(presentation, service, status);
    const QString both = since.isEmpty() ? state : QCoreApplication::translate("BoxText", "%1 %2").arg(state, since);
    for (const QString& words : {both, since.isEmpty() ? state : since}) {
        if (textWidth(font, words) <= room)
            return words;
    }
    return {};
}

/// Glyph and colour only: the glyph takes the middle.
BoxText withoutLabel(const QRectF& rect, double unit)
{
    BoxText text;
    text.stripe = std::min(plainParts.stripe * unit, rect.width() / 4);
    const double side = std::min(rect.height() * 0.62, rect.width() * 0.5);
    text.glyph = QRectF(0, 0, side, side);
    text.glyph.moveCenter(rect.center() + QPointF(text.stripe / 2, 0));
    return text;
}

} // namespace

bool isEmphasised(ServiceStatus status)
{
    return isAffected(status.state) && status.state != ServiceState::Recovering;
}

LabelScale labelScale(const GraphLayout& layout, const View& view)
{
    const double ratio = view.devicePixelRatio;
    const double whole = labelPixels(layout, view) * ratio;
    const double knee = std::max(whole / view.camera.zoom, comfortablePx * ratio);
    LabelScale scale;
    scale.px = whole <= knee ? whole : knee * std::pow(whole / knee, slowGrowth);
    scale.leastPx = view.leastTextPx * ratio;
    scale.labels = scale.px >= leastLabelPx * ratio;
    scale.counts = scale.labels;
    scale.icons = scale.px >= leastIconPx * ratio;
    scale.titlePx = std::max(scale.px * 1.12, leastTitlePx * ratio);
    scale.closer = whole > 1.3 * scale.px;
    return scale;
}

BoxText boxText(const QRectF& rect, const Presentation& presentation, const ServiceBox& box,
                ServiceStatus status, const LabelScale& scale, bool strong)
{
    const double unit = scale.unit();
    if (!scale.labels)
        return withoutLabel(rect, unit);
    const BoxParts& parts = scale.icons ? iconParts : plainParts;
    double room = rect.width() - (parts.left + parts.right) * unit;
    const QString name = presentation.incident->service(box.service).name.shown();
    BoxText text;
    text.font = labelFont(scale.px, strong);
    const QString wanted = presentation.incident->service(box.service).label().shown();
    // A whole number of pixels may be more than the layout measured with. A label that may not be
    // smaller comes a little nearer to the sign instead.
    if (textWidth(text.font, box.label) > room) {
        if (text.font.pixelSize() - 1 >= std::max(1.0, scale.leastPx))
            text.font.setPixelSize(text.font.pixelSize() - 1);
        else if (scale.leastPx > 0)
            room += unit;
    }
    text.label = scale.closer ? fitting({name, wanted, box.label}, text.font, room)
                              : fitting({box.label}, text.font, room);
    const double height = QFontMetricsF(text.font).height();
    if (room < 2 * unit || height > rect.height())
        return withoutLabel(rect, unit);
    text.secondFont = labelFont(scale.smaller(0.8), false);
    const double below = QFontMetricsF(text.secondFont).height();
    if (scale.closer && height + below + 4 * unit <= rect.height())
        text.second = secondLine(presentation, box.service, status, text.secondFont, room);
    const double block = text.second.isEmpty() ? height : height + below;
    const double top = rect.center().y() - block / 2;
    text.stripe = parts.stripe * unit;
    const double left = rect.left() + parts.left * unit;
    text.labelRect = QRectF(left, top, std::min(room, textWidth(text.font, text.label)), height);
    if (!text.second.isEmpty())
        text.secondRect = QRectF(left, top + height, std::min(room, textWidth(text.secondFont, text.second)), below);
    if (scale.icons) {
        const double side = iconSide * unit;
        text.icon = QRectF(rect.left() + text.stripe + iconGap * unit, rect.center().y() - side / 2, side, side);
    }
    const double side = parts.glyph * unit;
    const double margin = scale.icons ? glyphMargin * unit : 8 * unit;
    text.glyph = QRectF(rect.right() - margin - side, rect.center().y() - side / 2, side, side);
    return text;
}

std::optional<TitleText> titleText(const QRectF& strip, const QRectF& panel, const QString& title,
                                   const QString& count, const LabelScale& scale)
{
    TitleText text;
    text.font = uiFont(scale.titlePx, QFont::DemiBold);
    const double height = QFontMetricsF(text.font).height();
    const double gap = scale.titlePx * 0.6;
    QRectF room = strip;
    if (height > strip.height()) {
        const double side = std::min(strip.left() - panel.left(), 4.0 * scale.unit());
        room = QRectF(panel.left() + side, panel.top(), panel.width() - 2 * side, height);
        room.moveTop(std::max(panel.top(), strip.center().y() - height / 2));
        if (room.bottom() > panel.bottom())
            return std::nullopt;
    }
    // A whole number of pixels may be more than the layout measured with.
    if (textWidth(text.font, title) > room.width() && text.font.pixelSize() - 1 >= std::max(leastTitlePx, scale.leastPx))
        text.font.setPixelSize(text.font.pixelSize() - 1);
    text.title = QFontMetricsF(text.font).elidedText(title, Qt::ElideRight, room.width());
    const double width = textWidth(text.font, text.title);
    if (width > room.width() || width < scale.titlePx)
        return std::nullopt; // not even one letter
    text.rect = QRectF(room.left(), room.center().y() - height / 2, width, height);
    text.countFont = uiFont(scale.titlePx * 0.96);
    const double wanted = textWidth(text.countFont, count);
    if (scale.counts && text.title == title && width + gap + wanted <= room.width() + 0.5) {
        text.count = count;
        text.countRect = QRectF(text.rect.right() + gap, text.rect.top(), wanted, height);
    }
    return text;
}

} // namespace aftermap
