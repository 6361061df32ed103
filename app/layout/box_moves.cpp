// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/box_moves.h"

#include "incident/incident.h"
#include "layout/free_places.h"
#include "layout/line_moves.h"

#include <algorithm>
#include <memory>

namespace aftermap {

namespace {

std::size_t boxOf(const GraphLayout& layout, ServiceId service)
{
    const auto found =
        std::find_if(layout.services.begin(), layout.services.end(),
                     [service](const ServiceBox& box) { return box.service == service; });
    return static_cast<std::size_t>(found - layout.services.begin());
}

bool canMove(const GraphLayout& layout, std::size_t box)
{
    if (box >= layout.services.size())
        return false;
    const GroupId group = layout.services[box].group;
    return !group || !layout.groups[group.index()].folded;
}

const GraphLayout& laidOut(const GraphLayout& layout)
{
    return layout.base ? *layout.base : layout;
}

/// What a move's shares are of.
Rect homeOf(const Incident& incident, const GraphLayout& base, ServiceId service)
{
    for (const FrameBox& frame : base.frames) {
        if (frame.service == incident.parent(service))
            return frame.rect;
    }
    return {0, 0, base.size.width, base.size.height};
}

/// A group's members stay its own until they stand outside of its panel.
bool hasLeft(const GraphLayout& layout, const ServiceBox& box)
{
    if (!box.group)
        return false;
    const Rect& panel = layout.groups[box.group.index()].rect;
    return !Rect{panel.x - 0.01, panel.y - 0.01, panel.width + 0.02, panel.height + 0.02}.contains(
        box.rect);
}

void leaveGroup(const Incident& incident, GraphLayout& layout, ServiceBox& box)
{
    GroupBox& group = layout.groups[box.group.index()];
    std::erase(group.members, box.service);
    box.group = {};
    splitLines(incident, layout, box.service);
}

} // namespace

GraphLayout withMoves(const Incident& incident, const GraphLayout& layout,
                      const std::vector<Move>& moves)
{
    std::shared_ptr<const GraphLayout> base = layout.base;
    GraphLayout result = laidOut(layout);
    result.arrangement = layout.arrangement;
    result.arrangement.moves = moves;
    if (moves.empty())
        return result;
    if (!base)
        base = std::make_shared<const GraphLayout>(layout);
    std::vector<bool> absent(result.services.size(), false);
    std::vector<std::pair<std::size_t, Point>> wanted;
    for (const Move& move : moves) {
        const ServiceId service = incident.serviceNamed(move.service);
        const std::size_t box = service ? boxOf(result, service) : result.services.size();
        if (!canMove(result, box) || absent[box])
            continue;
        const Rect home = homeOf(incident, *base, service);
        wanted.emplace_back(
            box, Point{home.x + move.at.x * home.width, home.y + move.at.y * home.height});
        absent[box] = true;
    }
    std::vector<std::size_t> moved;
    for (const auto& [index, centre] : wanted) {
        ServiceBox& box = result.services[index];
        const FreePlaces places(incident, result, absent);
        box.rect = centredAt(places.nearest(box, centre), box.rect);
        absent[index] = false;
        if (hasLeft(result, box))
            leaveGroup(incident, result, box);
        for (const auto& [frame, held] : places.grownFrames(box, box.rect)) {
            const FrameBox& before = base->frames[frame];
            FrameBox& now = result.frames[frame];
            now.rect = held;
            now.title = {before.title.x + held.x - before.rect.x,
                         before.title.y + held.y - before.rect.y,
                         before.title.width + held.width - before.rect.width, before.title.height};
        }
        moved.push_back(index);
    }
    result.base = base;
    followMoves(incident, *base, result, moved, false);
    return result;
}

GraphLayout dragged(const Incident& incident, const GraphLayout& layout, ServiceId service,
                    Point centre)
{
    GraphLayout result = layout;
    const std::size_t index = boxOf(result, service);
    if (!canMove(result, index))
        return result;
    ServiceBox& box = result.services[index];
    box.rect = centredAt(centre, box.rect);
    const bool last = box.group && result.groups[box.group.index()].members.size() == 1;
    if (hasLeft(result, box) && !last)
        leaveGroup(incident, result, box);
    followMoves(incident, layout, result, {index}, true);
    return result;
}

std::vector<Move> movesWith(const Incident& incident, const GraphLayout& layout, ServiceId service,
                            Point centre)
{
    std::vector<Move> moves = layout.arrangement.moves;
    const std::size_t index = boxOf(layout, service);
    if (!canMove(layout, index))
        return moves;
    const QString& id = incident.service(service).id;
    std::erase_if(moves, [&id](const Move& move) { return move.service == id; });
    // As it will be done again: from where it was laid out, in its own group.
    const GraphLayout rest = withMoves(incident, layout, moves);
    std::vector<bool> absent(rest.services.size(), false);
    absent[index] = true;
    const Point place = FreePlaces(incident, rest, absent).nearest(rest.services[index], centre);
    const Rect home = homeOf(incident, laidOut(layout), service);
    moves.push_back({id, {(place.x - home.x) / home.width, (place.y - home.y) / home.height}});
    return moves;
}

Point nextFreePlace(const Incident& incident, const GraphLayout& layout, ServiceId service,
                    Point direction)
{
    const std::size_t index = boxOf(layout, service);
    if (!canMove(layout, index))
        return {};
    const ServiceBox& box = layout.services[index];
    std::vector<bool> absent(layout.services.size(), false);
    absent[index] = true;
    const FreePlaces places(incident, layout, absent);
    const double step = moveStep * layout.fontPx / 12;
    Point place = box.rect.center();
    for (double gone = 0; gone < layout.size.width + layout.size.height; gone += step) {
        place.x += direction.x * step;
        place.y += direction.y * step;
        if (places.isFree(box, place))
            return place;
    }
    return box.rect.center();
}

bool isMovable(const GraphLayout& layout, ServiceId service)
{
    return service && canMove(layout, boxOf(layout, service));
}

} // namespace aftermap
