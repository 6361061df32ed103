// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/time.h"
#include "incident/timeline.h"
#include "replay/replay.h"

#include <optional>
#include <vector>

namespace aftermap {

class Incident;

/// What a reviewer should ask of a story. Not errors: each may have a good answer.
enum class StoryQuestionKind : std::uint8_t {
    MilestoneMissing, ///< nobody says when it was detected, mitigated, …
    Silence,          ///< services are affected and nothing is told for long
    BeforeUpstream,   ///< a service is well again while one that it cannot do without is not
    KnownBefore,      ///< somebody knew of an event before it happened
    NoEnd,            ///< a service failed and nobody says when it was well again
    OutsideWindow,    ///< an event is not in what is replayed
    RoundTime         ///< a time on the full hour that claims to be known to the minute
};

struct StoryQuestion
{
    StoryQuestionKind kind = StoryQuestionKind::NoEnd;
    EventId event;                          ///< that it is about; none for a milestone
    ServiceId service;                      ///< whose; may be none
    ServiceId upstream;                     ///< of BeforeUpstream
    std::optional<MilestoneKind> milestone; ///< of MilestoneMissing
    Instant at;                             ///< where to look
    Milliseconds length{};                  ///< of Silence

    bool operator==(const StoryQuestion&) const = default;
};

/// In the order of the kinds, then of time. A silence is an hour or more, and a tenth of the window or
/// more, without an event while a service is reported as affected. Upstream means a hard dependency that is
/// stated or reported, affected more than a minute after the recovery. A round time is asked about only
/// where the events are not all told to the hour.
std::vector<StoryQuestion> storyQuestionsOf(const Incident& incident, const Replay& replay);

} // namespace aftermap
