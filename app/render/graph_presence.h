// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/presentation.h"
#include "render/view.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace aftermap {

/// How much of a thing is shown, least first. Whatever it is, it keeps its place.
enum class Presence {
    Hidden, ///< not at all
    Ghost,  ///< its outline
    Quiet,  ///< faded to a third; what it is called can still be read
    Plain   ///< as ever
};

/// What a filter makes of everything on the canvas.
struct GraphPresence
{
    IdVector<ServiceId, Presence> services; ///< frames too: as the most present of their members
    std::vector<Presence> edges;            ///< as GraphLayout::edges
    std::vector<Presence> groups;           ///< as GraphLayout::groups
    std::vector<bool> onPath; ///< as GraphLayout::edges: the edge is part of a traced path
    int shown = 0;            ///< counted services that are plain
    bool isFiltered = false;  ///< something is not plain
};

GraphPresence presenceOf(const Presentation& presentation, const View& view);

/// Never affected in the whole outage, nor said to have been.
bool isUntouched(const Replay& replay, ServiceId service);

/// Not hidden: it can be pointed at and gone to.
bool isThere(const Presentation& presentation, const View& view, ServiceId service);

/// Everything that `start` needs and everything that needs it, over any number of steps, and itself.
/// A path may end at a frame, but goes on to none of its members nor to who needs it: which of them it
/// is about is not published. From a frame itself, paths start at all of its members. Only what counts
/// as evidence leads anywhere.
struct Reach
{
    IdVector<ServiceId, std::uint8_t> up;   ///< 1: needed by `start`, and `start`
    IdVector<ServiceId, std::uint8_t> down; ///< 1: needing `start`, and `start`
    IdVector<DependencyId, std::uint8_t> edges;
};
Reach reachOf(const Presentation& presentation, ServiceId start);

/// Steps from `start` to every service along dependencies, either way; -1 where none lead there. A
/// frame is one step, and leads on to nobody.
IdVector<ServiceId, int> stepsFrom(const Presentation& presentation, ServiceId start);

/// "Showing 2 hops around DynamoDB · 37 of 120 services", or empty when nothing is filtered: so that
/// nobody takes a filtered picture for the whole. Where a filter waits for a selection, it says so.
QString filterWords(const Presentation& presentation, const View& view, const GraphPresence& presence);

} // namespace aftermap
