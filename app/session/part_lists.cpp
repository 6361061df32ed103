// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/part_lists.h"

#include "base/tr.h"
#include "edit/edits.h"
#include "render/narration.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

using Kind = FormSubject::Kind;

constexpr qsizetype longestDetail = 60;

QString brief(const SafeText& text)
{
    return shownSnippet(text.shown(), longestDetail);
}

template <typename T>
FormStep added(const Draft& draft, Kind kind, T thing, const QString& subject)
{
    const std::size_t at = listOf<T>(draft).size();
    return {spliceParts<T>(subject, at, 0, {std::move(thing)}), {kind, at}};
}

Source newSource()
{
    Source source;
    source.title = SafeText(tr("New source"));
    return source;
}

FormStep addedChapter(const Draft& draft, Instant now)
{
    Chapter chapter;
    chapter.title = SafeText(tr("New chapter"));
    chapter.start = now;
    chapter.end = std::max(now, draft.timeline.window.latest);
    for (const Chapter& other : draft.timeline.chapters) {
        if (other.start > now)
            chapter.end = std::min(chapter.end, other.start);
    }
    return withChapter(draft, chapter, draft.timeline.chapters.size());
}

/// "delete", "earlier" and "later" in a list that the hand orders.
template <typename T, typename Named>
std::optional<FormStep> inList(const Draft& draft, const FormSubject& subject, const QString& command, Named named)
{
    const std::vector<T>& list = listOf<T>(draft);
    const QString words = named(list[subject.at]).shown();
    if (command == "delete"_L1)
        return FormStep{spliceParts<T>(words, subject.at, 1, {}), {}};
    const bool isEarlier = command == "earlier"_L1;
    if (isEarlier ? subject.at == 0 : subject.at + 1 >= list.size())
        return std::nullopt;
    const std::size_t first = isEarlier ? subject.at - 1 : subject.at;
    return FormStep{spliceParts<T>(words, first, 2, {list[first + 1], list[first]}),
                    {subject.kind, isEarlier ? subject.at - 1 : subject.at + 1}};
}

std::optional<FormStep> addedPart(const Draft& draft, const QString& command, Instant now)
{
    if (command == "add-chapter"_L1)
        return addedChapter(draft, now);
    if (command == "add-question"_L1)
        return added(draft, Kind::Question, Question{SafeText(tr("New question")), {}, {}, {}}, tr("open questions"));
    if (command == "add-action"_L1)
        return added(draft, Kind::Action, Action{SafeText(tr("New action")), {}, {}, {}, {}}, tr("actions"));
    if (command == "add-figure"_L1) {
        Figure figure;
        figure.label = SafeText(tr("New figure"));
        figure.value = SafeText(u"?"_s);
        figure.confidence = Confidence::Low; // nobody's source says it yet
        return added(draft, Kind::Figure, figure, tr("figures"));
    }
    if (command == "add-source"_L1)
        return FormStep{addSource(draft, newSource()), {Kind::Source, draft.timeline.sources.size()}};
    return std::nullopt;
}

/// A new source, that the event names from then on.
FormStep addedSourceOf(const Draft& draft, std::size_t event)
{
    Edit edit = addSource(draft, newSource());
    Event next = draft.timeline.events[event];
    next.sources.append(freshSourceId(draft, newSource().title.raw()));
    edit.changes.push_back(Splice<Event>{event, 1, {std::move(next)}});
    return {std::move(edit), {Kind::Source, draft.timeline.sources.size()}};
}

} // namespace

FormStep withChapter(const Draft& draft, const Chapter& chapter, std::size_t at)
{
    std::vector<Chapter> chapters = draft.timeline.chapters;
    if (at < chapters.size())
        chapters.erase(chapters.begin() + std::ptrdiff_t(at));
    // Of equal starts the one in hand stays where it was, as near as the order allows.
    auto place = std::lower_bound(chapters.begin(), chapters.end(), chapter.start,
                                  [](const Chapter& other, Instant start) { return other.start < start; });
    while (place != chapters.end() && place->start == chapter.start && std::size_t(place - chapters.begin()) < at)
        ++place;
    const auto index = std::size_t(place - chapters.begin());
    chapters.insert(place, chapter);
    FormStep step{changeChapters(draft, std::move(chapters)), {Kind::Chapter, index}};
    step.edit.subject = chapter.title.shown();
    return step;
}

void listParts(FormFields& fields)
{
    const Timeline& timeline = fields.draft().timeline;
    const Zone zone = timeContextOf(fields.draft()).zone;
    fields.section(tr("Milestones"));
    std::vector<StatedTime> times;
    for (const std::optional<Milestone>& milestone : timeline.milestones) {
        if (milestone)
            times.push_back(milestone->time);
    }
    const bool withSeconds = showsSeconds(times);
    for (const Word<MilestoneKind>& word : wordsOf<MilestoneKind>()) {
        const std::optional<Milestone>& milestone = timeline.milestone(word.value);
        fields.link(milestoneWords(word.value), milestone ? timeWords(milestone->time, zone, withSeconds) : tr("not reported"),
                    {Kind::Milestone, static_cast<std::size_t>(word.value)});
    }
    const auto list = [&](const QString& title, Kind kind, const auto& all, auto words, auto detail, const QString& command,
                          const QString& add) {
        fields.section(title);
        for (std::size_t i = 0; i < all.size(); ++i)
            fields.link(brief(words(all[i])), detail(all[i]), {kind, i});
        fields.command(command, add);
    };
    list(tr("Chapters"), Kind::Chapter, timeline.chapters, [](const Chapter& one) { return one.title; },
         [&](const Chapter& one) { return formatClock(one.start, zone); }, u"add-chapter"_s, tr("Add a chapter here"));
    list(tr("Open questions"), Kind::Question, timeline.questions, [](const Question& one) { return one.text; },
         [](const Question&) { return QString(); }, u"add-question"_s, tr("Add a question"));
    list(tr("Actions"), Kind::Action, timeline.actions, [](const Action& one) { return one.text; },
         [](const Action&) { return QString(); }, u"add-action"_s, tr("Add an action"));
    list(tr("Figures"), Kind::Figure, timeline.figures, [](const Figure& one) { return one.label; },
         [](const Figure& one) { return shownSnippet(one.value.shown(), 20); }, u"add-figure"_s, tr("Add a figure"));
    list(tr("Sources"), Kind::Source, timeline.sources, [](const Source& one) { return one.title; },
         [](const Source& one) { return shownSnippet(one.publisher.shown(), 20); }, u"add-source"_s, tr("Add a source"));
}

void listCommands(FormFields& fields, const FormSubject& subject)
{
    const Timeline& timeline = fields.draft().timeline;
    std::size_t size = 0; // of a list that the hand orders
    switch (subject.kind) {
    case Kind::Outage: return;
    case Kind::Event: // the rest is in the menu
        fields.section({});
        fields.command(u"add-source"_s, tr("Add a source of it"));
        return;
    case Kind::Milestone:
        if (!timeline.milestones[subject.at])
            return;
        break;
    case Kind::Question: size = timeline.questions.size(); break;
    case Kind::Action: size = timeline.actions.size(); break;
    case Kind::Figure: size = timeline.figures.size(); break;
    case Kind::Source: size = timeline.sources.size(); break;
    case Kind::Service:
    case Kind::Chapter: break;
    }
    fields.section({});
    if (subject.at > 0 && subject.at < size)
        fields.command(u"earlier"_s, tr("Move up"));
    if (subject.at + 1 < size)
        fields.command(u"later"_s, tr("Move down"));
    switch (subject.kind) {
    case Kind::Milestone: fields.command(u"delete"_s, tr("It was not reported")); break;
    case Kind::Service: fields.command(u"delete"_s, tr("Delete the service")); break;
    case Kind::Chapter: fields.command(u"delete"_s, tr("Delete the chapter")); break;
    case Kind::Question: fields.command(u"delete"_s, tr("Delete the question")); break;
    case Kind::Action: fields.command(u"delete"_s, tr("Delete the action")); break;
    case Kind::Figure: fields.command(u"delete"_s, tr("Delete the figure")); break;
    case Kind::Source:
        if (namingsOf(timeline, timeline.sources[subject.at].id) == 0)
            fields.command(u"delete"_s, tr("Delete the source"));
        break;
    default: break;
    }
}

std::optional<FormStep> commanded(const Draft& draft, const FormSubject& subject, const QString& command, Instant now)
{
    if (!has(draft, subject))
        return std::nullopt;
    const bool isDelete = command == "delete"_L1;
    switch (subject.kind) {
    case Kind::Outage: return addedPart(draft, command, std::chrono::floor<std::chrono::minutes>(now));
    case Kind::Event: return command == "add-source"_L1 ? std::optional(addedSourceOf(draft, subject.at)) : std::nullopt;
    case Kind::Service: return isDelete ? std::optional(FormStep{removeService(draft, subject.at), {}}) : std::nullopt;
    case Kind::Milestone:
        return isDelete ? std::optional(FormStep{setMilestone(draft, static_cast<MilestoneKind>(subject.at), std::nullopt), {}})
                        : std::nullopt;
    case Kind::Chapter: {
        std::vector<Chapter> chapters = draft.timeline.chapters;
        const QString title = chapters[subject.at].title.shown();
        chapters.erase(chapters.begin() + std::ptrdiff_t(subject.at));
        FormStep step{changeChapters(draft, std::move(chapters)), {}};
        step.edit.subject = title;
        return isDelete ? std::optional(std::move(step)) : std::nullopt;
    }
    case Kind::Question: return inList<Question>(draft, subject, command, [](const Question& one) { return one.text; });
    case Kind::Action: return inList<Action>(draft, subject, command, [](const Action& one) { return one.text; });
    case Kind::Figure: return inList<Figure>(draft, subject, command, [](const Figure& one) { return one.label; });
    case Kind::Source: {
        const std::optional<Edit> gone = isDelete ? removeSource(draft, subject.at) : std::nullopt;
        if (isDelete)
            return gone ? std::optional(FormStep{*gone, {}}) : std::nullopt;
        return inList<Source>(draft, subject, command, [](const Source& one) { return one.title; });
    }
    }
    return std::nullopt;
}

} // namespace aftermap
