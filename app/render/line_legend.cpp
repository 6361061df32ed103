// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/line_legend.h"

#include "render/edge_painter.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <vector>

namespace aftermap {

namespace {

constexpr double sample = 24; // length of a sample line, logical pixels
constexpr double textGap = 6;
constexpr double itemGap = 14;

struct Item
{
    EdgeStyle style;
    QString words;
};

QString tr(const char* text)
{
    return QCoreApplication::translate("LineLegend", text);
}

Item item(Strength strength, bool dashed, const QString& words)
{
    Item result;
    result.style.strength = strength;
    result.style.dashed = dashed;
    result.style.onPath = true; // in the colour of text, not in that of idle lines
    result.words = words;
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
        items.push_back(item(Strength::Unknown, false, tr("Failure spreads from what failed to what needs it")));
    if (stated && inferred) {
        items.push_back(item(Strength::Unknown, false, tr("Stated")));
        items.push_back(item(Strength::Unknown, true, tr("Inferred")));
    }
    const auto add = [&](Strength strength, const QString& words) {
        if (strengths[static_cast<std::size_t>(strength)])
            items.push_back(item(strength, false, words));
    };
    add(Strength::Hard, tr("Hard"));
    add(Strength::Soft, tr("Soft"));
    add(Strength::ControlPlane, tr("Control plane"));
    if (ofFrame) {
        Item some = item(Strength::Unknown, false, tr("Something in it"));
        some.style.fromFrame = true;
        items.push_back(some);
    }
    return items;
}

void paintSample(QPainter& painter, QPointF at, const EdgeStyle& style, const Theme& theme)
{
    EdgePath path;
    const auto x = [&](double share) { return at.x() + 3 + (sample - 3) * share; };
    path.points = {{x(0), at.y()}, {x(0.33), at.y()}, {x(0.66), at.y()}, {x(1), at.y()}};
    paintEdge(painter, traceOf(path, QTransform()), style, EdgeLook(), 1.0, theme);
}

} // namespace

void paintLineLegend(QPainter& painter, const QRectF& row, const Incident& incident, const Theme& theme)
{
    painter.setFont(uiFont(11.5));
    const QFontMetricsF metrics(painter.font());
    std::vector<Item> items = itemsOf(incident);
    const auto widthOf = [&](const Item& one) {
        return sample + textGap + metrics.horizontalAdvance(one.words) + itemGap;
    };
    double width = -itemGap;
    std::size_t fit = 0;
    while (fit < items.size() && width + widthOf(items[fit]) <= row.width())
        width += widthOf(items[fit++]);
    double x = row.right() - width;
    for (std::size_t i = 0; i < fit; ++i) {
        paintSample(painter, QPointF(x, row.center().y()), items[i].style, theme);
        painter.setPen(theme.mutedText);
        const double text = x + sample + textGap;
        painter.drawText(QRectF(text, row.top(), row.right() - text + 2, row.height()), Qt::AlignVCenter, items[i].words);
        x += widthOf(items[i]);
    }
}

} // namespace aftermap
