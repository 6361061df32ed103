// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/library_tables.h"

#include "base/tr.h"
#include "render/glossary.h"
#include "render/library_words.h"
#include "render/narration.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr SeverityTable usual;

LibraryCell textCell(const QString& text)
{
    return {text, 0, true};
}

LibraryCell keyedCell(const QString& text, double key)
{
    return {text, key, false};
}

LibraryCell countCell(std::size_t count)
{
    return keyedCell(QString::number(count), double(count));
}

LibraryCell dayCell(const Incident& incident)
{
    return keyedCell(outageDay(incident), double(incident.onset().time_since_epoch().count()));
}

LibraryColumn dayColumn() { return {tr("Began"), tr("The day of the outage's onset, in the story's time zone.")}; }
LibraryColumn outageColumn() { return {tr("Outage"), tr("The outage; double-click or Enter opens it.")}; }
LibraryColumn countColumn() { return {tr("Outages"), tr("In how many of the outages it comes back.")}; }
LibraryColumn matchedColumn()
{
    return {tr("Matched by"), tr("On what it rests that the files mean one and the same.")};
}

LibraryCell outageCell(const Incident& incident)
{
    return textCell(outageName(incident));
}

LibraryCell afterCell(const AfterResolved& after)
{
    const QString gap = afterResolvedGap(after);
    const auto length = after.length();
    const double last = std::numeric_limits<double>::max(); // what is not reported comes last
    return keyedCell(gap.isEmpty() ? afterResolvedWords(after) : gap, length ? double(length->count()) : last);
}

LibraryTable outagesTable(const Library& library)
{
    LibraryTable table{tr("Outages"),
                       {dayColumn(), outageColumn(), {termName(Term::ClassOfCause), explained(Term::ClassOfCause)},
                        {termName(Term::ContributingFactor), explained(Term::ContributingFactor)},
                        {tr("Resolved to recovered"), explained(Term::AfterResolved)}},
                       {}};
    for (std::size_t i = 0; i < library.outages.size(); ++i) {
        const Incident& incident = *library.outages[i];
        const std::optional<OutageCause>& cause = incident.timeline().cause;
        QStringList factors;
        if (cause) {
            for (const SafeText& factor : cause->factors)
                factors << factor.shown();
        }
        table.rows.push_back({{dayCell(incident), outageCell(incident),
                               textCell(cause ? termName(termOf(cause->kind)) : tr("not in the file")),
                               textCell(factors.join(u", "_s)), afterCell(library.afterResolved[i])},
                              i});
    }
    return table;
}

LibraryTable causesTable(const Library& library)
{
    LibraryTable table{tr("Causes"),
                       {{tr("Cause"), tr("A class of cause, or a contributing factor.")},
                        {tr("Kind"), tr("Whether it is the class of the cause or a factor beside it.")},
                        countColumn(), dayColumn(), outageColumn()},
                       {}};
    const auto add = [&](const QString& name, const QString& kind, const OutagePlaces& outages) {
        for (const std::size_t outage : outages) {
            const Incident& incident = *library.outages[outage];
            table.rows.push_back(
                {{textCell(name), textCell(kind), countCell(outages.size()), dayCell(incident), outageCell(incident)}, outage});
        }
    };
    for (const RecurringCause& cause : library.causes)
        add(termName(termOf(cause.kind)), tr("class"), cause.outages);
    for (const RecurringFactor& factor : library.factors)
        add(factor.words, tr("factor"), factor.outages);
    return table;
}

LibraryTable neededTable(const Library& library)
{
    LibraryTable table{tr("Depended on"),
                       {{tr("What"), tr("What others depended on in more than one outage.")},
                        {tr("Kind"), tr("A company as a whole, by services of other companies, or one service.")},
                        countColumn(), dayColumn(), outageColumn(),
                        {tr("Dependents"), tr("How many services of that outage's map need it directly, and how that is known.")},
                        matchedColumn()},
                       {}};
    const auto add = [&](const SharedDependency& shared, const QString& kind, const QString& matched) {
        for (const Reliance& reliance : shared.reliances) {
            const Incident& incident = *library.outages[reliance.outage];
            table.rows.push_back({{textCell(shared.thing.name), textCell(kind), countCell(shared.reliances.size()),
                                   dayCell(incident), outageCell(incident),
                                   keyedCell(relianceWords(reliance), reliance.stated + reliance.inferred),
                                   textCell(matched)},
                                  reliance.outage});
        }
    };
    for (const SharedDependency& company : library.companiesNeeded)
        add(company, tr("company"), matchedWords(company.thing.matchedBy));
    for (const SharedDependency& service : library.servicesNeeded)
        add(service, tr("service"), matchedWords(service.thing.matchedBy));
    return table;
}

LibraryTable hitTable(const Library& library)
{
    LibraryTable table{tr("Hit more than once"),
                       {{tr("Who"), tr("Who was hit in more than one outage.")},
                        {tr("Kind"), tr("A company with all its services in the file, or one service.")},
                        countColumn(), dayColumn(), outageColumn(),
                        {tr("Worst state"), tr("The worst state that an event reports in that outage; nothing assumed.")},
                        {tr("Confidence"), tr("The best confidence of the reports that say so.")},
                        {tr("Services"), tr("Which of its services were affected.")}, matchedColumn()},
                       {}};
    const auto add = [&](const RepeatedlyHit& repeated, const QString& kind, const QString& matched) {
        for (const Hit& hit : repeated.hits) {
            const Incident& incident = *library.outages[hit.outage];
            table.rows.push_back({{textCell(repeated.thing.name), textCell(kind), countCell(repeated.hits.size()),
                                   dayCell(incident), outageCell(incident),
                                   keyedCell(hitWords(hit), hit.worst ? -usual[*hit.worst] : 1.0),
                                   keyedCell(confidenceWords(hit.confidence), double(hit.confidence)),
                                   textCell(hitServices(library, hit)), textCell(matched)},
                                  hit.outage});
        }
    };
    for (const RepeatedlyHit& company : library.companiesHit)
        add(company, tr("company"), matchedWords(company.thing.matchedBy));
    for (const RepeatedlyHit& service : library.servicesHit)
        add(service, tr("service"), matchedWords(service.thing.matchedBy));
    return table;
}

} // namespace

LibraryTable libraryTable(const Library& library, LibraryPart part)
{
    switch (part) {
    case LibraryPart::Outages: return outagesTable(library);
    case LibraryPart::Causes: return causesTable(library);
    case LibraryPart::Needed: return neededTable(library);
    case LibraryPart::Hit: break;
    }
    return hitTable(library);
}

} // namespace aftermap
