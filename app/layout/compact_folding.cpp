// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/compact_folding.h"

#include "base/id.h"
#include "base/tr.h"
#include "incident/incident.h"
#include "layout/grid_titles.h"

#include <algorithm>
#include <map>

namespace aftermap {

using namespace Qt::StringLiterals;

namespace {

using Order = IdVector<ServiceId, std::size_t>;

class CompactFolding
{
public:
    CompactFolding(const Incident& incident, const Order& order, const std::vector<ServiceId>& keep,
                   const CompactRules& rules)
        : m_incident(incident), m_order(order), m_merging(rules.merging),
          m_inSpine(rules.spine),
          m_full(foldMap(incident, order, {0})), m_kept(incident.serviceCount(), 0)
    {
        for (const ServiceId service : keep)
            m_kept[service] = 1;
    }

    FoldedMap run();

private:
    void chooseFrames();
    void collect(ServiceId service);
    QString restTitle(ServiceId service, int frame) const;
    bool isOther(const GridPlan& grid) const
    {
        const ServiceId owner = m_full.frames[at(grid.frame)].service;
        return grid.title == otherTitle(owner ? &m_incident.service(owner) : nullptr);
    }
    bool isLinked(ServiceId service) const;
    void addGrid(int frame, GridPlan grid);
    void addGrids(int frame);
    void sortByOrder(std::vector<ServiceId>& services) const
    {
        std::sort(services.begin(), services.end(),
                  [this](ServiceId a, ServiceId b) { return m_order[a] < m_order[b]; });
    }

    const Incident& m_incident;
    const Order& m_order;
    const Merging m_merging;
    const InSpine m_inSpine;
    const FoldedMap m_full;
    IdVector<ServiceId, char> m_kept; ///< not bool: a vector of those has no references
    FoldedMap m_folded;
    std::vector<int> m_home; ///< by frame of the full map: where its members stand now
    std::vector<std::vector<ServiceId>> m_alone;                  ///< by frame: kept, in no spine
    std::vector<std::map<QString, std::vector<ServiceId>>> m_rest; ///< by frame and title
};

/// Frames that are drawn; the others are boxes in the frames around them.
void CompactFolding::chooseFrames()
{
    std::vector<int> members(m_full.frames.size(), 0), kept(m_full.frames.size(), 0);
    for (std::size_t i = 0; i < m_incident.serviceCount(); ++i) {
        const ServiceId service(i);
        if (m_incident.service(service).isFrame())
            continue;
        for (int frame = m_full.frameOf[service]; frame >= 0; frame = m_full.frames[at(frame)].parent) {
            ++members[at(frame)];
            kept[at(frame)] += m_kept[service] ? 1 : 0;
        }
    }
    m_home.assign(m_full.frames.size(), 0);
    for (std::size_t i = 0; i < m_full.frames.size(); ++i) {
        const FramePlan& plan = m_full.frames[i];
        const int parent = plan.parent < 0 ? -1 : m_home[at(plan.parent)];
        const bool stays = i == 0 || m_merging < Merging::Frames || kept[i] > 0 || members[i] == 0;
        m_home[i] = stays ? static_cast<int>(m_folded.frames.size()) : parent;
        if (plan.service)
            m_folded.frameOf[plan.service] = m_home[i];
        if (!stays)
            continue;
        FramePlan made;
        made.service = plan.service;
        made.parent = parent;
        made.depth = parent < 0 ? -1 : m_folded.frames[at(parent)].depth + 1;
        if (parent >= 0)
            m_folded.frames[at(parent)].children.push_back(m_home[i]);
        m_folded.frames.push_back(std::move(made));
    }
}

/// Stands in the spine of its frame.
bool CompactFolding::isLinked(ServiceId service) const
{
    const auto joins = [&](ServiceId other) {
        return other && other != service && m_kept[other] &&
               m_full.frameOf[other] == m_full.frameOf[service];
    };
    if (m_inSpine == InSpine::Nobody || (m_inSpine == InSpine::Framed && m_full.frameOf[service] == 0))
        return false;
    const auto& needs = m_incident.needs(service);
    const auto& neededBy = m_incident.neededBy(service);
    return std::any_of(neededBy.begin(), neededBy.end(),
                       [&](DependencyId id) { return joins(m_incident.dependent(id)); }) ||
           std::any_of(needs.begin(), needs.end(),
                       [&](DependencyId id) { return joins(m_incident.dependencyOf(id)); });
}

/// The title of the box in which a service that is not kept stands.
QString CompactFolding::restTitle(ServiceId service, int frame) const
{
    // The outermost of the frames around it that are not drawn.
    int lost = -1;
    for (int up = m_full.frameOf[service]; up > 0; up = m_full.frames[at(up)].parent) {
        if (m_folded.frames[at(frame)].service == m_full.frames[at(up)].service)
            break;
        lost = up;
    }
    const ServiceId owner = m_folded.frames[at(frame)].service;
    const bool oneBox = m_merging == Merging::All || (owner && m_merging != Merging::Families);
    const int grid = m_full.gridOf[service];
    if (lost > 0 && !(m_merging == Merging::All && !owner))
        return m_incident.service(m_full.frames[at(lost)].service).label().shown();
    if (oneBox || grid < 0 || isOther(m_full.grids[at(grid)]))
        return owner ? tr("Others") : otherTitle(nullptr); // the frame's title is right above it
    const GridPlan& plan = m_full.grids[at(grid)];
    const bool whole = std::none_of(plan.members.begin(), plan.members.end(),
                                    [this](ServiceId member) { return m_kept[member]; });
    return whole ? plan.title : tr("%1 (others)").arg(plan.title);
}

void CompactFolding::collect(ServiceId service)
{
    const int frame = m_home[at(m_full.frameOf[service])];
    m_folded.frameOf[service] = frame;
    if (!m_kept[service])
        m_rest[at(frame)][restTitle(service, frame)].push_back(service);
    else if (isLinked(service))
        m_folded.frames[at(frame)].spine.push_back(service);
    else
        m_alone[at(frame)].push_back(service);
}

void CompactFolding::addGrid(int frame, GridPlan grid)
{
    const int index = static_cast<int>(m_folded.grids.size());
    for (const ServiceId member : grid.members) {
        m_folded.gridOf[member] = index;
        // So are the frames around it that are not drawn, up to this one.
        for (int up = m_full.frameOf[member];
             up > 0 && m_full.frames[at(up)].service != m_folded.frames[at(frame)].service;
             up = m_full.frames[at(up)].parent)
            m_folded.gridOf[m_full.frames[at(up)].service] = index;
    }
    grid.frame = frame;
    m_folded.frames[at(frame)].grids.push_back(index);
    m_folded.grids.push_back(std::move(grid));
}

/// Those that are kept stand first; then the others by their middle members.
void CompactFolding::addGrids(int frame)
{
    if (!m_alone[at(frame)].empty()) {
        sortByOrder(m_alone[at(frame)]);
        addGrid(frame, {tr("In this story"), m_alone[at(frame)], frame, false});
    }
    std::vector<GridPlan> grids;
    for (auto& [title, members] : m_rest[at(frame)]) {
        sortByOrder(members);
        grids.push_back({title, std::move(members), frame, true});
    }
    std::stable_sort(grids.begin(), grids.end(), [this](const GridPlan& a, const GridPlan& b) {
        return m_order[a.members[a.members.size() / 2]] < m_order[b.members[b.members.size() / 2]];
    });
    for (GridPlan& grid : grids)
        addGrid(frame, std::move(grid));
}

FoldedMap CompactFolding::run()
{
    m_folded.gridOf = IdVector<ServiceId, int>(m_incident.serviceCount(), -1);
    m_folded.frameOf = IdVector<ServiceId, int>(m_incident.serviceCount(), 0);
    chooseFrames();
    m_alone.resize(m_folded.frames.size());
    m_rest.resize(m_folded.frames.size());
    for (std::size_t i = 0; i < m_incident.serviceCount(); ++i) {
        if (!m_incident.service(ServiceId(i)).isFrame())
            collect(ServiceId(i));
    }
    for (std::size_t frame = 0; frame < m_folded.frames.size(); ++frame) {
        std::vector<ServiceId>& spine = m_folded.frames[frame].spine;
        std::vector<ServiceId>& alone = m_alone[frame];
        // A grid below a spine stands in the way of the lines to the box below both.
        if (frame > 0 && alone.size() <= spine.size()) {
            spine.insert(spine.end(), alone.begin(), alone.end());
            alone.clear();
        }
        sortByOrder(spine);
        addGrids(static_cast<int>(frame));
    }
    return std::move(m_folded);
}

} // namespace

bool isFramedStory(const Incident& incident, const Order& order, const std::vector<ServiceId>& keep)
{
    const FoldedMap folded = foldCompactly(incident, order, keep, {});
    std::size_t framed = 0;
    for (std::size_t i = 1; i < folded.frames.size(); ++i)
        framed += folded.frames[i].spine.size();
    return framed > folded.frames[0].spine.size();
}

std::vector<CompactRules> compactRules(bool framed)
{
    const InSpine most = framed ? InSpine::Framed : InSpine::Linked;
    const InSpine less = framed ? InSpine::Linked : InSpine::Framed;
    std::vector<CompactRules> rules;
    for (const InSpine spine : {most, less, InSpine::Nobody}) {
        for (const Merging merging : {Merging::Families, Merging::Inside, Merging::Frames, Merging::All})
            rules.push_back({merging, spine});
    }
    return rules;
}

std::vector<ServiceId> keptBoxes(const Incident& incident, const std::vector<ServiceId>& wanted)
{
    std::vector<ServiceId> kept;
    for (const ServiceId service : wanted) {
        if (service && service.index() < incident.serviceCount() &&
            !incident.service(service).isFrame() &&
            std::find(kept.begin(), kept.end(), service) == kept.end())
            kept.push_back(service);
    }
    return kept;
}

FoldedMap foldCompactly(const Incident& incident, const IdVector<ServiceId, std::size_t>& order,
                        const std::vector<ServiceId>& keep, const CompactRules& rules)
{
    return CompactFolding(incident, order, keep, rules).run();
}

std::size_t foldedGrids(const FoldedMap& folded)
{
    return static_cast<std::size_t>(
        std::count_if(folded.grids.begin(), folded.grids.end(),
                      [](const GridPlan& grid) { return grid.folded.value_or(false); }));
}

} // namespace aftermap
