// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/layout_engine.h"

#include "base/tr.h"
#include "incident/incident.h"
#include "layout/box_moves.h"
#include "layout/compact_folding.h"
#include "layout/drafts.h"
#include "layout/failure_order.h"
#include "layout/fold_to_fit.h"
#include "layout/routing.h"
#include "layout/spine_drawing.h"
#include "layout/title_widths.h"

#include <algorithm>
#include <cmath>

namespace aftermap {

using namespace Qt::StringLiterals;

namespace {

constexpr double leastHeight =
    400; ///< in units of a 12 px font: tiny maps do not get giant letters

/// Nor small ones on a desk: up to so many pixels they grow, where there is room.
constexpr double deskLetters = 20;

/// Boxes may stand so many times as far apart as they were laid out; few of them even further.
constexpr double wholeStretch = 3.5, wholeStretchOfFew = 4.5;
constexpr std::size_t fewBoxes = 6; ///< boxes

/// On a wall letters grow up to so much beyond the least.
constexpr double mostGrowth = 1.5;

/// Sizes and aspects come in such steps, so that a pixel more or less changes nothing.
constexpr double sizeStep = 1.06;

/// The least height of a picture in a canvas of so many pixels, in units of a 12 px font.
double leastDeskHeight(double canvasHeight)
{
    const double units = 12 * canvasHeight / deskLetters;
    if (!(units > 0) || units >= leastHeight)
        return leastHeight;
    return leastHeight * std::pow(sizeStep, std::ceil(std::log(units / leastHeight) / std::log(sizeStep)));
}

/// Width by height in a few steps, 16:9 among them.
double aspectClass(Size canvas)
{
    constexpr double common = 16.0 / 9;
    if (!(canvas.width > 0) || !(canvas.height > 0))
        return common;
    const double aspect = std::clamp(canvas.width / canvas.height, 0.3, 8.0);
    return common * std::pow(sizeStep, std::round(std::log(aspect / common) / std::log(sizeStep)));
}

/// For where letters would be too small otherwise.
BlockStyle tightStyle(double fontPx)
{
    BlockStyle style = BlockStyle::forFont(fontPx);
    style.spineGap *= 0.75;
    style.blockGap *= 0.8;
    style.foldedHeight *= 0.9;
    return style;
}

/// For where they still would be: boxes are low, and stand as close as lines between them allow.
BlockStyle tightestStyle(double fontPx)
{
    BlockStyle style = tightStyle(fontPx);
    style.spineGap *= 0.75;
    for (double* height : {&style.boxHeight, &style.foldedHeight, &style.frameTitle, &style.gridTitle})
        *height *= 0.89;
    return style;
}

/// For a wall: few lines need little room, and letters are to be large.
BlockStyle wallStyle(double fontPx)
{
    BlockStyle style = tightStyle(fontPx);
    style.largeCounts = true;
    style.loosestGap *= 2;
    return style;
}

/// From downwards to the right.
void turn(SpineGraph& graph)
{
    graph.leftToRight = true;
    graph.ranksep *= 3; // lines need room in front of the boxes
}

/// Whether lines leave it downwards, into grids below.
bool hasFloor(const SpineGraph& graph)
{
    return std::any_of(graph.nodes.begin(), graph.nodes.end(),
                       [](const SpineNode& node) { return node.floor; });
}

/// Whether more lines lead from frames to the boxes outside of them than back.
bool spineFollows(const FoldedMap& folded, const std::vector<Bundle>& bundles)
{
    int balance = 0;
    for (const Bundle& bundle : bundles) {
        const auto frameAt = [&](const LineEnd& end) {
            return end.kind == LineEnd::Kind::Box     ? folded.frameOf[end.service]
                   : end.kind == LineEnd::Kind::Frame ? static_cast<int>(end.index)
                                                      : folded.grids[end.index].frame;
        };
        const int from = frameAt(bundle.from), to = frameAt(bundle.to);
        balance += from != 0 && to == 0 && bundle.to.kind == LineEnd::Kind::Box;
        balance -= to != 0 && from == 0 && bundle.from.kind == LineEnd::Kind::Box;
    }
    return balance > 0;
}

class Engine
{
public:
    Engine(const Incident& incident, const TextMeasure& measure, const LayoutOptions& options,
           const JobControl& control, const BlockStyle& style)
        : m_incident(incident), m_measure(measure), m_options(options), m_control(control),
          m_style(style), m_order(failureOrder(incident)),
          m_labels(boxLabels(incident, measure, m_style)), m_drawing(options, control)
    {
    }

    /// As `options.mostBoxes` says.
    GraphLayout run();
    bool isReadable(const GraphLayout& layout) const
    {
        return layout.fontPx * layout.scaleFor(m_options.canvas) >= m_options.minimumLabelPx;
    }
    /// Whether it shows all that nobody wanted folded, and can be read.
    bool showsAll(const GraphLayout& layout) const;

private:
    GraphLayout runDrafts();
    GraphLayout runWith(const LayoutDraft& draft, bool asDecided = true);
    GraphLayout runFolded(const FoldedMap& folded, const LayoutDraft& draft);
    GraphLayout runCompact();
    GraphLayout withNotice(GraphLayout layout) const;
    /// Least height of a picture, so that few boxes do not get giant letters.
    double lowest() const
    {
        const double units = m_style.fontPx * m_options.canvas.height / (mostGrowth * m_options.minimumLabelPx);
        if (m_options.mostBoxes == 0)
            return leastDeskHeight(m_options.canvas.height) * m_style.fontPx / 12;
        const double desk = leastHeight * m_style.fontPx / 12;
        return units > 0 ? std::min(desk, units) : desk;
    }
    void drawWhole(const FoldedMap& folded, SpineGraphs& graphs, double aspect);
    Parts partsOf(const FoldedMap& folded, const std::vector<Bundle>& bundles, SpineGraphs& graphs,
                  bool wrapTitles) const;
    Composition composeWhole(const FoldedMap& folded, const SpineGraphs& graphs,
                             double aspect) const;
    GraphLayout assemble(const FoldedMap& folded, const Composition& composition,
                         const std::vector<Bundle>& bundles, const SpineGraphs& graphs,
                         const std::vector<bool>& gridFolded) const;

    const Incident& m_incident;
    const TextMeasure& m_measure;
    const LayoutOptions& m_options;
    const JobControl& m_control;
    const BlockStyle m_style;
    const IdVector<ServiceId, std::size_t> m_order;
    const IdVector<ServiceId, BoxLabel> m_labels;
    SpineDrawing m_drawing;
};

GraphLayout Engine::run()
{
    return withNotice(m_options.mostBoxes > 0 ? runCompact() : runDrafts());
}

bool Engine::showsAll(const GraphLayout& layout) const
{
    const std::map<QString, bool>& decided = m_options.arrangement.folded;
    return isReadable(layout) &&
           std::none_of(layout.groups.begin(), layout.groups.end(), [&](const GroupBox& group) {
               return group.folded && decided.find(group.key) == decided.end();
           });
}

GraphLayout Engine::withNotice(GraphLayout layout) const
{
    if (!m_drawing.fault().isEmpty()) {
        layout.fellBack = true;
        layout.notice = m_drawing.fault();
        layout.notice.chop(1);
        layout.notice = tr("%1; a simpler layout is shown.").arg(layout.notice);
    }
    return layout;
}

/// The best draft. What somebody decided has no say in which one that is: a group that was folded
/// must not vanish with its draft.
GraphLayout Engine::runDrafts()
{
    const std::vector<LayoutDraft> drafts = draftsFor(m_incident);
    if (drafts.size() == 1)
        return runWith(drafts.front());
    GraphLayout best;
    const LayoutDraft* chosen = &drafts.front();
    double most = -1;
    for (const LayoutDraft& draft : drafts) {
        GraphLayout layout = runWith(draft, false);
        if (!m_drawing.fault().isEmpty() || m_control.isCancelled())
            return runWith(drafts.front());
        const double worth = worthOf(layout) * draft.favour * (isTidy(m_incident, layout) ? 1 : 0.5);
        if (worth <= most)
            continue;
        most = worth;
        chosen = &draft;
        best = std::move(layout);
    }
    return m_options.arrangement.folded.empty() ? best : runWith(*chosen);
}

GraphLayout Engine::runWith(const LayoutDraft& draft, bool asDecided)
{
    FoldedMap folded = foldMap(m_incident, m_order, draft.rules);
    for (GridPlan& grid : folded.grids) {
        if (!asDecided)
            break;
        const auto decided = m_options.arrangement.folded.find(gridKey(m_incident, folded, grid));
        if (decided != m_options.arrangement.folded.end())
            grid.folded = decided->second;
    }
    return runFolded(folded, draft);
}

/// Everything if there is room for it; else the first folding that can be read. Merges more before
/// it lets go of what was to be kept.
GraphLayout Engine::runCompact()
{
    GraphLayout best;
    const auto isBest = [&](GraphLayout layout) {
        if (best.services.empty() ||
            layout.scaleFor(m_options.canvas) > best.scaleFor(m_options.canvas))
            best = std::move(layout);
        return isReadable(best);
    };
    if (m_incident.countedServices() <= std::min(m_options.mostBoxes, FoldingRules().wholeUpTo) &&
        isBest(runDrafts()))
        return best;
    std::vector<ServiceId> keep = keptBoxes(m_incident, m_options.keep);
    const std::vector<CompactRules> rulesToTry = compactRules(isFramedStory(m_incident, m_order, keep));
    for (;; keep.resize(keep.size() - (keep.size() + 7) / 8)) {
        for (const CompactRules& rules : rulesToTry) {
            const FoldedMap folded = foldCompactly(m_incident, m_order, keep, rules);
            if (keep.size() + foldedGrids(folded) > m_options.mostBoxes)
                continue;
            for (const bool wrapTitles : {false, true}) {
                LayoutDraft draft;
                draft.wrapTitles = wrapTitles;
                if (isBest(runFolded(folded, draft)) || m_control.isCancelled())
                    return best;
            }
        }
        if (keep.empty())
            return best;
    }
}

GraphLayout Engine::runFolded(const FoldedMap& folded, const LayoutDraft& draft)
{
    const double aspect = m_options.mostBoxes > 0 && m_options.canvas.height > 0
                              ? std::clamp(m_options.canvas.width / m_options.canvas.height, 0.3, 8.0)
                              : aspectClass(m_options.canvas);
    const std::vector<Bundle> bundles = bundlesOf(m_incident, folded, m_order);
    SpineGraphs graphs = spineGraphs(folded, bundles, m_labels, m_style);
    if (folded.whole) {
        drawWhole(folded, graphs, aspect);
        // Our own drawing knows no clusters: frames are then put together block by block.
        if (!m_drawing.fault().isEmpty() && folded.frames.size() > 1)
            return runWith({{0, draft.rules.spineCap, draft.rules.leastInGrid}});
        if (m_control.isCancelled())
            return {}; // what was not drawn has no place to route between
        return assemble(folded, composeWhole(folded, graphs, aspect), bundles, graphs, {});
    }
    for (std::size_t frame = 0; frame < graphs.spines.size(); ++frame) {
        DrawnSpine& spine = graphs.spines[frame];
        if (draft.sideways && !hasFloor(spine.graph))
            turn(spine.graph);
        spine.placed = m_drawing.draw(spine.graph);
    }
    if (m_control.isCancelled())
        return {};
    Parts parts = partsOf(folded, bundles, graphs, draft.wrapTitles);
    const auto [shape, least] = foldToFit(parts, aspect, m_options);
    const double height = std::max(least, lowest());
    const Composition composition = compose(parts, shape, {height * aspect, height});
    graphs.spines = std::move(parts.spines);
    return assemble(folded, composition, bundles, graphs, parts.gridFolded);
}

/// Downwards or to the right, whichever is shown larger.
void Engine::drawWhole(const FoldedMap& folded, SpineGraphs& graphs, double aspect)
{
    DrawnSpine& spine = graphs.spines[0];
    const auto heightOf = [&](const PlacedSpine& placed) {
        return std::max(placed.size.height, placed.size.width / aspect);
    };
    spine.placed = m_drawing.draw(spine.graph);
    if (folded.frames[0].spine.empty() && spine.graph.nodes.empty())
        return;
    SpineGraph turned = spine.graph;
    turn(turned);
    PlacedSpine alternative = m_drawing.draw(turned);
    if (heightOf(alternative) < 0.9 * heightOf(spine.placed)) {
        spine.placed = std::move(alternative);
        spine.graph = std::move(turned);
    }
}

Parts Engine::partsOf(const FoldedMap& folded, const std::vector<Bundle>& bundles,
                      SpineGraphs& graphs, bool wrapTitles) const
{
    Parts parts{folded, m_labels, m_style, {}, std::move(graphs.spines), {}, {}, {}, {}, {}, {}, {}};
    for (const DrawnSpine& spine : parts.spines)
        parts.spineSizes.push_back(leastSize(spine.placed, spine.boxSizes));
    std::vector<double> widest(folded.frames.size(), 0);
    for (const GridPlan& grid : folded.grids) {
        if (grid.folded.value_or(false))
            continue; // shows no boxes
        double& width = widest[static_cast<std::size_t>(grid.frame)];
        width = std::max(width, boxWidth(grid.members, m_labels, m_style));
    }
    for (const GridPlan& grid : folded.grids)
        parts.gridWidths.push_back(widest[static_cast<std::size_t>(grid.frame)]);
    measureTitles(parts, m_incident, m_measure, wrapTitles);
    for (const GridPlan& grid : folded.grids)
        parts.gridFolded.push_back(grid.folded.value_or(false));
    parts.ownLines.assign(folded.frames.size(), false);
    for (const Bundle& bundle : bundles) {
        if (bundle.from.kind == LineEnd::Kind::Frame && bundle.to.kind == LineEnd::Kind::Grid &&
            folded.grids[bundle.to.index].frame == static_cast<int>(bundle.from.index))
            parts.ownLines[bundle.from.index] = true;
    }
    double across = 0, beside = 0;
    for (std::size_t i = 0; i < bundles.size(); ++i) {
        const Bundle& bundle = bundles[i];
        if (bundle.internal || graphs.uses[i].frame >= 0 ||
            bundle.from.kind == LineEnd::Kind::Frame)
            continue;
        bool outside = false, side = false;
        for (const LineEnd& end : {bundle.from, bundle.to}) {
            if (end.kind != LineEnd::Kind::Grid)
                continue;
            const int frame = folded.grids[end.index].frame;
            outside = outside || frame == 0;
            side = side ||
                   (frame != 0 && !folded.frames[static_cast<std::size_t>(frame)].children.empty());
        }
        across += outside;
        beside += side;
    }
    parts.spineLast = spineFollows(folded, bundles);
    parts.gutter = std::clamp(30 + 3.6 * across, 46.0, 100.0) * m_style.fontPx / 12;
    parts.sideGap = std::clamp(20 + 3.6 * beside, 30.0, 80.0) * m_style.fontPx / 12;
    return parts;
}

Composition Engine::composeWhole(const FoldedMap& folded, const SpineGraphs& graphs,
                                 double aspect) const
{
    const DrawnSpine& spine = graphs.spines[0];
    const double inset = m_style.framePad;
    const double room = inset + (folded.frames.size() > 1 ? m_style.frameTitle : 0);
    const Size least = leastSize(spine.placed, spine.boxSizes);
    const double height = std::max({lowest(), least.height + 2 * room,
                                    (least.width + 2 * room) / aspect});
    Composition whole;
    whole.size = {height * aspect, height};
    whole.frames.resize(folded.frames.size());
    whole.frameTitles.resize(folded.frames.size());
    whole.spines.resize(folded.frames.size());
    whole.boxes = IdVector<ServiceId, Rect>(folded.gridOf.size());
    if (spine.graph.nodes.empty())
        return whole;
    whole.spines[0] =
        fitSpine(spine.placed, spine.graph, spine.boxSizes,
                 {room, room, whole.size.width - 2 * room, height - 2 * room},
                 spine.graph.nodes.size() <= fewBoxes ? wholeStretchOfFew : wholeStretch);
    for (std::size_t i = 1; i < folded.frames.size(); ++i) {
        whole.frames[i] = whole.spines[0].clusters[i - 1];
        whole.frameTitles[i] = {whole.frames[i].x + inset, whole.frames[i].y + 3,
                                whole.frames[i].width - 2 * inset, m_style.frameTitle - 4};
    }
    return whole;
}

GraphLayout Engine::assemble(const FoldedMap& folded, const Composition& composition,
                             const std::vector<Bundle>& bundles, const SpineGraphs& graphs,
                             const std::vector<bool>& gridFolded) const
{
    IdVector<ServiceId, Rect> boxes = composition.boxes;
    for (std::size_t frame = 0; frame < graphs.nodes.size(); ++frame) {
        for (std::size_t i = 0; i < graphs.nodes[frame].size(); ++i)
            boxes[graphs.nodes[frame][i]] = composition.spines[frame].boxes[i];
    }
    GraphLayout layout;
    layout.size = composition.size;
    layout.fontPx = m_style.fontPx;
    for (std::size_t i = 0; i < m_incident.serviceCount(); ++i) {
        const ServiceId service(i);
        if (m_incident.service(service).isFrame())
            continue;
        const int grid = folded.gridOf[service];
        layout.services.push_back(
            {service, boxes[service], m_labels[service].text, m_labels[service].elided,
             grid >= 0 ? GroupId(static_cast<std::size_t>(grid)) : GroupId()});
    }
    for (std::size_t i = 1; i < folded.frames.size(); ++i)
        layout.frames.push_back({folded.frames[i].service, composition.frames[i],
                                 composition.frameTitles[i], folded.frames[i].depth});
    for (std::size_t i = 0; i < folded.grids.size(); ++i) {
        const GridPlan& plan = folded.grids[i];
        layout.groups.push_back({GroupId(i), gridKey(m_incident, folded, plan), plan.title, plan.members, composition.grids[i],
                                 composition.gridTitles[i],
                                 folded.frames[static_cast<std::size_t>(plan.frame)].service,
                                 static_cast<bool>(gridFolded[i])});
    }
    layout.edges = routeBundles(bundles, graphs, folded, composition, boxes, m_style, m_control);
    return layout;
}

} // namespace

GraphLayout layOut(const Incident& incident, const TextMeasure& measure,
                   const LayoutOptions& options, const JobControl& control)
{
    if (options.mostBoxes > 0)
        return Engine(incident, measure, options, control, wallStyle(measure.fontPx)).run();
    const BlockStyle roomy = BlockStyle::forFont(measure.fontPx);
    Engine engine(incident, measure, options, control, roomy);
    GraphLayout layout = engine.run();
    if (options.mayFold && !layout.fellBack && !layout.groups.empty() && !engine.showsAll(layout)) {
        for (const BlockStyle& style : {tightStyle(measure.fontPx), tightestStyle(measure.fontPx)}) {
            Engine tight(incident, measure, options, control, style);
            GraphLayout tighter = tight.run();
            if (tighter.fellBack || control.isCancelled())
                break;
            layout = std::move(tighter);
            if (tight.isReadable(layout))
                break;
        }
    }
    layout.arrangement.folded = options.arrangement.folded;
    const bool isMoved = !options.arrangement.moves.empty() && !control.isCancelled();
    return isMoved ? withMoves(incident, layout, options.arrangement.moves) : layout;
}

} // namespace aftermap
