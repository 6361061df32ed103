// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/states_words.h"

#include "base/tr.h"
#include "render/narration.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

/// "Database · 04:20 New York"
QString titleAt(const QString& name, const Incident& incident, Instant t)
{
    return tr("%1 · %2 %3").arg(name, formatClock(t, incident.zone()), incident.zone().city());
}

QString evidenceWords(const Incident& incident, const ServiceStatus& status)
{
    switch (status.evidence) {
    case Evidence::None: return tr("Nobody had reported anything by then.");
    case Evidence::Reported: break;
    case Evidence::Assumed: return tr("Assumed: nobody reported how it went on.");
    case Evidence::TimeUnknown: return tr("Reported as affected, but nobody says when.");
    case Evidence::Expired: return tr("Nobody reported that it recovered.");
    }
    const QStringList& ids = incident.event(status.since).sources;
    for (const Source& source : incident.timeline().sources) {
        if (!ids.isEmpty() && source.id == ids.front())
            return tr("Reported by %1.").arg((source.publisher.isEmpty() ? source.title : source.publisher).shown());
    }
    return tr("Reported.");
}

QString groupWords(const StateGroup& group, const Presentation& presentation, Instant t)
{
    if (group.quiet)
        return tr("%1: %2 services of which nobody reported anything").arg(group.title).arg(group.lines.size());
    MemberCount count;
    const double at = presentation.axis.position(t);
    for (const StateMix& mix : group.mix) {
        if (mix.start <= at)
            count = mix.count;
    }
    QStringList lines{titleAt(group.title, *presentation.incident, t), affectedWords(count.affected, count.total)};
    for (const Word<ServiceState>& word : wordsOf<ServiceState>()) {
        if (const int many = count.byState[indexOf(word.value)])
            lines << tr("%1: %2").arg(stateWords(word.value)).arg(many);
    }
    if (count.withoutEvidence > 0)
        lines << tr("No impact reported: %1").arg(count.withoutEvidence);
    return lines.join(u'\n');
}

} // namespace

QString rowWords(const Presentation& presentation, const ServiceStates& states, const StateRow& row, Instant t)
{
    const Incident& incident = *presentation.incident;
    const StateGroup& group = states.groups[std::size_t(row.group)];
    if (row.isHeading())
        return groupWords(group, presentation, t);
    const ServiceId service = group.lines[std::size_t(row.line)].service;
    const ServiceStatus status = presentation.replay.statusAt(service, t);
    QStringList lines{titleAt(incident.service(service).name.shown(), incident, t)};
    lines << (status.since ? statusLine(presentation, service, t) : stateWords(status));
    lines << evidenceWords(incident, status);
    if (const QString why = whyLine(presentation, service, t); !why.isEmpty())
        lines << why;
    return lines.join(u'\n');
}

} // namespace aftermap
