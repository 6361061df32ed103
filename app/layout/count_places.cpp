// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/count_places.h"

#include "layout/curves.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace aftermap {

namespace {

struct Candidate
{
    Point point;
    double worth = 0; ///< the longer the piece, and the nearer to its middle, the better
};

/// Places on a path, best first.
std::vector<Candidate> candidates(const std::vector<Point>& path)
{
    std::vector<Candidate> found;
    for (std::size_t segment = 0; 3 * segment + 3 < path.size(); ++segment) {
        const Point a = path[3 * segment], b = path[3 * segment + 3];
        const double length = std::hypot(a.x - b.x, a.y - b.y);
        const bool level = std::abs(a.y - b.y) < 1;
        for (const double share : {0.5, 0.35, 0.65, 0.2, 0.8, 0.1, 0.9})
            found.push_back({pointOn(path, segment, share),
                             length * (level ? 1.3 : 1) * (1 - std::abs(share - 0.5))});
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Candidate& a, const Candidate& b) { return a.worth > b.worth; });
    return found;
}

/// The first place at which a label of that size lies on nothing.
std::optional<Rect> firstClear(const std::vector<Candidate>& places, Size size,
                               const std::vector<Rect>& boxes, const std::vector<Rect>& taken)
{
    for (const Candidate& candidate : places) {
        const Rect label{candidate.point.x - size.width / 2, candidate.point.y - size.height / 2,
                         size.width, size.height};
        const auto hits = [&label](const Rect& other) { return label.overlaps(other); };
        if (std::none_of(boxes.begin(), boxes.end(), hits) &&
            std::none_of(taken.begin(), taken.end(), hits))
            return label;
    }
    return std::nullopt;
}

} // namespace

void placeCounts(std::vector<EdgePath>& edges, const Terrain& terrain, const BlockStyle& style)
{
    std::vector<Rect> taken;
    for (EdgePath& edge : edges) {
        if (edge.dependencies.size() < 2 || edge.internal || edge.points.size() < 4)
            continue;
        const double scale = style.fontPx * (style.largeCounts ? 1.16 : 1);
        const Size wanted{scale * (edge.dependencies.size() > 9 ? 1.9 : 1.3), scale * 1.1};
        const std::vector<Candidate> places = candidates(edge.points);
        // Where many lines run side by side, counts may stand closer.
        for (const double closeness : {1.0, 0.7}) {
            const Size size{wanted.width * closeness, wanted.height * closeness};
            if (style.largeCounts && closeness < 1)
                break; // rather none than one that is cut
            if (const auto place = firstClear(places, size, terrain.boxes, taken)) {
                edge.countAt = place->center();
                taken.push_back(*place);
                break;
            }
        }
    }
}

} // namespace aftermap
