// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/library_json.h"

#include "render/library_words.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

QJsonArray placesOf(const OutagePlaces& outages)
{
    QJsonArray places;
    for (const std::size_t outage : outages)
        places += qint64(outage);
    return places;
}

QJsonObject toJson(const Thing& thing)
{
    static constexpr std::array grounds{"name", "near_name", "id", "company_of_today"};
    return {{u"name"_s, thing.name},
            {u"company"_s, thing.company.isEmpty() ? QJsonValue() : QJsonValue(SafeText(thing.company).shown())},
            {u"matched_by"_s, QLatin1StringView(grounds[static_cast<std::size_t>(thing.matchedBy)])}};
}

QJsonArray toJson(const std::vector<SharedDependency>& all)
{
    QJsonArray array;
    for (const SharedDependency& shared : all) {
        QJsonObject object = toJson(shared.thing);
        QJsonArray outages;
        for (const Reliance& reliance : shared.reliances) {
            outages += QJsonObject{{u"outage"_s, qint64(reliance.outage)},
                                   {u"dependents_stated"_s, reliance.stated},
                                   {u"dependents_inferred"_s, reliance.inferred}};
        }
        object[u"outages"_s] = outages;
        array += object;
    }
    return array;
}

QJsonArray toJson(const Library& library, const std::vector<RepeatedlyHit>& all)
{
    QJsonArray array;
    for (const RepeatedlyHit& repeated : all) {
        QJsonObject object = toJson(repeated.thing);
        QJsonArray hits;
        for (const Hit& hit : repeated.hits) {
            const Incident& incident = *library.outages[hit.outage];
            QJsonArray services;
            for (const ServiceId service : hit.services)
                services += incident.service(service).id;
            hits += QJsonObject{{u"outage"_s, qint64(hit.outage)},
                                {u"onset"_s, formatRfc3339(incident.onset())},
                                {u"worst"_s, hit.worst ? QJsonValue(toWord(*hit.worst)) : QJsonValue()},
                                {u"confidence"_s, toWord(hit.confidence)},
                                {u"services"_s, services}};
        }
        object[u"hits"_s] = hits;
        array += object;
    }
    return array;
}

QJsonValue timeOf(const std::optional<Milestone>& milestone)
{
    return milestone ? QJsonValue(formatRfc3339(milestone->time.at)) : QJsonValue();
}

QJsonArray outagesOf(const LibraryFiles& read)
{
    QJsonArray array;
    for (std::size_t i = 0; i < read.library.outages.size(); ++i) {
        const Incident& incident = *read.library.outages[i];
        const AfterResolved& after = read.library.afterResolved[i];
        const auto length = after.length();
        array += QJsonObject{{u"file"_s, SafeText(read.paths[qsizetype(i)]).shown()},
                             {u"title"_s, incident.timeline().title.shown()},
                             {u"onset"_s, formatRfc3339(incident.onset())},
                             {u"declared_resolved"_s, timeOf(after.declared)},
                             {u"recovered"_s, timeOf(after.recovered)},
                             {u"after_resolved_s"_s, length ? QJsonValue(double(length->count()) / 1000) : QJsonValue()},
                             {u"after_resolved_approximate"_s, after.isRough()}};
    }
    return array;
}

} // namespace

QJsonObject toJson(const LibraryFiles& read)
{
    const Library& library = read.library;
    QJsonArray causes, factors, problems;
    for (const RecurringCause& cause : library.causes)
        causes += QJsonObject{{u"class"_s, toWord(cause.kind)}, {u"outages"_s, placesOf(cause.outages)}};
    for (const RecurringFactor& factor : library.factors)
        factors += QJsonObject{{u"factor"_s, factor.words}, {u"outages"_s, placesOf(factor.outages)}};
    for (const FileProblem& problem : read.problems) {
        problems += QJsonObject{{u"file"_s, SafeText(problem.path).shown()},
                                {u"message"_s, SafeText(problem.message).shown()}};
    }
    return {{u"outages"_s, outagesOf(read)},
            {u"causes"_s, causes},
            {u"without_cause"_s, placesOf(library.withoutCause)},
            {u"factors"_s, factors},
            {u"companies_depended_on"_s, toJson(library.companiesNeeded)},
            {u"services_depended_on"_s, toJson(library.servicesNeeded)},
            {u"companies_hit"_s, toJson(library, library.companiesHit)},
            {u"services_hit"_s, toJson(library, library.servicesHit)},
            {u"left_out"_s, problems}};
}

} // namespace aftermap
