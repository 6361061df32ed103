// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/incident.h"
#include "render/time_axis.h"

#include <vector>

namespace aftermap {

/// How many events there are along the axis, and which way they went.
struct EventDensity
{
    struct Bin
    {
        int worse = 0;  ///< a service is in a graver state than it was
        int better = 0; ///< in a less grave one
        int other = 0;  ///< everything else that was said

        int total() const { return worse + better + other; }
        bool operator==(const Bin&) const = default;
    };
    /// As many bins of equal width, from the start of the axis to its end.
    static constexpr std::size_t binCount = 1200;

    std::vector<Bin> bins; ///< `binCount` of them, or none

    /// What lies between two shares of the axis, 0 to 1.
    Bin between(double from, double to) const;
    bool operator==(const EventDensity&) const = default;
};

/// Events outside the axis' window are left out.
EventDensity eventDensity(const Incident& incident, const TimeAxis& axis);

} // namespace aftermap
