// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/box_style.h"
#include "render/edge_painter.h"
#include "render/front_painter.h"
#include "render/graph_moment.h"
#include "render/graph_painter.h"
#include "render/group_box.h"
#include "render/panel_painter.h"

#include <QHash>
#include <QPainter>

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

using SpriteKey = std::pair<std::size_t, int>; ///< box, and what its status looks like

int lookKey(const ServiceStatus& status)
{
    return static_cast<int>(indexOf(status.state)) * 8 + static_cast<int>(status.evidence);
}

} // namespace

/// Four layers, each made from the one below it and only where that changed:
///   backdrop  canvas, panels: per presentation and view
///   edges     + lines as they look now
///   scene     + boxes and counts as they look now
///   frame     + what fades or moves, painted straight onto the target
class GraphRenderer::Cache
{
public:
    void paint(QPainter& painter, const PresentationPtr& presentation, const View& view, PlayTime t);

private:
    void start(const PresentationPtr& presentation, const View& view);
    void paintBackdrop();
    void paintEdges();
    void paintCounts(QPainter& painter);
    void paintScene(bool all);
    void paintMoving(QPainter& painter, PlayTime t);
    void paintPicked(QPainter& painter);
    const QImage& sprite(std::size_t box, ServiceStatus status);
    void paintTitles(QPainter& painter, bool all);
    bool isFolded(const ServiceBox& box) const
    {
        return box.group && layout().groups[box.group.index()].folded;
    }
    const GraphLayout& layout() const { return m_presentation->layout; }

    PresentationPtr m_presentation;
    View m_view;
    QTransform m_toDevice;
    double m_unit = 1; ///< device pixels a layout unit
    double m_labelPx = 12;
    std::vector<QRect> m_boxRects;
    std::vector<EdgeTrace> m_traces;
    std::vector<EdgeStyle> m_styles;
    QHash<SpriteKey, QImage> m_sprites;
    GraphMoment m_drawn; ///< what the layers show
    GraphMoment m_now;
    QImage m_backdrop, m_edges, m_scene;
};

void GraphRenderer::Cache::start(const PresentationPtr& presentation, const View& view)
{
    m_presentation = presentation;
    m_view = view;
    m_view.selected = m_view.hovered = {};
    const double ratio = view.devicePixelRatio;
    m_toDevice = graphTransform(layout(), view) * QTransform::fromScale(ratio, ratio);
    m_unit = m_toDevice.m11();
    m_labelPx = layout().fontPx * m_unit;
    m_sprites.clear();
    m_boxRects.clear();
    m_traces.clear();
    m_styles.clear();
    for (const ServiceBox& box : layout().services)
        m_boxRects.push_back(pixelRect(box.rect, m_toDevice));
    for (const EdgePath& edge : layout().edges) {
        m_traces.push_back(traceOf(edge, m_toDevice));
        m_styles.push_back(styleOf(edge, *m_presentation->incident));
    }
    const QSize size(std::max(1, static_cast<int>(std::ceil(view.size.width() * ratio))),
                     std::max(1, static_cast<int>(std::ceil(view.size.height() * ratio))));
    m_backdrop = QImage(size, QImage::Format_RGB32);
    m_edges = m_scene = QImage();
    paintBackdrop();
}

void GraphRenderer::Cache::paintBackdrop()
{
    const Theme& colours = theme(m_view.theme);
    m_backdrop.fill(colours.canvas);
    QPainter painter(&m_backdrop);
    for (const FrameBox& frame : layout().frames)
        paintPanel(painter, pixelRect(frame.rect, m_toDevice), frame.depth, m_unit, colours);
    for (const GroupBox& group : layout().groups) {
        if (!group.folded)
            paintPanel(painter, pixelRect(group.rect, m_toDevice), -1, m_unit, colours);
    }
}

void GraphRenderer::Cache::paintEdges()
{
    const Theme& colours = theme(m_view.theme);
    m_edges = m_backdrop;
    QPainter painter(&m_edges);
    painter.setRenderHint(QPainter::Antialiasing);
    // Idle lines first, then what fails, then what explains: the story is on top.
    const auto level = [this](std::size_t i) {
        const EdgeLook& look = m_now.edges[i];
        return look.active == 0 ? 0 : look.explains ? 2 : 1;
    };
    for (int pass = 0; pass < 3; ++pass) {
        for (std::size_t i = 0; i < m_traces.size(); ++i) {
            if (m_now.edges[i].hidden || level(i) != pass || (layout().edges[i].internal && pass == 0))
                continue;
            paintEdge(painter, m_traces[i], m_styles[i], m_now.edges[i], m_unit, colours);
        }
    }
    paintCounts(painter);
}

void GraphRenderer::Cache::paintCounts(QPainter& painter)
{
    if (m_labelPx < 5.5)
        return;
    const Theme& colours = theme(m_view.theme);
    painter.setFont(uiFont(m_labelPx * 0.86));
    for (std::size_t i = 0; i < m_traces.size(); ++i) {
        const EdgePath& edge = layout().edges[i];
        if (!edge.countAt || m_now.edges[i].hidden)
            continue;
        const QPointF at = m_toDevice.map(QPointF(edge.countAt->x, edge.countAt->y));
        const QString text = QString::number(m_styles[i].count);
        const QSizeF extent = painter.fontMetrics().size(Qt::TextSingleLine, text);
        QRectF plate(QPointF(), QSizeF(std::max(extent.height(), extent.width() + 6 * m_unit),
                                       extent.height()));
        plate.moveCenter(at);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.canvas);
        painter.drawRoundedRect(plate, plate.height() / 2, plate.height() / 2);
        painter.setPen(m_now.edges[i].active > 0 ? colours.text : colours.mutedText);
        painter.drawText(plate, Qt::AlignCenter, text);
    }
}

const QImage& GraphRenderer::Cache::sprite(std::size_t box, ServiceStatus status)
{
    const SpriteKey key(box, lookKey(status));
    const auto found = m_sprites.constFind(key);
    if (found != m_sprites.constEnd())
        return *found;
    constexpr qsizetype most = 8192;
    if (m_sprites.size() >= most)
        m_sprites.clear();
    QImage image(m_boxRects[box].size().expandedTo(QSize(1, 1)), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    paintServiceBox(painter, QRectF(image.rect()), layout().services[box].label, m_labelPx, status,
                    theme(m_view.theme));
    painter.end();
    return *m_sprites.insert(key, image);
}

void GraphRenderer::Cache::paintTitles(QPainter& painter, bool all)
{
    const Theme& colours = theme(m_view.theme);
    const Incident& incident = *m_presentation->incident;
    const auto refresh = [&](const QRect& rect, bool changed) {
        if (changed && !all)
            painter.drawImage(rect.topLeft(), m_edges, rect);
        return all || changed;
    };
    for (std::size_t i = 0; i < layout().frames.size(); ++i) {
        const QRect rect = pixelRect(layout().frames[i].title, m_toDevice);
        if (refresh(rect, all || m_now.frames[i] != m_drawn.frames[i])) {
            paintPanelTitle(painter, rect, incident.service(layout().frames[i].service).label().shown(),
                            m_now.frames[i], m_labelPx * 1.12, colours);
        }
    }
    for (std::size_t i = 0; i < layout().groups.size(); ++i) {
        const GroupBox& group = layout().groups[i];
        const QRect rect = pixelRect(group.folded ? group.rect : group.titleRect, m_toDevice);
        if (!refresh(rect, all || m_now.groups[i] != m_drawn.groups[i]))
            continue;
        if (group.folded)
            paintFoldedGroup(painter, rect, group.title, m_now.groups[i], m_labelPx, colours);
        else
            paintPanelTitle(painter, rect, group.title, m_now.groups[i], m_labelPx, colours);
    }
}

void GraphRenderer::Cache::paintScene(bool all)
{
    if (all)
        m_scene = m_edges;
    QPainter painter(&m_scene);
    painter.setClipRect(m_scene.rect());
    paintTitles(painter, all);
    for (std::size_t i = 0; i < layout().services.size(); ++i) {
        const ServiceBox& box = layout().services[i];
        if (isFolded(box) || !m_boxRects[i].intersects(m_scene.rect()))
            continue;
        const ServiceStatus& settled = m_now.boxes[box.service].settled;
        if (!all && lookKey(settled) == lookKey(m_drawn.boxes[box.service].settled))
            continue;
        if (!all)
            painter.drawImage(m_boxRects[i].topLeft(), m_edges, m_boxRects[i]);
        painter.drawImage(m_boxRects[i].topLeft(), sprite(i, settled));
    }
}

void GraphRenderer::Cache::paintMoving(QPainter& painter, PlayTime t)
{
    for (std::size_t i = 0; i < layout().services.size(); ++i) {
        const BoxLook& look = m_now.boxes[layout().services[i].service];
        if (look.share <= 0 || isFolded(layout().services[i]) ||
            lookKey(look.coming) == lookKey(look.settled))
            continue;
        painter.setOpacity(look.share);
        painter.drawImage(m_boxRects[i].topLeft(), sprite(i, look.coming));
    }
    painter.setOpacity(1);
    if (m_view.reducedMotion)
        return;
    const Theme& colours = theme(m_view.theme);
    painter.setRenderHint(QPainter::Antialiasing);
    const std::vector<std::size_t> fronts = frontsAt(*m_presentation, t);
    for (const std::size_t index : fronts) {
        const Front& front = m_presentation->fronts[index];
        const Explanation& why = m_presentation->explanations[front.explanation];
        const ServiceState became = m_presentation->replay.statusAt(why.service, why.at).state;
        const QColor colour = colours.states[indexOf(became)].fill;
        if (t < front.arrives) {
            const double share = static_cast<double>((t - front.leaves).count()) /
                                 static_cast<double>((front.arrives - front.leaves).count());
            paintFront(painter, m_traces[front.edge], share, colour, m_unit, colours);
            continue;
        }
        const double share = static_cast<double>((t - front.arrives).count()) /
                             static_cast<double>(arrivalRing.count());
        for (std::size_t i = 0; i < layout().services.size(); ++i) {
            if (layout().services[i].service == why.service && share < 1)
                paintArrival(painter, m_boxRects[i], share, colour, m_unit);
        }
    }
    if (!fronts.empty())
        paintCounts(painter); // nothing may hide how many a bundle holds
}

void GraphRenderer::Cache::paintPicked(QPainter& painter)
{
    const Theme& colours = theme(m_view.theme);
    const Incident& incident = *m_presentation->incident;
    painter.setRenderHint(QPainter::Antialiasing);
    const ServiceId picked = m_view.hovered ? m_view.hovered : m_view.selected;
    if (picked) {
        for (std::size_t i = 0; i < m_traces.size(); ++i) {
            const auto& ids = layout().edges[i].dependencies;
            const bool touches = std::any_of(ids.begin(), ids.end(), [&](DependencyId id) {
                return incident.dependent(id) == picked || incident.dependencyOf(id) == picked;
            });
            if (!touches)
                continue;
            paintEdgeHalo(painter, m_traces[i], m_styles[i], m_unit, colours);
            paintEdge(painter, m_traces[i], m_styles[i], m_now.edges[i], m_unit, colours);
        }
        paintCounts(painter);
    }
    for (std::size_t i = 0; i < layout().services.size(); ++i) {
        // A member of a folded group is where the group is: its rectangle is the group's.
        const ServiceId id = layout().services[i].service;
        if (id != m_view.selected && id != m_view.hovered)
            continue;
        const double out = 2.5 * m_unit;
        painter.setPen(QPen(colours.accent, (id == m_view.selected ? 2.4 : 1.4) * m_unit));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(m_boxRects[i]).adjusted(-out, -out, out, out), 7 * m_unit, 7 * m_unit);
    }
}

void GraphRenderer::Cache::paint(QPainter& painter, const PresentationPtr& presentation,
                                 const View& view, PlayTime t)
{
    View still = view;
    still.selected = still.hovered = {};
    const bool fresh = presentation != m_presentation || still != m_view || m_backdrop.isNull();
    if (fresh)
        start(presentation, view);
    m_now = graphMoment(*presentation, t);
    const bool edgesChanged = fresh || m_now.edges != m_drawn.edges;
    if (edgesChanged)
        paintEdges();
    paintScene(edgesChanged);
    m_drawn = m_now;

    m_view.selected = view.selected;
    m_view.hovered = view.hovered;
    painter.save();
    const double ratio = view.devicePixelRatio;
    painter.scale(1.0 / ratio, 1.0 / ratio);
    painter.setClipRect(m_scene.rect(), Qt::IntersectClip);
    painter.drawImage(0, 0, m_scene);
    if (view.selected || view.hovered)
        paintPicked(painter);
    paintMoving(painter, t);
    painter.restore();
    m_view.selected = m_view.hovered = {};
}

GraphRenderer::GraphRenderer() : m_cache(std::make_unique<Cache>()) {}
GraphRenderer::~GraphRenderer() = default;

void GraphRenderer::paint(QPainter& painter, const PresentationPtr& presentation, const View& view,
                          PlayTime t)
{
    m_cache->paint(painter, presentation, view, t);
}

} // namespace aftermap
