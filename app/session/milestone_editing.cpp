// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/milestone_editing.h"

#include "render/narration.h"
#include "session/dragged_time.h"

namespace aftermap {

namespace {

Edit named(Edit edit, MilestoneKind kind)
{
    edit.subject = milestoneWords(kind);
    return edit;
}

} // namespace

Edit milestoneAt(const Draft& draft, MilestoneKind kind, Instant at)
{
    Milestone next;
    if (const std::optional<Milestone>& before = draft.timeline.milestone(kind))
        next = *before;
    else
        next.confidence = Confidence::Low;
    next.time = movedTo(next.time, at);
    return named(setMilestone(draft, kind, std::move(next)), kind);
}

std::optional<Edit> withoutMilestone(const Draft& draft, MilestoneKind kind)
{
    if (!draft.timeline.milestone(kind))
        return std::nullopt;
    return named(setMilestone(draft, kind, std::nullopt), kind);
}

bool MilestoneEditing::set(MilestoneKind kind, Instant at)
{
    if (!m_editor.canEdit())
        return false;
    const std::optional<Milestone>& before = m_editor.draft().timeline.milestone(kind);
    return !(before && before->time.at == at) && m_editor.perform(milestoneAt(m_editor.draft(), kind, at));
}

bool MilestoneEditing::remove(MilestoneKind kind)
{
    return m_editor.canEdit() && m_editor.perform(withoutMilestone(m_editor.draft(), kind));
}

} // namespace aftermap
