// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/route.h"

namespace aftermap {

/// Gives pieces of routes that would lie on each other lanes of their own, `lane` apart where there
/// is room, in an order that crosses least. Nothing comes nearer to a box than it has to.
void spreadIntoLanes(std::vector<Route>& routes, const Terrain& terrain, double lane);

} // namespace aftermap
