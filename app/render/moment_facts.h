// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/presentation.h"

#include <array>
#include <optional>
#include <vector>

namespace aftermap {

/// Services whose trouble goes back to one origin.
struct Origin
{
    ServiceId service; ///< none: nothing goes back to anything
    int stated = 0;    ///< by links that the file states, all of them
    int inferred = 0;  ///< with at least one link inferred

    int total() const { return stated + inferred; }
};

/// What can be said of an instant, counted over the services that are not frames. Nothing here rests
/// on an event after `at`, apart from what the file states about open ends, and the range of the
/// impact, which rests on everything the file knows.
struct MomentFacts
{
    Instant at;
    std::vector<ServiceId> affected; ///< worst first; then by weight, by how many need it, by name
    std::array<int, serviceStateCount> byState{}; ///< of the affected
    int assumed = 0;       ///< of the affected: by the file's assumption
    int lowConfidence = 0; ///< of the affected: reported with low confidence
    int roughTime = 0;     ///< of the affected: since a time that is known to a quarter of an hour at best
    int uncertain = 0;     ///< of the affected: any of these three
    int timeUnknown = 0;   ///< said to have been affected, nobody says when; 0 before `onset`
    int expired = 0;       ///< of unknown state, because no recovery was reported
    int backReported = 0;  ///< operational again by a report
    int backAssumed = 0;   ///< operational again by assumption
    int unexplained = 0;   ///< of the affected: nothing says or suggests why
    Origin origin;         ///< the one that most of the affected go back to
    std::vector<MilestoneKind> milestones; ///< reached by then, in order of time
    std::optional<Instant> onset; ///< what is counted from: the onset, else the first report of trouble
    bool onsetStated = false;     ///< it is the onset that the file states
};

MomentFacts momentFacts(const Presentation& presentation, Instant t);

/// Sets what `facts.at` is counted from.
void findOnset(MomentFacts& facts, const Presentation& presentation);

/// The first report of the unbroken run of the state that holds at `t`; none without a report.
EventId runStart(const Presentation& presentation, ServiceId service, Instant t);

/// True if a time is known to a quarter of an hour at best.
bool isRough(const StatedTime& time);

} // namespace aftermap
