// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.h"

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

/// Converts between the story's time and the replay's: monotone, continuous, invertible.
class Pacing
{
public:
    struct Knot
    {
        Instant at;
        PlayTime play;
        bool operator==(const Knot&) const = default;
    };

    /// The default: the whole window in `length` with quiet time compressed.
    static Pacing fitted(const Incident& incident, PlaySpan length = std::chrono::seconds(90));
    /// The same without compressing anything.
    static Pacing uniform(const Incident& incident, PlaySpan length);
    /// One second of story a second.
    static Pacing realTime(const Incident& incident);
    /// Compresses gaps of more than `quietAfter` between consecutive instants to `quietAs`.
    static Pacing fitted(TimeSpan window, std::vector<Instant> busy, PlaySpan length,
                         Milliseconds quietAfter, Milliseconds quietAs);

    PlaySpan length() const { return m_knots.back().play.time_since_epoch(); }
    TimeSpan window() const { return {m_knots.front().at, m_knots.back().at}; }
    /// Times outside the window are held to its ends.
    PlayTime playTime(Instant t) const;
    Instant instant(PlayTime t) const;
    const std::vector<QuietSpan>& quietSpans() const { return m_quiet; }
    /// Strictly increasing in both; at least two.
    const std::vector<Knot>& knots() const { return m_knots; }

private:
    explicit Pacing(std::vector<Knot> knots, std::vector<QuietSpan> quiet = {});

    std::vector<Knot> m_knots;
    std::vector<QuietSpan> m_quiet;
};

} // namespace aftermap
