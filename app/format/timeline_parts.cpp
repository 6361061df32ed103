// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/timeline_parts.h"

#include "format/evidence_reader.h"

using namespace Qt::StringLiterals;

namespace aftermap {

TimeSpan readSpan(Fields& fields, const char* startName, const char* endName)
{
    const auto start = fields.requiredTime(startName);
    const auto end = fields.requiredTime(endName);
    if (start && end && *end < *start) {
        fields.context().reporter.error(*fields.find(endName),
                                        u"\"%1\" (%2) is before \"%3\" (%4)."_s.arg(
                                            QLatin1StringView(endName), formatRfc3339(*end),
                                            QLatin1StringView(startName), formatRfc3339(*start)));
    }
    return {start.value_or(Instant()), end.value_or(Instant())};
}

Milestone readMilestone(const JsonValue& value, ReadContext& context)
{
    Fields fields(value, u"milestone"_s, context);
    Milestone milestone;
    milestone.time = readStatedTime(fields);
    milestone.sources = fields.sources();
    milestone.confidence = readConfidence(fields, Confidence::High);
    milestone.note = fields.text("note");
    milestone.extras = fields.rest();
    return milestone;
}

Event readEvent(const JsonValue& value, References& services, References& causes, ReadContext& context)
{
    Fields fields(value, u"event"_s, context);
    Event event;
    event.id = fields.id("id");
    event.time = readStatedTime(fields);
    event.knownAt = fields.time("known_at");
    event.reportedAt = fields.time("reported_at");
    event.service = fields.reference("service", services, true);
    if (const auto state = fields.find("state"); state && !state->isNull())
        event.state = expectWord<ServiceState>(*state, u"state"_s, context);
    event.kind = fields.word<EventKind>("kind", EventKind::Note, u"kind of event"_s);
    event.role = fields.text("role");
    event.person = fields.text("person");
    event.text = fields.requiredText("text");
    event.note = fields.text("note");
    event.quote = fields.text("quote");
    event.sources = fields.sources();
    event.confidence = readConfidence(fields);
    event.evidence = fields.word("evidence");
    event.cause = fields.reference("cause", causes);
    event.extras = fields.rest();
    return event;
}

Figure readFigure(const JsonValue& value, References& services, ReadContext& context)
{
    Fields fields(value, u"figure"_s, context);
    Figure figure;
    figure.label = fields.requiredText("label");
    if (const auto number = fields.require("value")) {
        if (number->type() == JsonType::Number)
            figure.value = SafeText(decodeUtf8(number->raw()));
        else if (number->type() == JsonType::String)
            figure.value = SafeText(decodeUtf8(number->text()));
        else
            context.reporter.error(*number, u"\"value\" must be a number or a text, not %1."_s.arg(describe(*number)));
    }
    figure.unit = fields.text("unit");
    figure.scope = fields.text("scope");
    figure.service = fields.reference("service", services);
    figure.sources = fields.sources();
    figure.confidence = readConfidence(fields);
    figure.note = fields.text("note");
    figure.extras = fields.rest();
    return figure;
}

Comment readComment(const JsonValue& value, ReadContext& context)
{
    Fields fields(value, u"comment"_s, context);
    Comment comment;
    comment.who = fields.requiredText("who");
    comment.role = fields.text("role");
    comment.view = fields.requiredText("view");
    comment.sources = fields.sources();
    comment.extras = fields.rest();
    return comment;
}

Chapter readChapter(const JsonValue& value, References& services, ReadContext& context)
{
    Fields fields(value, u"chapter"_s, context);
    Chapter chapter;
    chapter.title = fields.requiredText("title");
    chapter.text = fields.requiredText("text");
    const TimeSpan span = readSpan(fields, "start", "end");
    chapter.start = span.earliest;
    chapter.end = span.latest;
    fields.each("cast", [&](const JsonValue& member) {
        if (const auto id = expectId(member, context)) {
            chapter.cast.append(*id);
            services.add(*id, member);
        }
    });
    chapter.extras = fields.rest();
    return chapter;
}

Question readQuestion(const JsonValue& value, ReadContext& context)
{
    Fields fields(value, u"question"_s, context);
    Question question;
    question.text = fields.requiredText("text");
    question.who = fields.text("who");
    question.sources = fields.sources();
    question.extras = fields.rest();
    return question;
}

Action readAction(const JsonValue& value, ReadContext& context)
{
    Fields fields(value, u"action"_s, context);
    Action action;
    action.text = fields.requiredText("text");
    action.owner = fields.text("owner");
    action.status = fields.text("status");
    action.sources = fields.sources();
    action.extras = fields.rest();
    return action;
}

Conflict readConflict(const JsonValue& value, ReadContext& context)
{
    Fields fields(value, u"conflict"_s, context);
    Conflict conflict;
    conflict.topic = fields.requiredText("topic");
    fields.require("claims");
    fields.each("claims", [&](const JsonValue& element) {
        Fields claimFields(element, u"claim"_s, context);
        Claim claim;
        claim.value = claimFields.requiredText("value");
        claim.sources = claimFields.sources();
        claim.extras = claimFields.rest();
        conflict.claims.push_back(std::move(claim));
    });
    conflict.handling = fields.text("handling");
    conflict.extras = fields.rest();
    return conflict;
}

std::vector<EvidenceClass> readEvidenceClasses(const JsonValue& value, ReadContext& context)
{
    std::vector<EvidenceClass> classes;
    if (!expectObject(value, context))
        return classes;
    for (const JsonValue member : value) {
        if (const auto meaning = expectText(member, context))
            classes.push_back({decodeUtf8(member.key()), SafeText(*meaning)});
    }
    return classes;
}

std::vector<std::pair<ServiceState, double>> readSeverities(const JsonValue& value, ReadContext& context)
{
    std::vector<std::pair<ServiceState, double>> severities;
    if (!expectObject(value, context))
        return severities;
    for (const JsonValue member : value) {
        const auto state = expectKeyWord<ServiceState>(member, u"state"_s, context);
        const auto severity = expectNumber(member, context, 0.0, 1.0);
        if (state && severity)
            severities.emplace_back(*state, *severity);
    }
    return severities;
}

} // namespace aftermap
