// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/box_style.h"
#include "render/difference_marks.h"
#include "render/front_painter.h"
#include "render/graph_canvas.h"
#include "render/graph_painter.h"
#include "render/group_box.h"
#include "render/panel_painter.h"

#include <QHash>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <utility>

namespace aftermap {

namespace {

/// One box in one look. Sprites outlive a change of view as long as their key tells them apart.
struct SpriteKey
{
    std::size_t box = 0;
    int look = 0; ///< what its status looks like
    Presence presence = Presence::Plain;
    bool strong = false; ///< bolder letters

    bool operator==(const SpriteKey&) const = default;
};

std::size_t qHash(const SpriteKey& key, std::size_t seed = 0)
{
    return qHashMulti(seed, key.box, key.look, static_cast<int>(key.presence), key.strong);
}

/// Letters may leave their advance by this many device pixels.
constexpr int inkBeside = 2;

/// A copy into memory that is already there, where it fits: fresh memory costs more than the copy.
void copyInto(QImage& to, const QImage& from)
{
    if (to.size() != from.size() || to.format() != from.format() || !to.isDetached()) {
        to = from.copy();
        return;
    }
    std::memcpy(to.bits(), from.constBits(), static_cast<std::size_t>(from.sizeInBytes()));
}

/// What of a view decides how the still layers look.
View stillPart(const View& view)
{
    View still = view;
    still.hovered = {};
    still.since.reset();
    if (!view.filter.traced && view.filter.hops == 0)
        still.selected = {};
    // Whether an untouched service is drawn depends on whether it is selected.
    if (view.filter.untouched != Untouched::Shown)
        still.selected = view.selected;
    return still;
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
    void paintBoxes(QPainter& painter, bool all);
    void paintTitles(QPainter& painter, bool all);
    void paintMoving(QPainter& painter, PlayTime t);
    void paintFronts(QPainter& painter, PlayTime t);
    void paintPicked(QPainter& painter, const View& view);
    int lookKey(const ServiceStatus& status) const;
    bool changed(std::size_t box) const;
    const QImage& sprite(std::size_t box, ServiceStatus status, bool strong);
    const GraphLayout& layout() const { return m_presentation->layout; }
    const Theme& colours() const { return theme(m_view.theme); }

    PresentationPtr m_presentation;
    View m_view; ///< its still part
    GraphCanvas m_canvas;
    QHash<SpriteKey, QImage> m_sprites;
    GraphMoment m_drawn; ///< what the layers show
    GraphMoment m_now;
    QImage m_backdrop, m_edges, m_scene;
};

void GraphRenderer::Cache::start(const PresentationPtr& presentation, const View& view)
{
    const GraphCanvas before = std::exchange(m_canvas, GraphCanvas(*presentation, stillPart(view)));
    if (presentation != m_presentation || view.theme != m_view.theme || !(m_canvas.scale == before.scale))
        m_sprites.clear();
    m_presentation = presentation;
    m_view = stillPart(view);
    const double ratio = view.devicePixelRatio;
    const QSize size(std::max(1, static_cast<int>(std::ceil(view.size.width() * ratio))),
                     std::max(1, static_cast<int>(std::ceil(view.size.height() * ratio))));
    if (m_backdrop.size() != size)
        m_backdrop = QImage(size, QImage::Format_RGB32);
    paintBackdrop();
}

/// A second line says since when, so it changes with that too.
int GraphRenderer::Cache::lookKey(const ServiceStatus& status) const
{
    const int look = static_cast<int>(indexOf(status.state)) * 8 + static_cast<int>(status.evidence);
    const bool since = m_canvas.scale.closer && status.since;
    return since ? look + 64 * (1 + static_cast<int>(status.since.index())) : look;
}

bool GraphRenderer::Cache::changed(std::size_t box) const
{
    const ServiceId id = layout().services[box].service;
    return lookKey(m_now.boxes[id].settled) != lookKey(m_drawn.boxes[id].settled);
}

void GraphRenderer::Cache::paintBackdrop()
{
    m_backdrop.fill(colours().canvas);
    QPainter painter(&m_backdrop);
    painter.setLayoutDirection(Qt::LeftToRight);
    for (std::size_t i = 0; i < m_canvas.frames.size(); ++i)
        paintPanel(painter, m_canvas.frames[i], layout().frames[i].depth, m_canvas.unit, colours());
    for (std::size_t i = 0; i < m_canvas.groups.size(); ++i) {
        if (!layout().groups[i].folded)
            paintPanel(painter, m_canvas.groups[i], -1, m_canvas.unit, colours());
    }
}

void GraphRenderer::Cache::paintEdges()
{
    copyInto(m_edges, m_backdrop);
    QPainter painter(&m_edges);
    painter.setLayoutDirection(Qt::LeftToRight);
    painter.setRenderHint(QPainter::Antialiasing);
    // What is faded first, then idle lines, what fails, what explains: the story is on top.
    const auto level = [this](std::size_t i) {
        const EdgeLook& look = m_now.edges[i];
        if (m_canvas.presence.edges[i] == Presence::Quiet)
            return 0;
        return look.active == 0 ? 1 : look.explains ? 3 : 2;
    };
    for (int pass = 0; pass < 4; ++pass) {
        for (std::size_t i = 0; i < m_canvas.traces.size(); ++i) {
            const Presence presence = m_canvas.presence.edges[i];
            const bool idle = layout().edges[i].internal && m_now.edges[i].active == 0;
            if (level(i) != pass || presence < Presence::Quiet || (idle && !m_canvas.styles[i].onPath))
                continue;
            paintEdge(painter, m_canvas.traces[i], m_canvas.styles[i], m_now.edges[i], m_canvas.unit,
                      m_canvas.themeFor(presence));
        }
    }
    paintCounts(painter);
}

void GraphRenderer::Cache::paintCounts(QPainter& painter)
{
    painter.setFont(m_canvas.countFont());
    for (std::size_t i = 0; i < m_canvas.traces.size(); ++i) {
        const std::optional<QRectF> plate = m_canvas.countPlate(i);
        if (!plate)
            continue;
        const Theme& theme = m_canvas.themeFor(m_canvas.presence.edges[i]);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.canvas);
        painter.drawRoundedRect(*plate, plate->height() / 2, plate->height() / 2);
        painter.setPen(m_now.edges[i].active > 0 ? theme.text : theme.mutedText);
        painter.drawText(*plate, Qt::AlignCenter, QString::number(m_canvas.styles[i].count));
    }
}

const QImage& GraphRenderer::Cache::sprite(std::size_t box, ServiceStatus status, bool strong)
{
    const Presence presence = m_canvas.presenceOf(layout().services[box]);
    const SpriteKey key{box, lookKey(status), presence, strong};
    const auto found = m_sprites.constFind(key);
    if (found != m_sprites.constEnd() && found->size() == m_canvas.boxes[box].size().expandedTo(QSize(1, 1)))
        return *found;
    constexpr qsizetype most = 8192;
    if (m_sprites.size() >= most)
        m_sprites.clear();
    QImage image(m_canvas.boxes[box].size().expandedTo(QSize(1, 1)), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setLayoutDirection(Qt::LeftToRight);
    const double unit = m_canvas.scale.unit();
    if (presence == Presence::Ghost) {
        paintGhostBox(painter, QRectF(image.rect()), unit, colours());
    } else {
        paintServiceBox(painter, QRectF(image.rect()), m_canvas.textOf(box, status, strong), m_canvas.kinds[box], unit,
                        status, m_canvas.themeFor(presence));
    }
    painter.end();
    return *m_sprites.insert(key, image);
}

void GraphRenderer::Cache::paintTitles(QPainter& painter, bool all)
{
    const bool plate = !m_canvas.scale.labels;
    const auto paint = [&](const std::optional<TitleText>& text, const QRect& strip, bool isNew, Presence presence) {
        if (!text || !isNew)
            return;
        if (!all) {
            const QRect inked = strip.adjusted(-inkBeside, 0, inkBeside, 0);
            painter.drawImage(inked.topLeft(), m_edges, inked);
        }
        paintPanelTitle(painter, *text, plate, m_canvas.themeFor(presence));
    };
    for (std::size_t i = 0; i < m_canvas.frames.size(); ++i) {
        paint(m_canvas.frameTitle(i, m_now.frames[i]), m_canvas.frameStrips[i],
              all || m_now.frames[i] != m_drawn.frames[i], m_canvas.presence.services[layout().frames[i].service]);
    }
    for (std::size_t i = 0; i < m_canvas.groups.size(); ++i) {
        const GroupBox& group = layout().groups[i];
        const bool isNew = all || m_now.groups[i] != m_drawn.groups[i];
        const Presence presence = m_canvas.presence.groups[i];
        if (!group.folded) {
            paint(m_canvas.groupTitle(i, m_now.groups[i]), m_canvas.groupStrips[i], isNew, presence);
        } else if (isNew) {
            if (!all)
                painter.drawImage(m_canvas.groups[i].topLeft(), m_edges, m_canvas.groups[i]);
            paintFoldedGroup(painter, m_canvas.groups[i], group.title, m_now.groups[i], m_canvas.scale,
                             m_canvas.themeFor(presence));
        }
    }
}

void GraphRenderer::Cache::paintBoxes(QPainter& painter, bool all)
{
    for (std::size_t i = 0; i < m_canvas.boxes.size(); ++i) {
        const QRect& rect = m_canvas.boxes[i];
        if (!m_canvas.isDrawn(i) || !rect.intersects(m_scene.rect()) || !(all || changed(i)))
            continue;
        if (!all)
            painter.drawImage(rect.topLeft(), m_edges, rect);
        const ServiceStatus settled = m_now.boxes[layout().services[i].service].settled;
        painter.drawImage(rect.topLeft(), sprite(i, settled, isEmphasised(settled)));
    }
}

void GraphRenderer::Cache::paintScene(bool all)
{
    // Titles that stand on boxes, and boxes below titles, are painted together or not at all.
    const bool stacked = !m_canvas.scale.labels;
    for (std::size_t i = 0; stacked && !all && i < m_canvas.boxes.size(); ++i)
        all = changed(i);
    if (all)
        copyInto(m_scene, m_edges);
    QPainter painter(&m_scene);
    painter.setLayoutDirection(Qt::LeftToRight);
    painter.setClipRect(m_scene.rect());
    if (stacked) {
        paintBoxes(painter, all);
        paintTitles(painter, all);
    } else {
        paintTitles(painter, all);
        paintBoxes(painter, all);
    }
}

void GraphRenderer::Cache::paintMoving(QPainter& painter, PlayTime t)
{
    for (std::size_t i = 0; i < layout().services.size(); ++i) {
        const BoxLook& look = m_now.boxes[layout().services[i].service];
        if (look.share <= 0 || !m_canvas.isDrawn(i) || lookKey(look.coming) == lookKey(look.settled))
            continue;
        // Letters of two weights on each other cannot be read: both looks get the bolder ones.
        const bool strong = isEmphasised(look.settled) || isEmphasised(look.coming);
        const QPoint at = m_canvas.boxes[i].topLeft();
        if (strong != isEmphasised(look.settled))
            painter.drawImage(at, sprite(i, look.settled, strong));
        painter.setOpacity(look.share);
        painter.drawImage(at, sprite(i, look.coming, strong));
        painter.setOpacity(1);
    }
    if (!m_view.reducedMotion)
        paintFronts(painter, t);
}

void GraphRenderer::Cache::paintFronts(QPainter& painter, PlayTime t)
{
    painter.setRenderHint(QPainter::Antialiasing);
    const std::vector<std::size_t> fronts = frontsAt(*m_presentation, t);
    for (const std::size_t index : fronts) {
        const Front& front = m_presentation->fronts[index];
        if (m_canvas.presence.edges[front.edge] != Presence::Plain)
            continue;
        const Explanation& why = m_presentation->explanations[front.explanation];
        const ServiceState became = m_presentation->replay.statusAt(why.service, why.at).state;
        const QColor colour = colours().states[indexOf(became)].fill;
        if (t < front.arrives) {
            const double share = static_cast<double>((t - front.leaves).count()) /
                                 static_cast<double>((front.arrives - front.leaves).count());
            paintFront(painter, m_canvas.traces[front.edge], share, colour, m_canvas.unit, colours());
            continue;
        }
        const double share = static_cast<double>((t - front.arrives).count()) /
                             static_cast<double>(arrivalRing.count());
        for (std::size_t i = 0; i < layout().services.size(); ++i) {
            if (layout().services[i].service == why.service && share < 1)
                paintArrival(painter, m_canvas.boxes[i], share, colour, m_canvas.scale.unit());
        }
    }
    if (!fronts.empty())
        paintCounts(painter); // nothing may hide how many a bundle holds
}

void GraphRenderer::Cache::paintPicked(QPainter& painter, const View& view)
{
    const Incident& incident = *m_presentation->incident;
    const double unit = m_canvas.scale.unit();
    painter.setRenderHint(QPainter::Antialiasing);
    const ServiceId picked = view.hovered ? view.hovered : view.selected;
    for (std::size_t i = 0; picked && i < m_canvas.traces.size(); ++i) {
        const auto& ids = layout().edges[i].dependencies;
        const bool touches = std::any_of(ids.begin(), ids.end(), [&](DependencyId id) {
            return incident.dependent(id) == picked || incident.dependencyOf(id) == picked;
        });
        const Presence presence = m_canvas.presence.edges[i];
        if (!touches || presence < Presence::Quiet)
            continue;
        paintEdgeHalo(painter, m_canvas.traces[i], m_canvas.styles[i], m_canvas.unit, colours());
        paintEdge(painter, m_canvas.traces[i], m_canvas.styles[i], m_now.edges[i], m_canvas.unit,
                  m_canvas.themeFor(presence));
    }
    if (picked)
        paintCounts(painter);
    for (std::size_t i = 0; i < layout().services.size(); ++i) {
        // A member of a folded group is where the group is: its rectangle is the group's.
        const ServiceId id = layout().services[i].service;
        if ((id != view.selected && id != view.hovered)
            || m_canvas.presenceOf(layout().services[i]) == Presence::Hidden)
            continue;
        const double out = 2.5 * unit;
        painter.setPen(QPen(colours().accent, (id == view.selected ? 2.4 : 1.4) * unit));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(m_canvas.boxes[i]).adjusted(-out, -out, out, out), 7 * unit, 7 * unit);
    }
}

void GraphRenderer::Cache::paint(QPainter& painter, const PresentationPtr& presentation,
                                 const View& view, PlayTime t)
{
    const bool fresh = presentation != m_presentation || stillPart(view) != m_view || m_backdrop.isNull();
    if (fresh)
        start(presentation, view);
    m_now = graphMoment(*presentation, t);
    const bool edgesChanged = fresh || m_now.edges != m_drawn.edges;
    if (edgesChanged)
        paintEdges();
    paintScene(edgesChanged);
    m_drawn = m_now;

    painter.save();
    const double ratio = view.devicePixelRatio;
    painter.scale(1.0 / ratio, 1.0 / ratio);
    painter.setClipRect(m_scene.rect(), Qt::IntersectClip);
    painter.drawImage(0, 0, m_scene);
    if (view.selected || view.hovered)
        paintPicked(painter, view);
    paintMoving(painter, t);
    if (view.since)
        paintDifference(painter, m_canvas, *view.since, presentation->pacing.instant(t), colours());
    painter.restore();
}

GraphRenderer::GraphRenderer() : m_cache(std::make_unique<Cache>()) {}
GraphRenderer::~GraphRenderer() = default;

void GraphRenderer::paint(QPainter& painter, const PresentationPtr& presentation, const View& view,
                          PlayTime t)
{
    m_cache->paint(painter, presentation, view, t);
}

} // namespace aftermap
