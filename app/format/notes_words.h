// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/timeline.h"

#include <QStringView>

#include <optional>

namespace aftermap {

/// A state as people call it, at the end of a text.
struct SpokenState
{
    ServiceState state = ServiceState::Unknown;
    QStringView before; ///< what stands before it, trimmed, without "is", "went", "still"…

    bool operator==(const SpokenState&) const = default;
};

/// "checkout is down" is "checkout" and MajorOutage. None where the text ends in no state, or is nothing else.
std::optional<SpokenState> stateAtEnd(QStringView text);
/// The same where the state stands first: "down again since the deploy". Gives the state only.
std::optional<ServiceState> stateAtStart(QStringView text);

/// A milestone by its own name: "detected", "declared resolved", "all clear". None for anything else.
std::optional<MilestoneKind> milestoneCalled(QStringView text);

/// What kind of event a sentence tells of, by its verbs; Note where none is known.
EventKind kindOfSentence(QStringView text);
EventKind kindOf(MilestoneKind milestone);
EventKind kindOf(ServiceState state);

/// Could these words be the name of a service? One to four words, none of them such as "we", "think" or "all".
bool couldBeService(QStringView name);
/// Without "the", "our" or "a" before it.
QStringView withoutArticle(QStringView name);

} // namespace aftermap
