// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/library_parts.h"

#include <QHash>

#include <algorithm>
#include <map>

namespace aftermap {

namespace {

/// Of one outage: who depends on a thing, and whether anybody but the map's maker says so.
using Dependents = std::map<ServiceId, bool>;

template <typename Key>
using Needed = std::map<Key, std::map<std::size_t, Dependents>>;

std::vector<Reliance> reliancesOf(const std::map<std::size_t, Dependents>& byOutage)
{
    std::vector<Reliance> reliances;
    for (const auto& [outage, dependents] : byOutage) {
        const auto stated = std::count_if(dependents.begin(), dependents.end(),
                                          [](const auto& dependent) { return dependent.second; });
        reliances.push_back({outage, int(stated), int(dependents.size()) - int(stated)});
    }
    return reliances;
}

int dependentsOf(const SharedDependency& shared)
{
    int all = 0;
    for (const Reliance& reliance : shared.reliances)
        all += reliance.stated + reliance.inferred;
    return all;
}

template <typename Key, typename ThingOf>
std::vector<SharedDependency> inSeveral(const Needed<Key>& needed, ThingOf thingOf)
{
    std::vector<SharedDependency> shared;
    for (const auto& [key, byOutage] : needed) {
        if (byOutage.size() >= 2)
            shared.push_back({thingOf(key), reliancesOf(byOutage)});
    }
    std::stable_sort(shared.begin(), shared.end(), [](const SharedDependency& a, const SharedDependency& b) {
        return std::tuple(b.reliances.size(), dependentsOf(b), a.thing.name) <
               std::tuple(a.reliances.size(), dependentsOf(a), b.thing.name);
    });
    return shared;
}

void note(Dependents& dependents, const Incident& incident, DependencyId edge)
{
    bool& stated = dependents[incident.dependent(edge)];
    stated = stated || incident.dependency(edge).basis != Basis::Inferred;
}

template <typename Visit>
void eachEdge(const Incidents& outages, Visit visit)
{
    for (std::size_t i = 0; i < outages.size(); ++i) {
        for (std::size_t edge = 0; edge < outages[i]->dependencyCount(); ++edge)
            visit(i, *outages[i], DependencyId(edge));
    }
}

} // namespace

std::vector<SharedDependency> companiesNeeded(const Incidents& outages)
{
    Needed<QString> needed;
    eachEdge(outages, [&](std::size_t i, const Incident& incident, DependencyId edge) {
        const QString company = companyOf(incident.service(incident.dependencyOf(edge)));
        if (!company.isEmpty() && companyOf(incident.service(incident.dependent(edge))) != company)
            note(needed[company][i], incident, edge);
    });
    return inSeveral(needed, [&](const QString& company) {
        return Thing{companyName(company, outages), company, companyGround(company, outages)};
    });
}

std::vector<SharedDependency> servicesNeeded(const Incidents& outages, const Things& things)
{
    Needed<std::size_t> needed;
    eachEdge(outages, [&](std::size_t i, const Incident& incident, DependencyId edge) {
        note(needed[things.of[i][incident.dependencyOf(edge)]][i], incident, edge);
    });
    return inSeveral(needed, [&](std::size_t thing) { return things.things[thing]; });
}

} // namespace aftermap
