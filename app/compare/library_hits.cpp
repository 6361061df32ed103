// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/library_parts.h"

#include <algorithm>
#include <map>

namespace aftermap {

namespace {

// The usual severities, whatever a file puts in their place: outages must be ranked by one measure.
constexpr SeverityTable usual;

bool isSurer(Confidence a, Confidence b)
{
    return a < b;
}

/// What the reports say of one service: `services` stays empty where it was not affected.
Hit hitOf(const Incident& incident, std::size_t outage, ServiceId id, const std::vector<const Event*>& reports)
{
    Hit hit{outage, {}, Confidence::Low, {}};
    for (const Event* report : reports) {
        const ServiceState state = *report->state;
        const bool isWorse = !hit.worst || usual[state] > usual[*hit.worst];
        if (isWorse || (state == *hit.worst && isSurer(report->confidence, hit.confidence)))
            hit.confidence = report->confidence;
        if (isWorse)
            hit.worst = state;
    }
    if (hit.worst) {
        hit.services.push_back(id);
        return hit;
    }
    for (const Statement& statement : incident.service(id).statements) {
        if (!statement.affected)
            continue;
        hit.services = {id};
        hit.confidence = std::min(hit.confidence, statement.confidence);
    }
    return hit;
}

/// Every service that counts and was affected.
std::vector<Hit> hitsOf(const Incident& incident, std::size_t outage)
{
    IdVector<ServiceId, std::vector<const Event*>> reports(incident.serviceCount());
    for (std::size_t i = 0; i < incident.events().size(); ++i) {
        const Event& event = incident.event(EventId(i));
        const ServiceId service = incident.serviceOf(EventId(i));
        if (service && event.state && isAffected(*event.state))
            reports[service].push_back(&event);
    }
    std::vector<Hit> hits;
    for (std::size_t i = 0; i < incident.serviceCount(); ++i) {
        const ServiceId id{i};
        if (incident.service(id).isFrame())
            continue;
        if (Hit hit = hitOf(incident, outage, id, reports[id]); !hit.services.empty())
            hits.push_back(std::move(hit));
    }
    return hits;
}

double lossOf(const Hit& hit)
{
    return hit.worst ? usual[*hit.worst] : 0.0;
}

void add(std::vector<Hit>& hits, const Hit& hit)
{
    if (hits.empty() || hits.back().outage != hit.outage) {
        hits.push_back(hit);
        return;
    }
    Hit& known = hits.back();
    known.services.insert(known.services.end(), hit.services.begin(), hit.services.end());
    const bool isWorse = (hit.worst && !known.worst) || lossOf(hit) > lossOf(known);
    if (isWorse || (hit.worst == known.worst && isSurer(hit.confidence, known.confidence)))
        known.confidence = hit.confidence;
    if (isWorse)
        known.worst = hit.worst;
}

/// `keyOf` gives what a service is counted under; none for the default value of the key.
template <typename Key, typename KeyOf, typename ThingOf>
std::vector<RepeatedlyHit> moreThanOnce(const Incidents& outages, KeyOf keyOf, ThingOf thingOf)
{
    std::map<Key, std::vector<Hit>> all;
    for (std::size_t i = 0; i < outages.size(); ++i) {
        for (const Hit& hit : hitsOf(*outages[i], i)) {
            if (const std::optional<Key> key = keyOf(i, hit.services.front()))
                add(all[*key], hit);
        }
    }
    std::vector<RepeatedlyHit> repeated;
    for (auto& [key, hits] : all) {
        if (hits.size() >= 2)
            repeated.push_back({thingOf(key), std::move(hits)});
    }
    std::stable_sort(repeated.begin(), repeated.end(), [](const RepeatedlyHit& a, const RepeatedlyHit& b) {
        return std::pair(b.hits.size(), a.thing.name.toCaseFolded()) <
               std::pair(a.hits.size(), b.thing.name.toCaseFolded());
    });
    return repeated;
}

} // namespace

std::vector<RepeatedlyHit> companiesHit(const Incidents& outages)
{
    const auto keyOf = [&](std::size_t outage, ServiceId service) -> std::optional<QString> {
        const QString company = companyOf(outages[outage]->service(service));
        return company.isEmpty() ? std::nullopt : std::optional(company);
    };
    return moreThanOnce<QString>(outages, keyOf, [&](const QString& company) {
        return Thing{companyName(company, outages), company, companyGround(company, outages)};
    });
}

std::vector<RepeatedlyHit> servicesHit(const Incidents& outages, const Things& things)
{
    const auto keyOf = [&](std::size_t outage, ServiceId service) {
        return std::optional(things.of[outage][service]);
    };
    return moreThanOnce<std::size_t>(outages, keyOf, [&](std::size_t thing) { return things.things[thing]; });
}

} // namespace aftermap
