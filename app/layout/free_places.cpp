// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/free_places.h"

#include "incident/incident.h"

#include <algorithm>
#include <cmath>

namespace aftermap {

namespace {

constexpr double hair = 0.01; ///< of tolerance for rounding

Rect united(const Rect& a, const Rect& b)
{
    const double x = std::min(a.x, b.x), y = std::min(a.y, b.y);
    return {x, y, std::max(a.right(), b.right()) - x, std::max(a.bottom(), b.bottom()) - y};
}

} // namespace

Rect centredAt(Point centre, const Rect& box)
{
    return {centre.x - box.width / 2, centre.y - box.height / 2, box.width, box.height};
}

FreePlaces::FreePlaces(const Incident& incident, const GraphLayout& layout,
                       const std::vector<bool>& absent)
    : m_incident(incident), m_layout(layout), m_absent(absent), m_unit(layout.fontPx / 12)
{
}

/// At any depth; everything belongs to no frame.
bool FreePlaces::belongsTo(ServiceId service, ServiceId frame) const
{
    if (!frame)
        return true;
    // A circle of parents has no frame drawn around it, and ends where it began.
    std::size_t steps = 0;
    for (ServiceId up = service; up && steps <= m_incident.serviceCount();
         up = m_incident.parent(up), ++steps) {
        if (up == frame)
            return true;
    }
    return false;
}

std::vector<std::pair<std::size_t, Rect>> FreePlaces::grownFrames(const ServiceBox& box,
                                                                  const Rect& rect) const
{
    std::vector<std::pair<std::size_t, Rect>> frames;
    Rect inner = rect;
    for (std::size_t i = m_layout.frames.size(); i-- > 0;) { // innermost come last
        const FrameBox& frame = m_layout.frames[i];
        if (!belongsTo(box.service, frame.service))
            continue;
        const Rect held = united(frame.rect, inner.grown(8 * m_unit));
        if (!frame.rect.contains(inner))
            frames.emplace_back(i, held);
        inner = frame.rect.contains(inner) ? frame.rect : held;
    }
    return frames;
}

/// Nothing that does not belong into the frame may come to stand in it.
bool FreePlaces::mayGrow(ServiceId frame, const Rect& rect) const
{
    const Rect picture{0, 0, m_layout.size.width, m_layout.size.height};
    if (!picture.grown(hair).contains(rect))
        return false;
    for (std::size_t i = 0; i < m_layout.services.size(); ++i) {
        const ServiceBox& other = m_layout.services[i];
        if (!m_absent[i] && !belongsTo(other.service, frame) &&
            other.rect.grown(4 * m_unit).overlaps(rect))
            return false;
    }
    for (const GroupBox& group : m_layout.groups) {
        if (!belongsTo(group.frame, frame) && group.rect.grown(4 * m_unit).overlaps(rect))
            return false;
    }
    return std::none_of(m_layout.frames.begin(), m_layout.frames.end(), [&](const FrameBox& other) {
        return !belongsTo(other.service, frame) && !belongsTo(frame, other.service) &&
               other.rect.grown(4 * m_unit).overlaps(rect);
    });
}

bool FreePlaces::isFree(const ServiceBox& box, Point centre) const
{
    const Rect rect = centredAt(centre, box.rect);
    const Rect room = rect.grown(4 * m_unit - hair);
    if (!Rect{0, 0, m_layout.size.width, m_layout.size.height}.contains(rect))
        return false;
    bool inOwnGroup = false;
    for (const GroupBox& group : m_layout.groups) {
        const bool inside = group.id == box.group && group.rect.grown(hair).contains(rect) &&
                            !group.titleRect.overlaps(rect);
        inOwnGroup = inOwnGroup || inside;
        const bool lastMember = group.id == box.group && group.members.size() == 1;
        if (!inside && (lastMember || group.rect.overlaps(room)))
            return false;
    }
    for (std::size_t i = 0; i < m_layout.services.size(); ++i) {
        const ServiceBox& other = m_layout.services[i];
        if (other.service != box.service && !m_absent[i] &&
            other.rect.overlaps(inOwnGroup ? rect.grown(2 * m_unit) : room))
            return false;
    }
    for (const FrameBox& frame : m_layout.frames) {
        if (belongsTo(box.service, frame.service) ? frame.title.overlaps(rect)
                                                  : frame.rect.overlaps(room))
            return false;
    }
    for (const auto& [index, held] : grownFrames(box, rect)) {
        if (!mayGrow(m_layout.frames[index].service, held))
            return false;
    }
    return true;
}

Point FreePlaces::nearest(const ServiceBox& box, Point centre) const
{
    if (isFree(box, centre))
        return centre;
    const double step = 6 * m_unit;
    const int rings =
        static_cast<int>(std::ceil(std::max(m_layout.size.width, m_layout.size.height) / step));
    std::optional<Point> best;
    double bestDistance = 0;
    for (int ring = 1; ring <= rings && !(best && ring * step > bestDistance); ++ring) {
        for (int i = -ring; i <= ring; ++i) {
            for (const auto& [column, row] : {std::pair{i, -ring}, {i, ring}, {-ring, i}, {ring, i}}) {
                const Point place{centre.x + column * step, centre.y + row * step};
                const double distance = std::hypot(column * step, row * step);
                if ((!best || distance < bestDistance) && isFree(box, place)) {
                    best = place;
                    bestDistance = distance;
                }
            }
        }
    }
    return best.value_or(box.rect.center());
}

} // namespace aftermap
