// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/random_edit.h"

#include "edit/edits.h"
#include "format/document_writer.h"
#include "format/random_document.h"

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

Instant anyTime()
{
    return Instant(Milliseconds(*rc::gen::inRange<std::int64_t>(1700000000000, 1800000000000)));
}

ServiceState anyState()
{
    return ServiceState(below(serviceStateCount));
}

std::vector<std::size_t> someOf(std::size_t size)
{
    std::vector<std::size_t> indices;
    for (std::size_t i = 0, count = 1 + below(4); i < count; ++i)
        indices.push_back(below(size));
    return indices;
}

QString someService(const Draft& draft)
{
    const auto& services = draft.map.services.values();
    return services.empty() ? QString() : services[below(services.size())].id;
}

Event anyEvent(const Draft& draft)
{
    Event event;
    event.time = {anyTime(), Precision(below(5)), below(2) == 0, below(2) == 0};
    event.service = someService(draft);
    if (below(2) == 0 && !event.service.isEmpty())
        event.state = anyState();
    event.text = SafeText(u"line %1\nü \"%2\""_s.arg(below(1000)).arg(below(10)));
    event.kind = EventKind(below(12));
    return event;
}

std::optional<Edit> eventEdit(const Draft& draft, std::size_t which)
{
    const std::size_t size = draft.timeline.events.size();
    if (size == 0 || which == 0)
        return addEvent(draft, anyEvent(draft));
    const std::size_t index = below(size);
    switch (which) {
    case 1: return changeEvent(draft, index, anyEvent(draft));
    case 2: return removeEvents(draft, someOf(size));
    case 3: return splitEvent(draft, index, qsizetype(below(20)), {anyTime(), {}, false, false});
    case 4: return mergeEvents(draft, someOf(size));
    default: break;
    }
    Instant from = anyTime();
    Instant to = anyTime();
    return setState(draft, someService(draft), {std::min(from, to), std::max(from, to)}, anyState());
}

std::optional<Edit> mapEdit(const Draft& draft, std::size_t which)
{
    const std::size_t size = draft.map.services.size();
    Service service;
    service.name = SafeText(u"Service %1"_s.arg(below(50)));
    service.id = freshServiceId(draft, service.name.raw());
    if (size == 0 || which == 0)
        return addService(draft, service);
    const std::size_t edges = draft.map.dependencies.size();
    switch (which) {
    case 1: return changeService(draft, below(size), service);
    case 2: return removeService(draft, below(size));
    case 3: return groupServices(draft, someOf(size), u"group %1"_s.arg(below(3)));
    default: break;
    }
    Dependency dependency;
    dependency.dependent = someService(draft);
    dependency.dependency = someService(draft);
    dependency.strength = Strength(below(4));
    if (edges == 0 || which == 4)
        return addDependency(draft, dependency);
    return which == 5 ? changeDependency(draft, below(edges), dependency) : removeDependency(draft, below(edges));
}

std::optional<Edit> sourceEdit(const Draft& draft)
{
    const std::size_t size = draft.timeline.sources.size();
    Source source;
    source.title = SafeText(u"Source %1"_s.arg(below(50)));
    if (size == 0 || below(2) == 0)
        return addSource(draft, source);
    return below(2) == 0 ? changeSource(draft, below(size), source) : removeSource(draft, below(size));
}

std::optional<Edit> outageEdit(const Draft& draft, std::size_t which)
{
    const Timeline& t = draft.timeline;
    const auto part = [&](auto item, const auto& list) {
        const std::size_t at = below(list.size() + 1);
        const std::size_t removed = at < list.size() ? below(2) : 0;
        return spliceParts(u"part"_s, at, removed, std::vector{item});
    };
    switch (which) {
    case 0:
        return setMilestone(draft, MilestoneKind(below(milestoneCount)),
                            below(3) == 0 ? std::nullopt : std::optional(Milestone{{anyTime(), {}, false, false}, {}, {}, {}, {}}));
    case 1: {
        const Instant start = anyTime();
        return changeHead(draft, {SafeText(u"Title %1"_s.arg(below(9))), t.summary, t.severity, t.zone, {start, start + Milliseconds(below(99))}});
    }
    case 2: {
        std::vector<Chapter> chapters = t.chapters;
        const Instant start = anyTime();
        chapters.push_back({SafeText(u"C"_s), SafeText(u"It goes on."_s), start, start, {}, {}});
        return changeChapters(draft, std::move(chapters));
    }
    case 3: return part(Question{SafeText(u"Why?"_s), {}, {}, {}}, t.questions);
    case 4: return part(Action{SafeText(u"Do."_s), {}, {}, {}, {}}, t.actions);
    case 5: return sourceEdit(draft);
    default: return part(Figure{SafeText(u"Cost"_s), SafeText(u"3"_s), {}, {}, {}, {}, {}, {}, {}}, t.figures);
    }
}

} // namespace

std::size_t below(std::size_t size)
{
    return *rc::gen::inRange<std::size_t>(0, size);
}

Draft anyDraft(int edits)
{
    Draft draft{*randomTimeline(), *randomMap()};
    for (int i = 0; i < edits; ++i) {
        if (const std::optional<Edit> edit = anyEdit(draft))
            RC_ASSERT(apply(draft, *edit).has_value());
    }
    return draft;
}

std::optional<Edit> anyEdit(const Draft& draft)
{
    switch (below(3)) {
    case 0: return eventEdit(draft, below(6));
    case 1: return mapEdit(draft, below(7));
    default: return outageEdit(draft, below(7));
    }
}

QByteArray bytesOf(const Draft& draft)
{
    return writeTimeline(draft.timeline) + writeMap(draft.map);
}

} // namespace aftermap
