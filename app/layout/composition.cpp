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

    const auto leastHeight = [&](const Shape& shape) {
        const Size least = detail::Composer(parts, shape).leastOutside();
        return std::max(least.height, least.width / aspect);
    };
    std::pair<Shape, double> best{{}, std::numeric_limits<double>::max()};
    double bestScore = best.second;
    for (int columns = 1; columns <= mostColumns; columns += 1 + columns / 8) {
        for (int perRow = 1; perRow <= mostPerRow; ++perRow) {
            for (int side = anySide ? 0 : 1; side <= (anySide ? 2 : 1); ++side) {
                for (int variant = 0; variant < 8; ++variant) {
                    const Shape shape{columns, variant % 4, side, perRow, variant >= 4};
                    const double height = leastHeight(shape);
                    // Side by side reads better; anything else has to be much larger.
                    const double score = height * (side == 0 ? 1.2 : 1) * (variant >= 4 ? 1.15 : 1);
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
