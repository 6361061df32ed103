// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/composition.h"

#include "layout/composer.h"

#include <algorithm>
#include <limits>

namespace aftermap {

std::pair<Shape, double> bestShape(const Parts& parts, double aspect)
{
    const FoldedMap& folded = parts.folded;
    std::size_t largest = 1;
    for (const int grid : folded.frames[0].grids)
        largest = std::max(largest, folded.grids[static_cast<std::size_t>(grid)].members.size());
    const int mostColumns = static_cast<int>(std::min<std::size_t>(largest, 400));
    const auto hasSide = [&](const FramePlan& plan) {
        return plan.depth >= 0 && !plan.children.empty();
    };
    const bool anySide = std::any_of(folded.frames.begin(), folded.frames.end(), hasSide);
    const int mostPerRow = std::clamp(static_cast<int>(folded.frames.size()), 1, 6);

    // Of two pictures that are shown equally large, the one that leaves more room.
    constexpr double roomCounts = 0.02;
    const auto leastOf = [&](const Shape& shape) {
        const Size least = detail::Composer(parts, shape).leastOutside();
        const double height = std::max(least.height, least.width / aspect);
        const double other = std::min(least.height, least.width / aspect);
        return std::pair(height, height + roomCounts * other);
    };
    std::pair<Shape, double> best{{}, std::numeric_limits<double>::max()};
    double bestScore = best.second;
    for (int columns = 1; columns <= mostColumns; columns += 1 + columns / 8) {
        for (int perRow = 1; perRow <= mostPerRow; ++perRow) {
            for (int side = anySide ? 0 : 1; side <= (anySide ? 2 : 1); ++side) {
                for (int variant = 0; variant < 8; ++variant) {
                    const Shape shape{columns, variant % 4, side, perRow, variant >= 4};
                    const auto [height, size] = leastOf(shape);
                    // Side by side reads better; anything else has to be much larger.
                    const double score = size * (side == 0 ? 1.2 : 1) * (variant >= 4 ? 1.15 : 1);
                    if (score < bestScore - 1e-6) {
                        best = {shape, height};
                        bestScore = score;
                    }
                }
            }
        }
    }
    return best;
}

Composition compose(const Parts& parts, const Shape& shape, Size size)
{
    return detail::Composer(parts, shape).place(size);
}

} // namespace aftermap
