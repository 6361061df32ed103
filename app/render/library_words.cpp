// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/library_words.h"

#include "base/tr.h"
#include "render/glossary.h"
#include "render/narration.h"
#include "render/word_lists.h"

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

/// Names and number of those that come first together; none where only one outage has them, or where
/// more than three share the place.
template <typename Values, typename NameAndCount>
std::pair<QStringList, std::size_t> mostFrequent(const Values& values, NameAndCount nameAndCount)
{
    QStringList names;
    std::size_t most = 2;
    for (const auto& value : values) {
        const auto [name, count] = nameAndCount(value);
        if (count < most)
            break;
        most = count;
        names << name;
    }
    return {names.size() > 3 ? QStringList() : names, most};
}

} // namespace

QString outageName(const Incident& incident)
{
    const QString title = incident.timeline().title.shown();
    const qsizetype colon = title.indexOf(u": "_s);
    return colon > 0 ? title.first(colon) : title;
}

QString outageDay(const Incident& incident)
{
    return formatDate(incident.onset(), incident.zone());
}

QString afterResolvedWords(const AfterResolved& after)
{
    const std::optional<Milliseconds> length = after.length();
    if (!length)
        return tr("not reported");
    if (length->count() == 0)
        return tr("at once");
    const QString span = formatSpan(std::chrono::abs(*length));
    const QString words = length->count() < 0 ? tr("%1 earlier").arg(span) : span;
    return after.isRough() ? tr("about %1").arg(words) : words;
}

QString afterResolvedGap(const AfterResolved& after)
{
    if (!after.declared && !after.recovered)
        return tr("neither is reported");
    if (!after.declared)
        return tr("declared resolved: not reported");
    return after.recovered ? QString() : tr("recovered: not reported");
}

QString hitWords(const Hit& hit)
{
    return hit.worst ? stateWords(*hit.worst) : termName(Term::TimeUnknown);
}

QString matchedWords(MatchedBy ground)
{
    switch (ground) {
    case MatchedBy::Name: return tr("name");
    case MatchedBy::NearName: return tr("near name");
    case MatchedBy::Id: return tr("id");
    case MatchedBy::CompanyOfToday: break;
    }
    return tr("the company's name of today");
}

QString matchedExplanation(MatchedBy ground)
{
    switch (ground) {
    case MatchedBy::Name: return tr("The files write the same name.");
    case MatchedBy::NearName:
        return tr("One company, and the same name without brackets and the company's own name, or in short.");
    case MatchedBy::Id: return tr("One company and one id in the files, under different names.");
    case MatchedBy::CompanyOfToday: break;
    }
    return tr("The files name the company differently; Facebook is Meta today, Slack belongs to Salesforce, Twitter is X.");
}

QString relianceWords(const Reliance& reliance)
{
    const int all = reliance.stated + reliance.inferred;
    const QString services = all == 1 ? tr("1 service") : tr("%1 services").arg(all);
    if (reliance.inferred == 0)
        return tr("%1, stated").arg(services);
    if (reliance.stated == 0)
        return tr("%1, inferred").arg(services);
    return tr("%1: %2 stated, %3 inferred").arg(services).arg(reliance.stated).arg(reliance.inferred);
}

QString ofOutages(std::size_t count, const Library& library)
{
    return tr("%1 of %2").arg(count).arg(library.outages.size());
}

QString hitServices(const Library& library, const Hit& hit, std::size_t most)
{
    QStringList names;
    for (const ServiceId service : hit.services) {
        if (std::size_t(names.size()) == most)
            break;
        names << library.outages[hit.outage]->service(service).label().shown();
    }
    const QString all = names.join(u", "_s);
    return hit.services.size() > most ? tr("%1 and %2 more").arg(all).arg(hit.services.size() - most) : all;
}

QString librarySentence(const Library& library)
{
    const std::size_t count = library.outages.size();
    QStringList parts{count == 1 ? tr("1 outage") : tr("%1 outages").arg(count)};
    const auto add = [&](const QString& what, const QStringList& names, std::size_t outages) {
        if (!names.isEmpty())
            parts << tr("%1: %2 (%3)").arg(what, listWords(names)).arg(outages);
    };
    const auto causes = mostFrequent(library.causes, [](const RecurringCause& cause) {
        return std::pair(termName(termOf(cause.kind)), cause.outages.size());
    });
    add(tr("most frequent class of cause"), causes.first, causes.second);
    const auto needed = mostFrequent(library.companiesNeeded, [](const SharedDependency& shared) {
        return std::pair(shared.thing.name, shared.reliances.size());
    });
    add(tr("most depended on"), needed.first, needed.second);
    const auto hit = mostFrequent(library.companiesHit, [](const RepeatedlyHit& repeated) {
        return std::pair(repeated.thing.name, repeated.hits.size());
    });
    add(tr("most often hit"), hit.first, hit.second);
    return parts.join(tr("; "));
}

} // namespace aftermap
