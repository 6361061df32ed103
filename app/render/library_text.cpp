// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/library_text.h"

#include "base/tr.h"
#include "render/glossary.h"
#include "render/library_words.h"
#include "render/narration.h"

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

QString outageWords(const Library& library, std::size_t outage)
{
    const Incident& incident = *library.outages[outage];
    return u"%1, %2"_s.arg(outageName(incident), outageDay(incident));
}

/// "  3  Capacity: Kinesis, 25 November 2020; …"
QString countedLine(const Library& library, const QString& name, const OutagePlaces& outages)
{
    QStringList named;
    for (const std::size_t outage : outages)
        named << outageWords(library, outage);
    return u"%1  %2: %3"_s.arg(outages.size(), 3).arg(name, named.join(u"; "_s));
}

QString thingLine(std::size_t count, const Thing& thing)
{
    const QString line = u"%1  %2"_s.arg(count, 3).arg(thing.name);
    return thing.matchedBy == MatchedBy::Name ? line : line + u" ("_s + tr("matched by %1").arg(matchedWords(thing.matchedBy)) + u')';
}

void addNeeded(QStringList& lines, const Library& library, const QString& heading, const std::vector<SharedDependency>& all)
{
    if (all.empty())
        return;
    lines << QString() << heading;
    for (const SharedDependency& shared : all) {
        lines << thingLine(shared.reliances.size(), shared.thing);
        for (const Reliance& reliance : shared.reliances)
            lines << u"       %1: %2"_s.arg(outageWords(library, reliance.outage), relianceWords(reliance));
    }
}

void addHit(QStringList& lines, const Library& library, const QString& heading, const std::vector<RepeatedlyHit>& all,
            bool withServices)
{
    if (all.empty())
        return;
    lines << QString() << heading;
    for (const RepeatedlyHit& repeated : all) {
        lines << thingLine(repeated.hits.size(), repeated.thing);
        for (const Hit& hit : repeated.hits) {
            QString line = u"       %1: %2, %3"_s.arg(outageWords(library, hit.outage), hitWords(hit),
                                                      confidenceWords(hit.confidence));
            if (withServices)
                line += u" ("_s + hitServices(library, hit) + u')';
            lines << line;
        }
    }
}

void addAfterResolved(QStringList& lines, const Library& library)
{
    lines << QString() << tr("From declared resolved to recovered");
    for (std::size_t i = 0; i < library.afterResolved.size(); ++i) {
        const AfterResolved& after = library.afterResolved[i];
        const QString gap = afterResolvedGap(after);
        lines << u"     %1: %2"_s.arg(outageWords(library, i), gap.isEmpty() ? afterResolvedWords(after) : gap);
    }
}

} // namespace

QStringList libraryText(const Library& library)
{
    QStringList lines{librarySentence(library)};
    if (library.outages.empty())
        return lines;
    if (library.repeated > 0)
        lines << tr("%1 given more than once, counted once").arg(library.repeated);
    lines << QString() << tr("Class of cause");
    for (const RecurringCause& cause : library.causes)
        lines << countedLine(library, termName(termOf(cause.kind)), cause.outages);
    if (!library.withoutCause.empty())
        lines << countedLine(library, tr("Not in the file"), library.withoutCause);
    if (!library.factors.empty() && library.factors.front().outages.size() > 1)
        lines << QString() << tr("Contributing factors named more than once");
    for (const RecurringFactor& factor : library.factors) {
        if (factor.outages.size() > 1)
            lines << countedLine(library, factor.words, factor.outages);
    }
    addNeeded(lines, library, tr("Companies that others depended on in more than one"), library.companiesNeeded);
    addNeeded(lines, library, tr("Services that others depended on in more than one"), library.servicesNeeded);
    addAfterResolved(lines, library);
    addHit(lines, library, tr("Companies hit more than once, the worst each time"), library.companiesHit, true);
    addHit(lines, library, tr("Services hit more than once, the worst each time"), library.servicesHit, false);
    return lines;
}

} // namespace aftermap
