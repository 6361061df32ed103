// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/graph_canvas.h"

#include "render/graph_painter.h"
#include "render/group_box.h"
#include "render/narration.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace aftermap {

namespace {

/// Boxes stand on whole device pixels, so that their borders are crisp.
QRect pixelRect(const Rect& rect, const QTransform& toDevice)
{
    const QPointF a = toDevice.map(QPointF(rect.left(), rect.top()));
    const QPointF b = toDevice.map(QPointF(rect.right(), rect.bottom()));
    const int left = static_cast<int>(std::lround(a.x()));
    const int top = static_cast<int>(std::lround(a.y()));
    return QRect(left, top, static_cast<int>(std::lround(b.x())) - left,
                 static_cast<int>(std::lround(b.y())) - top);
}

} // namespace

GraphCanvas::GraphCanvas(const Presentation& shown, const View& seen)
    : presentation(&shown), view(seen), scale(labelScale(shown.layout, seen)),
      presence(aftermap::presenceOf(shown, seen))
{
    const double ratio = view.devicePixelRatio;
    toDevice = graphTransform(layout(), view) * QTransform::fromScale(ratio, ratio);
    unit = toDevice.m11();
    for (const ServiceBox& box : layout().services) {
        boxes.push_back(pixelRect(box.rect, toDevice));
        kinds.push_back(kindOf(shown.incident->service(box.service).kind));
    }
    for (const FrameBox& frame : layout().frames) {
        frames.push_back(pixelRect(frame.rect, toDevice));
        frameStrips.push_back(pixelRect(frame.title, toDevice));
    }
    for (const GroupBox& group : layout().groups) {
        groups.push_back(pixelRect(group.rect, toDevice));
        groupStrips.push_back(pixelRect(group.titleRect, toDevice));
    }
    for (std::size_t e = 0; e < layout().edges.size(); ++e) {
        traces.push_back(traceOf(layout().edges[e], toDevice));
        styles.push_back(styleOf(layout().edges[e], *shown.incident));
        styles.back().onPath = presence.onPath[e];
    }
    placeTitles();
}

bool GraphCanvas::isDrawn(std::size_t box) const
{
    const ServiceBox& service = layout().services[box];
    return !isFolded(service) && presenceOf(service) != Presence::Hidden;
}

const Theme& GraphCanvas::themeFor(Presence how) const
{
    return how == Presence::Plain ? theme(view.theme) : quietTheme(view.theme);
}

BoxText GraphCanvas::textOf(std::size_t box, ServiceStatus status, bool strong) const
{
    return boxText(QRectF(QPointF(), QSizeF(boxes[box].size())), *presentation, layout().services[box], status,
                   scale, strong);
}

std::optional<TitleText> GraphCanvas::frameTitle(std::size_t frame, const MemberCount& count) const
{
    if (!frameTitled[frame])
        return std::nullopt;
    const FrameBox& box = layout().frames[frame];
    return titleText(frameStrips[frame], frames[frame],
                     presentation->incident->service(box.service).label().shown(),
                     affectedWords(count), scale);
}

std::optional<TitleText> GraphCanvas::groupTitle(std::size_t group, const MemberCount& count) const
{
    if (!groupTitled[group])
        return std::nullopt;
    const GroupBox& box = layout().groups[group];
    return titleText(groupStrips[group], groups[group], box.title,
                     affectedWords(count), scale);
}

void GraphCanvas::placeTitles()
{
    frameTitled.assign(layout().frames.size(), true);
    groupTitled.assign(layout().groups.size(), true);
    std::vector<QRectF> taken;
    const auto place = [&taken](const std::optional<TitleText>& text) {
        if (!text)
            return false;
        const bool free = std::none_of(taken.begin(), taken.end(),
                                       [&](const QRectF& other) { return other.intersects(text->rect); });
        if (free)
            taken.push_back(text->rect);
        return free;
    };
    for (std::size_t i = 0; i < layout().groups.size(); ++i) {
        if (layout().groups[i].folded)
            taken.push_back(groups[i]);
    }
    for (std::size_t i = 0; i < frameTitled.size(); ++i)
        frameTitled[i] = place(frameTitle(i, {}));
    for (std::size_t i = 0; i < groupTitled.size(); ++i) {
        if (!layout().groups[i].folded)
            groupTitled[i] = place(groupTitle(i, {}));
    }
}

QFont GraphCanvas::countFont() const
{
    return uiFont(scale.smaller(0.86));
}

std::optional<QRectF> GraphCanvas::countPlate(std::size_t edge) const
{
    const EdgePath& path = layout().edges[edge];
    if (!scale.counts || !path.countAt || presence.edges[edge] < Presence::Quiet)
        return std::nullopt;
    const QFontMetricsF metrics(countFont());
    const double height = metrics.height();
    const double width = metrics.horizontalAdvance(QString::number(styles[edge].count)) + 6 * scale.unit();
    QRectF plate(0, 0, std::max(height, width), height);
    plate.moveCenter(toDevice.map(QPointF(path.countAt->x, path.countAt->y)));
    return plate;
}

std::vector<PaintedLabel> paintedLabels(const Presentation& presentation, const View& view, PlayTime t)
{
    const GraphCanvas canvas(presentation, view);
    const GraphMoment moment = graphMoment(presentation, t);
    std::vector<PaintedLabel> labels;
    const auto add = [&labels](const QRectF& text, const QRectF& room, bool isText = true) {
        if (!text.isEmpty())
            labels.push_back({text, room, isText, {}, false});
    };
    for (std::size_t i = 0; i < canvas.boxes.size(); ++i) {
        const ServiceBox& box = canvas.layout().services[i];
        if (!canvas.isDrawn(i) || canvas.presenceOf(box) == Presence::Ghost)
            continue;
        const ServiceStatus settled = moment.boxes[box.service].settled;
        const BoxText text = canvas.textOf(i, settled, isEmphasised(settled));
        const QPointF corner = canvas.boxes[i].topLeft();
        for (const QRectF& words : {text.labelRect, text.secondRect})
            add(words.translated(corner), canvas.boxes[i]);
        for (const QRectF& sign : {text.icon, text.glyph})
            add(sign.translated(corner), canvas.boxes[i], false);
    }
    const auto addTitle = [&](const std::optional<TitleText>& text, const QRectF& room, const QString& wanted) {
        if (!text)
            return;
        labels.push_back({text->rect, room, true, text->title, text->title != wanted});
        add(text->countRect, room);
    };
    for (std::size_t i = 0; i < canvas.frames.size(); ++i)
        addTitle(canvas.frameTitle(i, moment.frames[i]), canvas.frames[i],
                 presentation.incident->service(canvas.layout().frames[i].service).label().shown());
    for (std::size_t i = 0; i < canvas.groups.size(); ++i) {
        const GroupBox& group = canvas.layout().groups[i];
        if (!group.folded) {
            addTitle(canvas.groupTitle(i, moment.groups[i]), canvas.groups[i], group.title);
            continue;
        }
        for (const GroupLine& line : foldedGroupLines(canvas.groups[i], group.title, moment.groups[i], canvas.scale))
            labels.push_back({line.rect, canvas.groups[i], true, line.words, line.cut});
    }
    return labels;
}

} // namespace aftermap
