// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/detail_parts.h"
#include "base/tr.h"
#include "render/event_lines.h"
#include "render/narration.h"
#include "render/story_words.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr std::size_t linesShown = 8;

/// "Detected after 23 min (02:48 → 03:11)", or what can be said instead.
DetailLine intervalLine(const Incident& incident, const StatedInterval& interval, Term term, MilestoneKind from,
                        MilestoneKind to)
{
    const QString name = term == Term::AfterResolved ? tr("Recovered") : milestoneWords(to);
    const auto told = [&](const QString& words) { return line({termPiece(term, words, DetailPiece::Tone::Plain)}); };
    if (!interval.bound.isEmpty())
        return told(tr("%1: after %2").arg(name, interval.bound));
    const std::optional<Milestone>& end = incident.timeline().milestone(to);
    if (!interval.length && end && !incident.timeline().milestone(from)) {
        DetailLine words = told(name);
        words.pieces.push_back(mutedPiece(u" "_s));
        words.pieces.push_back(timePiece(incident, end->time, incident.onset()));
        words.pieces.push_back(mutedPiece(tr(" (how long that took is not known: “%1” is not stated)").arg(milestoneWords(from))));
        return words;
    }
    if (!interval.length)
        return told(tr("%1: not published").arg(name));
    const bool isEarlier = *interval.length < Milliseconds::zero();
    const QString after = term == Term::AfterResolved ? tr("%1 %2 after declared resolved") : tr("%1 after %2");
    const QString before = tr("%1 %2 before %3").arg(u"%1"_s, u"%2"_s, milestoneWords(from).toLower());
    DetailLine words = told((isEarlier ? before : after).arg(name, formatSpan(std::chrono::abs(*interval.length))));
    const auto time = [&](MilestoneKind kind) {
        return timePiece(incident, incident.timeline().milestone(kind)->time, incident.onset());
    };
    words.pieces.push_back(mutedPiece(u" ("_s));
    words.pieces.push_back(time(from));
    words.pieces.push_back(mutedPiece(u" → "_s));
    words.pieces.push_back(time(to));
    words.pieces.push_back(mutedPiece(u")"_s));
    return words;
}

/// "320 (200 to 510)"
QString rangeWords(const ImpactCurve::Area& area)
{
    const QString value = QString::number(std::lround(area.value));
    if (std::lround(area.low) == std::lround(area.high))
        return value;
    return tr("%1 (the evidence allows %2 to %3)")
        .arg(value, QString::number(std::lround(area.low)), QString::number(std::lround(area.high)));
}

DetailSection keyFigures(const Presentation& presentation)
{
    using enum MilestoneKind;
    const Incident& incident = *presentation.incident;
    const Metrics& metrics = presentation.metrics;
    DetailSection section{u"key-figures"_s, tr("Key figures"), tr("How long it took, and how much was lost."), {}, false,
                          SIZE_MAX};
    if (incident.events().empty())
        return section;
    const auto add = [&](const StatedInterval& interval, Term term, MilestoneKind from, MilestoneKind to) {
        section.lines.push_back(intervalLine(incident, interval, term, from, to));
    };
    add(metrics.timeToDetect, Term::TimeToDetect, Onset, Detected);
    add(metrics.timeToAcknowledge, Term::TimeToAcknowledge, Onset, Acknowledged);
    add(metrics.timeToMitigate, Term::TimeToMitigate, Onset, Mitigated);
    add(metrics.timeToRecover, Term::TimeToRecover, Onset, Recovered);
    if (metrics.afterResolved.length)
        add(metrics.afterResolved, Term::AfterResolved, DeclaredResolved, Recovered);
    section.lines.push_back(line({termPiece(Term::Peak, tr("Peak: %1 of the %2 services in this file")
                                                            .arg(percentWords(metrics.peak.impact),
                                                                 QString::number(incident.countedServices())),
                                            DetailPiece::Tone::Plain),
                                  mutedPiece(tr(" at ")), timePiece(incident, metrics.peak.at, incident.onset())}));
    section.lines.push_back(line({termPiece(Term::Affected, tr("At most %1 of them affected at once").arg(metrics.maxAffected),
                                            DetailPiece::Tone::Plain)}));
    section.lines.push_back(line({termPiece(Term::ServiceHours, tr("Service hours lost: %1").arg(rangeWords(metrics.serviceHours)),
                                            DetailPiece::Tone::Plain)}));
    return section;
}

DetailSection section(const char* id, Term term)
{
    return {QString::fromLatin1(id), termName(term), explained(term), {}, true, linesShown};
}

DetailPiece sourcesPiece(const Incident& incident, const QStringList& ids)
{
    return mutedPiece(ids.isEmpty() ? QString() : u" · "_s + sourceWords(incident, ids));
}

DetailSection chapters(const Incident& incident)
{
    DetailSection all = section("chapters", Term::Chapter);
    all.first = SIZE_MAX;
    for (const Chapter& chapter : incident.timeline().chapters) {
        DetailPiece title = plainPiece(chapter.title.shown());
        title.tone = DetailPiece::Tone::Strong;
        all.lines.push_back(line({timePiece(incident, chapter.start, incident.onset()), plainPiece(u"  "_s), title,
                                  plainPiece(u'\n' + chapter.text.shown())}));
    }
    return all;
}

DetailSection commentary(const Incident& incident)
{
    DetailSection all = section("commentary", Term::Commentary);
    for (const Comment& comment : incident.timeline().commentary) {
        DetailPiece who = plainPiece(comment.who.shown());
        who.tone = DetailPiece::Tone::Strong;
        DetailLine told = line({who});
        if (!comment.role.isEmpty())
            told.pieces.push_back(mutedPiece(u", "_s + comment.role.shown()));
        told.pieces.push_back(plainPiece(u'\n' + comment.view.shown()));
        told.pieces.push_back(sourcesPiece(incident, comment.sources));
        all.lines.push_back(std::move(told));
    }
    return all;
}

DetailSection conflicts(const Incident& incident)
{
    DetailSection all = section("conflicts", Term::Conflict);
    for (const Conflict& conflict : incident.timeline().conflicts) {
        DetailPiece topic = plainPiece(conflict.topic.shown());
        topic.tone = DetailPiece::Tone::Strong;
        DetailLine told = line({topic});
        for (const Claim& claim : conflict.claims) {
            told.pieces.push_back(plainPiece(u"\n– "_s + claim.value.shown()));
            told.pieces.push_back(sourcesPiece(incident, claim.sources));
        }
        if (!conflict.handling.isEmpty())
            told.pieces.push_back(mutedPiece(u'\n' + tr("In this file: %1").arg(conflict.handling.shown())));
        all.lines.push_back(std::move(told));
    }
    return all;
}

DetailSection questions(const Incident& incident)
{
    DetailSection all = section("questions", Term::OpenQuestion);
    for (const Question& question : incident.timeline().questions) {
        DetailLine told = line({plainPiece(question.text.shown())});
        if (!question.who.isEmpty())
            told.pieces.push_back(mutedPiece(u" · "_s + question.who.shown()));
        told.pieces.push_back(sourcesPiece(incident, question.sources));
        all.lines.push_back(std::move(told));
    }
    return all;
}

/// Where pressing a question leads: to its event, else to its moment.
DetailSection storyQuestions(const Presentation& presentation)
{
    constexpr std::size_t most = 500;
    const Incident& incident = *presentation.incident;
    DetailSection all = section("story", Term::StoryQuestion);
    for (const StoryQuestion& question : presentation.questions) {
        if (all.lines.size() == most)
            break;
        DetailPiece asked = plainPiece(storyQuestionWords(incident, question));
        asked.link = question.event ? DetailLink(question.event) : DetailLink(question.at);
        all.lines.push_back(line({asked}));
    }
    return all;
}

DetailSection actions(const Incident& incident)
{
    DetailSection all = section("actions", Term::Action);
    for (const Action& action : incident.timeline().actions) {
        DetailLine told = line({plainPiece(action.text.shown())});
        for (const SafeText& part : {action.owner, action.status}) {
            if (!part.isEmpty())
                told.pieces.push_back(mutedPiece(u" · "_s + part.shown()));
        }
        told.pieces.push_back(sourcesPiece(incident, action.sources));
        all.lines.push_back(std::move(told));
    }
    return all;
}

DetailSection services(const Incident& incident)
{
    DetailSection all{u"services"_s, tr("Services"), tr("How the services of this file were chosen and what they count for."),
                      {}, false, SIZE_MAX};
    const ServiceMap& map = incident.map();
    if (map.selection)
        all.lines.push_back(line({termPiece(termOf(*map.selection), termName(termOf(*map.selection)), DetailPiece::Tone::Strong)}));
    for (const SafeText& text : {map.selectionNote, map.weightMeaning, map.note}) {
        if (!text.isEmpty())
            all.lines.push_back(line({plainPiece(text.shown())}));
    }
    for (const Statement& statement : map.statements)
        all.lines.push_back(line({plainPiece(statement.text.shown()), sourcesPiece(incident, statement.sources)}));
    return all;
}

DetailSection openEnd(const Incident& incident)
{
    DetailSection all = section("open-ends", Term::OpenEnd);
    all.counted = false;
    if (const auto& rule = incident.timeline().openEnds.rule) {
        all.title = tr("What is assumed");
        all.lines.push_back(line({plainPiece(tr("Without a reported recovery: %1 from ").arg(stateWords(rule->state).toLower())),
                                  timePiece(incident, rule->earliest, incident.onset()), plainPiece(tr(", operational from ")),
                                  timePiece(incident, rule->latest, incident.onset())}));
        if (!rule->why.isEmpty())
            all.lines.push_back(line({plainPiece(rule->why.shown()), sourcesPiece(incident, rule->sources)}));
    }
    return all;
}

DetailSection sources(const Incident& incident)
{
    DetailSection all = section("sources", Term::Source);
    all.title = tr("Sources");
    QStringList ids;
    for (const auto* known : {&incident.timeline().sources, &incident.map().sources}) {
        for (const Source& source : *known)
            ids << source.id;
    }
    ids.removeDuplicates();
    all.lines = sourceLines(incident, ids);
    return all;
}

} // namespace

Details outageDetails(const Presentation& presentation)
{
    const Incident& incident = *presentation.incident;
    const Timeline& timeline = incident.timeline();
    Details details;
    details.title = tr("At this moment");
    DetailPiece moment;
    moment.live = true;
    add(details, {u"now"_s, {}, {}, {line({moment})}, false, SIZE_MAX});
    add(details, keyFigures(presentation));
    DetailSection summary{u"summary"_s, tr("Summary"), tr("What the file says it was about."), {}, false, SIZE_MAX};
    if (!timeline.title.isEmpty()) {
        DetailPiece title = plainPiece(timeline.title.shown());
        title.tone = DetailPiece::Tone::Strong;
        summary.lines.push_back(line({title}));
    }
    if (!timeline.summary.isEmpty())
        summary.lines.push_back(line({plainPiece(timeline.summary.shown())}));
    if (!timeline.severity.isEmpty())
        summary.lines.push_back(row(Term::Severity, {plainPiece(timeline.severity.shown())}));
    add(details, std::move(summary));
    add(details, causeSection(incident));
    add(details, chapters(incident));
    add(details, commentary(incident));
    add(details, conflicts(incident));
    add(details, questions(incident));
    add(details, storyQuestions(presentation));
    add(details, actions(incident));
    add(details, figureSection(incident, {}));
    add(details, services(incident));
    add(details, openEnd(incident));
    add(details, sources(incident));
    return details;
}

} // namespace aftermap
