// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/fold_to_fit.h"

#include <algorithm>
#include <cmath>

namespace aftermap {

std::pair<Shape, double> foldToFit(Parts& parts, double aspect, const LayoutOptions& options)
{
    constexpr double step = 10; // so that a pixel more or less changes nothing
    const double canvas = std::min(options.canvas.height, options.canvas.width / aspect);
    const double room = std::max(step, std::floor(canvas / step) * step);
    constexpr double margin = 1.01; // lines between the parts may still need a little room
    const auto isReadable = [&](double height) {
        return parts.style.fontPx * room / height >= options.minimumLabelPx * margin;
    };
    std::pair<Shape, double> best = bestShape(parts, aspect);
    if (!options.mayFold || isReadable(best.second))
        return best;
    std::vector<std::size_t> bySize;
    for (std::size_t i = 0; i < parts.gridFolded.size(); ++i) {
        if (!parts.folded.grids[i].folded)
            bySize.push_back(i);
    }
    std::stable_sort(bySize.begin(), bySize.end(), [&](std::size_t a, std::size_t b) {
        return parts.folded.grids[a].members.size() > parts.folded.grids[b].members.size();
    });
    for (std::size_t i = 0; i < bySize.size() && !isReadable(best.second); ++i) {
        parts.gridFolded[bySize[i]] = true;
        best = bestShape(parts, aspect);
    }
    for (auto grid = bySize.rbegin(); grid != bySize.rend(); ++grid) {
        if (!parts.gridFolded[*grid])
            continue;
        parts.gridFolded[*grid] = false;
        const std::pair<Shape, double> tried = bestShape(parts, aspect);
        if (isReadable(tried.second) || tried.second <= best.second * 1.005)
            best = tried; // hiding it would win nothing
        else
            parts.gridFolded[*grid] = true;
    }
    return best;
}

} // namespace aftermap
