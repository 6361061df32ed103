// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/outage_facts.h"

#include "base/folded_text.h"
#include "render/glossary.h"
#include "replay/metrics.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

QString hayOf(const Incident& incident, const OutageFacts& facts)
{
    QStringList words{facts.title, facts.date, formatRfc3339(facts.onset).left(4)};
    if (const std::optional<OutageCause>& cause = incident.timeline().cause) {
        words += termName(termOf(cause->kind));
        for (const SafeText& factor : cause->factors)
            words += factor.raw();
    }
    for (const Service& service : incident.map().services.values()) {
        words << service.name.raw() << service.shortName.raw() << service.provider;
    }
    return folded(words.join(u'\n'));
}

/// The larger value first, what has none last.
template <typename T>
int compared(const std::optional<T>& a, const std::optional<T>& b)
{
    if (a == b)
        return 0;
    if (!a || !b)
        return a ? -1 : 1;
    return *a > *b ? -1 : 1;
}

int compared(OutageOrder order, const OutageFacts& a, const OutageFacts& b)
{
    switch (order) {
    case OutageOrder::Date: break;
    case OutageOrder::Duration: return compared(a.duration, b.duration);
    case OutageOrder::Services: return compared(std::optional(a.services), std::optional(b.services));
    case OutageOrder::Peak: return compared(std::optional(a.peak), std::optional(b.peak));
    case OutageOrder::AfterResolved: return compared(a.afterResolved, b.afterResolved);
    }
    return 0;
}

} // namespace

OutageFacts factsOf(const Presentation& presentation)
{
    const Incident& incident = *presentation.incident;
    const Metrics metrics = metricsOf(incident, presentation.curve);
    OutageFacts facts;
    facts.title = incident.timeline().title.shown();
    facts.summary = incident.timeline().summary.shown();
    facts.onset = incident.onset();
    facts.date = formatDate(incident.onset(), incident.zone());
    if (incident.timeline().cause)
        facts.cause = incident.timeline().cause->kind;
    facts.duration = metrics.timeToRecover.length;
    facts.afterResolved = metrics.afterResolved.length;
    facts.services = incident.countedServices();
    facts.peak = metrics.peak.impact.percent();
    facts.hay = hayOf(incident, facts);
    return facts;
}

bool precedes(OutageOrder order, const OutageFacts& a, const OutageFacts& b)
{
    if (const int first = compared(order, a, b); first != 0)
        return first < 0;
    return a.onset != b.onset ? a.onset > b.onset : a.title < b.title;
}

bool finds(const OutageFacts& facts, const QString& query)
{
    const QStringList words = folded(query).split(u' ', Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(), [&](const QString& word) { return facts.hay.contains(word); });
}

} // namespace aftermap
