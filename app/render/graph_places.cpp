// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/graph_places.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace aftermap {

namespace {

/// A step aside is as long as this many ahead.
constexpr double sideways = 2.5;

const GroupBox* foldedGroupOf(const GraphLayout& layout, const ServiceBox& box)
{
    if (!box.group || !layout.groups[box.group.index()].folded)
        return nullptr;
    return &layout.groups[box.group.index()];
}

struct Step
{
    double ahead = 0; ///< from edge to edge; negative where they overlap
    double aside = 0; ///< between the nearest parts; 0 where one sees the other straight ahead
    double off = 0;   ///< between the middles, across
    bool leads = false;
};

Step stepTo(const Rect& from, const Rect& to, Direction direction)
{
    const bool across = direction == Direction::Left || direction == Direction::Right;
    const bool forwards = direction == Direction::Right || direction == Direction::Down;
    const Point a = from.center();
    const Point b = to.center();
    Step step;
    const double way = across ? b.x - a.x : b.y - a.y;
    const double reach = across ? (from.width + to.width) / 2 : (from.height + to.height) / 2;
    const double width = across ? (from.height + to.height) / 2 : (from.width + to.width) / 2;
    step.off = std::abs(across ? b.y - a.y : b.x - a.x);
    step.ahead = (forwards ? way : -way) - reach;
    step.aside = std::max(0.0, step.off - width);
    // Boxes of one row or column may overlap by a rounding, never by half.
    step.leads = (forwards ? way : -way) > reach / 2;
    return step;
}

} // namespace

Rect placeOf(const GraphLayout& layout, ServiceId service)
{
    for (const ServiceBox& box : layout.services) {
        if (box.service == service)
            return foldedGroupOf(layout, box) ? foldedGroupOf(layout, box)->rect : box.rect;
    }
    for (const FrameBox& frame : layout.frames) {
        if (frame.service == service)
            return frame.rect;
    }
    return {};
}

ServiceId serviceBeside(const GraphLayout& layout, ServiceId from, Direction direction,
                        const std::function<bool(ServiceId)>& isThere)
{
    const bool starts = !from;
    const Rect here = starts ? Rect{} : placeOf(layout, from);
    ServiceId best;
    double least = std::numeric_limits<double>::max();
    for (const ServiceBox& box : layout.services) {
        const GroupBox* folded = foldedGroupOf(layout, box);
        if (folded != nullptr && folded->members.front() != box.service)
            continue;
        if (folded == nullptr && isThere && !isThere(box.service))
            continue;
        const Rect there = folded != nullptr ? folded->rect : box.rect;
        if (!starts && (box.service == from || there == here))
            continue;
        const Step step = stepTo(here, there, direction);
        if (!starts && !step.leads)
            continue;
        const double cost = starts ? there.top() * 4 + there.left()
                                   : std::max(0.0, step.ahead) + sideways * step.aside + 0.05 * step.off;
        if (cost < least) {
            least = cost;
            best = box.service;
        }
    }
    return best;
}

} // namespace aftermap
