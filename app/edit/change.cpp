// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/change.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace aftermap {

template <> std::vector<Event>& listOf(Draft& draft) { return draft.timeline.events; }
template <> std::vector<Service>& listOf(Draft& draft) { return draft.map.services.values(); }
template <> std::vector<Dependency>& listOf(Draft& draft) { return draft.map.dependencies.values(); }
template <> std::vector<Chapter>& listOf(Draft& draft) { return draft.timeline.chapters; }
template <> std::vector<Question>& listOf(Draft& draft) { return draft.timeline.questions; }
template <> std::vector<Action>& listOf(Draft& draft) { return draft.timeline.actions; }
template <> std::vector<Figure>& listOf(Draft& draft) { return draft.timeline.figures; }
template <> std::vector<Series>& listOf(Draft& draft) { return draft.timeline.series; }
template <> std::vector<Comment>& listOf(Draft& draft) { return draft.timeline.commentary; }
template <> std::vector<Source>& listOf(Draft& draft) { return draft.timeline.sources; }

namespace {

template <typename T>
std::optional<DraftStep> applied(Draft& draft, const Splice<T>& splice)
{
    std::vector<T>& list = listOf<T>(draft);
    if (splice.at > list.size() || splice.removed > list.size() - splice.at)
        return std::nullopt;
    Splice<T> inverse{splice.at, splice.inserted.size(), {}};
    const auto first = list.begin() + std::ptrdiff_t(splice.at);
    const auto kept = std::min(splice.removed, splice.inserted.size());
    inverse.inserted.assign(std::make_move_iterator(first), std::make_move_iterator(first + std::ptrdiff_t(splice.removed)));
    std::copy_n(splice.inserted.begin(), kept, first);
    if (splice.removed > kept)
        list.erase(first + std::ptrdiff_t(kept), first + std::ptrdiff_t(splice.removed));
    else
        list.insert(first + std::ptrdiff_t(kept), splice.inserted.begin() + std::ptrdiff_t(kept), splice.inserted.end());
    return inverse;
}

std::optional<DraftStep> applied(Draft& draft, const MilestoneChange& change)
{
    const auto index = std::size_t(change.kind);
    if (index >= milestoneCount)
        return std::nullopt;
    return MilestoneChange{change.kind, std::exchange(draft.timeline.milestones[index], change.milestone)};
}

std::optional<DraftStep> applied(Draft& draft, const HeadChange& change)
{
    Timeline& t = draft.timeline;
    return HeadChange{std::exchange(t.title, change.title), std::exchange(t.summary, change.summary),
                      std::exchange(t.severity, change.severity), std::exchange(t.zone, change.zone),
                      std::exchange(t.window, change.window)};
}

std::optional<DraftStep> applied(Draft& draft, const OpenEndsChange& change)
{
    return OpenEndsChange{std::exchange(draft.timeline.openEnds, change.openEnds)};
}

std::optional<DraftStep> applied(Draft& draft, const DraftStep& change)
{
    return std::visit([&](const auto& one) { return applied(draft, one); }, change);
}

} // namespace

Result<Edit> apply(Draft& draft, const Edit& edit)
{
    Edit inverse{edit.kind, edit.subject, {}};
    for (const DraftStep& change : edit.changes) {
        std::optional<DraftStep> back = applied(draft, change);
        if (!back) {
            for (auto undo = inverse.changes.rbegin(); undo != inverse.changes.rend(); ++undo)
                applied(draft, *undo);
            return fail(Error::Kind::Format, u"This edit does not fit the outage that it is applied to."_s);
        }
        inverse.changes.push_back(std::move(*back));
    }
    std::reverse(inverse.changes.begin(), inverse.changes.end());
    return inverse;
}

} // namespace aftermap
