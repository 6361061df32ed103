// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/drafts.h"

#include "incident/incident.h"
#include "layout/curves.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace aftermap {

namespace {

constexpr double rounding = 0.5; ///< that is forgiven, in units

bool isWithin(const Incident& incident, ServiceId service, ServiceId frame)
{
    // A circle of parents has no frame drawn around it, and ends where it began.
    std::size_t steps = 0;
    for (ServiceId up = incident.parent(service); up && steps <= incident.serviceCount();
         up = incident.parent(up), ++steps) {
        if (up == frame)
            return true;
    }
    return false;
}

bool staysIn(const Rect& room, const EdgePath& edge)
{
    constexpr int pieces = 12;
    const std::vector<Point> line = flattened(edge.points, pieces);
    return std::all_of(line.begin(), line.end(),
                       [&](Point point) { return room.contains({point.x, point.y, 0, 0}); });
}

} // namespace

std::vector<LayoutDraft> draftsFor(const Incident& incident)
{
    const FoldingRules whole;
    if (incident.countedServices() > whole.wholeUpTo)
        return {{whole, false, 1}};
    FoldingRules blocks = whole;
    blocks.wholeUpTo = 0;
    bool framed = false;
    for (std::size_t i = 0; i < incident.serviceCount(); ++i)
        framed = framed || incident.service(ServiceId(i)).isFrame();
    if (!framed && standsUnlinked(incident).size() >= whole.leastInGrid)
        return {{whole, false, 1.3}, {whole, true, 1.3}, {blocks, false, 1}};
    if (!framed)
        return {{whole, false, 1.3}, {blocks, false, 1}};
    FoldingRules open = blocks;
    open.openFrames = true;
    // A line of its own for every dependency says more than a bundle into a grid.
    return {{whole, false, 1.08}, {open, false, 1.06}, {open, true, 1.06}, {blocks, false, 1}};
}

double worthOf(const GraphLayout& layout)
{
    if (layout.services.empty() || !(layout.size.height > 0))
        return 0;
    const double letters = layout.fontPx / layout.size.height;
    if (layout.frames.empty())
        return letters; // a chain need not cover anything
    constexpr double far = std::numeric_limits<double>::max();
    double left = far, right = -far, top = far, bottom = -far;
    for (const ServiceBox& box : layout.services) {
        left = std::min(left, box.rect.left());
        right = std::max(right, box.rect.right());
        top = std::min(top, box.rect.top());
        bottom = std::max(bottom, box.rect.bottom());
    }
    const double covered =
        (right - left) * (bottom - top) / (layout.size.width * layout.size.height);
    return std::sqrt(std::max(covered, 0.0)) * letters;
}

bool isTidy(const Incident& incident, const GraphLayout& layout)
{
    const Rect picture{-rounding, -rounding, layout.size.width + 2 * rounding, layout.size.height + 2 * rounding};
    for (const FrameBox& frame : layout.frames) {
        if (!picture.contains(frame.rect))
            return false;
        const Rect room = frame.rect.grown(rounding);
        for (const EdgePath& edge : layout.edges) {
            const DependencyId id = edge.dependencies.front();
            if (!edge.fromFrame && isWithin(incident, incident.dependent(id), frame.service) &&
                isWithin(incident, incident.dependencyOf(id), frame.service) && !staysIn(room, edge))
                return false;
        }
        for (const FrameBox& other : layout.frames) {
            if (isWithin(incident, other.service, frame.service) && !room.contains(other.rect))
                return false;
        }
    }
    return true;
}

} // namespace aftermap
