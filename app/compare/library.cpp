// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/library_parts.h"

#include <algorithm>
#include <numeric>
#include <set>

namespace aftermap {

namespace {

/// Takes the outages in order of onset, each once.
void arrange(const Incidents& incidents, Library& library)
{
    std::vector<std::size_t> order(incidents.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return incidents[a]->onset() < incidents[b]->onset();
    });
    std::set<std::pair<Instant, QString>> known;
    for (const std::size_t place : order) {
        const Incident& incident = *incidents[place];
        if (!known.insert({incident.onset(), incident.timeline().title.raw()}).second) {
            ++library.repeated;
            continue;
        }
        library.outages.push_back(incidents[place]);
        library.given.push_back(place);
    }
}

bool isRough(const Milestone& milestone)
{
    return isCoarse(milestone.time) || milestone.time.derived;
}

} // namespace

std::optional<Milliseconds> AfterResolved::length() const
{
    if (!declared || !recovered)
        return std::nullopt;
    return recovered->time.at - declared->time.at;
}

bool AfterResolved::isRough() const
{
    return (declared && aftermap::isRough(*declared)) || (recovered && aftermap::isRough(*recovered));
}

Library libraryOf(const Incidents& incidents)
{
    Library library;
    arrange(incidents, library);
    const Incidents& outages = library.outages;
    for (std::size_t i = 0; i < outages.size(); ++i) {
        const Timeline& timeline = outages[i]->timeline();
        if (!timeline.cause)
            library.withoutCause.push_back(i);
        library.afterResolved.push_back({timeline.milestone(MilestoneKind::DeclaredResolved),
                                         timeline.milestone(MilestoneKind::Recovered)});
    }
    library.causes = recurringCauses(outages);
    library.factors = recurringFactors(outages);
    const Things things = thingsOf(outages);
    library.companiesNeeded = companiesNeeded(outages);
    library.servicesNeeded = servicesNeeded(outages, things);
    library.companiesHit = companiesHit(outages);
    library.servicesHit = servicesHit(outages, things);
    return library;
}

} // namespace aftermap
