// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "edit/draft.h"

#include <variant>

namespace aftermap {

/// In one list of a draft, `removed` items from `at` on give way to `inserted`.
template <typename T>
struct Splice
{
    std::size_t at = 0;
    std::size_t removed = 0;
    std::vector<T> inserted;

    bool operator==(const Splice&) const = default;
};

struct MilestoneChange
{
    MilestoneKind kind = MilestoneKind::Onset;
    std::optional<Milestone> milestone; ///< none: it is taken away

    bool operator==(const MilestoneChange&) const = default;
};

/// What the timeline says of the outage as a whole.
struct HeadChange
{
    SafeText title;
    SafeText summary;
    SafeText severity;
    QString zone;
    TimeSpan window;

    bool operator==(const HeadChange&) const = default;
};

/// What is assumed of services whose recovery nobody reported.
struct OpenEndsChange
{
    OpenEnds openEnds;

    bool operator==(const OpenEndsChange&) const = default;
};

/// The smallest step; its inverse is another one.
using DraftStep = std::variant<Splice<Event>, Splice<Service>, Splice<Dependency>, Splice<Chapter>, Splice<Question>,
                            Splice<Action>, Splice<Figure>, Splice<Comment>, Splice<Series>, MilestoneChange, HeadChange,
                            OpenEndsChange, Splice<Source>>;

/// What the user did, for the menu's "Undo …".
enum class EditKind : std::uint8_t {
    AddEvent,
    ChangeEvent,
    RemoveEvents,
    SplitEvent,
    MergeEvents,
    SetState,
    AddService,
    ChangeService,
    RemoveService,
    GroupServices,
    AddDependency,
    ChangeDependency,
    RemoveDependency,
    SetMilestone,
    ChangeHead,
    ChangeParts ///< chapters, questions, actions, figures, commentary, sources
};

/// One undoable step: changes that are applied in their order, all or none.
struct Edit
{
    EditKind kind = EditKind::ChangeEvent;
    QString subject; ///< what it was done to, as the file names it; may be empty
    std::vector<DraftStep> changes;

    bool operator==(const Edit&) const = default;
};

/// Applies the edit and gives the one that takes it back to the very value. Errors:
/// Error::Kind::Format when it does not fit the draft, which then is as it was.
Result<Edit> apply(Draft& draft, const Edit& edit);

/// The list of a draft that holds such items.
template <typename T>
std::vector<T>& listOf(Draft& draft);
template <typename T>
const std::vector<T>& listOf(const Draft& draft)
{
    return listOf<T>(const_cast<Draft&>(draft));
}

} // namespace aftermap
