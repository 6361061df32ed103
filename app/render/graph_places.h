// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/graph_layout.h"

#include <functional>

namespace aftermap {

/// Where a service is drawn, in layout units: its box, the folded group that hides it, or its frame;
/// an empty rectangle when it is nowhere.
Rect placeOf(const GraphLayout& layout, ServiceId service);

enum class Direction { Left, Right, Up, Down };

/// The service whose box is the next one in that direction, as the eye goes: what lies ahead counts
/// before what lies aside. None at the rim. From nowhere (`from` is none): the first box in reading
/// order. A folded group is stepped to as its first member.
/// Boxes that `isThere` denies are stepped over.
ServiceId serviceBeside(const GraphLayout& layout, ServiceId from, Direction direction,
                        const std::function<bool(ServiceId)>& isThere = {});

} // namespace aftermap
