// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/edits.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

QString subjectOf(const Dependency& dependency)
{
    return u"%1 → %2"_s.arg(dependency.dependent, dependency.dependency);
}

} // namespace

std::optional<Edit> addDependency(const Draft& draft, Dependency dependency)
{
    const auto& all = draft.map.dependencies.values();
    const bool isThere = std::any_of(all.begin(), all.end(), [&](const Dependency& other) {
        return other.dependent == dependency.dependent && other.dependency == dependency.dependency;
    });
    if (isThere || dependency.dependent == dependency.dependency)
        return std::nullopt;
    const QString subject = subjectOf(dependency);
    return Edit{EditKind::AddDependency, subject, {Splice<Dependency>{all.size(), 0, {std::move(dependency)}}}};
}

Edit changeDependency(const Draft& draft, std::size_t index, Dependency next)
{
    return {EditKind::ChangeDependency, subjectOf(draft.map.dependencies.values()[index]),
            {Splice<Dependency>{index, 1, {std::move(next)}}}};
}

Edit removeDependency(const Draft& draft, std::size_t index)
{
    return {EditKind::RemoveDependency, subjectOf(draft.map.dependencies.values()[index]), {Splice<Dependency>{index, 1, {}}}};
}

Edit setMilestone(const Draft&, MilestoneKind kind, std::optional<Milestone> milestone)
{
    return {EditKind::SetMilestone, toWord(kind), {MilestoneChange{kind, std::move(milestone)}}};
}

Edit changeChapters(const Draft& draft, std::vector<Chapter> chapters)
{
    std::stable_sort(chapters.begin(), chapters.end(), [](const Chapter& a, const Chapter& b) { return a.start < b.start; });
    return {EditKind::ChangeParts, {}, {Splice<Chapter>{0, draft.timeline.chapters.size(), std::move(chapters)}}};
}

Edit changeHead(const Draft&, HeadChange head)
{
    const QString subject = head.title.shown();
    return {EditKind::ChangeHead, subject, {std::move(head)}};
}

} // namespace aftermap
