// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/detail_parts.h"
#include "base/tr.h"
#include "render/event_lines.h"
#include "render/narration.h"
#include "render/story_words.h"
#include "render/word_lists.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

QString whoWords(const Event& event)
{
    QStringList words;
    for (const SafeText& text : {event.person, event.role}) {
        if (!text.isEmpty())
            words << text.shown();
    }
    return words.join(u", "_s);
}

DetailLine causeLine(const Presentation& presentation, EventId id)
{
    const Incident& incident = *presentation.incident;
    const Cause cause = incident.causeOf(id);
    DetailLine told{tr("Because of"), explained(Term::StatedCause), {}, {}};
    if (cause.service)
        told.pieces = {servicePiece(presentation, cause.service, incident.event(id).time.at)};
    if (cause.event) {
        DetailPiece piece = plainPiece(eventText(incident.event(cause.event)));
        piece.link = cause.event;
        piece.explanation = tr("Go to this event.");
        told.pieces = {timePiece(incident, incident.event(cause.event).time, incident.event(id).time.at),
                       plainPiece(u"  "_s), piece};
    }
    return told;
}

QString evidenceWords(const Incident& incident, const QString& id)
{
    for (const EvidenceClass& known : incident.timeline().evidenceClasses) {
        if (known.id == id)
            return capitalized(known.meaning.shown());
    }
    return SafeText(id).shown();
}

} // namespace

DetailSection eventSection(const Presentation& presentation, EventId id)
{
    const Incident& incident = *presentation.incident;
    const Event& event = incident.event(id);
    DetailSection section{u"event"_s, tr("Event"), explained(termOf(event.kind)), {}, false, SIZE_MAX};
    if (!event.text.isEmpty())
        section.lines.push_back(line({plainPiece(event.text.shown())}));
    section.lines.push_back({tr("When"),
                             {},
                             {timePiece(incident, event.time, incident.onset()),
                              termPiece(termOf(event.time.precision),
                                        tr(" %1 · %2").arg(incident.zone().city(), precisionWords(event.time)))},
                             {}});
    section.lines.push_back({tr("Kind"), {}, {termPiece(termOf(event.kind), kindWords(event.kind), DetailPiece::Tone::Plain)}, {}});
    if (const ServiceId service = incident.serviceOf(id))
        section.lines.push_back(row(Term::Service, {servicePiece(presentation, service, event.time.at)}));
    if (event.state) {
        DetailPiece state = termPiece(termOf(*event.state), stateWords(*event.state), DetailPiece::Tone::Plain);
        state.glyph = ServiceStatus{*event.state, Evidence::Reported, id};
        section.lines.push_back(row(Term::State, {state}));
    }
    addRow(section, tr("Who"), whoWords(event));
    if (!event.quote.isEmpty())
        section.lines.push_back(row(Term::Quote, {plainPiece(tr("“%1”").arg(event.quote.shown()))}));
    addRow(section, tr("Note"), event.note.shown());
    if (incident.causeOf(id) != Cause{})
        section.lines.push_back(causeLine(presentation, id));
    section.lines.push_back({tr("Confidence"),
                             {},
                             {termPiece(termOf(event.confidence), capitalized(confidenceWords(event.confidence)),
                                        DetailPiece::Tone::Plain)},
                             {}});
    if (!event.evidence.isEmpty())
        section.lines.push_back(row(Term::EvidenceClass, {plainPiece(evidenceWords(incident, event.evidence))}));
    if (event.knownAt)
        section.lines.push_back(row(Term::KnownAt, {timePiece(incident, *event.knownAt, event.time.at)}));
    if (event.reportedAt)
        section.lines.push_back(row(Term::ReportedAt, {timePiece(incident, *event.reportedAt, event.time.at)}));
    std::vector<DetailLine> sources = sourceLines(incident, event.sources);
    for (std::size_t i = 0; i < sources.size(); ++i) {
        sources[i].label = i == 0 ? termName(Term::Source) : u" "_s;
        sources[i].explanation = explained(Term::Source);
        section.lines.push_back(std::move(sources[i]));
    }
    for (const StoryQuestion& question : presentation.questions) {
        if (question.event != id)
            continue;
        section.lines.push_back({tr("To ask"), explained(Term::StoryQuestion), {plainPiece(storyQuestionWords(incident, question))}, {}});
    }
    return section;
}

DetailSection figureSection(const Incident& incident, const QString& serviceId)
{
    DetailSection figures{serviceId.isEmpty() ? u"figures"_s : u"service-figures"_s, termName(Term::Figure),
                          explained(Term::Figure), {}, true, 8};
    for (const Figure& figure : incident.timeline().figures) {
        if (figure.service != serviceId && !serviceId.isEmpty())
            continue;
        QString value = figure.value.shown();
        if (!figure.unit.isEmpty())
            value += u' ' + figure.unit.shown();
        if (!figure.scope.isEmpty())
            value += u", "_s + figure.scope.shown();
        DetailLine told = line({plainPiece(figure.label.shown() + u": "_s + value),
                                termPiece(termOf(figure.confidence), u" · "_s + confidenceWords(figure.confidence)),
                                mutedPiece(u" · "_s + sourceWords(incident, figure.sources))});
        if (!figure.note.isEmpty())
            told.pieces.push_back(mutedPiece(u" · "_s + figure.note.shown()));
        figures.lines.push_back(std::move(told));
    }
    return figures;
}

Details eventDetails(const Presentation& presentation, EventId event)
{
    Details details;
    details.title = kindWords(presentation.incident->event(event).kind);
    DetailSection section = eventSection(presentation, event);
    section.title.clear();
    add(details, std::move(section));
    return details;
}

} // namespace aftermap
