// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "edit/edits.h"
#include "session/editor.h"

namespace aftermap {

/// The milestone at `at`: the one that is there is moved, else one is made, which no source says yet.
Edit milestoneAt(const Draft& draft, MilestoneKind kind, Instant at);
/// None where there is none.
std::optional<Edit> withoutMilestone(const Draft& draft, MilestoneKind kind);

/// What hands do to milestones, one step of undo each. False where it changes nothing.
class MilestoneEditing
{
public:
    explicit MilestoneEditing(Editor& editor) : m_editor(editor) {}

    bool set(MilestoneKind kind, Instant at);
    bool remove(MilestoneKind kind);

private:
    Editor& m_editor;
};

} // namespace aftermap
