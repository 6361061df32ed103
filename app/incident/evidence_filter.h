// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "incident/service_map.h"
#include "incident/timeline.h"

#include <cstdint>
#include <vector>

namespace aftermap {

class Incident;

/// Whose knowledge is shown.
enum class KnownBy : std::uint8_t
{
    Hindsight,  ///< everybody's, as the file has it today: every event at its own time
    Responders, ///< at any instant what those who worked on it knew by then
    Public      ///< at any instant what everybody could know by then
};
template <>
std::span<const Word<KnownBy>> wordsOf<KnownBy>();

/// Where the time at which an event became known comes from.
enum class Knowing : std::uint8_t
{
    Stated,  ///< the file says when they knew
    Other,   ///< it only says when the other side knew, and that stands in
    Missing, ///< it says neither: the event keeps its own time, which may be too early
};

/// What of a file counts, and from when on. It changes what is made of the file, never the file.
///
/// Stated facts only: an event whose time was worked out (`derived`) does not count, nor does a
/// dependency of basis `inferred`, an explanation that the file does not state, or what is assumed
/// of open ends; from where that would begin, the state is unknown. An event with a time that a
/// source gives, and a dependency that somebody states or reports, count.
///
/// Confidence: events and statements below `least` do not count. Dependencies, milestones and
/// series are left alone.
///
/// Known by then: an event takes effect when they knew of it (see timeOf). A dependency explains
/// nothing before it was discovered.
struct EvidenceFilter
{
    bool statedOnly = false;
    Confidence least = Confidence::Low;
    KnownBy knownBy = KnownBy::Hindsight;

    bool isOn() const { return *this != EvidenceFilter{}; }
    bool admits(const Event& event) const;
    bool admits(const Statement& statement) const;
    /// As a part of the map.
    bool admits(const Dependency& dependency) const;
    /// As a reason for what happened at `t`.
    bool explains(const Dependency& dependency, Instant t) const;

    /// When an event takes effect: in hindsight at its own time, else at `known_at` (responders) or
    /// `reported_at` (public), to the minute; where only the other of the two is in the file, at that;
    /// where neither is, or it was known before it happened, at its own time.
    StatedTime timeOf(const Event& event) const;
    /// Of an event, when `knownBy` is not Hindsight.
    Knowing knowingOf(const Event& event) const;

    bool operator==(const EvidenceFilter&) const = default;
};

/// An event that counts, and from when on.
struct Effect
{
    Instant at;
    EventId event;

    bool operator==(const Effect&) const = default;
};

/// All events that count, in the order in which they take effect; ties in the order of the events.
std::vector<Effect> effectsOf(const Incident& incident, const EvidenceFilter& evidence);

} // namespace aftermap
