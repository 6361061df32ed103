// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/job.h"
#include "layout/graph_layout.h"

#include <chrono>
#include <functional>
#include <vector>

namespace aftermap {

class Incident;

/// Measures text; given from above, since this room knows no fonts.
struct TextMeasure
{
    /// Width of a box label in layout units at `fontPx`.
    std::function<double(const QString&)> labelWidth;
    /// Width of a title (bold, at `fontPx`).
    std::function<double(const QString&)> titleWidth;
    double fontPx = 12; ///< label size in layout units
};

struct LayoutOptions
{
    Size canvas{1600, 900};    ///< chosen at opening and at "lay out again"; resizing only scales
    double minimumLabelPx = 9; ///< below this, groups fold when `mayFold`
    bool mayFold = false;
    /// What somebody decided: it is followed, except on a wall.
    Arrangement arrangement;
    /// For a wall: at most so many boxes, services and folded groups together; 0 is no limit. Those
    /// of `keep` (no frames) are boxes of their own, everything else folds. Where that is too much,
    /// or labels would be smaller than `minimumLabelPx`, the last ones of `keep` fold too.
    std::size_t mostBoxes = 0;
    std::vector<ServiceId> keep;
    std::chrono::milliseconds timeout{10000};
    QString helper; ///< path of aftermap-layout; empty: found beside the program
    qint64 memoryLimit = qint64(1) << 30; ///< bytes the helper may use
};

/// Folds, lays out the spine in the helper program, places grids and frames around it and routes
/// the bundles. Never fails: without the helper it falls back to a layered layout of our own and
/// says so in `notice`. Same input, same layout. Blocks; run it in a job.
GraphLayout layOut(const Incident& incident, const TextMeasure& measure,
                   const LayoutOptions& options, const JobControl& control);

} // namespace aftermap
