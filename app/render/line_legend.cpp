// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/line_legend.h"

#include "base/tr.h"
#include "render/text_width.h"

#include <QPainter>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr double sample = 24; // length of a sample line, logical pixels

/// Around the words.
struct Gaps
{
    double text = 6, item = 14;
};

Gaps gapsOf(bool tight)
{
    return tight ? Gaps{4, 8} : Gaps{};
}

constexpr double commonPx = 11.5; // of the letters that these sizes are for
constexpr double leastPx = 9.5;
const QString more = u"\u2026"_s;

using Item = LineLegend::Item;

Item item(Strength strength, bool dashed, const QString& words, const QString& said)
{
    Item result;
    result.style.strength = strength;
    result.style.dashed = dashed;
    result.style.onPath = true; // in the colour of text, not in that of idle lines
    result.words = words;
    result.said = said;
    return result;
}

/// Only what occurs in this file is explained.
std::vector<Item> itemsOf(const Incident& incident)
{
    bool inferred = false;
    bool stated = false;
    bool ofFrame = false;
    bool strengths[4] = {};
    for (std::size_t i = 0; i < incident.dependencyCount(); ++i) {
        const Dependency& dependency = incident.dependency(DependencyId(i));
        (dependency.basis == Basis::Inferred ? inferred : stated) = true;
        strengths[static_cast<std::size_t>(dependency.strength)] = true;
        ofFrame = ofFrame || incident.service(incident.dependencyOf(DependencyId(i))).isFrame();
    }
    std::vector<Item> items;
    if (stated || inferred)
        items.push_back(item(Strength::Unknown, false, tr("Failure spreads from what failed to what needs it"),
                              tr("an arrow: failure spreads from what failed to what needs it")));
    // Where something happens, the way that a failure took is mostly inferred, too.
    if (inferred || (stated && !incident.events().empty())) {
        if (stated)
            items.push_back(item(Strength::Unknown, false, tr("Stated"), tr("solid: stated")));
        items.push_back(item(Strength::Unknown, true, tr("Inferred"), tr("dashed: inferred")));
    }
    const auto add = [&](Strength strength, const QString& words, const QString& said) {
        if (strengths[static_cast<std::size_t>(strength)])
            items.push_back(item(strength, false, words, said));
    };
    add(Strength::Hard, tr("Hard"), tr("heavy: what needs it cannot do without"));
    add(Strength::Soft, tr("Soft"), tr("light with an open head: what needs it can do without for a while"));
    add(Strength::ControlPlane, tr("Control plane"), tr("double: needed to change things only"));
    if (ofFrame) {
        Item some = item(Strength::Unknown, false, tr("Something in it"),
                         tr("a ring: something in it, which is not published"));
        some.style.fromFrame = true;
        items.push_back(some);
    }
    return items;
}

void paintSample(QPainter& painter, QPointF at, double scale, const EdgeStyle& style, const Theme& theme)
{
    EdgePath path;
    const auto x = [&](double share) { return 3 + (sample - 3) * share; };
    path.points = {{x(0), 0}, {x(0.33), 0}, {x(0.66), 0}, {x(1), 0}};
    painter.save();
    painter.translate(at);
    painter.scale(scale, scale);
    paintEdge(painter, traceOf(path, QTransform()), style, EdgeLook(), 1.0, theme);
    painter.restore();
}

double widthOf(const Item& item, double px, bool tight)
{
    const Gaps gaps = gapsOf(tight);
    return (sample + gaps.text + gaps.item) * px / commonPx + textWidth(uiFont(px), item.words);
}

double widthOf(const LineLegend& legend)
{
    double width = 0;
    for (const Item& item : legend.items)
        width += widthOf(item, legend.px, legend.isTight);
    if (legend.isCut)
        return width + textWidth(uiFont(legend.px), more);
    return width - gapsOf(legend.isTight).item * legend.px / commonPx;
}

/// Larger letters first.
bool fits(LineLegend& legend, double room)
{
    for (const double px : {11.5, 10.5, leastPx}) {
        legend.px = px;
        if (widthOf(legend) <= room)
            return true;
    }
    return false;
}

} // namespace

LineLegend lineLegend(const Incident& incident, double room)
{
    LineLegend legend;
    legend.items = itemsOf(incident);
    if (legend.items.empty() || fits(legend, room))
        return legend;
    legend.items.front().words = tr("Failure spreads");
    if (fits(legend, room))
        return legend;
    legend.isTight = true;
    legend.isCut = widthOf(legend) > room;
    while (!legend.items.empty() && widthOf(legend) > room)
        legend.items.pop_back();
    return legend;
}

QString lineLegendWords(const Incident& incident)
{
    QStringList words;
    for (const LineLegend::Item& item : itemsOf(incident))
        words << item.said;
    return words.join(u", "_s);
}

void paintLineLegend(QPainter& painter, const QRectF& row, const Incident& incident, const Theme& theme)
{
    const LineLegend legend = lineLegend(incident, row.width());
    const double scale = legend.px / commonPx;
    painter.setFont(uiFont(legend.px));
    double x = row.right() - widthOf(legend);
    for (const Item& item : legend.items) {
        paintSample(painter, QPointF(x, row.center().y()), scale, item.style, theme);
        painter.setPen(theme.mutedText);
        const double text = x + (sample + gapsOf(legend.isTight).text) * scale;
        painter.drawText(QRectF(text, row.top(), row.right() - text + 2, row.height()), Qt::AlignVCenter, item.words);
        x += widthOf(item, legend.px, legend.isTight);
    }
    painter.setPen(theme.mutedText);
    if (legend.isCut && widthOf(legend) <= row.width())
        painter.drawText(QRectF(x, row.top(), row.right() - x + 2, row.height()), Qt::AlignVCenter, more);
}

} // namespace aftermap
