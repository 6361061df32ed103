// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.h"
#include "replay/pacing.h"

#include <vector>

namespace aftermap {

/// The horizontal axis of everything that shows the whole outage: linear in time, with the quiet
/// spans of the pacing cut down to `gapWidth` and marked. It does not depend on how long the outage is
/// played. Units are seconds along the axis, 0 at its start.
class TimeAxis
{
public:
    struct Gap
    {
        TimeSpan story;
        double start = 0; ///< on the axis
        double end = 0;

        bool operator==(const Gap&) const = default;
    };

    /// Seconds of the axis that a gap takes, however long it was.
    static constexpr double gapWidth = std::chrono::duration<double>(Pacing::defaultQuietAs).count();

    TimeAxis() = default;
    explicit TimeAxis(const Pacing& pacing);

    double length() const { return m_length; }
    TimeSpan window() const { return m_window; }
    /// Times outside the window are held to its ends.
    double position(Instant t) const;
    Instant instant(double position) const;
    const std::vector<Gap>& gaps() const { return m_gaps; }

    bool operator==(const TimeAxis&) const = default;

private:
    TimeSpan m_window;
    double m_length = 1;
    std::vector<Gap> m_gaps;
};

} // namespace aftermap
