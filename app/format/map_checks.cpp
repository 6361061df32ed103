// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/map_checks.h"

#include "format/dependency_cycles.h"
#include "format/suggestion.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

class MapChecks
{
public:
    MapChecks(const ServiceMap& map, const MapPlaces& places, Reporter& reporter)
        : m_map(map), m_places(places), m_reporter(reporter)
    {
        for (std::size_t i = 0; i < map.services.size(); ++i) {
            const QString& id = service(i).id;
            if (id.isEmpty() || m_index.contains(id))
                continue;
            m_index.insert(id, i);
            m_ids.append(id);
        }
    }

    void all()
    {
        checkParents();
        checkMembers();
        checkLoops(&Service::parent, &MapPlaces::OfService::parent, u"parent"_s, u"parents"_s);
        checkLoops(&Service::memberOf, &MapPlaces::OfService::memberOf, u"member_of"_s, u"members"_s);
        checkDependencies();
        checkGroups();
    }

private:
    const Service& service(std::size_t i) const { return m_map.services[ServiceId(i)]; }
    const Dependency& dependency(std::size_t i) const { return m_map.dependencies[DependencyId(i)]; }

    Place inService(std::size_t i, TextPosition at, const QString& field) const
    {
        return {at, u"/services/%1/%2"_s.arg(i).arg(field)};
    }
    Place inDependency(std::size_t i, TextPosition at, const QString& field) const
    {
        return {at, u"/dependencies/%1/%2"_s.arg(i).arg(field)};
    }

    /// The service that `id` names; if there is none, says so.
    std::optional<std::size_t> resolve(const QString& id, const Place& place)
    {
        const auto found = m_index.constFind(id);
        if (found != m_index.constEnd())
            return *found;
        if (m_reporter.wants(Diagnostic::Severity::Error)) {
            m_reporter.error(place, u"There is no service \"%1\" in this map"_s.arg(id) +
                                        didYouMean(id, m_ids));
        } else {
            m_reporter.moreErrors(1);
        }
        return std::nullopt;
    }

    void checkParents()
    {
        for (std::size_t i = 0; i < m_map.services.size(); ++i) {
            const QString& parent = service(i).parent;
            if (parent.isEmpty())
                continue;
            const Place place = inService(i, m_places.services[i].parent, u"parent"_s);
            const auto found = resolve(parent, place);
            if (found && !service(*found).isFrame()) {
                m_reporter.error(place, u"\"%1\" cannot be a parent: only a service of kind provider or region "
                                        "is drawn as a frame."_s.arg(parent));
            }
        }
    }

    void checkMembers()
    {
        for (std::size_t i = 0; i < m_map.services.size(); ++i) {
            const QString& whole = service(i).memberOf;
            if (whole.isEmpty())
                continue;
            const Place place = inService(i, m_places.services[i].memberOf, u"member_of"_s);
            const auto found = resolve(whole, place);
            if (found && service(*found).isFrame()) {
                m_reporter.error(place, u"\"%1\" is a frame (kind %2), so nothing can be a member of it; "
                                        "use \"parent\"."_s.arg(whole, service(*found).kind));
            }
        }
    }

    /// Follows one kind of reference from each service; each loop is reported once.
    void checkLoops(QString Service::*field, TextPosition MapPlaces::OfService::*place,
                    const QString& name, const QString& plural)
    {
        std::vector<std::size_t> visitedFrom(m_map.services.size(), SIZE_MAX);
        for (std::size_t start = 0; start < m_map.services.size(); ++start) {
            std::size_t at = start;
            while (visitedFrom[at] == SIZE_MAX) {
                visitedFrom[at] = start;
                const auto next = m_index.constFind(service(at).*field);
                if (next == m_index.constEnd())
                    break;
                if (visitedFrom[*next] == start) {
                    m_reporter.error(inService(at, m_places.services[at].*place, name),
                                     u"The %1 of these services form a loop: %2."_s.arg(
                                         plural, loopFrom(*next, field)));
                    break;
                }
                at = *next;
            }
        }
    }

    QString loopFrom(std::size_t first, QString Service::*field) const
    {
        std::vector<QString> ids;
        std::size_t at = first;
        do {
            ids.push_back(service(at).id);
            at = m_index.value(service(at).*field);
        } while (at != first);
        return joinLoop(ids);
    }

    void checkDependencies()
    {
        QHash<QPair<std::size_t, std::size_t>, std::size_t> pairs;
        DependencyCycles cycles(m_map.services.size());
        for (std::size_t i = 0; i < m_map.dependencies.size(); ++i) {
            const MapPlaces::OfDependency& place = m_places.dependencies[i];
            const Dependency& edge = dependency(i);
            if (edge.dependent.isEmpty() || edge.dependency.isEmpty())
                continue; // reported where it was read
            const auto from = resolve(edge.dependent, inDependency(i, place.dependent, u"dependent"_s));
            const auto to = resolve(edge.dependency, inDependency(i, place.dependency, u"dependency"_s));
            if (!from || !to)
                continue;
            const Place whole{place.object, u"/dependencies/%1"_s.arg(i)};
            if (*from == *to)
                m_reporter.warning(whole, u"\"%1\" depends on itself."_s.arg(edge.dependent));
            const auto first = pairs.constFind({*from, *to});
            if (first != pairs.constEnd()) {
                const TextPosition at = m_places.dependencies[*first].object;
                m_reporter.warning(whole, u"That \"%1\" depends on \"%2\" stands here a second time; the first is at %3:%4."_s
                                              .arg(edge.dependent, edge.dependency)
                                              .arg(at.line)
                                              .arg(at.column));
                continue;
            }
            pairs.insert({*from, *to}, i);
            if (*from != *to && !edge.feedbackLoop)
                cycles.addEdge(*from, *to, i);
        }
        cycles.find([this](std::size_t closing, const std::vector<std::size_t>& members, std::size_t more) {
            std::vector<QString> ids;
            for (const std::size_t member : members)
                ids.push_back(service(member).id);
            m_reporter.warning(Place{m_places.dependencies[closing].object, u"/dependencies/%1"_s.arg(closing)},
                               u"These services depend on each other in a cycle: %1."_s.arg(joinLoop(ids, more)));
        });
    }

    void checkGroups()
    {
        struct Group
        {
            std::size_t first = 0;
            int members = 0;
        };
        QHash<QPair<QString, QString>, Group> groups;
        const auto groupOf = [](const Dependency& edge) {
            return QPair<QString, QString>(edge.dependent, edge.redundancyGroup);
        };
        for (std::size_t i = 0; i < m_map.dependencies.size(); ++i) {
            if (dependency(i).redundancyGroup.isEmpty())
                continue;
            Group& group = groups[groupOf(dependency(i))];
            if (group.members++ == 0)
                group.first = i;
        }
        for (std::size_t i = 0; i < m_map.dependencies.size(); ++i) {
            const Dependency& edge = dependency(i);
            if (edge.redundancyGroup.isEmpty())
                continue;
            const Group group = groups.value(groupOf(edge));
            const int needed = dependency(group.first).redundancyNeeded;
            const Place place = inDependency(i, m_places.dependencies[i].redundancy, u"redundancy"_s);
            if (group.first == i && needed > group.members) {
                m_reporter.error(place, u"\"%1\" needs %2 of its group \"%3\", which has only %4."_s
                                            .arg(edge.dependent)
                                            .arg(needed)
                                            .arg(edge.redundancyGroup)
                                            .arg(group.members));
            } else if (edge.redundancyNeeded != needed) {
                const TextPosition first = m_places.dependencies[group.first].redundancy;
                m_reporter.error(place, u"\"%1\" needs %2 of its group \"%3\" here, but %4 at %5:%6."_s
                                            .arg(edge.dependent)
                                            .arg(edge.redundancyNeeded)
                                            .arg(edge.redundancyGroup)
                                            .arg(needed)
                                            .arg(first.line)
                                            .arg(first.column));
            }
        }
    }

    const ServiceMap& m_map;
    const MapPlaces& m_places;
    Reporter& m_reporter;
    QHash<QString, std::size_t> m_index;
    QStringList m_ids;
};

} // namespace

void checkMap(const ServiceMap& map, const MapPlaces& places, Reporter& reporter)
{
    MapChecks(map, places, reporter).all();
}

} // namespace aftermap
