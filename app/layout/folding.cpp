// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/folding.h"

#include "incident/incident.h"
#include "layout/grid_titles.h"

#include <algorithm>
#include <map>

namespace aftermap {

using namespace Qt::StringLiterals;

namespace {

using Order = IdVector<ServiceId, std::size_t>;

class Folding
{
public:
    Folding(const Incident& incident, const Order& order, const FoldingRules& rules)
        : m_incident(incident), m_order(order), m_rules(rules)
    {
        m_folded.gridOf = IdVector<ServiceId, int>(incident.serviceCount(), -1);
        m_folded.frameOf = IdVector<ServiceId, int>(incident.serviceCount(), 0);
    }

    FoldedMap run();

private:
    void collectFrames();
    void collectMembers();
    void foldUnlinked();
    void foldFrame(int frame);
    void addGrids(int frame, const std::vector<ServiceId>& members);
    void addGrid(int frame, const QString& title, std::vector<ServiceId> members);
    std::size_t dependents(ServiceId service) const;
    bool standsInSpine(int frame, ServiceId service) const;
    void keepLinked(int frame, std::vector<ServiceId>& spine,
                    std::vector<ServiceId>& rest) const;
    void keepCapped(std::vector<ServiceId>& spine, std::vector<ServiceId>& rest) const;
    void sortByOrder(std::vector<ServiceId>& services) const
    {
        std::sort(services.begin(), services.end(),
                  [this](ServiceId a, ServiceId b) { return m_order[a] < m_order[b]; });
    }

    const Incident& m_incident;
    const Order& m_order;
    const FoldingRules& m_rules;
    FoldedMap m_folded;
    std::vector<std::vector<ServiceId>> m_members; ///< by frame, directly in it
};

FoldedMap Folding::run()
{
    collectFrames();
    collectMembers();
    if (m_incident.countedServices() <= m_rules.wholeUpTo) {
        if (standsUnlinked(m_incident).size() >= m_rules.leastInGrid) {
            foldUnlinked();
            return std::move(m_folded);
        }
        m_folded.whole = true;
        for (std::size_t frame = 0; frame < m_members.size(); ++frame)
            m_folded.frames[frame].spine = m_members[frame];
        return std::move(m_folded);
    }
    for (std::size_t frame = 0; frame < m_members.size(); ++frame)
        foldFrame(static_cast<int>(frame));
    return std::move(m_folded);
}

/// Frames in the order of their depth, then of their names; those in a circle of parents are none.
void Folding::collectFrames()
{
    m_folded.frames.emplace_back();
    std::vector<ServiceId> waiting;
    for (std::size_t i = 0; i < m_incident.serviceCount(); ++i) {
        if (m_incident.service(ServiceId(i)).isFrame())
            waiting.push_back(ServiceId(i));
    }
    std::sort(waiting.begin(), waiting.end(), [this](ServiceId a, ServiceId b) {
        const Service& left = m_incident.service(a);
        const Service& right = m_incident.service(b);
        const int names = QString::compare(left.label().shown(), right.label().shown());
        return names != 0 ? names < 0 : left.id < right.id;
    });
    std::map<ServiceId, std::vector<ServiceId>> inside;
    for (const ServiceId frame : waiting)
        inside[m_incident.parent(frame)].push_back(frame);
    for (std::size_t i = 0; i < m_folded.frames.size(); ++i) {
        const FramePlan plan = m_folded.frames[i];
        for (const ServiceId child : inside[plan.service]) {
            const int index = static_cast<int>(m_folded.frames.size());
            m_folded.frames[i].children.push_back(index);
            m_folded.frameOf[child] = index;
            FramePlan made;
            made.service = child;
            made.parent = static_cast<int>(i);
            made.depth = plan.depth + 1;
            m_folded.frames.push_back(std::move(made));
        }
    }
}

void Folding::collectMembers()
{
    m_members.resize(m_folded.frames.size());
    for (std::size_t i = 0; i < m_incident.serviceCount(); ++i) {
        const ServiceId service(i);
        if (m_incident.service(service).isFrame())
            continue;
        const ServiceId parent = m_incident.parent(service);
        m_folded.frameOf[service] = parent ? m_folded.frameOf[parent] : 0;
        m_members[static_cast<std::size_t>(m_folded.frameOf[service])].push_back(service);
    }
    for (std::vector<ServiceId>& members : m_members)
        sortByOrder(members);
}

std::size_t Folding::dependents(ServiceId service) const
{
    std::size_t count = 0;
    for (const DependencyId id : m_incident.neededBy(service)) {
        const ServiceId other = m_incident.dependent(id);
        count += other != service && !m_incident.service(other).isFrame();
    }
    return count;
}

bool Folding::standsInSpine(int frame, ServiceId service) const
{
    // What contains other frames keeps its own members in a narrow column beside them.
    if (frame != 0 && !m_folded.frames[static_cast<std::size_t>(frame)].children.empty())
        return false;
    if (frame == 0 && !familyTitle(m_incident.service(service)).isEmpty())
        return false;
    return dependents(service) > 0;
}

/// Leaves in `spine` those on whom most depend, and adds the others to `rest`.
void Folding::keepCapped(std::vector<ServiceId>& spine, std::vector<ServiceId>& rest) const
{
    if (spine.size() <= m_rules.spineCap)
        return;
    std::vector<std::pair<std::size_t, ServiceId>> counted;
    for (const ServiceId service : spine)
        counted.emplace_back(dependents(service), service);
    std::stable_sort(counted.begin(), counted.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    spine.clear();
    for (std::size_t i = 0; i < counted.size(); ++i)
        (i < m_rules.spineCap ? spine : rest).push_back(counted[i].second);
    sortByOrder(spine);
    sortByOrder(rest);
}

/// Moves to the spine what needs another member of the frame.
void Folding::keepLinked(int frame, std::vector<ServiceId>& spine,
                         std::vector<ServiceId>& rest) const
{
    const auto isMember = [members = m_members[static_cast<std::size_t>(frame)]](ServiceId service) {
        return std::find(members.begin(), members.end(), service) != members.end();
    };
    const auto isLinked = [&](ServiceId service) {
        const auto& needs = m_incident.needs(service);
        return std::any_of(needs.begin(), needs.end(), [&](DependencyId id) {
            const ServiceId other = m_incident.dependencyOf(id);
            return other != service && isMember(other);
        });
    };
    const auto alone = std::stable_partition(rest.begin(), rest.end(), isLinked);
    if (std::size_t(alone - rest.begin()) + spine.size() > m_rules.spineCap)
        return;
    spine.insert(spine.end(), rest.begin(), alone);
    rest.erase(rest.begin(), alone);
    sortByOrder(spine);
}

/// What no line leads to would stand in a column as high as the map has services.
void Folding::foldUnlinked()
{
    std::vector<ServiceId> alone = standsUnlinked(m_incident);
    sortByOrder(alone);
    for (const ServiceId service : m_members[0]) {
        if (std::find(alone.begin(), alone.end(), service) == alone.end())
            m_folded.frames[0].spine.push_back(service);
    }
    addGrid(0, unlinkedTitle(), std::move(alone));
}

void Folding::foldFrame(int frame)
{
    std::vector<ServiceId> spine, rest;
    for (const ServiceId service : m_members[static_cast<std::size_t>(frame)])
        (standsInSpine(frame, service) ? spine : rest).push_back(service);
    const bool open = m_rules.openFrames && frame != 0 &&
                      m_folded.frames[static_cast<std::size_t>(frame)].children.empty();
    if (open)
        keepLinked(frame, spine, rest);
    const bool few = rest.size() < (open ? 2 : m_rules.leastInGrid);
    const bool joinsSpine = frame != 0 && !spine.empty() && few &&
                            spine.size() + rest.size() <= m_rules.spineCap;
    if (joinsSpine) {
        spine.insert(spine.end(), rest.begin(), rest.end());
        sortByOrder(spine);
        rest.clear();
    }
    keepCapped(spine, rest);
    addGrids(frame, rest);
    m_folded.frames[static_cast<std::size_t>(frame)].spine = std::move(spine);
}

void Folding::addGrids(int frame, const std::vector<ServiceId>& members)
{
    std::map<QString, std::vector<ServiceId>> byTitle;
    const ServiceId owner = m_folded.frames[static_cast<std::size_t>(frame)].service;
    const QString other = otherTitle(owner ? &m_incident.service(owner) : nullptr);
    for (const ServiceId service : members) {
        const QString own = owner ? m_incident.service(service).family.shown()
                                  : familyTitle(m_incident.service(service));
        const QString title = !own.isEmpty() ? own
                              : owner        ? other
                                             : dependenciesTitle(m_incident, service);
        byTitle[title].push_back(service);
    }
    std::vector<ServiceId> fewOfAKind;
    std::vector<std::pair<QString, std::vector<ServiceId>>> grids;
    for (auto& [title, services] : byTitle) {
        if (services.size() < m_rules.leastInGrid || title == other || title.isEmpty())
            fewOfAKind.insert(fewOfAKind.end(), services.begin(), services.end());
        else
            grids.emplace_back(title, std::move(services));
    }
    std::sort(grids.begin(), grids.end(), [this](const auto& a, const auto& b) {
        // By their middle members: one early outlier does not make a family the first to fail.
        return m_order[a.second[a.second.size() / 2]] < m_order[b.second[b.second.size() / 2]];
    });
    sortByOrder(fewOfAKind);
    if (!fewOfAKind.empty()) {
        const bool onlyKind = byTitle.size() == 1 && !byTitle.begin()->first.isEmpty();
        grids.emplace_back(onlyKind ? byTitle.begin()->first : other, std::move(fewOfAKind));
    }
    for (auto& [title, services] : grids)
        addGrid(frame, title, std::move(services));
}

void Folding::addGrid(int frame, const QString& title, std::vector<ServiceId> members)
{
    const int index = static_cast<int>(m_folded.grids.size());
    for (const ServiceId member : members)
        m_folded.gridOf[member] = index;
    m_folded.grids.push_back({title, std::move(members), frame, {}});
    m_folded.frames[static_cast<std::size_t>(frame)].grids.push_back(index);
}

} // namespace

std::vector<ServiceId> standsUnlinked(const Incident& incident)
{
    std::vector<ServiceId> alone;
    for (std::size_t i = 0; i < incident.serviceCount(); ++i) {
        const ServiceId service(i);
        if (incident.service(service).isFrame())
            return {};
        if (incident.needs(service).empty() && incident.neededBy(service).empty())
            alone.push_back(service);
    }
    return alone;
}

FoldedMap foldMap(const Incident& incident, const IdVector<ServiceId, std::size_t>& order,
                  const FoldingRules& rules)
{
    return Folding(incident, order, rules).run();
}

QString gridKey(const Incident& incident, const FoldedMap& folded, const GridPlan& grid)
{
    const ServiceId frame = folded.frames[static_cast<std::size_t>(grid.frame)].service;
    return u"%1/%2"_s.arg(frame ? incident.service(frame).id : QString(), grid.title);
}

} // namespace aftermap
