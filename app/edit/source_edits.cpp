// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/edits.h"

#include "base/id_text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

bool isSource(const Draft& draft, const QString& id)
{
    return std::any_of(draft.timeline.sources.begin(), draft.timeline.sources.end(), [&](const Source& source) { return source.id == id; });
}

/// Calls `visit` with the sources of everything that has some.
template <typename Visit>
void visitSources(const Timeline& timeline, Visit visit)
{
    const auto all = [&](const auto& list) {
        for (const auto& one : list)
            visit(one.sources);
    };
    for (const std::optional<Milestone>& milestone : timeline.milestones) {
        if (milestone)
            visit(milestone->sources);
    }
    if (timeline.cause)
        visit(timeline.cause->sources);
    if (timeline.openEnds.rule)
        visit(timeline.openEnds.rule->sources);
    for (const auto& [service, end] : timeline.openEnds.services) {
        if (end)
            visit(end->sources);
    }
    all(timeline.events);
    all(timeline.figures);
    all(timeline.commentary);
    all(timeline.questions);
    all(timeline.actions);
    all(timeline.series);
    for (const Series& series : timeline.series)
        all(series.points);
    for (const Conflict& conflict : timeline.conflicts)
        all(conflict.claims);
}

} // namespace

std::size_t namingsOf(const Timeline& timeline, const QString& source)
{
    std::size_t count = 0;
    visitSources(timeline, [&](const QStringList& sources) { count += sources.contains(source); });
    return count;
}

QString freshSourceId(const Draft& draft, const QString& title)
{
    return freeId(idOfName(title, u"source"_s), [&](const QString& id) { return isSource(draft, id); });
}

Edit addSource(const Draft& draft, Source source)
{
    source.id = freshSourceId(draft, source.title.raw());
    const QString subject = source.title.shown();
    return spliceParts<Source>(subject, draft.timeline.sources.size(), 0, {std::move(source)});
}

Edit changeSource(const Draft& draft, std::size_t index, Source next)
{
    const Source& before = draft.timeline.sources[index];
    const bool keepsId = next.title == before.title || namingsOf(draft.timeline, before.id) > 0;
    next.id = keepsId ? before.id : freshSourceId(draft, next.title.raw());
    const QString subject = next.title.shown();
    return spliceParts<Source>(subject, index, 1, {std::move(next)});
}

std::optional<Edit> removeSource(const Draft& draft, std::size_t index)
{
    const Source& source = draft.timeline.sources[index];
    if (namingsOf(draft.timeline, source.id) > 0)
        return std::nullopt;
    return spliceParts<Source>(source.title.shown(), index, 1, {});
}

} // namespace aftermap
