// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "format/imported_outage.h"

#include <QStringList>

namespace aftermap {

/// Two of several outages between which nothing happens for days: most often a date is wrong.
struct PartGap
{
    std::size_t earlier = 0; ///< index of the outage that ends before
    std::size_t later = 0;   ///< and of the one that begins after
    Instant end;             ///< the last event before
    Instant begin;           ///< the first one after

    bool operator==(const PartGap&) const = default;
};

/// So long nothing happens in no outage that several files tell of.
inline constexpr std::chrono::hours longestPartGap{48};

/// In order of time. Outages without an event are left out.
std::vector<PartGap> gapsOf(const std::vector<ImportedOutage>& parts);

/// "a.txt ends on 5 January 2026, and b.json begins on 3 November 2026, 302 days later: one of the dates may be wrong."
/// `names` are what the parts are called, safe to show.
QString sentenceOf(const PartGap& gap, const QStringList& names, const Zone& zone);

} // namespace aftermap
