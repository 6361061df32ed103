// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/states_plan.h"

namespace aftermap {

/// What a row of the service states says about an instant, one fact a line: the service with its
/// state in words, since when, on what that rests and how sure it is; or a group with its counts.
QString rowWords(const Presentation& presentation, const ServiceStates& states, const StateRow& row, Instant t);

} // namespace aftermap
