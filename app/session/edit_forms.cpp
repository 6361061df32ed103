// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/edit_forms.h"

#include "base/safe_text.h"
#include "base/tr.h"
#include "edit/edits.h"
#include "render/narration.h"
#include "session/part_lists.h"
#include "session/thing_fields.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

using Kind = FormSubject::Kind;

MilestoneKind milestoneOf(const FormSubject& subject)
{
    return static_cast<MilestoneKind>(subject.at);
}

QString titleOf(const Draft& draft, const FormSubject& subject)
{
    switch (subject.kind) {
    case Kind::Outage: return tr("The outage");
    case Kind::Event: return tr("Event");
    case Kind::Service: return draft.map.services.values()[subject.at].name.shown();
    case Kind::Milestone: return tr("Milestone: %1").arg(milestoneWords(milestoneOf(subject)));
    case Kind::Chapter: return tr("Chapter");
    case Kind::Question: return tr("Open question");
    case Kind::Action: return tr("Action");
    case Kind::Figure: return tr("Figure");
    case Kind::Source: return tr("Source");
    }
    return {};
}

/// What headFields() goes through, without the rest.
Timeline headOf(const Timeline& timeline)
{
    Timeline head;
    head.title = timeline.title;
    head.summary = timeline.summary;
    head.severity = timeline.severity;
    head.zone = timeline.zone;
    head.window = timeline.window;
    return head;
}

void describe(FormFields& fields, const Draft& draft, const FormSubject& subject)
{
    const Timeline& timeline = draft.timeline;
    const auto through = [&](auto fieldsOf, auto thing) { fieldsOf(fields, thing); };
    switch (subject.kind) {
    case Kind::Outage: through(headFields, headOf(timeline)); break;
    case Kind::Event: through(eventFields, timeline.events[subject.at]); break;
    case Kind::Service: through(serviceFields, draft.map.services.values()[subject.at]); break;
    case Kind::Milestone: through(milestoneFields, timeline.milestones[subject.at]); break;
    case Kind::Chapter: through(chapterFields, timeline.chapters[subject.at]); break;
    case Kind::Question: through(questionFields, timeline.questions[subject.at]); break;
    case Kind::Action: through(actionFields, timeline.actions[subject.at]); break;
    case Kind::Figure: through(figureFields, timeline.figures[subject.at]); break;
    case Kind::Source: through(sourceFields, timeline.sources[subject.at]); break;
    }
}

template <typename T, typename Fields>
Result<T> filledIn(const Draft& draft, T thing, Fields fieldsOf, const FormFields::Entry& entry)
{
    FormFields fields(draft, entry);
    fieldsOf(fields, thing);
    if (const Result<bool> result = fields.result(); !result)
        return tl::unexpected(result.error());
    return thing;
}

template <typename T, typename Fields, typename Subject>
Result<FormStep> partStep(const Draft& draft, const FormSubject& subject, Fields fieldsOf, Subject named, const FormFields::Entry& entry)
{
    const Result<T> next = filledIn<T>(draft, listOf<T>(draft)[subject.at], fieldsOf, entry);
    if (!next)
        return tl::unexpected(next.error());
    return FormStep{spliceParts<T>(named(*next).shown(), subject.at, 1, {*next}), subject};
}

Result<FormStep> chapterStep(const Draft& draft, const FormSubject& subject, const FormFields::Entry& entry)
{
    const Result<Chapter> next = filledIn(draft, draft.timeline.chapters[subject.at], chapterFields, entry);
    if (!next)
        return tl::unexpected(next.error());
    return withChapter(draft, *next, subject.at);
}

Result<FormStep> headStep(const Draft& draft, const FormSubject& subject, const FormFields::Entry& entry)
{
    const Result<Timeline> next = filledIn(draft, headOf(draft.timeline), headFields, entry);
    if (!next)
        return tl::unexpected(next.error());
    return FormStep{changeHead(draft, {next->title, next->summary, next->severity, next->zone, next->window}), subject};
}

} // namespace

bool has(const Draft& draft, const FormSubject& subject)
{
    const Timeline& timeline = draft.timeline;
    switch (subject.kind) {
    case Kind::Outage: return true;
    case Kind::Event: return subject.at < timeline.events.size();
    case Kind::Service: return subject.at < draft.map.services.size();
    case Kind::Milestone: return subject.at < milestoneCount;
    case Kind::Chapter: return subject.at < timeline.chapters.size();
    case Kind::Question: return subject.at < timeline.questions.size();
    case Kind::Action: return subject.at < timeline.actions.size();
    case Kind::Figure: return subject.at < timeline.figures.size();
    case Kind::Source: return subject.at < timeline.sources.size();
    }
    return false;
}

Form formOf(const Draft& draft, const FormSubject& subject)
{
    FormFields fields(draft);
    describe(fields, draft, subject);
    if (subject.kind == Kind::Outage)
        listParts(fields);
    else
        listCommands(fields, subject);
    return {subject, titleOf(draft, subject), std::move(fields).sections()};
}

Result<FormStep> entered(const Draft& draft, const FormSubject& subject, const QString& field, const QString& value)
{
    const FormFields::Entry entry{field, value};
    const auto step = [&](const auto& next, auto edit) -> Result<FormStep> {
        if (!next)
            return tl::unexpected(next.error());
        return FormStep{edit(*next), subject};
    };
    switch (subject.kind) {
    case Kind::Outage: return headStep(draft, subject, entry);
    case Kind::Event:
        return step(filledIn(draft, draft.timeline.events[subject.at], eventFields, entry),
                    [&](const Event& next) { return changeEvent(draft, subject.at, next); });
    case Kind::Service:
        return step(filledIn(draft, draft.map.services.values()[subject.at], serviceFields, entry),
                    [&](const Service& next) { return changeService(draft, subject.at, next); });
    case Kind::Milestone:
        return step(filledIn(draft, draft.timeline.milestones[subject.at], milestoneFields, entry),
                    [&](const std::optional<Milestone>& next) { return setMilestone(draft, milestoneOf(subject), next); });
    case Kind::Chapter: return chapterStep(draft, subject, entry);
    case Kind::Question:
        return partStep<Question>(draft, subject, questionFields, [](const Question& one) { return one.text; }, entry);
    case Kind::Action: return partStep<Action>(draft, subject, actionFields, [](const Action& one) { return one.text; }, entry);
    case Kind::Figure: return partStep<Figure>(draft, subject, figureFields, [](const Figure& one) { return one.label; }, entry);
    case Kind::Source:
        return step(filledIn(draft, draft.timeline.sources[subject.at], sourceFields, entry),
                    [&](const Source& next) { return changeSource(draft, subject.at, next); });
    }
    return fail(Error::Kind::Usage, {});
}

std::optional<FormSubject> aboveOf(const FormSubject& subject)
{
    const bool isWhole = subject.kind == Kind::Outage || subject.kind == Kind::Event || subject.kind == Kind::Service;
    return isWhole ? std::nullopt : std::optional(FormSubject());
}

} // namespace aftermap
