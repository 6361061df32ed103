// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/timeline_writer.h"

#include "format/document_writer.h"
#include "format/evidence_writer.h"

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

void writeMilestones(JsonWriter& out, const Timeline& timeline)
{
    bool any = !timeline.milestoneExtras.empty();
    for (const auto& milestone : timeline.milestones)
        any = any || milestone.has_value();
    if (!any)
        return;
    out.name(u"milestones"_s);
    out.beginObject();
    for (const Word<MilestoneKind>& word : wordsOf<MilestoneKind>()) {
        const std::optional<Milestone>& milestone = timeline.milestone(word.value);
        if (!milestone)
            continue;
        out.name(QLatin1StringView(word.text));
        out.beginObject();
        writeStatedTime(out, milestone->time);
        out.sources(milestone->sources);
        writeConfidence(out, milestone->confidence, Confidence::High);
        out.optional("note", milestone->note);
        out.extras(milestone->extras);
        out.endObject();
    }
    out.extras(timeline.milestoneExtras);
    out.endObject();
}

void writeSeverities(JsonWriter& out, const Timeline& timeline)
{
    if (timeline.severities.empty())
        return;
    out.name(u"severities"_s);
    out.beginObject();
    for (const auto& [state, severity] : timeline.severities) {
        out.name(toWord(state));
        out.number(severity);
    }
    out.endObject();
}

void writeFigure(JsonWriter& out, const Figure& figure)
{
    out.beginObject();
    out.required("label", figure.label);
    out.required("value", figure.value);
    out.optional("unit", figure.unit);
    out.optional("scope", figure.scope);
    out.optional("service", figure.service);
    out.sources(figure.sources);
    writeConfidence(out, figure.confidence);
    out.optional("note", figure.note);
    out.extras(figure.extras);
    out.endObject();
}

void writeComment(JsonWriter& out, const Comment& comment)
{
    out.beginObject();
    out.required("who", comment.who);
    out.optional("role", comment.role);
    out.required("view", comment.view);
    out.sources(comment.sources);
    out.extras(comment.extras);
    out.endObject();
}

void writeChapter(JsonWriter& out, const Chapter& chapter)
{
    out.beginObject();
    out.required("title", chapter.title);
    out.required("text", chapter.text);
    out.time("start", chapter.start);
    out.time("end", chapter.end);
    out.list("cast", chapter.cast);
    out.extras(chapter.extras);
    out.endObject();
}

void writeQuestion(JsonWriter& out, const Question& question)
{
    out.beginObject();
    out.required("text", question.text);
    out.optional("who", question.who);
    out.sources(question.sources);
    out.extras(question.extras);
    out.endObject();
}

void writeAction(JsonWriter& out, const Action& action)
{
    out.beginObject();
    out.required("text", action.text);
    out.optional("owner", action.owner);
    out.optional("status", action.status);
    out.sources(action.sources);
    out.extras(action.extras);
    out.endObject();
}

void writeConflict(JsonWriter& out, const Conflict& conflict)
{
    out.beginObject();
    out.required("topic", conflict.topic);
    out.name(u"claims"_s);
    out.beginArray();
    for (const Claim& claim : conflict.claims) {
        out.beginObject();
        out.required("value", claim.value);
        out.sources(claim.sources);
        out.extras(claim.extras);
        out.endObject();
    }
    out.endArray();
    out.optional("handling", conflict.handling);
    out.extras(conflict.extras);
    out.endObject();
}

void writeEvidenceClasses(JsonWriter& out, const Timeline& timeline)
{
    if (timeline.evidenceClasses.empty())
        return;
    out.name(u"evidence_classes"_s);
    out.beginObject();
    for (const EvidenceClass& one : timeline.evidenceClasses) {
        out.name(one.id);
        out.text(one.meaning.raw());
    }
    out.endObject();
}

} // namespace

QByteArray writeTimeline(const Timeline& timeline)
{
    JsonWriter out;
    out.beginObject();
    out.required("format", u"aftermap-timeline/1"_s);
    out.required("title", timeline.title);
    out.optional("summary", timeline.summary);
    out.optional("severity", timeline.severity);
    if (timeline.cause)
        writeCause(out, *timeline.cause);
    if (timeline.zone != "UTC"_L1)
        out.required("zone", timeline.zone);
    out.name(u"window"_s);
    out.beginObject();
    out.time("start", timeline.window.earliest);
    out.time("end", timeline.window.latest);
    out.extras(timeline.windowExtras);
    out.endObject();
    out.optional("map", timeline.map);
    writeMilestones(out, timeline);
    out.array("events", timeline.events, writeEvent);
    writeOpenEnds(out, timeline.openEnds);
    writeSeverities(out, timeline);
    out.array("series", timeline.series, writeSeries);
    out.array("figures", timeline.figures, writeFigure);
    out.array("commentary", timeline.commentary, writeComment);
    out.array("chapters", timeline.chapters, writeChapter);
    out.array("questions", timeline.questions, writeQuestion);
    out.array("actions", timeline.actions, writeAction);
    out.array("conflicts", timeline.conflicts, writeConflict);
    writeEvidenceClasses(out, timeline);
    out.array("sources", timeline.sources, writeSource);
    out.extras(timeline.extras);
    out.endObject();
    return out.take();
}

} // namespace aftermap
