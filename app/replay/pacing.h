// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.h"
#include "replay/pace.h"

#include <vector>

namespace aftermap {

class Incident;

/// A stretch without events that is played faster than the rest, and labelled.
struct QuietSpan
{
    TimeSpan story;
    PlayTime playStart;
    PlayTime playEnd;

    bool operator==(const QuietSpan&) const = default;
};

/// Converts between the story's time and the replay's: monotone, continuous, invertible. An instant
/// is never played early: instant(playTime(t)) >= t, so a seek to an event shows it. Both ways
/// round to the clock they lead to: |playTime(instant(p)) - p| is at most a microsecond, or what a
/// millisecond of story lasts, if that is longer.
class Pacing
{
public:
    struct Knot
    {
        Instant at;
        PlayTime play;
        bool operator==(const Knot&) const = default;
    };

    /// Gaps longer than this are quiet, and are played as if they lasted that long.
    static constexpr Milliseconds defaultQuietAfter = std::chrono::minutes(45);
    static constexpr Milliseconds defaultQuietAs = std::chrono::minutes(10);
    /// How long a quiet stretch is played in real time: enough to read how long it was.
    static constexpr Milliseconds quietInRealTime = std::chrono::seconds(5);
    /// Normal pace on either side of a quiet stretch, so that nothing flashes by.
    static constexpr Milliseconds quietMargin = std::chrono::minutes(5);

    /// As somebody wants it: `fitted`, `uniform` or `realTime`; or real time with quiet stretches
    /// played in `quietInRealTime` each.
    static Pacing of(const Incident& incident, const Pace& pace);
    /// The default: the whole window in `length` with quiet time compressed. Busy are events,
    /// milestones, and the instants at which open ends are assumed to turn.
    static Pacing fitted(const Incident& incident, PlaySpan length = std::chrono::seconds(90));
    /// The same without compressing anything.
    static Pacing uniform(const Incident& incident, PlaySpan length);
    /// One second of story a second.
    static Pacing realTime(const Incident& incident);
    /// Compresses gaps of more than `quietAfter` between consecutive instants, the window's ends
    /// among them: all but a margin at either side is played as if it lasted `quietAs`. A window
    /// without length is taken to last a millisecond, a length of less than a millisecond as one.
    static Pacing fitted(TimeSpan window, std::vector<Instant> busy, PlaySpan length,
                         Milliseconds quietAfter = defaultQuietAfter,
                         Milliseconds quietAs = defaultQuietAs);

    PlaySpan length() const { return m_knots.back().play.time_since_epoch(); }
    TimeSpan window() const { return {m_knots.front().at, m_knots.back().at}; }
    /// Times outside the window are held to its ends.
    PlayTime playTime(Instant t) const;
    /// Times outside the replay are held to its ends.
    Instant instant(PlayTime t) const;
    const std::vector<QuietSpan>& quietSpans() const { return m_quiet; }
    /// Strictly increasing in both; at least two.
    const std::vector<Knot>& knots() const { return m_knots; }

private:
    /// Without a length everything counts in real time.
    static Pacing made(TimeSpan window, std::vector<Instant> busy, std::optional<PlaySpan> length,
                       Milliseconds quietAfter, Milliseconds quietAs);
    explicit Pacing(std::vector<Knot> knots, std::vector<QuietSpan> quiet = {});

    std::vector<Knot> m_knots;
    std::vector<QuietSpan> m_quiet;
};

} // namespace aftermap
