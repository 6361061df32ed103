// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/incident.h"

#include <optional>
#include <vector>

namespace aftermap {

/// An event that the file says was known later than it happened.
struct KnowingGap
{
    EventId event;
    Instant happened;
    std::optional<Instant> responders; ///< when they knew, if that is stated and later
    std::optional<Instant> everybody;  ///< when the public knew, if that is stated and later

    Instant last() const;
    bool operator==(const KnowingGap&) const = default;
};

/// How late one side knew, over the events of which the file says so.
struct KnowingDelay
{
    int events = 0;      ///< of which the file says when this side knew
    Milliseconds median{0}; ///< the lower one of an even number; 0 or less: at once

    bool operator==(const KnowingDelay&) const = default;
};

struct KnowingGaps
{
    std::vector<KnowingGap> gaps; ///< in order of what happened
    KnowingDelay responders;
    KnowingDelay everybody;
};

KnowingGaps knowingGapsOf(const Incident& incident);

/// How late each side knew, in a sentence; empty where no event says so.
struct KnowingWords
{
    QString everybody; ///< "The public knew after 1 h 38 min at the median of 7 events that say so."
    QString responders;

    /// Both in one line.
    QString text() const;
};

KnowingWords knowingWords(const KnowingGaps& gaps);

} // namespace aftermap
