// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/tr.h"
#include "render/causes.h"
#include "render/detail_parts.h"
#include "render/event_lines.h"
#include "render/moment_facts.h"
#include "render/moment_sentences.h"
#include "render/narration.h"
#include "render/word_lists.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr std::size_t neighboursShown = 8;
constexpr std::size_t sourcesShown = 4;

/// "Database · run by Amazon · on US-EAST-1"
QString placeWords(const Incident& incident, const Service& service)
{
    QStringList words;
    if (!service.kind.isEmpty())
        words << capitalized(QString(SafeText(service.kind).shown()).replace(u'_', u' ').replace(u'-', u' '));
    if (!service.provider.isEmpty())
        words << tr("run by %1").arg(serviceNameOf(incident, service.provider));
    if (!service.hostedBy.isEmpty() && service.hostedBy != service.provider)
        words << tr("hosted by %1").arg(serviceNameOf(incident, service.hostedBy));
    if (!service.region.isEmpty())
        words << tr("in %1").arg(serviceNameOf(incident, service.region));
    if (!service.memberOf.isEmpty())
        words << tr("part of %1").arg(serviceNameOf(incident, service.memberOf));
    return words.join(u" · "_s);
}

/// How a frame's members are, for it has no state of its own that counts.
QString memberWords(const Presentation& presentation, ServiceId frame, Instant t)
{
    const Incident& incident = *presentation.incident;
    int total = 0, affected = 0;
    for (std::size_t i = 0; i < incident.serviceCount(); ++i) {
        const ServiceId id(i);
        bool inside = false;
        for (ServiceId around = incident.parent(id); around && !inside; around = incident.parent(around))
            inside = around == frame;
        if (!inside || incident.service(id).isFrame())
            continue;
        ++total;
        affected += isAffected(presentation.replay.statusAt(id, t).state);
    }
    return affectedWords(affected, total);
}

DetailSection nowSection(const Presentation& presentation, ServiceId service, Instant t)
{
    const Service& what = presentation.incident->service(service);
    const ServiceStatus status = presentation.replay.statusAt(service, t);
    DetailSection now{u"now"_s, {}, {}, {}, false, SIZE_MAX};
    if (what.isFrame())
        now.lines.push_back(row(Term::Frame, {plainPiece(memberWords(presentation, service, t))}));
    if (status.since)
        now.lines.push_back(row(Term::State, {termPiece(termOf(status), statusLine(presentation, service, t),
                                                        DetailPiece::Tone::Plain)}));
    if (!affectedTimeWords(presentation, service, t).isEmpty()) {
        DetailPiece piece;
        piece.live = true; // goes with the clock, and is told apart
        now.lines.push_back(row(Term::Affected, {piece}));
    }
    if (what.weight != 1.0)
        now.lines.push_back(row(Term::Weight, {plainPiece(QString::number(what.weight))}));
    addRow(now, tr("Note"), what.note.shown());
    return now;
}

DetailLine linkLine(const Presentation& presentation, const Explanation& link, Instant t)
{
    const Incident& incident = *presentation.incident;
    DetailLine told = line({});
    DetailPiece cause = servicePiece(presentation, link.cause, link.causeAt);
    if (incident.service(link.cause).isFrame())
        cause.text = tr("something in %1 (not published which)").arg(cause.text);
    told.pieces = {cause, plainPiece(tr(" failed ")),
                   link.causeEvent ? timePiece(incident, incident.event(link.causeEvent).time, t)
                                   : timePiece(incident, link.causeAt, t)};
    if (link.stated) {
        const QString sources = sourceWords(incident, incident.event(link.event).sources);
        told.pieces.push_back(termPiece(Term::StatedCause, sources.isEmpty() ? tr(" · stated")
                                                                             : tr(" · stated: %1").arg(sources)));
    } else {
        told.pieces.push_back(termPiece(Term::InferredCause, tr(" · inferred from map and times")));
    }
    return told;
}

DetailSection whySection(const Presentation& presentation, ServiceId service, Instant t)
{
    const ServiceState state = presentation.replay.statusAt(service, t).state;
    DetailSection why{u"why"_s,
                      state == ServiceState::Recovering ? tr("Why did this fail?") : tr("Why is this failing?"),
                      tr("What it goes back to, step by step, as far as it is known."), {}, false, SIZE_MAX};
    if (!isAffected(state))
        return why;
    const std::vector<const Explanation*> chain = Causes(presentation, t).chain(service);
    for (const Explanation* link : chain)
        why.lines.push_back(linkLine(presentation, *link, t));
    why.lines.push_back(line({mutedPiece(chain.empty() ? tr("No cause is given.") : tr("Nothing is given beyond that."))}));
    return why;
}

DetailLine intervalLine(const Presentation& presentation, const StatusInterval& interval, Instant t)
{
    const Incident& incident = *presentation.incident;
    const bool current = interval.start <= t && t < interval.end;
    const bool reported = interval.status.evidence == Evidence::Reported && interval.status.since;
    DetailPiece state = termPiece(termOf(interval.status), stateWords(interval.status),
                                  current ? DetailPiece::Tone::Strong : DetailPiece::Tone::Plain);
    state.glyph = interval.status;
    DetailLine told = line({reported ? timePiece(incident, incident.event(interval.status.since).time, t)
                                     : timePiece(incident, interval.start, t),
                            plainPiece(u"  "_s), state});
    if (interval.end != Instant::max())
        told.pieces.push_back(mutedPiece(u" · "_s + formatSpan(interval.end - interval.start)));
    if (reported) {
        const Confidence confidence = incident.event(interval.status.since).confidence;
        told.pieces.push_back(termPiece(termOf(confidence), u" · "_s + confidenceWords(confidence)));
    }
    return told;
}

DetailSection historySection(const Presentation& presentation, ServiceId service, Instant t)
{
    DetailSection history{u"history"_s, tr("History"), tr("The states of this service, one after the other."), {},
                          false, SIZE_MAX};
    for (const StatusInterval& interval : presentation.replay.history(service)) {
        if (interval.status.evidence != Evidence::None && interval.start != Instant::min())
            history.lines.push_back(intervalLine(presentation, interval, t));
    }
    if (!history.lines.empty())
        history.lines.insert(history.lines.begin(), DetailLine{{}, {}, {}, service});
    return history;
}

/// What a service needs, or what needs it: those in trouble first.
DetailSection neighbours(const Presentation& presentation, Instant t, Term title,
                         const std::vector<DependencyId>& edges, ServiceId (Incident::*end)(DependencyId) const)
{
    const Incident& incident = *presentation.incident;
    DetailSection section{title == Term::DependsOn ? u"needs"_s : u"needed-by"_s, termName(title), explained(title), {},
                          true, neighboursShown};
    std::vector<DependencyId> sorted = edges;
    std::stable_sort(sorted.begin(), sorted.end(), [&](DependencyId a, DependencyId b) {
        const auto loss = [&](DependencyId edge) {
            return incident.severities()[presentation.replay.statusAt((incident.*end)(edge), t).state];
        };
        return loss(a) > loss(b);
    });
    for (const DependencyId id : sorted) {
        const Dependency& edge = incident.dependency(id);
        DetailLine told = line({servicePiece(presentation, (incident.*end)(id), t)});
        told.pieces.push_back(termPiece(termOf(edge.strength), u" · "_s + termName(termOf(edge.strength)).toLower()));
        told.pieces.push_back(termPiece(termOf(edge.basis), u" · "_s + termName(termOf(edge.basis)).toLower()));
        if (!edge.note.isEmpty())
            told.pieces.push_back(mutedPiece(u" · "_s + edge.note.shown()));
        section.lines.push_back(std::move(told));
    }
    return section;
}

DetailSection statementSection(const Incident& incident, const Service& service)
{
    DetailSection said{u"statements"_s, termName(Term::StatementWithoutTime), explained(Term::StatementWithoutTime), {},
                       true, neighboursShown};
    for (const Statement& statement : service.statements) {
        said.lines.push_back(line({plainPiece(statement.text.shown()),
                                   termPiece(termOf(statement.confidence),
                                             u" · "_s + confidenceWords(statement.confidence)),
                                   mutedPiece(statement.sources.isEmpty()
                                                  ? QString()
                                                  : u" · "_s + sourceWords(incident, statement.sources))}));
    }
    return said;
}

/// Of everything that is said about the service.
QStringList sourcesOf(const Incident& incident, ServiceId service)
{
    QStringList ids;
    for (std::size_t i = 0; i < incident.events().size(); ++i) {
        if (incident.serviceOf(EventId(i)) == service)
            ids += incident.event(EventId(i)).sources;
    }
    for (const Statement& statement : incident.service(service).statements)
        ids += statement.sources;
    ids.removeDuplicates();
    return ids;
}

} // namespace

QString affectedTimeWords(const Presentation& presentation, ServiceId service, Instant t)
{
    Milliseconds sofar{0}, all{0}, assumed{0};
    const Instant last = presentation.incident->timeline().window.latest;
    for (const StatusInterval& interval : presentation.replay.history(service)) {
        if (!isAffected(interval.status.state) || interval.start == Instant::min())
            continue;
        const Instant end = std::max(interval.start, std::min(interval.end, last));
        sofar += std::max(Milliseconds(0), std::min(t, end) - std::min(t, interval.start));
        all += end - interval.start;
        if (interval.status.evidence == Evidence::Assumed)
            assumed += end - interval.start;
    }
    if (all == Milliseconds(0))
        return {};
    const QString words = tr("%1 so far, %2 in all")
                              .arg(formatSpan(std::chrono::floor<std::chrono::minutes>(sofar)),
                                   formatSpan(std::chrono::floor<std::chrono::minutes>(all)));
    return assumed > Milliseconds(0)
               ? tr("%1, %2 of them assumed").arg(words, formatSpan(std::chrono::floor<std::chrono::minutes>(assumed)))
               : words;
}

Details serviceDetails(const Presentation& presentation, ServiceId service, Instant t, EventId event)
{
    const Incident& incident = *presentation.incident;
    const Service& what = incident.service(service);
    Details details;
    details.title = what.name.shown();
    details.subtitle = placeWords(incident, what);
    if (!what.isFrame())
        details.status = presentation.replay.statusAt(service, t);
    if (event)
        add(details, eventSection(presentation, event));
    add(details, nowSection(presentation, service, t));
    add(details, whySection(presentation, service, t));
    add(details, historySection(presentation, service, t));
    add(details, neighbours(presentation, t, Term::DependsOn, incident.needs(service), &Incident::dependencyOf));
    add(details, neighbours(presentation, t, Term::NeededBy, incident.neededBy(service), &Incident::dependent));
    add(details, statementSection(incident, what));
    add(details, figureSection(incident, what.id));
    add(details, {u"service-sources"_s, tr("Sources"), explained(Term::Source),
                  sourceLines(incident, sourcesOf(incident, service)), true, sourcesShown});
    return details;
}

} // namespace aftermap
